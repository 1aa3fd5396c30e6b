/**
 * From the bytes of an image file to pixels of the model's input size. Whatever the file holds (gray,
 * CMYK, transparency, 16 bits, a photo taken sideways), the result is upright RGB on white.
 */
import { type Bitmap, checkSize, ImageError, type ImageHeader } from "./image/bitmap.ts";
import { sniffFormat } from "./image/format.ts";
import { decodeJpeg } from "./image/jpeg.ts";
import { readJpegHeader } from "./image/jpeg_header.ts";
import { orient, swapsSides } from "./image/orient.ts";
import { decodePng, readPngHeader } from "./image/png.ts";
import { place, resample, type ResizeMode } from "./resize.ts";

/** The size images are brought to, and how. */
export interface InputOptions {
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** What happens to images of another shape, `pad` by default. */
  readonly resize?: ResizeMode;
  /** Refuse images of another size instead of resizing them. */
  readonly strict?: boolean;
}

/**
 * Decodes a JPEG or PNG file and brings it to the input size.
 *
 * @param bytes The whole file.
 * @param options The input size and how to reach it.
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
export async function decodeImage(bytes: Uint8Array, options: InputOptions): Promise<Uint8Array> {
  const { width, height, resize = "pad", strict = false } = options;
  const { header, decode } = open(bytes);
  checkSize(header);
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
  const stored = resample(await decode(), box, size.width, size.height);
  const upright = orient(stored, size.width, size.height, header.orientation);
  if (target.width === width && target.height === height) return upright;

  const canvas = new Uint8Array(height * width * 3).fill(255);
  for (let row = 0; row < target.height; row++) {
    const pixels = upright.subarray(row * target.width * 3, (row + 1) * target.width * 3);
    canvas.set(pixels, ((target.top + row) * width + target.left) * 3);
  }
  return canvas;
}

function open(bytes: Uint8Array): { header: ImageHeader; decode: () => Bitmap | Promise<Bitmap> } {
  if (sniffFormat(bytes) === "png") {
    return { header: readPngHeader(bytes), decode: () => decodePng(bytes) };
  }
  const header = readJpegHeader(bytes);
  return { header, decode: () => decodeJpeg(bytes, header) };
}

function transpose({ width, height }: { width: number; height: number }) {
  return { width: height, height: width };
}

function transposeBox(box: { left: number; top: number; width: number; height: number }) {
  return { left: box.top, top: box.left, ...transpose(box) };
}
