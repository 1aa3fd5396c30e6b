/** Which key does what on the page of a review. */

/** What is done by a key alone; buttons of these names do the same. */
const plainKeys = {
  a: "accept",
  Enter: "accept",
  k: "keep",
  c: "another",
  "/": "another",
  r: "remove",
  Delete: "remove",
  x: "unusable",
  n: "next",
  u: "undo",
  s: "toggle",
  Home: "first",
  End: "last",
  PageDown: "later",
  PageUp: "earlier",
  Escape: "clear",
  "?": "help-open",
  "]": "next-list",
  "[": "previous-list",
} as const;

/** What is done by a key together with Ctrl, or with Command. */
const controlKeys = { a: "select-all", z: "undo", y: "redo" } as const;

/** Where arrows lead. */
const arrows = {
  ArrowRight: "right",
  ArrowLeft: "left",
  ArrowDown: "down",
  ArrowUp: "up",
} as const;

/** What keys and buttons do, by its name. */
export type ActionName =
  | typeof plainKeys[keyof typeof plainKeys]
  | typeof controlKeys[keyof typeof controlKeys];

/** What a key asks for: an action, a step to another image, or the label of a guess, counted from 1. */
export type KeyCommand =
  | { readonly action: ActionName }
  | { readonly step: typeof arrows[keyof typeof arrows]; readonly extends: boolean }
  | { readonly guess: number };

/** What of a key's event is looked at. */
export interface Key {
  /** As in a `KeyboardEvent`: what it writes, or its name. */
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** What a key asks for; undefined for nothing. */
export function keyCommand(event: Key): KeyCommand | undefined {
  if (event.altKey) return undefined;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) {
    const action = key === "z" && event.shiftKey ? "redo" : named(controlKeys, key);
    return action && { action };
  }
  const step = named(arrows, key);
  if (step) return { step, extends: event.shiftKey };
  if (/^[1-9]$/.test(key)) return { guess: Number(key) };
  const action = named(plainKeys, key);
  return action && { action };
}

function named<Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}
