/**
 * The compute: programs as data, and the WebGPU engine that runs them.
 *
 * @module
 */
export type { DispatchTime, Engine, Executable, HostData } from "./engine.ts";
export type { Call, Cost, Kernel, Memory, Program, View } from "./program.ts";
export type { Choices, Chooser } from "./variants.ts";
export { CpuEngine } from "./cpu/engine.ts";
export { NoAdapterError } from "./webgpu/device.ts";
export { WebGpuEngine } from "./webgpu/engine.ts";
