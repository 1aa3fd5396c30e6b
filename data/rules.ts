/**
 * Rules for external values: options of a command line or a program, and files of a run. A rule both checks a
 * value and describes it in words, so that error messages always match the check.
 */
import { UserError } from "./errors.ts";
import { quoteName, shortened } from "./quote_name.ts";

/** A value that breaks a rule. */
export interface Fault {
  /** Its path within the checked value, such as `[1].classes`; empty for the whole. */
  readonly place: string;
  /** What it must be, such as "a whole number from 1 to 10". */
  readonly words: string;
  /** The value. */
  readonly value: unknown;
}

/** A rule for a value. */
export interface Rule {
  /** The rule in words that follow "must be". */
  readonly words: string;
  /** The first value that breaks the rule; undefined where there is none. */
  readonly fault: (value: unknown) => Fault | undefined;
}

/**
 * A rule for single values.
 *
 * @param words What a value must be, in words that follow "must be".
 * @param holds Whether a value is.
 */
export function rule(words: string, holds: (value: unknown) => boolean): Rule {
  return {
    words,
    fault: (value) => holds(value) ? undefined : { place: "", words, value },
  };
}

/** A whole number in a range, its ends included. */
export function whole(least: number, most: number): Rule {
  return rule(
    `a whole number from ${least} to ${most}`,
    (value) => Number.isSafeInteger(value) && isBetween(value, least, most),
  );
}

/** A finite number in a range, its ends included. */
export function number(least: number, most: number): Rule {
  return rule(`a number from ${least} to ${most}`, (value) => isBetween(value, least, most));
}

/** A number from 0 to below 1, also as a 32-bit float. */
export const shareBelowOne: Rule = rule(
  "a share from 0 to below 1",
  (value) => isBetween(value, 0, 1) && Math.fround(value) < 1,
);

/** A text that is not empty. */
export const someText: Rule = rule(
  "a text that is not empty",
  (value) => typeof value === "string" && value !== "",
);

/** Any text. */
export const anyText: Rule = rule("a text", (value) => typeof value === "string");

/** True or false. */
export const truth: Rule = rule("true or false", (value) => typeof value === "boolean");

/** Any finite number. */
export const finite: Rule = rule("a number", Number.isFinite);

/** One of some texts. */
export function oneOf(names: readonly string[]): Rule {
  return rule(`one of ${names.join(", ")}`, (value) => names.includes(value as string));
}

/** A value that satisfies one of two rules. */
export function either(one: Rule, other: Rule): Rule {
  return rule(
    `${one.words} or ${other.words}`,
    (value) => one.fault(value) === undefined || other.fault(value) === undefined,
  );
}

/** Null. */
export const nothing: Rule = rule("null", (value) => value === null);

/**
 * A list.
 *
 * @param item The rule for every item.
 * @param least The least number of items.
 * @param distinct Whether all must differ.
 */
export function listOf(
  item: Rule,
  { least = 0, distinct = false }: { least?: number; distinct?: boolean } = {},
): Rule {
  const words = `a list of ${least > 0 ? `at least ${least}` : "any length"}` +
    (distinct ? ", each only once" : "");
  return {
    words,
    fault: (value) => {
      if (
        !Array.isArray(value) || value.length < least ||
        distinct && new Set(value).size < value.length
      ) return { place: "", words, value };
      return firstFault(value.map((part, index) => [`[${index}]`, part, item]));
    },
  };
}

/** An object whose values, under any names, satisfy one rule. */
export function recordOf(item: Rule): Rule {
  const words = "an object";
  return {
    words,
    fault: (value) =>
      isObject(value)
        ? firstFault(Object.entries(value).map(([name, part]) => [placeOf(name), part, item]))
        : { place: "", words, value },
  };
}

/**
 * An object whose named values satisfy their rules; it may contain others.
 *
 * @param required Rules of values that must exist.
 * @param optional Rules of values that may exist.
 */
export function objectOf(
  required: Readonly<Record<string, Rule>>,
  optional: Readonly<Record<string, Rule>> = {},
): Rule {
  const words = "an object";
  return {
    words,
    fault: (value) => {
      if (!isObject(value)) return { place: "", words, value };
      const present = Object.entries(optional).filter(([name]) => value[name] !== undefined);
      return firstFault(
        [...Object.entries(required), ...present].map(([name, item]) => [
          placeOf(name),
          Object.hasOwn(value, name) ? value[name] : undefined,
          item,
        ]),
      );
    },
  };
}

/**
 * An object of one of several kinds, which one of its values names.
 *
 * @param name The name of that value.
 * @param kinds The rule of each kind.
 * @param otherwise The kind of an object that does not name one.
 */
export function byKind(
  name: string,
  kinds: Readonly<Record<string, Rule>>,
  otherwise?: string,
): Rule {
  const words = "an object";
  const named = oneOf(Object.keys(kinds));
  return {
    words,
    fault: (value) => {
      if (!isObject(value)) return { place: "", words, value };
      const kind = (Object.hasOwn(value, name) ? value[name] : undefined) ?? otherwise;
      const fault = named.fault(kind);
      if (fault) return { ...fault, place: placeOf(name) };
      return kinds[kind as string]!.fault(value);
    },
  };
}

/**
 * Checks the value of an option.
 *
 * @param name The option's name in errors, such as `--epochs`.
 * @param value Its value.
 * @param rule The rule.
 * @throws UserError When the value breaks the rule.
 *
 * @example
 * ```ts
 * import { requireRule, whole } from "./rules.ts";
 *
 * requireRule("--epochs", 3, whole(1, 10));
 * let message = "";
 * try {
 *   requireRule("--epochs", 0.5, whole(1, 10));
 * } catch (error) {
 *   message = (error as Error).message;
 * }
 * if (message !== "--epochs must be a whole number from 1 to 10, not 0.5") throw new Error(message);
 * ```
 */
export function requireRule(name: string, value: unknown, rule: Rule): void {
  const fault = rule.fault(value);
  if (fault) throw new UserError(`${name}${faultText(fault)}`);
}

/**
 * Parses and checks the JSON of a file.
 *
 * @param path The file's name in errors.
 * @param text Its content.
 * @param rule The rule.
 * @param advice Advice in the error.
 * @returns The value.
 * @throws UserError When it is not JSON or breaks the rule; it names the path within the value.
 */
export function parseJson(path: string, text: string, rule: Rule, advice: string): unknown {
  const refuse = (reason: string, cause?: unknown): never => {
    throw new UserError(`${path} is damaged: ${reason}; ${advice}`, { cause });
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return refuse(text.trim() === "" ? "it is empty" : `it is no JSON (${oneLine(error)})`, error);
  }
  const fault = rule.fault(value);
  if (!fault) return value;
  const { place, words } = fault;
  if (fault.value === undefined) refuse(`${place.replace(/^\./, "")} is missing, ${words}`);
  return refuse(
    `${place === "" ? "it" : place.replace(/^\./, "")}${faultText({ ...fault, place: "" })}`,
  );
}

/** The message about a fault, to follow the name of the checked value. */
function faultText({ place, words, value }: Fault): string {
  return `${place} must be ${words}, not ${shown(value)}`;
}

/** A value as errors show it, on one line of limited length. */
function shown(value: unknown): string {
  const text = typeof value === "number" || typeof value === "bigint" || value === undefined
    ? String(value)
    : JSON.stringify(value) ?? String(value);
  return shortened(text);
}

/** The message of an error on one line: V8 quotes text with its line breaks. */
function oneLine(error: unknown): string {
  const text = (error as Error).message.replace(/\s+/g, " ");
  return shortened(text, 120);
}

/** The path of a named value; foreign names may be long or contain line breaks. */
function placeOf(name: string): string {
  if (/^\w+$/.test(name) && name.length <= 60) return `.${name}`;
  return `[${quoteName(name, 60)}]`;
}

function firstFault(parts: readonly (readonly [string, unknown, Rule])[]): Fault | undefined {
  for (const [place, value, rule] of parts) {
    const fault = rule.fault(value);
    if (fault) return { ...fault, place: place + fault.place };
  }
  return undefined;
}

function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === "number" && value >= least && value <= most;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The name of an encoding that `TextDecoder` knows, https://encoding.spec.whatwg.org/#names-and-labels. */
export const encodingName: Rule = rule(
  "the name of an encoding, such as windows-1252, windows-1251, shift_jis, gbk or utf-16le",
  (value) => {
    if (typeof value !== "string") return false;
    try {
      new TextDecoder(value);
      return true;
    } catch {
      return false;
    }
  },
);
