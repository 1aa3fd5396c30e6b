/**
 * The tensor library, each package named once with its exact version. Separate from the room's other
 * packages, since the program does not need its 60 MB. Only the backend that is used is loaded.
 */
export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";

/** Loads the backend that computes on a WebGPU device. */
// deno-lint-ignore no-import-prefix -- named once here, but loaded later
export const loadWebGpuBackend = () => import("npm:@tensorflow/tfjs-backend-webgpu@4.22.0");

/** Loads the backend that computes on the host. */
// deno-lint-ignore no-import-prefix -- named once here, but loaded later
export const loadCpuBackend = () => import("npm:@tensorflow/tfjs-backend-cpu@4.22.0");
