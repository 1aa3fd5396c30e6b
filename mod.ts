/**
 * facet: trains image taggers on any GPU or on the CPU. A CSV and a folder of images in; one model
 * out that predicts several attributes of an image at once.
 *
 * @module
 */
export * from "./charts/mod.ts";
export * from "./data/mod.ts";
export * from "./eval/mod.ts";
export * from "./export/mod.ts";
export * from "./kernels/mod.ts";
export * from "./model/mod.ts";
export * from "./model/tagger/mod.ts";
export * from "./report/mod.ts";
export * from "./serve/mod.ts";
export * from "./threads/mod.ts";
export * from "./train/mod.ts";
