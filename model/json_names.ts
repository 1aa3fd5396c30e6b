/** Finds names that occur twice in one JSON object, which `JSON.parse` accepts silently. */

/**
 * Looks for a repeated name.
 *
 * @param json Text that `JSON.parse` accepts.
 * @returns The first name that an object in it holds twice, if any.
 *
 * @example
 * ```ts
 * import { repeatedName } from "./json_names.ts";
 *
 * if (repeatedName('{"a": {"b": 1, "c": 2, "\\u0062": 3}}') !== "b") throw new Error();
 * ```
 */
export function repeatedName(json: string): string | undefined {
  const open: Set<string>[] = [];
  let from: number | undefined; // start of the current string
  let text = ""; // the last string, quoted
  // In valid JSON a string is a name when a colon follows it. A regular expression for whole strings would
  // overflow the stack on a long one.
  for (const { 0: token, index } of json.matchAll(/\\.|["{}:]/g)) {
    if (token === '"') {
      if (from !== undefined) text = json.slice(from, index + 1);
      from = from === undefined ? index : undefined;
    } else if (from === undefined) {
      if (token === "{") open.push(new Set());
      else if (token === "}") open.pop();
      else {
        const name: string = JSON.parse(text);
        const names = open.at(-1)!;
        if (names.has(name)) return name;
        names.add(name);
      }
    }
  }
  return undefined;
}
