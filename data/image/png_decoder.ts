/**
 * The PNG decoder in WebAssembly (the png crate, as built by @jsquash/png), without that package's wrapper,
 * which uses one instance for ever. Here an instance is not used again after a failure, since its stack and
 * heap are then in an undefined state; nor after its memory has grown large, since memory never shrinks.
 */
import { pngWasm } from "../deps.ts";
import type { Bitmap } from "./bitmap.ts";
import { compileOnce, MOST_REUSED_BYTES } from "./wasm_instance.ts";

/** The part of the instance that is used. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  /** Takes ownership of memory from `__wbindgen_malloc`; passes the bitmap to an import. */
  decode(pointer: number, length: number): number;
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(pointer: number, length: number, alignment: number): void;
}

/** The import that the decoder calls with the pixels: pointer, length, width and height. */
const BITMAP_IMPORT = "__wbg_newwithownedu8clampedarrayandsh";

const compiled = compileOnce(pngWasm);
let current: PngDecoder | undefined;

/**
 * Decodes a PNG.
 *
 * @param bytes The whole file.
 * @returns RGBA.
 * @throws Error When the decoder cannot decode it.
 */
export async function decodePngRgba(bytes: Uint8Array): Promise<Bitmap> {
  const module = await compiled();
  const decoder = current ?? new PngDecoder(module);
  current = undefined;
  const bitmap = decoder.decode(bytes);
  if (decoder.bytes <= MOST_REUSED_BYTES) current = decoder;
  return bitmap;
}

/** An instance of the decoder. */
class PngDecoder {
  readonly #exports: Exports;
  #bitmap: Bitmap | undefined;

  constructor(module: WebAssembly.Module) {
    const take = (pointer: number, length: number, width: number, height: number) => {
      const data = new Uint8ClampedArray(this.#exports.memory.buffer, pointer, length).slice();
      this.#exports.__wbindgen_free(pointer, length, 1);
      this.#bitmap = { width, height, data };
      return 0;
    };
    const imports = Object.fromEntries(
      WebAssembly.Module.imports(module).map(({ name }) => [
        name,
        name.startsWith(BITMAP_IMPORT) ? take : () => {
          throw new Error("the PNG decoder failed");
        },
      ]),
    );
    this.#exports = new WebAssembly.Instance(module, { wbg: imports })
      .exports as unknown as Exports;
  }

  /** The size of its memory in bytes. */
  get bytes(): number {
    return this.#exports.memory.buffer.byteLength;
  }

  decode(bytes: Uint8Array): Bitmap {
    this.#bitmap = undefined;
    const pointer = this.#exports.__wbindgen_malloc(bytes.length, 1) >>> 0;
    new Uint8Array(this.#exports.memory.buffer).set(bytes, pointer);
    this.#exports.decode(pointer, bytes.length);
    if (!this.#bitmap) throw new Error("the PNG decoder returned nothing");
    return this.#bitmap;
  }
}
