/**
 * The compiled training step. A training step is what is run for one batch, as Lightning's
 * `training_step`: forward, backward, and the optimizer step where the batch completes one (see
 * optimizer_step.ts). It is recorded once per batch size and replayed for every batch. Whatever changes
 * from batch to batch (which images, how they are augmented, learning rate, dropout seed) lies in small
 * buffers that are written for a chunk of batches at once; a counter on the device selects the batch of
 * the chunk. So a chunk is submitted as a whole with nothing read back in between, and nothing but the
 * shapes is fixed at recording time.
 */
import { type Arena, FixedChooser, type TuningRecording } from "../../kernels/recording.ts";
import type { Chooser, DispatchTime, Executable } from "../../kernels/mod.ts";
import { part, type Program, type View } from "../../kernels/program/program.ts";
import { augmentationDraw, batchRecord, encodeRecords } from "../../kernels/program/records.ts";
import { adamStep } from "./adam.ts";
import type { OptimizerStep } from "./optimizer_step.ts";
import { inputPixels } from "./input_pixels.ts";
import { recordTrainingStep } from "./record_training_step.ts";
import { gradientScales } from "./losses.ts";
import { type StepOptions, type StepViews, trainedThroughout } from "./step_options.ts";

/** The input of the training step for one batch of a chunk. */
export interface StepInput {
  /** Index of each image in the set of the store. [batchSize] */
  readonly samples: Uint32Array;
  /** Encoded augmentation of each image; ignored by a step without augmentation. [batchSize, 24] */
  readonly draws: Float32Array;
  /** The number of the batch, counted from 1 over the whole run. */
  readonly batch: number;
  readonly learningRate: number;
  /** The optimizer step that the batch is part of. */
  readonly optimizerStep: OptimizerStep;
  /** The weight of the current weights and statistics in their EMA, in [0, 1]; see ema.ts. */
  readonly emaWeight: number;
  /** What images' own labels weigh where they are mixed with those of others; undefined where none are. */
  readonly labelWeight?: number | undefined;
  /** Seed of the batch's dropout masks, any 32-bit number. */
  readonly dropoutSeed: number;
}

/** The results of the training step for one batch. */
export interface StepResult {
  /** Sum over the batch's labelled images of each head's loss; see losses.ts. [heads] */
  readonly losses: Float32Array;
  /**
   * Sum over the batch's labelled images of how right each head is: of a class 1 where its label has the largest
   * logit; of tags the share of tags whose probability is on the right side of 1/2; of a number the distance
   * from the true one in standard deviations, where less is better. Divided by the labelled images it is the
   * accuracy, the mean accuracy of the tags, or the mean absolute error over std. [heads]
   */
  readonly correct: Float32Array;
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
    executables: { prepare: Executable | undefined; step: Executable },
  ) {
    this.#options = options;
    this.#arena = arena;
    this.#views = views;
    this.#prepare = executables.prepare;
    this.#executable = executables.step;
  }

  /** Records and compiles the training step. */
  static async compile(options: StepOptions): Promise<TrainingStep> {
    const { engine } = options.network;
    await options.store.open(options.batchSize);
    const recorded = recordTrainingStep(options, new FixedChooser(options.choices));
    const { prepare, program, views, arena } = recorded;
    const executables = {
      prepare: prepare.length > 0 ? await engine.compile("frozen statistics", prepare) : undefined,
      step: await engine.compile(`training step of ${options.batchSize}`, program),
    };
    return new TrainingStep(options, program, arena, views, executables);
  }

  /** Records the training step for measuring the variants of its kernels. */
  static record(options: StepOptions, chooser: Chooser): TuningRecording {
    const { program, arena } = recordTrainingStep(options, chooser);
    return { program, destroy: () => arena.destroy() };
  }

  /** Kernel launches per batch. */
  get dispatches(): number {
    return this.#executable.dispatches;
  }

  /** Images per batch. */
  get batchSize(): number {
    return this.#options.batchSize;
  }

  /** Logits of the latest batch. [batchSize, all logits] */
  get logits(): View {
    return this.#views.logits;
  }

  /**
   * Enqueues the reading of the network's input of the latest batch that was enqueued.
   *
   * @param images How many images of the batch, from the first one on.
   * @returns Waits for the images as bytes, normalisation undone. [images, H, W, 3]
   */
  enqueueInput(images: number): () => Promise<Uint8Array> {
    const { network } = this.#options;
    const { height, width } = network.architecture.input;
    const view = part(this.#views.input, 0, images * height * width * 4);
    const read = network.engine.enqueueRead(view);
    return async () => inputPixels(new Float32Array(await read()));
  }

  /**
   * Enqueues the training step for a chunk of batches and returns at once.
   *
   * @param inputs One entry per batch, at most `capacity`.
   * @returns The results of each batch, once all have run. Chunks enqueued later do not wait for it.
   */
  run(inputs: readonly StepInput[]): Promise<StepResult[]> {
    return this.enqueue(inputs)();
  }

  /**
   * The same, but nothing waits yet.
   *
   * @param inputs One entry per batch, at most `capacity`.
   * @returns Waits for the results of each batch; see {@linkcode PendingRead}.
   */
  enqueue(inputs: readonly StepInput[]): () => Promise<StepResult[]> {
    const { engine } = this.#options.network;
    this.#write(inputs);
    engine.run(this.#executable, inputs.length);
    return this.#enqueueResults(inputs.length);
  }

  /**
   * Runs the training step for a chunk of batches, one right behind the other, and times the kernels of the last.
   *
   * @param inputs One entry per batch, at least 1 and at most `capacity`.
   * @returns A time for each call of the program; undefined when the device cannot measure it.
   */
  time(inputs: readonly StepInput[]): Promise<DispatchTime[] | undefined> {
    const { engine } = this.#options.network;
    this.#write(inputs);
    if (inputs.length > 1) engine.run(this.#executable, inputs.length - 1);
    return engine.time(this.#executable);
  }

  /**
   * Runs the training step for a chunk of batches and times them together, by the device's own clock.
   *
   * @param inputs One entry per batch, at least 1 and at most `capacity`.
   * @param warmUps How often the chunk runs right before, untimed.
   * @returns Seconds of a batch; undefined when the device has no clock that can be read.
   */
  async timeWhole(inputs: readonly StepInput[], warmUps: number): Promise<number | undefined> {
    const { engine } = this.#options.network;
    for (let chunk = 0; chunk < warmUps; chunk++) {
      this.#write(inputs);
      engine.run(this.#executable, inputs.length);
    }
    this.#write(inputs);
    const seconds = await engine.timeRuns(this.#executable, inputs.length);
    return seconds && seconds / inputs.length;
  }

  /** Writes the inputs of a chunk of batches to the device. */
  #write(inputs: readonly StepInput[]): void {
    const { network: { engine }, batchSize: batch, capacity, store, stages = trainedThroughout } =
      this.#options;
    if (inputs.length > capacity) throw new Error(`a chunk holds at most ${capacity} batches`);
    const samples = new Uint32Array(inputs.length * batch);
    const draws = new Float32Array(inputs.length * batch * augmentationDraw.words);
    const { headWeights } = this.#options;
    const scales = inputs.flatMap(({ optimizerStep, labelWeight }) => [
      ...gradientScales(optimizerStep.labelWeights, headWeights),
      ...(labelWeight === undefined ? [] : [labelWeight]),
    ]);
    for (const [index, input] of inputs.entries()) {
      samples.set(input.samples, index * batch);
      draws.set(input.draws, index * batch * augmentationDraw.words);
    }
    engine.write(this.#views.samples, samples);
    engine.write(this.#views.places, store.place(samples));
    engine.write(this.#views.draws, draws);
    for (const [stage, { stepsBefore }] of stages.entries()) {
      engine.write(this.#views.stageRecords[stage]!, batchRecords(inputs, stepsBefore));
    }
    engine.write(this.#views.gradientScales, Float32Array.from(scales));
    engine.write(this.#views.batchIndex, Uint32Array.of(0));
    if (this.#prepare) engine.run(this.#prepare);
  }

  #enqueueResults(batches: number): () => Promise<StepResult[]> {
    const { network } = this.#options;
    const heads = network.architecture.heads.length;
    const read = network.engine.enqueueRead(part(this.#views.results, 0, batches * heads * 2));
    return async () => {
      const values = new Float32Array(await read());
      return Array.from({ length: batches }, (_, batch) => {
        const at = (head: number, which: number) => values[(batch * heads + head) * 2 + which]!;
        const of = (which: number) =>
          Float32Array.from({ length: heads }, (_, head) => at(head, which));
        return { losses: of(0), correct: of(1) };
      });
    };
  }

  /** Frees the step's own memory; network, optimizer and images stay. */
  destroy(): void {
    if (this.#prepare) this.#options.network.engine.release(this.#prepare);
    this.#options.network.engine.release(this.#executable);
    this.#arena.destroy();
  }
}

/**
 * The record of each batch that the kernels read.
 *
 * @param inputs The inputs of the batches.
 * @param stepsBefore Optimizer steps before the first one of the parameters of a stage.
 * @returns [batches, 8]
 */
function batchRecords(
  inputs: readonly StepInput[],
  stepsBefore: number,
): Float32Array<ArrayBuffer> {
  const records = inputs.map(({ optimizerStep, learningRate, emaWeight, dropoutSeed }) => {
    const { number, firstBatch, lastBatch } = optimizerStep;
    return {
      ...adamStep(number - stepsBefore, learningRate),
      dropoutSeed,
      learningRate,
      emaWeight: lastBatch ? emaWeight : 0,
      accumulates: firstBatch ? 0 : 1,
      updates: lastBatch ? 1 : 0,
    };
  });
  return encodeRecords(batchRecord, records);
}
