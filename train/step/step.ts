/**
 * The compiled training step: one pass of the recorded program is one optimizer step on one batch.
 * Whatever changes from step to step (which images, how they are augmented, learning rate, dropout
 * seed) lies in small buffers written for a chunk of steps at once; a counter on the device says which
 * of them runs. So a chunk is one submission after another with nothing read back, and
 * nothing can be frozen at recording time but the shapes.
 */
import type { Arena } from "../../kernels/program/arena.ts";
import type { DispatchTime, Executable } from "../../kernels/program/engine.ts";
import { part, type Program, type View } from "../../kernels/program/program.ts";
import { augmentationDraw, batchRecord, encodeRecords } from "../../kernels/program/records.ts";
import type { TuningRecording } from "../../kernels/tuning/tune.ts";
import { type Chooser, FixedChooser } from "../../kernels/tuning/variants.ts";
import type { Move } from "./moves.ts";
import { inputPixels } from "./input_pixels.ts";
import { recordStep } from "./record_step.ts";
import { gradientScales } from "./losses.ts";
import { type StepOptions, type StepViews, trainedThroughout } from "./step_options.ts";
import { adamStep } from "./schedule.ts";

/** What one step of a chunk is told. */
export interface StepInput {
  /** Index of each image in the store's set. [batch] */
  readonly samples: Uint32Array;
  /** Encoded augmentation of each image, AugmentationDraw [batch]; ignored by a step without augmentation. */
  readonly draws: Float32Array;
  /** Counted from 1. */
  readonly step: number;
  readonly learningRate: number;
  /** The move of the weights that it is part of. */
  readonly move: Move;
  /** How far the averages of weights and statistics go towards them, in [0, 1]. */
  readonly averagingRest: number;
  /** Any 32-bit number; names the step's dropout masks. */
  readonly dropoutSeed: number;
}

/** What one step reports. */
export interface StepResult {
  /** Sum over the batch's labelled images of each head's loss; see losses.ts. [heads] */
  readonly losses: Float32Array;
  /** Images whose label each head got right. [heads] */
  readonly hits: Float32Array;
}

/** A training step compiled for one batch size. */
export class TrainingStep {
  readonly #options: StepOptions;
  readonly #arena: Arena;
  readonly #views: StepViews;
  readonly #prepare: Executable | undefined;
  readonly #executable: Executable;

  private constructor(
    options: StepOptions,
    /** The recorded calls, in order. */
    readonly program: Program,
    arena: Arena,
    views: StepViews,
    executables: { prepare?: Executable; step: Executable },
  ) {
    this.#options = options;
    this.#arena = arena;
    this.#views = views;
    this.#prepare = executables.prepare;
    this.#executable = executables.step;
  }

  /** Records and compiles the step. */
  static async compile(options: StepOptions): Promise<TrainingStep> {
    const { engine } = options.network;
    await options.store.open(options.batch);
    const recorded = recordStep(options, new FixedChooser(options.choices));
    const { prepare, program, views, arena } = recorded;
    const executables = {
      ...(prepare.length > 0 && { prepare: await engine.compile("frozen statistics", prepare) }),
      step: await engine.compile(`training step of ${options.batch}`, program),
    };
    return new TrainingStep(options, program, arena, views, executables);
  }

  /** Records the step for measuring its variants. */
  static record(options: StepOptions, chooser: Chooser): TuningRecording {
    const { program, arena } = recordStep(options, chooser);
    return { program, destroy: () => arena.destroy() };
  }

  /** Kernel launches per step. */
  get dispatches(): number {
    return this.#executable.dispatches;
  }

  get batch(): number {
    return this.#options.batch;
  }

  /** Logits of the latest step. [batch, totalClasses] */
  get logits(): View {
    return this.#views.logits;
  }

  /**
   * Reads back what the network saw in the latest step that was enqueued.
   *
   * @param images How many images of the batch, the first ones.
   * @returns The images as bytes, normalisation undone. [images, H, W, 3]
   */
  async readInput(images: number): Promise<Uint8Array> {
    const { network } = this.#options;
    const { height, width } = network.architecture.input;
    const view = part(this.#views.input, 0, images * height * width * 4);
    return inputPixels(new Float32Array(await network.engine.read(view)));
  }

  /**
   * Enqueues a chunk of steps and returns at once.
   *
   * @param inputs One entry per step, at most `capacity`.
   * @returns The steps' results, once they have run. Steps enqueued later do not wait for it.
   */
  run(inputs: readonly StepInput[]): Promise<StepResult[]> {
    const { engine } = this.#options.network;
    this.#write(inputs);
    engine.run(this.#executable, inputs.length);
    return this.#results(inputs.length);
  }

  /**
   * Takes one step and times its kernels.
   *
   * @param input What the step is told.
   * @returns A time for each call of the program; undefined when the device cannot tell.
   */
  time(input: StepInput): Promise<DispatchTime[] | undefined> {
    this.#write([input]);
    return this.#options.network.engine.time(this.#executable);
  }

  /** Puts what a chunk of steps is told on the device. */
  #write(inputs: readonly StepInput[]): void {
    const { network: { engine }, batch, capacity, store, stages = trainedThroughout } =
      this.#options;
    if (inputs.length > capacity) throw new Error(`a chunk holds at most ${capacity} steps`);
    const samples = new Uint32Array(inputs.length * batch);
    const draws = new Float32Array(inputs.length * batch * augmentationDraw.words);
    const { headWeights } = this.#options;
    const scales = inputs.flatMap(({ move }) => gradientScales(move.labelWeights, headWeights));
    for (const [index, input] of inputs.entries()) {
      samples.set(input.samples, index * batch);
      draws.set(input.draws, index * batch * augmentationDraw.words);
    }
    engine.write(this.#views.samples, samples);
    engine.write(this.#views.places, store.place(samples));
    engine.write(this.#views.draws, draws);
    for (const [stage, { movesBefore }] of stages.entries()) {
      engine.write(this.#views.stageRecords[stage]!, batchRecords(inputs, movesBefore));
    }
    engine.write(this.#views.gradientScales, Float32Array.from(scales));
    engine.write(this.#views.batchIndex, Uint32Array.of(0));
    if (this.#prepare) engine.run(this.#prepare);
  }

  async #results(steps: number): Promise<StepResult[]> {
    const { network } = this.#options;
    const heads = network.architecture.heads.length;
    const view = part(this.#views.results, 0, steps * heads * 2);
    const values = new Float32Array(await network.engine.read(view));
    return Array.from({ length: steps }, (_, step) => {
      const at = (head: number, which: number) => values[(step * heads + head) * 2 + which]!;
      const of = (which: number) =>
        Float32Array.from({ length: heads }, (_, head) => at(head, which));
      return { losses: of(0), hits: of(1) };
    });
  }

  /** Frees the step's own memory; network, optimizer and images stay. */
  destroy(): void {
    if (this.#prepare) this.#options.network.engine.release(this.#prepare);
    this.#options.network.engine.release(this.#executable);
    this.#arena.destroy();
  }
}

/**
 * The records that the kernels of each step read.
 *
 * @param inputs The steps.
 * @param movesBefore Moves before the first one of the parameters that the optimizer is to move.
 * @returns BatchRecord [steps]
 */
function batchRecords(
  inputs: readonly StepInput[],
  movesBefore: number,
): Float32Array<ArrayBuffer> {
  const records = inputs.map(({ move, learningRate, averagingRest, dropoutSeed }) => {
    const { number, first, last } = move;
    return {
      ...adamStep(number - movesBefore, learningRate),
      dropoutSeed,
      learningRate,
      emaWeight: last ? averagingRest : 0,
      accumulates: first ? 0 : 1,
      updates: last ? 1 : 0,
    };
  });
  return encodeRecords(batchRecord, records);
}
