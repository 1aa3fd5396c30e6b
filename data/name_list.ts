/** Names of columns in one text, between commas. */

/** A part in double quotes, where commas are text and `""` is a quote, or one without. */
const PART = /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)/y;

/**
 * The parts of a text between commas; a part with a comma in it stands in double quotes, as in a CSV.
 *
 * @param text The text.
 * @returns The parts, without blanks around them; "" is one empty part.
 *
 * @example
 * ```ts
 * import { splitNames } from "./name_list.ts";
 *
 * if (splitNames('"Colour, main", kind').join("|") !== "Colour, main|kind") throw new Error("two");
 * ```
 */
export function splitNames(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at <= text.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const [whole, quoted, plain = ""] = PART.exec(text)!;
    parts.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    if (!whole.endsWith(",")) break;
  }
  return parts;
}

/** The text that {@linkcode splitNames} divides into these names. */
export function joinNames(names: readonly string[]): string {
  const quoted = (name: string) =>
    /[,"]|^\s|\s$/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
  return names.map(quoted).join();
}
