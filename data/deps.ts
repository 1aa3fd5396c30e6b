/** The npm packages of this room, each named once with its exact version. */
// Only its WebAssembly is used; imported, the package is there in a compiled binary too.
// deno-lint-ignore no-import-prefix -- named here for good, for its WebAssembly
import "npm:@jsquash/png@3.1.1/codec/pkg/squoosh_png.js";
export { default as createMozjpeg } from "npm:@jsquash/jpeg@1.6.0/codec/dec/mozjpeg_dec.js";
export {
  default as encodeMozjpeg,
  init as initMozjpegEncoder,
} from "npm:@jsquash/jpeg@1.6.0/encode.js";
export { decode as decodeJpegCmyk, encode as encodePlainJpeg } from "npm:jpeg-js@0.4.4";

/** Where the JPEG decoder's WebAssembly lies; read as a file, so that a compiled binary finds it. */
export const jpegWasm: string = import.meta.resolve(
  "npm:@jsquash/jpeg@1.6.0/codec/dec/mozjpeg_dec.wasm",
);
/** Where the PNG decoder's WebAssembly lies. */
export const pngWasm: string = import.meta.resolve(
  "npm:@jsquash/png@3.1.1/codec/pkg/squoosh_png_bg.wasm",
);
/** Where the JPEG encoder's WebAssembly lies. */
export const mozjpegWasm: string = import.meta.resolve(
  "npm:@jsquash/jpeg@1.6.0/codec/enc/mozjpeg_enc.wasm",
);
