/** The npm packages that only tests use, each named once with its exact version. */
export { default as axe } from "npm:axe-core@4.14.1";
export * as onnxRuntime from "npm:onnxruntime-node@1.30.0";
export { default as protobuf } from "npm:protobufjs@8.8.1";
export { default as textFormat } from "npm:protobufjs@8.8.1/ext/textformat.js";
export { default as puppeteer, type Page } from "npm:puppeteer-core@25.16.0";
export * as tfjs from "npm:@tensorflow/tfjs@4.22.0";
