/** Several charts as one picture. */
import { type Chart, renderSvg } from "../../charts/mod.ts";

/** Charts beside one another. */
const columns = 2;

/**
 * Draws charts as one SVG, two in a row, each row as tall as its tallest.
 *
 * @param charts At least one.
 */
export async function sideBySide(charts: readonly Chart[]): Promise<string> {
  const drawn = await Promise.all(charts.map(async (chart) => {
    const svg = await renderSvg(chart);
    const [width, height] = ["width", "height"].map((side) =>
      Number(new RegExp(`^<svg [^>]*\\b${side}="([\\d.]+)"`).exec(svg)?.[1])
    ) as [number, number];
    return { svg, width, height };
  }));
  const width = Math.max(...drawn.map(({ width }) => width));
  let top = 0;
  const parts: string[] = [];
  for (let first = 0; first < drawn.length; first += columns) {
    const row = drawn.slice(first, first + columns);
    parts.push(
      ...row.map(({ svg }, column) =>
        svg.replace(/^<svg /, `<svg x="${column * width}" y="${top}" `)
      ),
    );
    top += Math.max(...row.map(({ height }) => height));
  }
  const across = Math.min(columns, drawn.length) * width;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${top}" ` +
    `viewBox="0 0 ${across} ${top}">${parts.join("")}</svg>`;
}
