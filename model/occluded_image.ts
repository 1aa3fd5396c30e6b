/**
 * An image with one part after the other hidden, and the map that its logits make: occlusion maps for whoever
 * has logits of a few images at a time, such as a server or a page. occlusion_maps.ts computes the same for
 * many images of a packed set.
 */
import { type Head, type HeadKind, kindOf, logitCounts, logitSegments } from "../data/heads.ts";
import type { ImageSize } from "../data/image_set.ts";
import type { ImageMap } from "./image_map.ts";
import { backgroundOf, occlusionGrid, type Patch } from "./occlusion_grid.ts";

/** A patch that nowhere differs from the background by more bytes is taken to hide nothing. */
const tolerance = 8;

/** The value that a map is drawn at full strength for at least: hiding that makes a class a third less likely, e^-0.4. */
export const leastShown = 0.4;

/** An image with its parts hidden, one after the other. */
export class OccludedImage {
  /** RGB: the image as it is, then with the part of each cell hidden that there is something to hide in. [H, W, 3] each */
  readonly copies: readonly Uint8Array[];
  readonly #size: { readonly width: number; readonly height: number };
  /** The cell whose part each copy but the first hides. */
  readonly #cells: readonly number[];

  /**
   * Hides each part in a copy.
   *
   * @param pixels RGB of the network's input size. [H, W, 3]
   * @param size The input size.
   */
  constructor(pixels: Uint8Array, size: ImageSize) {
    const { width, height, patches } = occlusionGrid(size);
    const colour = backgroundOf(pixels, size);
    this.#size = { width, height };
    this.#cells = patches.keys().filter((cell) =>
      differs(pixels, patches[cell]!, colour, size.width)
    )
      .toArray();
    const hidden = this.#cells.map((cell) => {
      const copy = pixels.slice();
      hide(copy, patches[cell]!, colour, size.width);
      return copy;
    });
    this.copies = [pixels, ...hidden];
  }

  /** The most copies that an image of a size has. */
  static mostCopies(size: ImageSize): number {
    return 1 + occlusionGrid(size).patches.length;
  }

  /**
   * The map of a head's answer: its most probable class or tag, or its number. Its values are those of
   * `occlusionMaps`.
   *
   * @param logits The logits of {@linkcode OccludedImage.copies}, in their order. [totalClasses] each
   * @param heads The model's heads.
   * @param head Index of the head.
   */
  mapOf(logits: readonly Float32Array[], heads: readonly Head[], head: number): ImageMap {
    const { offsets, counts } = logitSegments(logitCounts(heads));
    const own = (row: Float32Array) => row.subarray(offsets[head]!, offsets[head]! + counts[head]!);
    const kind = kindOf(heads[head]!);
    const [whole, ...hidden] = logits.map(own);
    const answer = whole!.indexOf(Math.max(...whole!));
    const values = new Float32Array(this.#size.width * this.#size.height);
    const before = evidence(whole!, answer, kind);
    for (const [index, cell] of this.#cells.entries()) {
      values[cell] = before - evidence(hidden[index]!, answer, kind);
    }
    return { ...this.#size, values };
  }
}

/** The logarithm of a class's softmax or of a tag's sigmoid; a number's logit. */
export function evidence(logits: Float32Array, at: number, kind: HeadKind): number {
  if (kind === "number") return logits[at]!;
  if (kind === "tags") {
    const logit = logits[at]!;
    return Math.min(0, logit) - Math.log1p(Math.exp(-Math.abs(logit)));
  }
  const most = logits.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const sum = logits.reduce((sum, logit) => sum + Math.exp(logit - most), 0);
  return logits[at]! - most - Math.log(sum);
}

/** Whether painting a patch would change more than noise. */
export function differs(
  pixels: Uint8Array,
  { left, top, right, bottom }: Patch,
  colour: readonly number[],
  width: number,
): boolean {
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at++) {
      if (Math.abs(pixels[at]! - colour[at % 3]!) > tolerance) return true;
    }
  }
  return false;
}

/** Paints a patch. */
export function hide(
  pixels: Uint8Array,
  { left, top, right, bottom }: Patch,
  colour: readonly number[],
  width: number,
): void {
  for (let y = top; y < bottom; y++) {
    for (let at = (y * width + left) * 3; at < (y * width + right) * 3; at++) {
      pixels[at] = colour[at % 3]!;
    }
  }
}
