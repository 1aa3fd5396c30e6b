/** Values by names that users chose: a column may be called `constructor`, a property of every object. */

/**
 * The own value of a record under a name.
 *
 * @param record Values by name.
 * @param name Any text.
 * @returns The value; undefined where the record has none, even if its prototype has one.
 *
 * @example
 * ```ts
 * import { own } from "./own.ts";
 *
 * if (own({ colour: 1 }, "colour") !== 1) throw new Error("it is there");
 * if (own({ colour: 1 }, "constructor") !== undefined) throw new Error("it is not");
 * ```
 */
export function own<Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
