/** Room for a text behind the longest bar, whatever the width that the chart gets. */

/**
 * The end of a linear axis that starts at 0.
 *
 * @param most The longest bar.
 * @param pixels Width of the text.
 * @returns For a scale's `domainMax`.
 */
export function withRoom(most: number, pixels: number): { readonly expr: string } {
  return { expr: `${most} * ${stretch(pixels)}` };
}

/**
 * The end of a logarithmic axis that starts at 1.
 *
 * @param most The largest value, above 1.
 * @param pixels Width of the text.
 * @returns For a scale's `domainMax`.
 */
export function withLogRoom(most: number, pixels: number): { readonly expr: string } {
  return { expr: `pow(${most}, ${stretch(pixels)})` };
}

/** By what the axis is longer than its longest bar; at most four times. */
function stretch(pixels: number): string {
  const room = Math.ceil(pixels);
  return `(width / max(width / 4, width - ${room}))`;
}
