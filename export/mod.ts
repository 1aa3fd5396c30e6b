/**
 * Trained taggers as files for other programs. Web standards only.
 *
 * @module
 */
export { foldedToFloat16 } from "./float16.ts";
export {
  type FoldedHead,
  type FoldedLayer,
  type FoldedModel,
  foldNorms,
  unfoldNorms,
} from "./fold_norms.ts";
export { encodeOnnx } from "./onnx/onnx_file.ts";
