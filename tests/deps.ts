/** The npm packages that only tests use, each named once with its exact version. */
export { Ajv2020 as Ajv } from "npm:ajv@8.20.0/dist/2020.js";
export { default as axe } from "npm:axe-core@4.14.1";
export { default as protobuf } from "npm:protobufjs@8.8.1";
export { default as textFormat } from "npm:protobufjs@8.8.1/ext/textformat.js";
export { default as puppeteer, type Page } from "npm:puppeteer-core@25.16.0";

export type { InferenceSession } from "npm:onnxruntime-node@1.30.0";
export type { GraphModel, Tensor } from "npm:@tensorflow/tfjs@4.22.0";

/** Loads ONNX Runtime, which is large and comes for some machines only. */
// deno-lint-ignore no-import-prefix -- named here for good, but loaded where it is used
export const loadOnnxRuntime = () => import("npm:onnxruntime-node@1.30.0");

/** Loads all of TensorFlow.js. */
// deno-lint-ignore no-import-prefix -- as above
export const loadTensorFlow = () => import("npm:@tensorflow/tfjs@4.22.0");
