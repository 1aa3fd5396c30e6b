/**
 * The npm packages of this member, each named once with its exact version. Of the tensor library's
 * backends only the one that is used is loaded.
 */
export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";

/** Loads what computes tensors on a WebGPU device. */
// deno-lint-ignore no-import-prefix -- named here for good, but loaded later
export const loadWebGpuBackend = () => import("npm:@tensorflow/tfjs-backend-webgpu@4.22.0");

/** Loads what computes tensors on the host. */
// deno-lint-ignore no-import-prefix -- named here for good, but loaded later
export const loadCpuBackend = () => import("npm:@tensorflow/tfjs-backend-cpu@4.22.0");

/** Unpacks what torch.save packs. */
export { unzipSync } from "npm:fflate@0.8.3";
