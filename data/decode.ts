/**
 * Decodes an image file to pixels of the model's input size. For every kind of image (gray, CMYK,
 * transparency, 16 bits, EXIF orientation) the result is upright RGB on white.
 */
import { inputRules } from "./catalogue_rules.ts";
import {
  type Bitmap,
  checkBytes,
  checkSize,
  ImageError,
  type Reduction,
  release,
} from "./image/bitmap.ts";
import { decodeBitmap } from "./image/decode_bitmap.ts";
import { FIXED_BYTES, type Reserve } from "./image/decoding_cost.ts";
import { type FormatHeader, readHeader } from "./image/header.ts";
import { orient, swapsSides } from "./image/orient.ts";
import type { ImageSize } from "./image_set.ts";
import { requireKnownOptions } from "./known_options.ts";
import { freeMemory, type MemoryShare, reserveMemory } from "./memory_budget.ts";
import { type Box, onWhite, place, resample, resamplingBytes, type ResizeMode } from "./resize.ts";

/** The input size of the model, and how images are resized to it. */
export interface InputOptions extends ImageSize {
  /** How images of another aspect ratio are resized, `pad` by default. */
  readonly resize?: ResizeMode | undefined;
  /** Refuse images of another size instead of resizing them. */
  readonly strict?: boolean | undefined;
}

/** Limits of decoding. */
export interface DecodingLimits {
  /** Most pixels of an image; 150 million by default. */
  readonly pixels?: number | undefined;
  /** Most bytes of memory for an image; a gigabyte by default. */
  readonly bytes?: number | undefined;
  /** The budget that threads share; an image waits until it has room. */
  readonly memory?: MemoryShare | undefined;
}

/** Enough for a photo of 100 megapixels that is decoded in full, or a CMYK one of 16. */
const MOST_BYTES = 1e9;

/**
 * An image is decoded at no less than so many times its final size, in each direction: the error of the
 * decoder's coarse reduction is then hardly visible after resampling.
 */
const OVERSAMPLING = 2;

/**
 * Decodes an image file of any format that is read, told by its bytes, and resizes it to the input size.
 *
 * @param bytes The whole file.
 * @param options The input size and how to resize to it.
 * @param limits Limits of decoding.
 * @returns RGB pixels, [height, width, 3].
 * @throws ImageError When the image cannot be used; its message is the reason, without a file name.
 *
 * @example
 * ```ts
 * import { decodeImage } from "./decode.ts";
 *
 * const bytes = await Deno.readFile(new URL("./testdata/cmyk.jpg", import.meta.url));
 * const pixels = await decodeImage(bytes, { width: 60, height: 80, resize: "pad" });
 * if (pixels.length !== 80 * 60 * 3) throw new Error("[80, 60, 3]");
 * ```
 */
export async function decodeImage(
  bytes: Uint8Array,
  options: InputOptions,
  { pixels, bytes: mostBytes = MOST_BYTES, memory }: DecodingLimits = {},
): Promise<Uint8Array> {
  requireKnownOptions("decodeImage", options, inputRules);
  const { width, height, resize = "pad", strict = false } = options;
  const header = await asImageError(() => readHeader(bytes));
  checkSize(header, pixels);
  const swapped = swapsSides(header.orientation);
  const upright = swapped ? transpose(header) : header;
  if (strict && (upright.width !== width || upright.height !== height)) {
    throw new ImageError(`${upright.width}x${upright.height} pixels, not ${width}x${height}`);
  }
  const { source, target } = place(upright, options, resize);

  // Orientation last: turning the small image costs little, and the filter is symmetric. The boxes for the
  // upright image, with rows and columns swapped where needed, are right for the stored image too, since the
  // source box is centred.
  const box = swapped ? transposeBox(source) : source;
  const size = swapped ? transpose(target) : target;
  const most = {
    x: box.width / size.width / OVERSAMPLING,
    y: box.height / size.height / OVERSAMPLING,
  };
  const reserve: Reserve = (bytes, reduction) => {
    const resampling = resamplingBytes(reduce(box, reduction), size.width, size.height);
    const needed = FIXED_BYTES + bytes + resampling;
    checkBytes(needed, mostBytes);
    if (!memory) return;
    freeMemory(memory);
    reserveMemory(memory, needed);
  };
  try {
    const bitmap = await decodeStored(bytes, header, most, reserve);
    const stored = resample(bitmap, reduce(box, bitmap.reduction), size.width, size.height);
    release(bitmap);
    const turned = orient(stored, size.width, size.height, header.orientation);
    return onWhite(turned, target, options);
  } finally {
    if (memory) freeMemory(memory);
  }
}

async function decodeStored(
  bytes: Uint8Array,
  header: FormatHeader,
  most: Reduction,
  reserve: Reserve,
): Promise<Bitmap> {
  const bitmap = await asImageError(() => decodeBitmap(bytes, header, most, reserve));
  // Limits were checked by the size in the header.
  const { x, y } = bitmap.reduction ?? { x: 1, y: 1 };
  if (
    bitmap.width !== Math.ceil(header.width / x) || bitmap.height !== Math.ceil(header.height / y)
  ) {
    throw new ImageError("damaged: its header has another size");
  }
  return bitmap;
}

/** A box of the stored image in pixels of a reduced one. */
function reduce(box: Box, { x, y }: Reduction = { x: 1, y: 1 }): Box {
  return {
    left: box.left / x,
    top: box.top / y,
    width: box.width / x,
    height: box.height / y,
  };
}

/** Makes any error of decoding an ImageError with the reason. */
async function asImageError<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImageError) throw error;
    throw new ImageError(`cannot be decoded: ${(error as Error).message}`, { cause: error });
  }
}

function transpose({ width, height }: ImageSize) {
  return { width: height, height: width };
}

function transposeBox(box: Box): Box {
  return { left: box.top, top: box.left, ...transpose(box) };
}
