/**
 * A decoder that Emscripten built. After a failure an instance is not used again, since its stack and heap are
 * then in an undefined state; nor after its memory has grown large, since memory never shrinks. A new instance
 * of the compiled module takes about a millisecond.
 */
import type { Bitmap } from "./bitmap.ts";
import { compileOnce, MOST_REUSED_BYTES } from "./wasm_instance.ts";

/** The part of a module that is used. */
interface EmscriptenModule<Options extends unknown[]> {
  readonly HEAPU8: Uint8Array;
  decode(bytes: Uint8Array, ...options: Options): Bitmap | null;
}

/** Makes a module, for {@linkcode emscriptenDecoder}. */
export type CreateModule<Options extends unknown[]> = (
  settings: Record<string, unknown>,
) => Promise<EmscriptenModule<Options>>;

/** The result of decoding a file. */
export interface DecodingResult {
  /** RGBA; undefined when it could not be decoded. */
  readonly bitmap: Bitmap | undefined;
  /** The decoder's messages; it has some only when something is wrong. */
  readonly messages: readonly string[];
}

/**
 * Makes a function that decodes.
 *
 * @param create The module's function.
 * @param wasm The URL of its WebAssembly.
 * @returns A function of a whole file, and of the decoder's own options.
 */
export function emscriptenDecoder<Options extends unknown[]>(
  create: CreateModule<Options>,
  wasm: string,
): (bytes: Uint8Array, ...options: Options) => Promise<DecodingResult> {
  const compiled = compileOnce(wasm);
  let current: Instance<Options> | undefined;
  return async (bytes, ...options) => {
    const instance = current ?? await instantiate(create, await compiled());
    // Nothing is awaited from here on: the instance and its messages are this image's.
    current = undefined;
    const { decoder, messages } = instance;
    let bitmap: Bitmap | undefined;
    try {
      bitmap = decoder.decode(bytes, ...options) ?? undefined;
    } catch {
      // Its messages have the reason.
    }
    const isSound = bitmap && messages.length === 0;
    if (isSound && decoder.HEAPU8.length <= MOST_REUSED_BYTES) current = instance;
    return { bitmap, messages };
  };
}

interface Instance<Options extends unknown[]> {
  readonly decoder: EmscriptenModule<Options>;
  readonly messages: readonly string[];
}

async function instantiate<Options extends unknown[]>(
  create: CreateModule<Options>,
  module: WebAssembly.Module,
): Promise<Instance<Options>> {
  const messages: string[] = [];
  const decoder = await create({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
    printErr: (message: string) => messages.push(message),
  });
  return { decoder, messages };
}
