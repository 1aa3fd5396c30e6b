/**
 * How packed images lie on the device: all of them, in as few parts as the limit of one binding
 * allows, or two slots that chunks of them take turns in. Either way every part holds the same whole
 * number of images, image i lying in part floor(i / imagesPerPart).
 */
import { mostImageParts } from "../kernels/augment/augment.ts";
import type { Engine } from "../kernels/program/engine.ts";
import { allocationSize } from "../kernels/program/program.ts";

/** The size of a packed set. */
export interface ImageSetSize {
  readonly count: number;
  readonly width: number;
  readonly height: number;
}

/** Parts of equal size. */
export interface ImageLayout {
  readonly parts: number;
  readonly imagesPerPart: number;
  /** Bytes of all parts on the device. */
  readonly byteLength: number;
}

/** What a layout has to observe of an engine. */
export type BindingLimits = Pick<Engine, "maximumBinding" | "maximumBindings">;

/** Bytes of one image. */
export function imageBytes({ width, height }: ImageSetSize): number {
  return width * height * 3;
}

/**
 * The layout of a set that stays on the device.
 *
 * @param budget Bytes it may take.
 * @returns Undefined when it takes more bytes, or more parts than a kernel can bind.
 */
export function residentLayout(
  limits: BindingLimits,
  size: ImageSetSize,
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
 * @param chunkImages Most images that are of use in one slot.
 * @param budget Bytes for both slots.
 * @returns Slots of as many images as fit, which may be none.
 */
export function streamedLayout(
  limits: BindingLimits,
  size: ImageSetSize,
  chunkImages: number,
  budget: number,
): ImageLayout {
  const most = imagesWithin(Math.min(limits.maximumBinding, budget / 2), size);
  return layout(size, 2, Math.min(size.count, chunkImages, most));
}

function layout(size: ImageSetSize, parts: number, imagesPerPart: number): ImageLayout {
  const byteLength = parts * allocationSize(imagesPerPart * imageBytes(size));
  return { parts, imagesPerPart, byteLength };
}

/** Images in an allocation of at most so many bytes. */
function imagesWithin(bytes: number, size: ImageSetSize): number {
  return Math.floor(Math.floor(bytes / 256) * 256 / imageBytes(size));
}
