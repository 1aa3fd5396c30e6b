/** The JPEG encoder of the drawn catalogue, named once with its exact version. */
export { default as encodeJpeg, init as initEncoder } from "npm:@jsquash/jpeg@1.6.0/encode.js";

/** Where its WebAssembly lies; read as a file, so that a compiled binary finds it. */
export const encoderWasm: string = import.meta.resolve(
  "npm:@jsquash/jpeg@1.6.0/codec/enc/mozjpeg_enc.wasm",
);
