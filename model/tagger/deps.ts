/**
 * The tensor library, each package named once with its exact version. Apart from the room's other
 * packages, for the program never needs it: 60 MB that the executable does without. Of its backends
 * only the one that is used is loaded.
 */
export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";

/** Loads what computes tensors on a WebGPU device. */
// deno-lint-ignore no-import-prefix -- named here for good, but loaded later
export const loadWebGpuBackend = () => import("npm:@tensorflow/tfjs-backend-webgpu@4.22.0");

/** Loads what computes tensors on the host. */
// deno-lint-ignore no-import-prefix -- named here for good, but loaded later
export const loadCpuBackend = () => import("npm:@tensorflow/tfjs-backend-cpu@4.22.0");
