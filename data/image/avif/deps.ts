/** The npm package of this folder, named once with its exact version. */
export { default as createAvif } from "npm:@jsquash/avif@2.1.1/codec/dec/avif_dec.js";

/** The path of the decoder's WebAssembly; read as a file, so that a compiled binary finds it. */
export const avifWasm: string = import.meta.resolve(
  "npm:@jsquash/avif@2.1.1/codec/dec/avif_dec.wasm",
);
