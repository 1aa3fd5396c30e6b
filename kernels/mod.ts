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
  type PendingRead,
} from "./program/engine.ts";
export type { NormState } from "./norm/norm.ts";
export type {
  AlwaysGiven,
  CpuImplementation,
  DescribedCall,
  Division as KernelDivision,
  ElementType,
  KernelDescription,
  Packing as WeightPacking,
  ParameterDescription,
  ParameterDescriptions,
  ParametersOf,
  SometimesGiven,
  ViewDescription,
  ViewDescriptions,
  ViewsOf,
  ViewValue,
} from "./program/description.ts";
export type { Call, Cost, Kernel, Memory, Program, View } from "./program/program.ts";
export type { FieldPlace, FieldType, RecordLayout } from "./program/records.ts";
export type {
  Binding as KernelBinding,
  Parameter as KernelParameter,
  Reflection as KernelReflection,
} from "./program/reflect.ts";
export type {
  Constants as KernelConstants,
  Include as TemplateInclude,
  Origin as TemplateOrigin,
  Template as KernelTemplate,
} from "./program/specialise.ts";
export type { Target, WorkgroupLimits } from "./program/target.ts";
export { type EmptyDispatch, measureEmptyDispatch } from "./tuning/empty_dispatch.ts";
export {
  type AdapterFigures,
  type CostedCall,
  type KernelRate,
  kernelRates,
  type Prediction,
  predictStep,
  type TimedKernel,
} from "./tuning/predict_step.ts";
export { measureRoofline, type Roofline, shareOfRoofline } from "./tuning/roofline.ts";
export type { Choices, Chooser, Variant as KernelVariant } from "./tuning/variants.ts";
export { CpuEngine } from "./cpu/engine.ts";
export {
  chooseDevice,
  type DeviceOption,
  type EngineOptions,
  type OpenedEngine,
  openEngine,
} from "./open_engine.ts";
export { adapterName, findAdapter, NoAdapterError } from "./webgpu/device.ts";
export { WebGpuEngine } from "./webgpu/engine.ts";
export { type ComputeOptions, computeRules, requireCompute } from "./compute_options.ts";
export {
  computeHookNames,
  type ComputeHooks,
  openCompute,
  type OpenedCompute,
  withEngine,
} from "./with_engine.ts";
export { hasRelaxedSimd } from "./cpu/module.ts";
export { type ImageParts } from "./augment/augment.ts";
