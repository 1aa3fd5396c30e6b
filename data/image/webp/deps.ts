/** The npm package of this folder, named once with its exact version. */
export { default as createWebp } from "npm:@jsquash/webp@1.5.0/codec/dec/webp_dec.js";

/** The path of the decoder's WebAssembly; read as a file, so that a compiled binary finds it. */
export const webpWasm: string = import.meta.resolve(
  "npm:@jsquash/webp@1.5.0/codec/dec/webp_dec.wasm",
);
