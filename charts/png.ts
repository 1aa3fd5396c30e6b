/** From SVG to PNG. */

/**
 * Draws a chart's SVG as PNG, in its light colours on white.
 *
 * @param svg An SVG of this room's.
 * @param options `scale`: pixels for each of the SVG's; 2 by default.
 * @returns The file's bytes.
 */
export function renderPng(_svg: string, _options: { scale?: number } = {}): Promise<Uint8Array> {
  throw new Error("not yet");
}
