/** The npm packages of this room, each named once with its exact version. */
// Only its WebAssembly is used; the import includes the package in a compiled binary.
// deno-lint-ignore no-import-prefix -- named once here, for its WebAssembly
import "npm:@jsquash/png@3.1.1/codec/pkg/squoosh_png.js";
export { default as createMozjpeg } from "npm:@jsquash/jpeg@1.6.0/codec/dec/mozjpeg_dec.js";
export {
  default as encodeMozjpeg,
  init as initMozjpegEncoder,
} from "npm:@jsquash/jpeg@1.6.0/encode.js";

/** The path of the JPEG decoder's WebAssembly; read as a file, so that a compiled binary finds it. */
export const jpegWasm: string = import.meta.resolve(
  "npm:@jsquash/jpeg@1.6.0/codec/dec/mozjpeg_dec.wasm",
);
/** The path of the PNG decoder's WebAssembly. */
export const pngWasm: string = import.meta.resolve(
  "npm:@jsquash/png@3.1.1/codec/pkg/squoosh_png_bg.wasm",
);
/** The path of the JPEG encoder's WebAssembly. */
export const mozjpegWasm: string = import.meta.resolve(
  "npm:@jsquash/jpeg@1.6.0/codec/enc/mozjpeg_enc.wasm",
);
