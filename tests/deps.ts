/** The npm packages that only tests use, each named once with its exact version. */
import { fileURLToPath } from "node:url";

export { Ajv2020 as Ajv } from "npm:ajv@8.20.0/dist/2020.js";
export { default as axe } from "npm:axe-core@4.14.1";
export { default as protobuf } from "npm:protobufjs@8.8.1";
export { default as textFormat } from "npm:protobufjs@8.8.1/ext/textformat.js";
export { default as puppeteer, type Page } from "npm:puppeteer-core@25.16.0";
export { getDocumentProxy as readPdf } from "npm:unpdf@1.8.1";

export type { InferenceSession } from "npm:onnxruntime-node@1.30.0";
export type { GraphModel, Tensor } from "npm:@tensorflow/tfjs@4.22.0";
export type * as TensorFlow from "npm:@tensorflow/tfjs@4.22.0";
export type * as OnnxRuntimeWeb from "npm:onnxruntime-web@1.30.0";

/** Loads ONNX Runtime, which is large and comes for some machines only. */
// deno-lint-ignore no-import-prefix -- named here for good, but loaded where it is used
export const loadOnnxRuntime = () => import("npm:onnxruntime-node@1.30.0");

/** Loads all of TensorFlow.js, and the backends that Deno can run: cpu, wasm and webgpu. */
export async function loadTensorFlow() {
  // deno-lint-ignore no-import-prefix -- as above
  const tf = await import("npm:@tensorflow/tfjs@4.22.0");
  // deno-lint-ignore no-import-prefix -- as above
  await import("npm:@tensorflow/tfjs-backend-webgpu@4.22.0");
  // deno-lint-ignore no-import-prefix -- as above
  const { setWasmPaths } = await import("npm:@tensorflow/tfjs-backend-wasm@4.22.0");
  setWasmPaths(fileURLToPath(folderOf("npm:@tensorflow/tfjs-backend-wasm@4.22.0/dist/index.js")));
  return tf;
}

/** Where the scripts and modules are that libraries have for pages, by the library's name. */
export async function pageScripts(): Promise<Map<string, URL>> {
  // Deno fetches what is imported; this does nothing by itself, where the library's main module would
  // put another `Worker` in the place of Deno's.
  // deno-lint-ignore no-import-prefix -- as above
  await import("npm:onnxruntime-web@1.30.0/ort-wasm-simd-threaded.mjs");
  return new Map([
    ["tfjs", folderOf("npm:@tensorflow/tfjs@4.22.0/dist/index.js")],
    ["tfjs-backend-wasm", folderOf("npm:@tensorflow/tfjs-backend-wasm@4.22.0/dist/index.js")],
    ["tfjs-backend-webgpu", folderOf("npm:@tensorflow/tfjs-backend-webgpu@4.22.0/dist/index.js")],
    ["onnxruntime-web", folderOf("npm:onnxruntime-web@1.30.0/ort-wasm-simd-threaded.wasm")],
  ]);
}

function folderOf(file: string): URL {
  return new URL("./", import.meta.resolve(file));
}
