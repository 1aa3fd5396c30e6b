/** The npm package of this folder, named once with its exact version. */
export { default as createJpegXl } from "npm:@jsquash/jxl@1.3.0/codec/dec/jxl_dec.js";

/** The path of the decoder's WebAssembly; read as a file, so that a compiled binary finds it. */
export const jpegXlWasm: string = import.meta.resolve(
  "npm:@jsquash/jxl@1.3.0/codec/dec/jxl_dec.wasm",
);
