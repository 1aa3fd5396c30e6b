/** Figures by a name that users chose: a column may be called `constructor`, which every object has. */

/**
 * What a record itself holds under a name.
 *
 * @param record By names.
 * @param name Any text.
 * @returns The value; undefined where the record has none, whatever its prototype has.
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
