/**
 * MobileNetV2 taggers: the architecture as data, the layout and the initial values of its parameters,
 * inference on a device, and model files. Web standards only. The tagger on TensorFlow.js' tensors is an
 * entry of its own, `./tagger/mod.ts`, so that a program without it does not load TensorFlow.js.
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
  type HeadParameters,
  imageMean,
  imageStd,
  type LinearHead,
  mobileNetV2,
  type ModelInput,
  type ModelOptions,
} from "./architecture.ts";
export { type ImageMap, type MapOptions, type MapRequest, toOverlay } from "./image_map.ts";
export { ImageInference, type ImageInferenceOptions, type LogitsBatch } from "./inference.ts";
export { initialWeights, type InitialWeightsOptions } from "./initialise.ts";
export { Network } from "./network.ts";
export { PixelInference } from "./pixel_inference.ts";
export type { PredictorOptions } from "./predictor.ts";
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
export { activationMaps } from "./activation_maps.ts";
export { ImageStore } from "./images.ts";
export { leastShown, OccludedImage } from "./occluded_image.ts";
export { occlusionMaps } from "./occlusion_maps.ts";
export { pooledFeatures } from "./pooled_features.ts";
export { requireUsable } from "./usable_values.ts";
export { type PixelSource } from "./pixel_source.ts";
