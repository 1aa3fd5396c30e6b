/** Images as the network saw them in a step, read back for whoever wants to look. */
import type { HostImages } from "../../model/images.ts";
import type { StepInput, TrainingStep } from "../step/training_step.ts";

/** Images as the network saw them in a step. */
export interface StepInputs {
  /** The epoch that the step is part of, counted from 1. */
  readonly epoch: number;
  /** Counted from 1 over the whole run. */
  readonly step: number;
  /** Width of every image in pixels. */
  readonly width: number;
  /** Their height in pixels. */
  readonly height: number;
  /** How many, the first ones of the batch. */
  readonly count: number;
  /** RGB, augmented. [count, height, width, 3] */
  readonly pixels: Uint8Array;
  /** Class indices; -1 where an image has no label. [count, heads] */
  readonly labels: Int32Array;
}

/** Whom to show inputs, and when. */
export interface InputListener {
  /** Asked after each chunk of steps is enqueued; whoever says yes is shown the last one's inputs. */
  due(): boolean;
  show(inputs: StepInputs): void;
}

/** Images that are shown of one step. */
const shownInputs = 24;

/**
 * Reads the inputs of a step back; to be called after it is enqueued and before another one is.
 *
 * @param step The compiled step.
 * @param input What it was told.
 * @param epoch It is part of, counted from 1.
 * @param images The training images.
 * @returns The inputs; undefined where the device cannot be read, which the steps' results tell.
 */
export async function readInputs(
  step: TrainingStep,
  input: StepInput,
  epoch: number,
  { count: all, width, height, labels }: HostImages,
): Promise<StepInputs | undefined> {
  const samples = [...input.samples.subarray(0, shownInputs)];
  const heads = labels.length / all;
  let pixels: Uint8Array;
  try {
    pixels = await step.readInput(samples.length);
  } catch {
    return undefined;
  }
  return {
    epoch,
    step: input.step,
    width,
    height,
    count: samples.length,
    pixels,
    labels: Int32Array.from(
      samples.flatMap((sample) => [...labels.subarray(sample * heads, (sample + 1) * heads)]),
    ),
  };
}
