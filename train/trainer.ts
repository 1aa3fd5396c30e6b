/**
 * A training session on a device: network, optimizer and images, the compiled steps, and where in
 * the epochs it stands. One epoch passes over every training image once; a session that stops
 * between two steps and is restored goes on with the step that was due.
 */
import type { Engine } from "../kernels/engine.ts";
import { type Memory, part, whole } from "../kernels/program.ts";
import type { Choices } from "../kernels/variants.ts";
import type { Architecture } from "../model/architecture.ts";
import { type HostImages, ImageStore } from "../model/images.ts";
import { Network } from "../model/network.ts";
import type { FlatWeights } from "../model/parameters.ts";
import type { Precision } from "./options.ts";
import { batchesOfEpoch } from "./sampler.ts";
import { allocateOptimizer, freeOptimizer, type OptimizerState } from "./optimizer.ts";
import { type StepInput, type StepResult, TrainingStep } from "./step.ts";
import { type InputOptions, stepInput } from "./step_input.ts";

/** Where a session stands; with the weights and moments, all a checkpoint needs. */
export interface Position {
  /** Optimizer steps taken. */
  step: number;
  /** Epochs finished. */
  epoch: number;
  /** Batches of the unfinished epoch already taken. */
  batch: number;
  /** Sum over the unfinished epoch's images of the loss, and how many images. */
  lossSum: number;
  images: number;
}

/** How a session trains. */
export interface TrainerOptions extends InputOptions {
  readonly engine: Engine;
  readonly architecture: Architecture;
  readonly images: HostImages;
  readonly batchSize: number;
  /** Most steps enqueued at once; 64 by default. A stop waits for them. */
  readonly chunkSteps?: number;
  /** Variants of the kernels; the defaults where it names none. */
  readonly choices?: Choices;
  /** Bytes on the device that the images may take; no limit by default. */
  readonly imageBudget?: number;
  /** How activations are kept; "float32" by default. */
  readonly precision?: Precision;
}

/** A step that was taken. */
export interface StepReport {
  /** Counted from 1. */
  readonly step: number;
  readonly learningRate: number;
  /** Images of its batch. */
  readonly images: number;
  /** Time it took: the mean over the steps it was enqueued with. */
  readonly seconds: number;
  /** Mean over the batch of each head's loss. [heads] */
  readonly losses: Float32Array;
}

/** Told after each chunk of steps how far the epoch is, and of its steps. */
export type OnSteps = (position: Readonly<Position>, steps: readonly StepReport[]) => void;

/** Everything on the device that training changes, as the host holds it. */
export interface TrainerState extends FlatWeights {
  readonly firstMoment: Float32Array<ArrayBuffer>;
  readonly secondMoment: Float32Array<ArrayBuffer>;
}

/** Steps of one batch size, and the compiled step that runs them. */
export interface Chunk {
  readonly step: TrainingStep;
  readonly inputs: readonly StepInput[];
}

/** Steps per chunk aim at this many seconds, so that progress shows and stopping is prompt. */
const chunkSeconds = 0.5;
const defaultChunkSteps = 64;

/** Trains a network epoch by epoch. */
export class Trainer {
  readonly network: Network;
  readonly #options: TrainerOptions;
  readonly #optimizer: OptimizerState;
  readonly #store: ImageStore;
  readonly #steps = new Map<number, TrainingStep>();
  #secondsPerStep: number | undefined;
  /** When the latest results arrived, in milliseconds. */
  #arrived = 0;
  position: Position = { step: 0, epoch: 0, batch: 0, lossSum: 0, images: 0 };

  constructor(options: TrainerOptions) {
    const { engine, architecture, images, imageBudget } = options;
    this.#options = options;
    this.network = new Network(engine, architecture);
    this.#optimizer = allocateOptimizer(this.network);
    this.#store = new ImageStore(engine, images, this.chunkImages, imageBudget);
  }

  /** Batches in one epoch. */
  get batchesPerEpoch(): number {
    return Math.ceil(this.#options.images.count / this.#options.batchSize);
  }

  /** Rate of the latest step. */
  get learningRate(): number {
    return this.#options.learningRate(this.position.step);
  }

  /** Most images in one chunk of steps. */
  get chunkImages(): number {
    return this.#chunkSteps * this.#options.batchSize;
  }

  /** Whether all images are on the device; known once a step is compiled. */
  get resident(): boolean {
    return this.#store.resident;
  }

  /** Compiles every step of an epoch: that of a full batch and that of the smaller last one. */
  async compile(): Promise<void> {
    const { images, batchSize } = this.#options;
    if (images.count >= batchSize) await this.#stepFor(batchSize);
    if (images.count % batchSize > 0) await this.#stepFor(images.count % batchSize);
  }

  /** Kernel launches of one full step. */
  async dispatches(): Promise<number> {
    return (await this.#stepFor(this.#options.batchSize)).dispatches;
  }

  /** Uploads weights and moments. */
  restore(state: TrainerState, position: Position): void {
    const { engine } = this.#options;
    this.network.load(state);
    engine.write(whole(this.#optimizer.firstMoment), state.firstMoment);
    engine.write(whole(this.#optimizer.secondMoment), state.secondMoment);
    this.position = { ...position };
  }

  /** Reads weights and moments back. */
  async state(): Promise<TrainerState> {
    const read = async (memory: Memory) => {
      const view = part(whole(memory), 0, this.network.layout.length);
      return new Float32Array(await this.#options.engine.read(view));
    };
    return {
      ...await this.network.save(),
      firstMoment: await read(this.#optimizer.firstMoment),
      secondMoment: await read(this.#optimizer.secondMoment),
    };
  }

  /**
   * Trains to the end of the current epoch, or until the signal asks to stop between two chunks.
   *
   * @param onSteps Told after each chunk.
   * @param signal Stops early; the position then lies inside the epoch.
   * @returns The epoch's mean training loss, or undefined when stopped.
   */
  async epoch(
    onSteps: OnSteps,
    signal?: AbortSignal,
  ): Promise<number | undefined> {
    const { images, batchSize, seed } = this.#options;
    const { position } = this;
    const batches = batchesOfEpoch({ count: images.count, batchSize, seed, epoch: position.epoch });
    // One chunk runs while the next is prepared; results arrive one chunk late.
    let running: Promise<void> | undefined;
    let next = position.batch;
    while (next < batches.length && !signal?.aborted) {
      const chunk = await this.#chunk(batches, next, position.step + next - position.batch);
      next += chunk.inputs.length;
      const enqueued = performance.now();
      const results = chunk.step.run(chunk.inputs);
      await running;
      running = results.then((results) => {
        const now = performance.now();
        // A chunk begins when it is enqueued or when the one before it ends, whichever is later.
        const seconds = (now - Math.max(enqueued, this.#arrived)) / 1000;
        this.#secondsPerStep = seconds / results.length;
        this.#arrived = now;
        onSteps(position, this.#add(results, chunk, this.#secondsPerStep));
      });
    }
    await running;
    if (position.batch < batches.length) return undefined;
    const loss = position.lossSum / position.images;
    Object.assign(position, { epoch: position.epoch + 1, batch: 0, lossSum: 0, images: 0 });
    return loss;
  }

  /**
   * The first steps of the coming epoch, for measuring: the compiled step and what to tell it.
   *
   * @param count How many, fewer where the epoch is shorter.
   */
  async firstSteps(count: number): Promise<Chunk> {
    const { images, batchSize, seed } = this.#options;
    const { epoch, step } = this.position;
    const batches = batchesOfEpoch({ count: images.count, batchSize, seed, epoch })
      .filter(({ length }) => length === batchSize).slice(0, count);
    return {
      step: await this.#stepFor(batchSize),
      inputs: batches.map((samples, index) => stepInput(this.#options, samples, step + 1 + index)),
    };
  }

  /** Frees everything on the device but the device itself. */
  destroy(): void {
    for (const step of this.#steps.values()) step.destroy();
    this.#store.destroy();
    freeOptimizer(this.#options.engine, this.#optimizer);
    this.network.destroy();
  }

  get #chunkSteps(): number {
    return this.#options.chunkSteps ?? defaultChunkSteps;
  }

  /** The next steps of one batch size, and the compiled step that runs them. */
  async #chunk(
    batches: readonly Uint32Array[],
    first: number,
    stepsTaken: number,
  ): Promise<Chunk> {
    const batch = batches[first]!.length;
    const step = await this.#stepFor(batch);
    const wanted = Math.round(chunkSeconds / (this.#secondsPerStep ?? chunkSeconds));
    const most = Math.min(this.#chunkSteps, Math.floor(this.#store.capacity / batch));
    const count = Math.min(Math.max(wanted, 1), most);
    const inputs: StepInput[] = [];
    for (let index = first; index < first + count; index++) {
      const samples = batches[index];
      if (samples?.length !== batch) break;
      inputs.push(stepInput(this.#options, samples, stepsTaken + inputs.length + 1));
    }
    return { step, inputs };
  }

  async #stepFor(batch: number): Promise<TrainingStep> {
    let step = this.#steps.get(batch);
    if (step === undefined) {
      step = await TrainingStep.compile({
        network: this.network,
        optimizer: this.#optimizer,
        store: this.#store,
        batch,
        capacity: this.#chunkSteps,
        augmentation: this.#options.augmentation !== undefined,
        ...(this.#options.choices && { choices: this.#options.choices }),
        ...(this.#options.precision && { precision: this.#options.precision }),
      });
      this.#steps.set(batch, step);
    }
    return step;
  }

  /** Moves the position on by steps that have run. */
  #add(
    results: readonly StepResult[],
    { step, inputs }: Chunk,
    seconds: number,
  ): StepReport[] {
    const { position } = this;
    const images = step.batch;
    for (const { losses } of results) {
      position.lossSum += losses.reduce((sum, loss) => sum + loss, 0);
      position.images += images;
    }
    position.step += results.length;
    position.batch += results.length;
    return results.map(({ losses }, index) => ({
      step: inputs[index]!.step,
      learningRate: inputs[index]!.learningRate,
      images,
      seconds,
      losses: losses.map((sum) => sum / images),
    }));
  }
}
