/**
 * A decoder that Emscripten built. After a failure an instance is not used again, since its stack and heap are
 * then in an undefined state; nor after its memory has grown large, since memory never shrinks. A new instance
 * of the compiled module takes about a millisecond. Its memory cannot grow beyond what was reserved for the image:
 * the pixels within a file may be more than its header says.
 */
import { type Bitmap, ImageError } from "./bitmap.ts";
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
  /** Whether it needed more memory than was reserved for it. */
  readonly isTooLarge: boolean;
}

/** The error of a file that could not be decoded. */
export function decodingError(format: string, { isTooLarge }: DecodingResult): ImageError {
  const reason = isTooLarge ? "it takes more memory than its size says" : "it cannot be decoded";
  return new ImageError(`damaged ${format}: ${reason}`);
}

/**
 * Makes a function that decodes.
 *
 * @param create The module's function.
 * @param wasm The URL of its WebAssembly.
 * @returns A function of a whole file, the bytes that are reserved for it, and of the decoder's own options.
 */
export function emscriptenDecoder<Options extends unknown[]>(
  create: CreateModule<Options>,
  wasm: string,
): (bytes: Uint8Array, reserved: number, ...options: Options) => Promise<DecodingResult> {
  const compiled = compileOnce(wasm);
  let current: Instance<Options> | undefined;
  return async (bytes, reserved, ...options) => {
    const instance = current ?? await instantiate(create, await compiled());
    // Nothing is awaited from here on: the instance and its messages are this image's.
    current = undefined;
    const { decoder, messages, memory } = instance;
    memory.most = MOST_REUSED_BYTES + reserved;
    let bitmap: Bitmap | undefined;
    try {
      bitmap = decoder.decode(bytes, ...options) ?? undefined;
    } catch {
      // Its messages have the reason.
    }
    const isSound = bitmap && messages.length === 0 && !memory.isRefused;
    if (isSound && decoder.HEAPU8.length <= MOST_REUSED_BYTES) current = instance;
    return { bitmap, messages, isTooLarge: memory.isRefused };
  };
}

interface Instance<Options extends unknown[]> {
  readonly decoder: EmscriptenModule<Options>;
  readonly messages: readonly string[];
  readonly memory: MemoryLimit;
}

/** What an instance's memory may become. */
interface MemoryLimit {
  /** In bytes. */
  most: number;
  /** Whether it was to become larger. */
  isRefused: boolean;
}

async function instantiate<Options extends unknown[]>(
  create: CreateModule<Options>,
  module: WebAssembly.Module,
): Promise<Instance<Options>> {
  const messages: string[] = [];
  const limit: MemoryLimit = { most: Infinity, isRefused: false };
  const decoder = await create({
    noInitialRun: true,
    instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      for (const part of Object.values(instance.exports)) {
        if (part instanceof WebAssembly.Memory) limitMemory(part, limit);
      }
      done(instance);
      return instance.exports;
    },
    printErr: (message: string) => messages.push(message),
  });
  return { decoder, messages, memory: limit };
}

const BYTES_PER_PAGE = 1 << 16;

/** Makes a memory, which Emscripten's code grows by calling its method, throw where it would be too large. */
function limitMemory(memory: WebAssembly.Memory, limit: MemoryLimit): void {
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * BYTES_PER_PAGE > limit.most) {
      limit.isRefused = true;
      throw new RangeError("more memory than is reserved");
    }
    return WebAssembly.Memory.prototype.grow.call(memory, pages);
  };
}
