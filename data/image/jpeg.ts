/**
 * JPEG decoding: mozjpeg in WebAssembly for grayscale and colour, which gives the same pixels as
 * libjpeg-turbo and so as Pillow; a decoder in JavaScript for CMYK, which mozjpeg does not convert;
 * and one of our own for pictures that are much larger than what is made of them.
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
 * @param header What {@linkcode readJpegHeader} found in it.
 * @param most How many stored pixels one pixel of the result may stand for, at most.
 * @param reserve Told of the memory that it takes before it does, and may throw.
 * @returns The image as stored, possibly reduced.
 * @throws ImageError When the data is cut short, damaged, or of a kind nobody decodes.
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

async function decodeColour(file: Uint8Array): Promise<Bitmap> {
  const { bitmap, complaints } = await decodeByMozjpeg(file);
  // A scan that ends early is filled with grey and a mere warning.
  if (complaints.some((complaint) => /premature end/i.test(complaint))) {
    if (bitmap) release(bitmap);
    throw cutShort();
  }
  if (!bitmap) throw new ImageError(`damaged JPEG: ${complaints.at(-1) ?? "it cannot be decoded"}`);
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
