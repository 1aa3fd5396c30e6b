/** For tests: what those elsewhere look into of this room's inside. */
export { foldNorms, unfoldNorms } from "./fold_norms.ts";
export { encodeOnnx } from "./onnx/onnx_file.ts";
