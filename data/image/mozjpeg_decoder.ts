/**
 * An instance of mozjpeg's decoder. After a failure it is not used again, since its stack and heap are then in
 * an undefined state; nor after its memory has grown large, since memory never shrinks. A new instance of the
 * compiled module takes less than a millisecond.
 */
import { createMozjpeg, jpegWasm } from "../deps.ts";
import type { Bitmap } from "./bitmap.ts";
import { compileOnce, MOST_REUSED_BYTES } from "./wasm_instance.ts";

/** The part of mozjpeg's module that is used. */
interface Mozjpeg {
  readonly HEAPU8: Uint8Array;
  decode(bytes: Uint8Array, turnByExif: boolean): Bitmap | null;
}

/** The result of decoding a file. */
export interface MozjpegResult {
  /** RGBA; undefined when it could not be decoded. */
  readonly bitmap: Bitmap | undefined;
  /** The decoder's messages; it has some only when something is wrong. */
  readonly messages: readonly string[];
}

const compiled = compileOnce(jpegWasm);
let current: Mozjpeg | undefined;
let messages: string[] = [];

/**
 * Decodes a JPEG.
 *
 * @param bytes The whole file.
 */
export async function decodeByMozjpeg(bytes: Uint8Array): Promise<MozjpegResult> {
  const decoder = current ?? await instantiate(await compiled());
  // Nothing is awaited from here on: the instance and the messages are this image's.
  current = undefined;
  messages = [];
  let bitmap: Bitmap | undefined;
  try {
    bitmap = decoder.decode(bytes, false) ?? undefined;
  } catch {
    // Its messages have the reason.
  }
  const isSound = bitmap && messages.length === 0;
  if (isSound && decoder.HEAPU8.length <= MOST_REUSED_BYTES) current = decoder;
  return { bitmap, messages };
}

function instantiate(module: WebAssembly.Module): Promise<Mozjpeg> {
  return createMozjpeg({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
    printErr: (message: string) => messages.push(message),
  });
}
