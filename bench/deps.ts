/** The peers the benchmarks compare with, each named once with its exact version. */
// deno-lint-ignore no-import-prefix -- a side effect only: it registers the gradients
import "npm:@tensorflow/tfjs@4.22.0";
export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";
export { WebGPUBackend } from "npm:@tensorflow/tfjs-backend-webgpu@4.22.0";
export * as jax from "npm:@jax-js/jax@0.1.25";
/** The version in the line above, which the package does not export. */
export const jaxVersion = "0.1.25";
