/**
 * The layout of a set of images on the device: all of them, in as few parts as the limit of one binding
 * allows, or two slots for alternating chunks of them. In both cases every part holds the same number of
 * images, image i in part floor(i / imagesPerPart).
 */
import { imageBytes, type ImageSet } from "../data/image_set.ts";
import { mostImageParts } from "../kernels/augment/augment.ts";
import type { Engine } from "../kernels/mod.ts";
import { allocationSize } from "../kernels/program/program.ts";

/** The number of images of a set, and their size. */
type SetSize = Pick<ImageSet, "count" | "height" | "width">;

/** Parts of equal size. */
export interface ImageLayout {
  readonly parts: number;
  readonly imagesPerPart: number;
  /** Bytes of all parts on the device. */
  readonly byteLength: number;
}

/** The limits of an engine that a layout observes. */
export type BindingLimits = Pick<Engine, "maximumBinding" | "maximumBindings">;

/**
 * The layout of a set that stays on the device.
 *
 * @param budget Bytes it may take.
 * @returns Undefined when it takes more bytes, or more parts than a kernel can bind.
 */
export function residentLayout(
  limits: BindingLimits,
  size: SetSize,
  budget: number,
): ImageLayout | undefined {
  const parts = Math.ceil(size.count / imagesWithin(limits.maximumBinding, size));
  if (parts > mostImageParts(limits.maximumBindings)) return undefined;
  const resident = layout(size, parts, Math.ceil(size.count / parts));
  return resident.byteLength <= budget ? resident : undefined;
}

/**
 * The layout of a set that streams: two parts, the slots.
 *
 * @param chunkImages Most images that one slot needs.
 * @param budget Bytes for both slots.
 * @returns Slots of as many images as fit, which may be none.
 */
export function streamedLayout(
  limits: BindingLimits,
  size: SetSize,
  chunkImages: number,
  budget: number,
): ImageLayout {
  const most = imagesWithin(Math.min(limits.maximumBinding, budget / 2), size);
  return layout(size, 2, Math.min(size.count, chunkImages, most));
}

function layout(size: SetSize, parts: number, imagesPerPart: number): ImageLayout {
  const byteLength = parts * allocationSize(imagesPerPart * imageBytes(size));
  return { parts, imagesPerPart, byteLength };
}

/** Images in an allocation of at most so many bytes. */
function imagesWithin(bytes: number, size: SetSize): number {
  return Math.floor(Math.floor(bytes / 256) * 256 / imageBytes(size));
}
