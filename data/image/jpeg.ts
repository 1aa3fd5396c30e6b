/**
 * JPEG decoding: mozjpeg in WebAssembly for grayscale and colour, with the same pixels as libjpeg-turbo and
 * Pillow; and a decoder of our own for CMYK, which mozjpeg does not convert, and for images that are much larger
 * than the input size.
 */
import { type Bitmap, ImageError, type Reduction, release } from "./bitmap.ts";
import { checkScans, jpegBytes, type Reserve } from "./decoding_cost.ts";
import type { JpegHeader } from "./jpeg_header.ts";
import { withPixelSegmentsOnly } from "./jpeg_segments.ts";
import { decodeByMozjpeg } from "./mozjpeg_decoder.ts";
import { decodeInks, decodeReduced, isWholeInItsFirstScans } from "./reduced_jpeg/decode.ts";
import { LARGE } from "./reduced_jpeg/frame.ts";
import { NotPlain } from "./reduced_jpeg/not_plain.ts";

/**
 * Decodes a JPEG.
 *
 * @param bytes The whole file.
 * @param header Its header, from {@linkcode readJpegHeader}.
 * @param most The largest reduction.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored, possibly reduced.
 * @throws ImageError When the data is cut short, damaged, or of an unsupported kind.
 */
export function decodeJpeg(
  bytes: Uint8Array,
  header: JpegHeader,
  most: Reduction,
  reserve: Reserve,
): Bitmap | Promise<Bitmap> {
  const { file, scans } = withPixelSegmentsOnly(bytes);
  checkScans(header, scans);
  if (header.components.length === 4) return decodeCmyk(file, header, most, reserve);
  const reduced = decodeReduced(file, most, reserve);
  if (reduced) return reduced;
  const reserved = jpegBytes(header, scans, file.length);
  reserve(reserved);
  const isLarge = header.progressive && header.width * header.height >= LARGE;
  return decodeColour(file, reserved, { mayLackDetail: isLarge });
}

/**
 * Decodes a grayscale or colour JPEG in full.
 *
 * @param file The file, of which only segments that affect pixels are left.
 * @param reserved The bytes that are reserved for it.
 * @param options `mayLackDetail`: whether scans that a smaller picture does not show may end early.
 * @throws ImageError When it is cut short or damaged.
 */
export async function decodeColour(
  file: Uint8Array,
  reserved: number,
  { mayLackDetail = false }: { readonly mayLackDetail?: boolean } = {},
): Promise<Bitmap> {
  const { bitmap, messages } = await decodeByMozjpeg(file, reserved);
  // For a scan that ends early mozjpeg fills in grey, with only a warning.
  if (messages.some((message) => /premature end/i.test(message))) {
    if (bitmap && mayLackDetail && isWholeInItsFirstScans(file)) return bitmap;
    if (bitmap) release(bitmap);
    throw cutShort();
  }
  if (!bitmap) throw new ImageError(`damaged JPEG: ${messages.at(-1) ?? "it cannot be decoded"}`);
  return bitmap;
}

function decodeCmyk(
  file: Uint8Array,
  header: JpegHeader,
  most: Reduction,
  reserve: Reserve,
): Bitmap {
  try {
    return decodeInks(file, most, header.adobeTransform !== 0, reserve);
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    if (error.message === "cut short" || error.message === "it has no end") throw cutShort();
    throw new ImageError(`damaged JPEG: ${error.message}`);
  }
}

function cutShort(): ImageError {
  return new ImageError("cut short: the JPEG ends early");
}
