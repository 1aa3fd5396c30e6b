/**
 * Profiles the training step: the time of every dispatch on the device, summed by kernel, beside the time of
 * whole steps as training runs them, the roofline of the adapter, and the step that both would allow.
 */
import {
  type AdapterFigures,
  type Engine,
  kernelRates,
  measureEmptyDispatch,
  measureRoofline,
  type Prediction,
  predictStep,
  type TimedKernel,
} from "../kernels/mod.ts";
import {
  measureOn,
  measuringHookNames,
  type MeasuringHooks,
  type MeasuringOptions,
  openTrainer,
} from "./trainer/open_trainer.ts";
import type { TrainOptions } from "./options.ts";
import type { Trainer } from "./trainer/trainer.ts";

/** The calls of one kernel in a step, with the seconds that they take. */
export type KernelProfile = TimedKernel;

/** The profile of a training step. */
export interface StepProfile {
  /** Images per batch. */
  readonly batchSize: number;
  /** Kernel launches per step. */
  readonly dispatches: number;
  /** Seconds of a step on the device, without timestamps between its calls: the median of several. */
  readonly stepSeconds: number;
  /** The kernels, the most expensive first; they add up to a timed step. */
  readonly kernels: readonly KernelProfile[];
  /** Seconds per timed step between the kernels, on copies and barriers. */
  readonly betweenSeconds: number;
  /** The measured peak of the adapter, and what a dispatch costs by itself. */
  readonly adapter: AdapterFigures;
  /** What the step should take, by its calls and what the adapter can do. */
  readonly prediction: {
    /** If every kernel reached the peak. */
    readonly atRoofline: Prediction;
    /** If every kernel is as fast as its timed calls: how far the prediction is to be trusted. */
    readonly atMeasuredRates: Prediction;
  };
  /** Most bytes on the device at once. */
  readonly peakMemory: number;
}

/** How often whole steps and timed dispatches alternate. */
const turns = 5;
/** Whole steps in a chunk. */
const stepsPerChunk = 4;
/** Chunks that run right before what is timed: a GPU's clock rises only under work. */
const warmUps = { cpu: 0, software: 0, hardware: 4 };

/**
 * Profiles the training step of a run, without making the run.
 *
 * @param engine The engine to train on.
 * @param options The options of the run.
 * @param hooks Called with the progress of packing and measuring.
 * @returns The profile; undefined when the device cannot time its dispatches.
 * @throws UserError When options or data cannot be used.
 *
 * @example
 * ```ts ignore
 * import { profileTraining } from "../mod.ts";
 *
 * const profile = await profileTraining({ data: "shop", batchSize: 16 });
 * for (const { name, seconds } of profile?.kernels ?? []) console.log(name, seconds);
 * ```
 */
export async function profileTraining(
  options: MeasuringOptions,
  hooks: MeasuringHooks = {},
): Promise<StepProfile | undefined> {
  return await measureOn("profileTraining", options, hooks, measuringHookNames, profileOn);
}

async function profileOn(
  engine: Engine,
  options: TrainOptions,
  hooks: MeasuringHooks,
): Promise<StepProfile | undefined> {
  const trainer = await openTrainer(engine, options, hooks);
  try {
    return await profileStep(engine, trainer);
  } finally {
    trainer.destroy();
  }
}

/** Profiles the step of a trainer, whose weights change by the steps that are measured. */
async function profileStep(
  engine: Engine,
  trainer: Trainer,
): Promise<StepProfile | undefined> {
  const { step, inputs } = await trainer.firstChunk(stepsPerChunk);
  const before = warmUps[engine.target];
  await step.run(inputs);
  const wholeSteps: number[] = [];
  const ownTimes: number[][] = [];
  const between: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    // Alternating, so that a machine whose speed drifts does so for both.
    const whole = await step.timeWhole(inputs, before);
    const times = await step.time(before > 0 ? inputs : inputs.slice(0, 1));
    if (whole === undefined || times === undefined) return undefined;
    wholeSteps.push(whole);
    ownTimes.push(times.map(({ own }) => own));
    between.push(times.reduce((sum, { before }) => sum + before, 0));
  }
  const roofline = await measureRoofline(engine);
  const dispatch = await measureEmptyDispatch(engine);
  if (roofline === undefined || dispatch === undefined) return undefined;
  const adapter = { ...dispatch, ...roofline };
  const kernels = new Map<string, KernelProfile>();
  for (const [index, { kernel: { name }, cost }] of step.program.entries()) {
    const before = kernels.get(name) ?? { name, calls: 0, seconds: 0, flops: 0, bytes: 0 };
    kernels.set(name, {
      name,
      calls: before.calls + 1,
      seconds: before.seconds + median(ownTimes.map((times) => times[index]!)),
      flops: before.flops + cost.flops,
      bytes: before.bytes + cost.bytes,
    });
  }
  const sorted = [...kernels.values()].sort((a, b) => b.seconds - a.seconds);
  return {
    batchSize: step.batchSize,
    dispatches: step.dispatches,
    stepSeconds: median(wholeSteps),
    kernels: sorted,
    betweenSeconds: median(between),
    adapter,
    prediction: {
      atRoofline: predictStep(step.program, adapter),
      atMeasuredRates: predictStep(step.program, adapter, kernelRates([sorted], adapter)),
    },
    peakMemory: engine.peakAllocated,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
