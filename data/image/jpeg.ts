/**
 * JPEG decoding: mozjpeg in WebAssembly for grayscale and colour, which gives the same pixels as
 * libjpeg-turbo and so as Pillow; a decoder in JavaScript for CMYK, which mozjpeg does not convert;
 * and one of our own for pictures that are much larger than what is made of them.
 */
import { createMozjpeg, decodeJpegCmyk, jpegWasm } from "../deps.ts";
import { type Bitmap, ImageError, type Reduction } from "./bitmap.ts";
import type { JpegHeader } from "./jpeg_header.ts";
import { decodeReduced } from "./reduced_jpeg/decode.ts";

/** The part of mozjpeg's module that is used. */
interface Mozjpeg {
  decode(bytes: Uint8Array, turnByExif: boolean): Bitmap | null;
}

let compiled: Promise<WebAssembly.Module> | undefined;
let mozjpeg: Promise<Mozjpeg> | undefined;
/** What mozjpeg said while decoding the current image; it only speaks when something is wrong. */
const complaints: string[] = [];

/**
 * Decodes a JPEG.
 *
 * @param bytes The whole file.
 * @param header What {@linkcode readJpegHeader} found in it.
 * @param most How many stored pixels one pixel of the result may stand for, at most.
 * @returns The image as stored, possibly reduced.
 * @throws ImageError When the data is cut short, damaged, or of a kind nobody decodes.
 */
export function decodeJpeg(
  bytes: Uint8Array,
  header: JpegHeader,
  most: Reduction,
): Bitmap | Promise<Bitmap> {
  if (header.components === 4) return decodeCmyk(bytes);
  return decodeReduced(bytes, most) ?? decodeColour(bytes);
}

async function decodeColour(bytes: Uint8Array): Promise<Bitmap> {
  const decoder = await (mozjpeg ??= load());
  // Nothing is awaited from here on, so the complaints belong to this image.
  complaints.length = 0;
  let bitmap: Bitmap | null = null;
  try {
    bitmap = decoder.decode(bytes, false);
  } catch {
    // A fatal error leaves the module's memory as it was in the middle of its work.
    mozjpeg = undefined;
  }
  // A scan that ends early is filled with grey and a mere warning.
  if (complaints.some((complaint) => /premature end/i.test(complaint))) throw cutShort();
  if (!bitmap) throw new ImageError(`damaged JPEG: ${complaints.at(-1) ?? "it cannot be decoded"}`);
  return bitmap;
}

async function load(): Promise<Mozjpeg> {
  compiled ??= Deno.readFile(new URL(jpegWasm)).then((bytes) => WebAssembly.compile(bytes));
  const module = await compiled;
  return createMozjpeg({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
    printErr: (complaint: string) => complaints.push(complaint),
  });
}

function decodeCmyk(bytes: Uint8Array): Bitmap {
  try {
    return decodeJpegCmyk(bytes, {
      useTArray: true,
      tolerantDecoding: false,
      maxResolutionInMP: Infinity,
      maxMemoryUsageInMB: 4096,
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
