/**
 * MobileNetV2 taggers: the architecture as data, where its parameters lie, how they start, and how
 * they become files. Web standards only.
 *
 * @module
 */
export {
  type Architecture,
  batchNormEpsilon,
  batchNormMomentum,
  type Block,
  type ConvolutionKind,
  type ConvolutionLayer,
  imageMean,
  imageStandardDeviation,
  type LinearHead,
  mobileNetV2,
  type ModelInput,
  type ModelOptions,
} from "./architecture.ts";
export { type ImageMap, toOverlay } from "./image_map.ts";
export { initialWeights } from "./initialise.ts";
export {
  bufferLayout,
  type FlatWeights,
  type ParameterLayout,
  parameterLayout,
  type Slice,
  sliceOf,
} from "./parameters.ts";
export {
  decodeSafetensors,
  encodeSafetensors,
  type Safetensors,
  type Tensor,
} from "./safetensors.ts";
export {
  decodeTensors,
  type HeadStart,
  startFrom,
  type StartingWeights,
  type StartOptions,
} from "./starting_weights.ts";
export { Tagger } from "./tagger.ts";
export type { TensorLibrary } from "./tensors.ts";
export { decodeTorchFile } from "./torch/torch_file.ts";
export { checkHeads, decodeWeights, encodeWeights, type SavedModel } from "./weights.ts";
