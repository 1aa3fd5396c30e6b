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
    const lines = crossings(outline, top * grid, bottom * grid);
    for (let line = top * grid; line < bottom * grid; line++) {
      const crossings = lines[line - top * grid]!.sort((a, b) => a - b);
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

/** Where each grid line from `first` to `end` meets the outline. */
function crossings(outline: readonly Point[], first: number, end: number): number[][] {
  const lines = Array.from({ length: end - first }, (): number[] => []);
  for (let index = 0; index < outline.length; index++) {
    const [x1, y1] = outline[index]!;
    const [x2, y2] = outline[(index + 1) % outline.length]!;
    const slope = (x2 - x1) / (y2 - y1);
    // Lines whose middle lies from the upper end, included, to the lower one.
    const from = Math.max(first, Math.ceil(Math.min(y1, y2) * grid - 0.5));
    const to = Math.min(end, Math.ceil(Math.max(y1, y2) * grid - 0.5));
    for (let line = from; line < to; line++) {
      lines[line - first]!.push(x1 + ((line + 0.5) / grid - y1) * slope);
    }
  }
  return lines;
}
