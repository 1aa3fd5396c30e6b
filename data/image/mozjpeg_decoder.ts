/**
 * An instance of mozjpeg's decoder. One that failed is not used again, since a failure leaves its stack
 * and heap as they were in the middle of its work; nor one whose memory has grown large, since it never
 * shrinks. A new one is made of the compiled module in less than a millisecond.
 */
import { createMozjpeg, jpegWasm } from "../deps.ts";
import type { Bitmap } from "./bitmap.ts";
import { compileOnce, MOST_KEPT } from "./wasm_instance.ts";

/** The part of mozjpeg's module that is used. */
interface Mozjpeg {
  readonly HEAPU8: Uint8Array;
  decode(bytes: Uint8Array, turnByExif: boolean): Bitmap | null;
}

/** What came of a file. */
export interface MozjpegResult {
  /** RGBA; undefined when it could not be decoded. */
  readonly bitmap: Bitmap | undefined;
  /** What the decoder said; it only speaks when something is wrong. */
  readonly complaints: readonly string[];
}

const compiled = compileOnce(jpegWasm);
let current: Mozjpeg | undefined;
let complaints: string[] = [];

/**
 * Decodes a JPEG.
 *
 * @param bytes The whole file.
 */
export async function decodeByMozjpeg(bytes: Uint8Array): Promise<MozjpegResult> {
  const decoder = current ?? await instantiate(await compiled());
  // Nothing is awaited from here on: the instance and the complaints belong to this image.
  current = undefined;
  complaints = [];
  let bitmap: Bitmap | undefined;
  try {
    bitmap = decoder.decode(bytes, false) ?? undefined;
  } catch {
    // It has complained.
  }
  const isSound = bitmap && complaints.length === 0;
  if (isSound && decoder.HEAPU8.length <= MOST_KEPT) current = decoder;
  return { bitmap, complaints };
}

function instantiate(module: WebAssembly.Module): Promise<Mozjpeg> {
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
