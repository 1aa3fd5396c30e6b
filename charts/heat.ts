/** The colours of a heat map over an image. Web standards only: pages draw with them, too. */

/** What stands out. */
const orange = [245, 90, 0] as const;

/**
 * The colour that is laid over a part of an image: what did not count is veiled, what did stands out in
 * orange: seen on any ground, without red and green.
 *
 * @param strength How much the part counted, 0 to 1.
 * @returns Red, green and blue from 0 to 255, and the opacity from 0 to 1.
 *
 * @example
 * ```ts
 * import { heatColour } from "./heat.ts";
 *
 * if (heatColour(0).join() !== "255,255,255,0.66") throw new Error("a white veil");
 * ```
 */
export function heatColour(
  strength: number,
): [red: number, green: number, blue: number, opacity: number] {
  const [red, green, blue] = orange.map((value) => 255 + (value - 255) * strength);
  return [red!, green!, blue!, 0.66 - 0.1 * strength];
}

/** A rectangle, in pixels. */
export interface HeatArea {
  /** From the image's left edge. */
  readonly left: number;
  /** From its upper edge. */
  readonly top: number;
  /** From its own left edge to its right one. */
  readonly width: number;
  /** From its own upper edge to its lower one. */
  readonly height: number;
}

/** A map, and where it lies. */
export interface HeatMap {
  /** How much each cell counted, 0 to 1, by row. [height, width] */
  readonly strengths: ArrayLike<number>;
  /** Cells across and down. */
  readonly cells: { readonly width: number; readonly height: number };
  /** What the cells divide evenly; it may begin before the image and end behind it. */
  readonly area: HeatArea;
}

/**
 * The layer that shows a map over an image; smooth between the centres of cells. Outside of the map's area the image
 * is veiled.
 *
 * @param map The map.
 * @param size Of the image, in pixels.
 * @returns Red, green, blue and opacity, from 0 to 255. [height, width, 4]
 */
export function heatLayer(
  { strengths, cells, area }: HeatMap,
  size: { readonly width: number; readonly height: number },
): Uint8ClampedArray<ArrayBuffer> {
  const layer = new Uint8ClampedArray(size.width * size.height * 4);
  const columns = Array.from(
    { length: size.width },
    (_, x) => neighbours((x + 0.5 - area.left) / area.width, cells.width),
  );
  for (let y = 0; y < size.height; y++) {
    const row = neighbours((y + 0.5 - area.top) / area.height, cells.height);
    for (const [x, column] of columns.entries()) {
      const at = (cellY: number, cellX: number) => strengths[cellY * cells.width + cellX]!;
      const across = (cellY: number) =>
        at(cellY, column!.before) * (1 - column!.share) + at(cellY, column!.after) * column!.share;
      const strength = row && column
        ? across(row.before) * (1 - row.share) + across(row.after) * row.share
        : 0;
      const [red, green, blue, opacity] = heatColour(strength);
      layer.set([red, green, blue, 255 * opacity], (y * size.width + x) * 4);
    }
  }
  return layer;
}

/** The cells before and after a place from 0 to 1, and how far it is from the first to the second; none outside. */
function neighbours(place: number, cells: number) {
  if (place < 0 || place > 1) return undefined;
  const at = Math.min(cells - 1, Math.max(0, place * cells - 0.5));
  const before = Math.floor(at);
  return { before, after: Math.min(cells - 1, before + 1), share: at - before };
}
