/** Estimated widths of text, where no font can be measured. */

/** Widths of characters in a common sans-serif, in font sizes; the last matches all others. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[ijl.,:;'|!()[\]\/ -]/, 0.32],
  [/[mwMW%@—]/, 0.93],
  [/[A-Z]/, 0.7],
  // Ideographs, kana, Hangul and emoji fill their square.
  [/[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]|[^\0-\uffff]/u, 1],
  [/./su, 0.6],
];

/**
 * Estimates the width of text.
 *
 * @param text The text.
 * @param fontSize Its size in pixels.
 * @returns Pixels; a little too many rather than too few.
 */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) {
    width += widths.find(([characters]) => characters.test(character))![1];
  }
  return width * fontSize;
}

/** Text cut at its end to fit into so many pixels. */
export function fitText(text: string, fontSize: number, limit: number): string {
  const room = limit - textWidth("…", fontSize);
  let [width, fitting] = [0, 0]; // of the characters that fit with "…" after them
  for (const character of text) {
    width += textWidth(character, fontSize);
    if (width <= room) fitting += character.length;
    if (width > limit) return `${text.slice(0, fitting)}…`;
  }
  return text;
}
