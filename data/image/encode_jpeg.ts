/** Encodes pixels as a JPEG file. */
import { encodeMozjpeg, initMozjpegEncoder, mozjpegWasm } from "../deps.ts";
import type { ImageSize } from "../image_set.ts";
import { compileOnce } from "./wasm_instance.ts";

/** The size of a JPEG, and the encoder's settings under MozJPEG's names. */
export interface JpegOptions extends ImageSize {
  /** 0 to 100; 75 by default. */
  readonly quality?: number | undefined;
  /** Whether it is progressive; true by default. */
  readonly progressive?: boolean | undefined;
  /** Whether it is a baseline JPEG, which all decoders can read; false by default. */
  readonly baseline?: boolean | undefined;
  /** How colours are stored: 1 gray, 2 RGB, 3 luminance and differences; 3 by default. */
  readonly color_space?: number | undefined;
  /** Whether chroma subsampling depends on the quality; true by default. */
  readonly auto_subsample?: boolean | undefined;
  /** Otherwise the subsampling in each direction: 1 or 2; 2 by default. */
  readonly chroma_subsample?: number | undefined;
  /** Which of its quantisation tables, 0 being the standard's; 3 by default. */
  readonly quant_table?: number | undefined;
}

const compiled = compileOnce(mozjpegWasm);
let ready: Promise<void> | undefined;

/**
 * Encodes a picture.
 *
 * @param pixels RGB. [height, width, 3]
 * @param options Its size, and the encoder's settings.
 * @returns The bytes of a JPEG file.
 * @throws {RangeError} When the pixels are not of that size.
 *
 * @example
 * ```ts
 * import { encodeJpeg } from "./encode_jpeg.ts";
 *
 * const bytes = await encodeJpeg(new Uint8Array(4 * 2 * 3), { width: 4, height: 2, quality: 80 });
 * if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error("not a JPEG");
 * ```
 */
export async function encodeJpeg(
  pixels: Uint8Array,
  { width, height, ...settings }: JpegOptions,
): Promise<Uint8Array> {
  if (pixels.length !== width * height * 3) {
    throw new RangeError(`${pixels.length} bytes are not ${width}x${height} pixels of 3 bytes`);
  }
  await (ready ??= compiled().then((module) => initMozjpegEncoder(module)));
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let pixel = 0, at = 0; at < pixels.length; pixel++, at += 3) {
    data[pixel * 4] = pixels[at]!;
    data[pixel * 4 + 1] = pixels[at + 1]!;
    data[pixel * 4 + 2] = pixels[at + 2]!;
  }
  const picture = { data, width, height, colorSpace: "srgb" } as ImageData;
  try {
    return new Uint8Array(await encodeMozjpeg(picture, defined(settings)));
  } catch (error) {
    ready = undefined; // an instance that failed cannot be used again
    throw error;
  }
}

/** The settings that are not undefined: MozJPEG has defaults for absent ones only. */
function defined<Settings extends object>(
  settings: Settings,
): { [Name in keyof Settings]?: Exclude<Settings[Name], undefined> } {
  const entries = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReturnType<typeof defined<Settings>>;
}
