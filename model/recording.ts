/**
 * How a network's passes are recorded as programs, for the room that trains: the forward and the backward
 * pass, and where a batch's images lie on the device. An entry apart from `mod.ts`, which is for whoever uses
 * a model.
 *
 * @module
 */
export { type NormGradient, recordBackward } from "./backward.ts";
export { type ForwardPass, recordForward } from "./forward.ts";
export { residentLayout, streamedLayout } from "./image_layout.ts";
export { InferenceProgram } from "./inference_program.ts";
