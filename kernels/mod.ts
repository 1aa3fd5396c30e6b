/**
 * The compute: programs as data, and the engines that run them, on a GPU and on the CPU.
 *
 * @module
 */
export {
  type DispatchTime,
  type Engine,
  type Executable,
  type HostData,
  OutOfMemoryError,
} from "./engine.ts";
export type { NormState } from "./norm/norm.ts";
export type { Call, Cost, Kernel, Memory, Program, View } from "./program.ts";
export type {
  Binding as KernelBinding,
  Parameter as KernelParameter,
  Reflection as KernelReflection,
} from "./reflect.ts";
export type { Roofline } from "./roofline.ts";
export type { Constants as KernelConstants } from "./specialise.ts";
export type { Choices, Chooser, Variant as KernelVariant } from "./variants.ts";
export { CpuEngine } from "./cpu/engine.ts";
export {
  chooseDevice,
  type DeviceOption,
  type EngineOptions,
  type OpenedEngine,
  openEngine,
} from "./open_engine.ts";
export { NoAdapterError } from "./webgpu/device.ts";
export { WebGpuEngine } from "./webgpu/engine.ts";
export { type ComputeOptions, computeRules, requireCompute } from "./compute_options.ts";
export {
  computeHookNames,
  type ComputeHooks,
  openCompute,
  type OpenedCompute,
  withEngine,
} from "./with_engine.ts";
