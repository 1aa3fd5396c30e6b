/**
 * Names of columns and classes as they are shown: any text may be one. Characters that are invisible, or
 * that would change the text around them, are written as JSON's escapes; a name that is too long is cut in
 * its middle, so that names with the same beginning stay distinguishable.
 */

/** Most characters of a name where there is room for a line of text. */
export const NAME_LENGTH = 60;

/** Most characters of a name beside an axis. */
export const AXIS_NAME_LENGTH = 30;

/**
 * Control characters, line and paragraph separators, halves of surrogate pairs, marks that turn the
 * direction of the text after them, and code points that are no characters.
 */
const invisible =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** More combining marks on one letter than any script has. */
const excessMarks = /(\p{M}{4})\p{M}+/gu;

const shortEscapes: ReadonlyMap<string, string> = new Map([["\n", "\\n"], ["\r", "\\r"], [
  "\t",
  "\\t",
]]);

/**
 * Text with its invisible characters written as escapes.
 *
 * @param text Any text.
 * @returns One line of text, unchanged where it is visible; well-formed Unicode that is valid in XML.
 *
 * @example
 * ```ts
 * import { visible } from "./names.ts";
 *
 * if (visible("two\nlines\0") !== "two\\nlines\\u0000") throw new Error("one line");
 * if (visible("Größe <b>") !== "Größe <b>") throw new Error("as it is");
 * ```
 */
export function visible(text: string): string {
  return text.replaceAll(
    invisible,
    (character) => shortEscapes.get(character) ?? unicodeEscape(character),
  ).replaceAll(excessMarks, "$1");
}

/** The escape of a UTF-16 code unit in JSON, such as `\\u001b`. */
export function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/**
 * A name in one line of limited length.
 *
 * @param name Any text.
 * @param most Characters, as readers count them, at least 3.
 * @returns The visible name; of a longer one the beginning and the end with "…" between them.
 */
export function shortName(name: string, most: number = NAME_LENGTH): string {
  // Only the part that can be shown is processed: names may be as long as files.
  const room = 40 * most;
  const long = name.length > 2 * room;
  const shown = visible(long ? `${name.slice(0, room)}${name.slice(-room)}` : name);
  if (!long && shown.length <= most) return shown;
  const characters = Array.from(segmenter.segment(shown), ({ segment }) => segment);
  if (!long && characters.length <= most) return shown;
  const end = Math.floor((most - 1) / 3);
  const beginning = characters.slice(0, most - 1 - end).join("");
  return `${beginning}…${characters.slice(characters.length - end).join("")}`;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Names of one kind, each in one line of limited length and no two equal: names that cutting made equal get
 * a number.
 *
 * @param names Names that differ.
 * @param most Characters of each, at least 10; a number is added to that.
 * @returns As many, in the same order.
 *
 * @example
 * ```ts
 * import { shortNames } from "./names.ts";
 *
 * const long = (middle: string) => "x".repeat(99) + middle + "x".repeat(99);
 * const shown = shortNames(["red", long("1"), long("2")], 10);
 * if (shown.join() !== "red,xxxxxx…xxx #2,xxxxxx…xxx #3") throw new Error(shown.join());
 * ```
 */
export function shortNames(names: readonly string[], most: number = NAME_LENGTH): string[] {
  const shown = names.map((name) => shortName(name, most));
  const counts = new Map<string, number>();
  for (const name of shown) counts.set(name, (counts.get(name) ?? 0) + 1);
  return shown.map((name, index) =>
    // A name that is shown unchanged needs no number.
    counts.get(name) === 1 || name === names[index] ? name : `${name} #${index + 1}`
  );
}
