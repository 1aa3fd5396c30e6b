/** The tensor library at the model's edges, named once with its exact version. */
export * as tf from "npm:@tensorflow/tfjs-core@4.22.0";
export { WebGPUBackend } from "npm:@tensorflow/tfjs-backend-webgpu@4.22.0";
