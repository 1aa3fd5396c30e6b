/**
 * Maps over an image that show which parts of it a class is recognised by. A map's cells divide the image
 * evenly, so a map is stretched over its image to be shown.
 */
import type { Choices } from "../kernels/mod.ts";

/** A value for each part of an image. */
export interface ImageMap {
  /** Cells across; a cell is `image width / width` pixels wide. */
  readonly width: number;
  /** Cells down. */
  readonly height: number;
  /** By row. [height, width] */
  readonly values: Float32Array;
}

/** An image, and the classes, tags or numbers to compute maps of. */
export interface MapRequest {
  /** Index in the set of images. */
  readonly image: number;
  /** What maps are wanted of. */
  readonly classes: readonly {
    /** Index of the head. */
    readonly head: number;
    /** Index of the class or tag within its head; 0 for a number. */
    readonly class: number;
  }[];
}

/** Options for computing maps. */
export interface MapOptions {
  /** Images at once; 64 by default. */
  readonly batch?: number | undefined;
  /** Variants of the kernels. */
  readonly choices?: Choices | undefined;
  /** Called after each batch with the number of requested images whose maps are computed. */
  readonly onProgress?: ((images: number) => void) | undefined;
}

/**
 * A map's positive part as bytes, by which to colour an image.
 *
 * @param map Any map.
 * @param least The least value that 255 stands for, so that a map of small values stays faint; 0 by default.
 * @returns 255 * max(0, value) / the largest value, rounded; zeros where no value is positive.
 * [height, width]
 *
 * @example
 * ```ts
 * import { toOverlay } from "./image_map.ts";
 *
 * const overlay = toOverlay({ width: 3, height: 1, values: new Float32Array([-2, 1, 4]) });
 * if (overlay.join() !== "0,64,255") throw new Error("scaled by the largest");
 * ```
 */
export function toOverlay({ values }: ImageMap, least = 0): Uint8Array {
  const largest = values.reduce((largest, value) => Math.max(largest, value), least);
  return Uint8Array.from(
    values,
    (value) => largest > 0 ? Math.round(255 * Math.max(0, value) / largest) : 0,
  );
}
