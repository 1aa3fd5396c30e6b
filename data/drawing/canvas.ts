/**
 * A small antialiased rasteriser: polygons filled with a paint onto an RGB float image. Coverage is
 * measured on a grid of 4x4 points per pixel by scan lines with the even-odd rule.
 */

/** A point in pixels, x to the right and y down. */
export type Point = readonly [number, number];

/** Red, green and blue in 0 to 255. */
export type Colour = readonly [number, number, number];

/** The colour at a point. */
export type Paint = (x: number, y: number) => Colour;

const grid = 4;

/** An image that polygons are painted on. */
export class Canvas {
  /** [height, width, 3], 0 to 255. */
  readonly values: Float32Array;

  constructor(readonly width: number, readonly height: number, background: Paint) {
    this.values = new Float32Array(width * height * 3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) this.values.set(background(x, y), (y * width + x) * 3);
    }
  }

  /**
   * Paints a polygon.
   *
   * @param outline Its corners; the last is joined to the first.
   * @param paint Colour by pixel.
   * @param opacity From 0 to 1.
   */
  fill(outline: readonly Point[], paint: Paint, opacity = 1): void {
    const { left, top, width, points } = this.#coverage(outline);
    for (const [index, covered] of points.entries()) {
      if (covered === 0) continue;
      const x = left + index % width;
      const y = top + Math.floor(index / width);
      const colour = paint(x, y);
      const share = covered / (grid * grid) * opacity;
      for (let c = 0; c < 3; c++) {
        const at = (y * this.width + x) * 3 + c;
        this.values[at]! += (colour[c]! - this.values[at]!) * share;
      }
    }
  }

  /** Bytes of the image with a little noise drawn from `random`. [height, width, 3] */
  toBytes(random: () => number, noise: number): Uint8Array {
    return Uint8Array.from(this.values, (value) => {
      return Math.min(255, Math.max(0, Math.round(value + (random() - 0.5) * 2 * noise)));
    });
  }

  /** How many of each pixel's grid points lie inside, over the outline's bounding box. */
  #coverage(outline: readonly Point[]) {
    const within = (values: number[], size: number) => {
      const low = Math.min(size, Math.max(0, Math.floor(Math.min(...values))));
      return [low, Math.max(low, Math.min(size, Math.ceil(Math.max(...values))))] as const;
    };
    const [left, right] = within(outline.map(([x]) => x), this.width);
    const [top, bottom] = within(outline.map(([, y]) => y), this.height);
    const width = right - left;
    const points = new Uint8Array(width * (bottom - top));
    for (let line = top * grid; line < bottom * grid; line++) {
      const crossings = crossingsAt(outline, (line + 0.5) / grid);
      const row = (Math.floor(line / grid) - top) * width - left;
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const from = Math.max(left * grid, Math.ceil(crossings[i]! * grid - 0.5));
        const to = Math.min(right * grid, Math.ceil(crossings[i + 1]! * grid - 0.5));
        for (let point = from; point < to; point++) points[row + Math.floor(point / grid)]!++;
      }
    }
    return { left, top, width, points };
  }
}

/** Where a horizontal line meets the outline, from left to right. */
function crossingsAt(outline: readonly Point[], y: number): number[] {
  const crossings: number[] = [];
  for (const [index, [x1, y1]] of outline.entries()) {
    const [x2, y2] = outline[(index + 1) % outline.length]!;
    if ((y1 <= y) === (y2 <= y)) continue;
    crossings.push(x1 + (y - y1) / (y2 - y1) * (x2 - x1));
  }
  return crossings.sort((a, b) => a - b);
}
