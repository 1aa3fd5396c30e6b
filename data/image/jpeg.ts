/**
 * JPEG decoding: mozjpeg in WebAssembly for grayscale and colour, with the same pixels as libjpeg-turbo and
 * Pillow; a decoder in JavaScript for CMYK, which mozjpeg does not convert; and one of our own for images
 * that are much larger than the input size.
 */
import { decodeJpegCmyk } from "../deps.ts";
import { type Bitmap, ImageError, type Reduction, release } from "./bitmap.ts";
import { checkScans, cmykBytes, jpegBytes, type Reserve } from "./decoding_cost.ts";
import type { JpegHeader } from "./jpeg_header.ts";
import { withPixelSegmentsOnly } from "./jpeg_segments.ts";
import { decodeByMozjpeg } from "./mozjpeg_decoder.ts";
import { decodeReduced } from "./reduced_jpeg/decode.ts";

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
  if (header.components.length === 4) return decodeCmyk(file, header, reserve);
  const reduced = decodeReduced(file, most, reserve);
  if (reduced) return reduced;
  reserve(jpegBytes(header, scans, file.length));
  return decodeColour(file);
}

/**
 * Decodes a grayscale or colour JPEG in full.
 *
 * @param file The file, of which only segments that affect pixels are left.
 * @throws ImageError When it is cut short or damaged.
 */
export async function decodeColour(file: Uint8Array): Promise<Bitmap> {
  const { bitmap, messages } = await decodeByMozjpeg(file);
  // For a scan that ends early mozjpeg fills in grey, with only a warning.
  if (messages.some((message) => /premature end/i.test(message))) {
    if (bitmap) release(bitmap);
    throw cutShort();
  }
  if (!bitmap) throw new ImageError(`damaged JPEG: ${messages.at(-1) ?? "it cannot be decoded"}`);
  return bitmap;
}

function decodeCmyk(file: Uint8Array, header: JpegHeader, reserve: Reserve): Bitmap {
  const bytes = cmykBytes(header, file.length);
  reserve(bytes);
  try {
    return decodeJpegCmyk(file, {
      useTArray: true,
      tolerantDecoding: false,
      maxResolutionInMP: Infinity,
      maxMemoryUsageInMB: bytes / 2 ** 20 + 1,
    });
  } catch (error) {
    const message = (error as Error).message;
    if (/marker was not found|unexpected end/i.test(message)) throw cutShort();
    if (/unsupported color mode/i.test(message)) {
      throw new ImageError("a CMYK JPEG without Adobe's marker; convert it to RGB");
    }
    throw new ImageError(`damaged JPEG: ${message}`);
  }
}

function cutShort(): ImageError {
  return new ImageError("cut short: the JPEG ends early");
}
