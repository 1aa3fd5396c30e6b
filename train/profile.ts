/**
 * Where a training step's time goes: every dispatch timed on the device, added up by kernel, beside
 * the time of whole steps as training runs them and beside what the adapter can do at best.
 */
import type { Engine } from "../kernels/program/engine.ts";
import type { Cost } from "../kernels/program/program.ts";
import { measureRoofline, type Roofline } from "../kernels/tuning/roofline.ts";
import { type MeasuringHooks, openTrainer } from "./trainer/open_trainer.ts";
import type { TrainOptions } from "./options.ts";
import type { Trainer } from "./trainer/trainer.ts";

/** The calls of one kernel in a step. */
export interface KernelProfile extends Cost {
  /** The kernel's name. */
  readonly name: string;
  /** Launches per step. */
  readonly calls: number;
  /** Seconds per step. */
  readonly seconds: number;
}

/** A step taken apart. */
export interface StepProfile {
  /** Images per step. */
  readonly batchSize: number;
  /** Kernel launches per step. */
  readonly dispatches: number;
  /** Seconds of a step as training runs it, without timing: the median of several. */
  readonly stepSeconds: number;
  /** The kernels, the most expensive first; they add up to a timed step. */
  readonly kernels: readonly KernelProfile[];
  /** Seconds per timed step between the kernels, on copies and barriers. */
  readonly betweenSeconds: number;
  /** What the adapter can do at best, measured. */
  readonly roofline: Roofline;
  /** Most bytes on the device at once. */
  readonly peakMemory: number;
}

/** How often whole steps and timed dispatches take turns. */
const turns = 5;
/** Whole steps at a time: enough that waiting for the last of them does not count. */
const stepsPerTurn = 4;

/**
 * Takes the training step of a run apart, without making the run.
 *
 * @param engine Where to compute.
 * @param options What would be trained on and how.
 * @param hooks Told about packing and measuring.
 * @returns The profile; undefined when the device cannot time its dispatches.
 * @throws UserError When options or data cannot be used.
 */
export async function profileTraining(
  engine: Engine,
  options: TrainOptions,
  hooks: MeasuringHooks = {},
): Promise<StepProfile | undefined> {
  const trainer = await openTrainer(engine, options, hooks);
  try {
    return await profileStep(engine, trainer);
  } finally {
    trainer.destroy();
  }
}

/** Takes the step of a trainer apart; its weights move on by the steps that are measured. */
async function profileStep(
  engine: Engine,
  trainer: Trainer,
): Promise<StepProfile | undefined> {
  const { step, inputs } = await trainer.firstSteps(stepsPerTurn);
  await step.run(inputs);
  const wholeSteps: number[] = [];
  const ownTimes: number[][] = [];
  const between: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    // Taking turns, so that a machine whose speed drifts drifts for both.
    const started = performance.now();
    await step.run(inputs);
    wholeSteps.push((performance.now() - started) / 1000 / inputs.length);
    const times = await step.time(inputs[0]!);
    if (times === undefined) return undefined;
    ownTimes.push(times.map(({ own }) => own));
    between.push(times.reduce((sum, { before }) => sum + before, 0));
  }
  const roofline = await measureRoofline(engine);
  if (roofline === undefined) return undefined;
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
  return {
    batchSize: step.batch,
    dispatches: step.dispatches,
    stepSeconds: median(wholeSteps),
    kernels: [...kernels.values()].sort((a, b) => b.seconds - a.seconds),
    betweenSeconds: median(between),
    roofline,
    peakMemory: engine.peakAllocated,
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
