/**
 * The picture of a chart as it stands before its script runs, or where none does. It is cut off
 * rather than made so narrow that its text could not be read, and scrolled where no script runs.
 */

/**
 * Renders the picture in its box.
 *
 * @param svg The picture.
 * @param fits Whether the live chart is as wide as its figure.
 * @returns HTML.
 */
export function stillMarkup(svg: string, fits: boolean): string {
  const [, width] = /^<svg [^>]*?\bwidth="([\d.]+)"/.exec(svg) ?? [];
  const drawn = width === undefined ? "" : ` style="--drawn-width:${width}px"`;
  return `<div class="chart-still${fits ? " fits" : ""}"${drawn}>${svg}</div>`;
}
