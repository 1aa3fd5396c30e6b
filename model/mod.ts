/**
 * MobileNetV2 taggers: the architecture as data, where its parameters lie, how they start, run on
 * a device and become files. Web standards only. The tagger on TensorFlow.js' tensors is an entry of its
 * own, `./tagger/mod.ts`, so that a program without it carries no TensorFlow.js.
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
  type ImageSize,
  imageStandardDeviation,
  type LinearHead,
  mobileNetV2,
  type ModelInput,
  type ModelOptions,
} from "./architecture.ts";
export { type ImageMap, toOverlay } from "./image_map.ts";
export type { HostImages } from "./images.ts";
export { ImageInference, type LogitsBatch } from "./inference.ts";
export { initialWeights } from "./initialise.ts";
export { Network } from "./network.ts";
export { PixelInference } from "./pixel_inference.ts";
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
  type WrittenTensor,
} from "./safetensors.ts";
export {
  decodeTensors,
  type HeadStart,
  startFrom,
  type StartingWeights,
  type StartOptions,
} from "./starting_weights.ts";
export { decodeTorchFile } from "./torch/torch_file.ts";
export { checkHeads, decodeWeights, encodeWeights, type SavedModel } from "./weights.ts";
