/**
 * The patches by which an occlusion map hides an image part by part, and the colour that hides. The
 * map's cells divide the image evenly, are about square, and each has a patch around its centre.
 */
import type { ImageSize } from "../data/image_set.ts";

/** Cells along an image's longer side. */
const mostCells = 10;

/** A patch's side in cells: above 1, so that neighbours overlap and the map is smooth. */
const patchCells = 1.5;

/** A rectangle of whole pixels. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  /** The first column beyond it. */
  readonly right: number;
  /** The first row beyond it. */
  readonly bottom: number;
}

/** The cells of a map and what each hides. */
export interface OcclusionGrid {
  readonly width: number;
  readonly height: number;
  /** [height * width] */
  readonly patches: readonly Patch[];
}

/**
 * Lays the grid over images of a size.
 *
 * @param size Of the images in pixels.
 * @returns 8 x 10 cells for 60 x 80 pixels: at most 10 along a side.
 */
export function occlusionGrid({ width, height }: ImageSize): OcclusionGrid {
  const cell = Math.max(1, Math.max(width, height) / mostCells);
  const columns = spans(width, Math.max(1, Math.round(width / cell)));
  const rows = spans(height, Math.max(1, Math.round(height / cell)));
  return {
    width: columns.length,
    height: rows.length,
    patches: rows.flatMap(([top, bottom]) =>
      columns.map(([left, right]) => ({ left, top, right, bottom }))
    ),
  };
}

/** First pixel and the one past the last of the patches along a side. */
function spans(pixels: number, cells: number): [number, number][] {
  const cell = pixels / cells;
  return Array.from({ length: cells }, (_, index) => {
    const centre = (index + 0.5) * cell;
    const first = Math.round(centre - patchCells / 2 * cell);
    const end = Math.round(centre + patchCells / 2 * cell);
    return [Math.max(0, first), Math.min(pixels, Math.max(end, first + 1))];
  });
}

/**
 * What stands for "nothing there" in an image: white for a product on white.
 *
 * @param pixels [height, width, 3]
 * @param size In pixels.
 * @returns Median red, green and blue of the image's outermost pixels.
 */
export function backgroundOf(
  pixels: Uint8Array,
  { width, height }: ImageSize,
): [number, number, number] {
  const edge: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (y === 0 || y === height - 1 || x === 0 || x === width - 1) edge.push((y * width + x) * 3);
    }
  }
  const median = (channel: number) =>
    edge.map((at) => pixels[at + channel]!).sort((a, b) => a - b)[edge.length >> 1]!;
  return [median(0), median(1), median(2)];
}
