/**
 * From the bytes of an image file to pixels of the model's input size. Whatever the file holds (gray,
 * CMYK, transparency, 16 bits, a photo taken sideways), the result is upright RGB on white.
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
import { FIXED_BYTES, type Reserve } from "./image/decoding_cost.ts";
import { type FormatHeader, readHeader } from "./image/header.ts";
import { decodeJpeg } from "./image/jpeg.ts";
import { orient, swapsSides } from "./image/orient.ts";
import { decodePng } from "./image/png.ts";
import { requireKnownOptions } from "./known_options.ts";
import { giveBackMemory, type MemoryShare, takeMemory } from "./memory_budget.ts";
import { type Box, onWhite, place, resample, resamplingBytes, type ResizeMode } from "./resize.ts";

/** The size images are brought to, and how. */
export interface InputOptions {
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** What happens to images of another shape, `pad` by default. */
  readonly resize?: ResizeMode | undefined;
  /** Refuse images of another size instead of resizing them. */
  readonly strict?: boolean | undefined;
}

/** What decoding may take. */
export interface DecodingLimits {
  /** Width times height of an image at most; 150 million by default. */
  readonly pixels?: number;
  /** Bytes of memory that an image may need; a gigabyte by default. */
  readonly bytes?: number;
  /** Where that memory is taken from when threads share it; the image waits for it. */
  readonly memory?: MemoryShare;
}

/** A photo of 100 megapixels that is decoded in full, or a CMYK one of 16. */
const MOST_BYTES = 1e9;

/**
 * An image may be decoded at so many times its final size, in each direction, and no less: what the
 * decoder's coarse reduction leaves out is then hardly seen behind the resampling.
 */
const OVERSAMPLING = 2;

/**
 * Decodes a JPEG or PNG file and brings it to the input size.
 *
 * @param bytes The whole file.
 * @param options The input size and how to reach it.
 * @param limits What decoding may take.
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
  const header = await ofFile(() => readHeader(bytes));
  checkSize(header, pixels);
  const swapped = swapsSides(header.orientation);
  const seen = swapped ? transpose(header) : header;
  if (strict && (seen.width !== width || seen.height !== height)) {
    throw new ImageError(`${seen.width}x${seen.height} pixels, not ${width}x${height}`);
  }
  const { source, target } = place(seen, options, resize);

  // Orientation last: turning the small image costs nothing, and the filter is symmetric. What was
  // planned for the image as seen holds for the image as stored when rows and columns are swapped,
  // for the source is centred, whichever way the image is turned.
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
    giveBackMemory(memory);
    takeMemory(memory, needed);
  };
  try {
    const bitmap = await decodeStored(bytes, header, most, reserve);
    const stored = resample(bitmap, reduce(box, bitmap.reduction), size.width, size.height);
    release(bitmap);
    const upright = orient(stored, size.width, size.height, header.orientation);
    return onWhite(upright, target, options);
  } finally {
    if (memory) giveBackMemory(memory);
  }
}

async function decodeStored(
  bytes: Uint8Array,
  header: FormatHeader,
  most: Reduction,
  reserve: Reserve,
): Promise<Bitmap> {
  const bitmap = await ofFile(() =>
    header.format === "png"
      ? decodePng(bytes, header, reserve)
      : decodeJpeg(bytes, header, most, reserve)
  );
  // Limits were judged by the header.
  const { x, y } = bitmap.reduction ?? { x: 1, y: 1 };
  if (
    bitmap.width !== Math.ceil(header.width / x) || bitmap.height !== Math.ceil(header.height / y)
  ) {
    throw new ImageError("damaged: its header tells another size");
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

/** Has whatever goes wrong with a file be the reason why it cannot be used; by name, if unforeseen. */
async function ofFile<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImageError) throw error;
    throw new ImageError(`cannot be decoded: ${(error as Error).message}`, { cause: error });
  }
}

function transpose({ width, height }: { width: number; height: number }) {
  return { width: height, height: width };
}

function transposeBox(box: Box): Box {
  return { left: box.top, top: box.left, ...transpose(box) };
}
