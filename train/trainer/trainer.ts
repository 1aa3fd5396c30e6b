/**
 * The trainer: network, optimizer and images on a device, and the position in the run. A trainer that
 * stops between two optimizer steps and is restored goes on with the batch that was due, to the same
 * bits.
 */
import { type Memory, part, whole } from "../../kernels/program/program.ts";
import { ImageStore } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { batchesOfEpoch } from "../data/sampler.ts";
import { addLosses, type LossSums, type MeanLosses, meanLosses } from "../step/losses.ts";
import { allocateOptimizer, freeOptimizer, type OptimizerState } from "../step/optimizer.ts";
import { optimizerStepNumber } from "../step/optimizer_step.ts";
import type { StepResult } from "../step/training_step.ts";
import type { BatchReport, OnBatches } from "./batch_report.ts";
import { type Chunk, chunkImagesOf, ChunkPlanner, chunkSeconds } from "./chunk_planner.ts";
import { type InputImages, type InputListener, readInputImages } from "./input_images.ts";
import { type Position, startOfEpoch } from "./position.ts";
import type { TrainerOptions } from "./trainer_options.ts";
import type { TrainerState } from "./trainer_state.ts";

/** A chunk that is enqueued. */
interface RunningChunk {
  readonly batches: number;
  /** When the device has done it. */
  readonly results: Promise<unknown>;
  /** When it and all before it are reported. */
  readonly done: Promise<void>;
}

/** Most chunks at once. */
const mostRunning = 8;

/**
 * Whether the device has so much to do that no other chunk needs to be enqueued yet: more than one chunk,
 * and together more than a chunk takes. So a device that is fast, or a host that is busy for a moment with
 * saving, leaves no gap, and a stop is as prompt as chunks are short.
 */
function enoughRuns(
  running: readonly RunningChunk[],
  secondsPerBatch: number | undefined,
): boolean {
  if (running.length < 2) return false;
  const batches = running.reduce((sum, chunk) => sum + chunk.batches, 0);
  return running.length >= mostRunning || batches * (secondsPerBatch ?? Infinity) > chunkSeconds;
}

/** Waits for the first of the chunks. When it fails, the others have ended too: nothing runs on. */
async function endOfFirst(running: RunningChunk[]): Promise<void> {
  try {
    await running.shift()!.done;
  } catch (error) {
    await Promise.allSettled(running.map(({ results }) => results));
    throw error;
  }
}

/** Trains a network epoch by epoch. */
export class Trainer {
  readonly network: Network;
  readonly #options: TrainerOptions;
  readonly #optimizer: OptimizerState;
  readonly #store: ImageStore;
  readonly #chunks: ChunkPlanner;
  readonly #now: () => number;
  #secondsPerBatch: number | undefined;
  #learningRate: number | undefined;
  /** When the latest results arrived, in milliseconds. */
  #arrived = 0;
  position: Position;

  constructor(options: TrainerOptions) {
    const { engine, architecture, images, imageBudget, now = () => performance.now() } = options;
    const { accumulate = 1, averaging = 0, weightDecay = 0, backboneRate = 1 } = options;
    const heads = architecture.heads.length;
    this.#options = options;
    this.#now = now;
    this.position = { trainedBatches: 0, epoch: 0, batch: 0, ...startOfEpoch(heads) };
    this.network = new Network(engine, architecture);
    this.#optimizer = allocateOptimizer(this.network, {
      weightDecay,
      backboneRate,
      accumulates: accumulate > 1,
      ema: averaging > 0,
    });
    this.#store = new ImageStore(engine, images, this.chunkImages, imageBudget);
    this.#chunks = new ChunkPlanner(options, {
      network: this.network,
      optimizer: this.#optimizer,
      store: this.#store,
    });
  }

  /** The network to evaluate and save: the EMA of the weights where one is kept, else the trained one. */
  get model(): Network {
    return this.#optimizer.ema ?? this.network;
  }

  /** Batches of one epoch. */
  get batchesPerEpoch(): number {
    return Math.ceil(this.#options.images.count / this.#options.batchSize);
  }

  /** Learning rate of the latest batch; before the first batch since a resume, the rate of the position. */
  get learningRate(): number {
    return this.#learningRate ?? this.#options.learningRate(this.position.trainedBatches);
  }

  /** Mean losses of the unfinished epoch so far. */
  get epochLosses(): MeanLosses {
    return this.meanLosses(this.position.lossSums);
  }

  /** Mean losses over any images, each head by its weight. */
  meanLosses(sums: LossSums): MeanLosses {
    return meanLosses(sums, this.#options.headWeights);
  }

  /** The optimizer step that a batch is part of; both are counted from 1 over the whole run. */
  optimizerStepOf(batch: number): number {
    return optimizerStepNumber(batch, this.batchesPerEpoch, this.#options.accumulate ?? 1);
  }

  /** Most images in one chunk of batches. */
  get chunkImages(): number {
    return chunkImagesOf(this.#options);
  }

  /** Whether all images are on the device; known once a step is compiled. */
  get resident(): boolean {
    return this.#store.resident;
  }

  /** Compiles the training steps of an epoch: for a full batch and for the smaller last one. */
  async compile(): Promise<void> {
    const { images: { count }, batchSize } = this.#options;
    const { epoch } = this.position;
    if (count >= batchSize) await this.#chunks.step(batchSize, epoch);
    if (count % batchSize > 0) await this.#chunks.step(count % batchSize, epoch);
  }

  /** Kernel launches per full batch. */
  async dispatches(): Promise<number> {
    return (await this.#chunks.step(this.#options.batchSize, this.position.epoch)).dispatches;
  }

  /** Loads initial weights; the EMA starts from them too. */
  load(weights: FlatWeights): void {
    this.network.load(weights);
    this.#optimizer.ema?.load(weights);
  }

  /** Continues from a state and its position. */
  restore(state: TrainerState, position: Position): void {
    const { engine } = this.#options;
    this.network.load(state);
    if (state.ema) this.#optimizer.ema?.load(state.ema);
    engine.write(whole(this.#optimizer.firstMoment), state.firstMoment);
    engine.write(whole(this.#optimizer.secondMoment), state.secondMoment);
    this.position = structuredClone(position);
  }

  /** Reads back everything that training changes. */
  async state(): Promise<TrainerState> {
    const read = async (memory: Memory) => {
      const view = part(whole(memory), 0, this.network.layout.length);
      return new Float32Array(await this.#options.engine.read(view));
    };
    // All are enqueued at once, so that work enqueued later does not change them.
    const [weights, firstMoment, secondMoment, ema] = await Promise.all([
      this.network.save(),
      read(this.#optimizer.firstMoment),
      read(this.#optimizer.secondMoment),
      this.#optimizer.ema?.save(),
    ]);
    return { ...weights, firstMoment, secondMoment, ema };
  }

  /**
   * Trains to the end of the current epoch, or until asked to pause.
   *
   * @param onBatches Called after each chunk; an error that it throws ends the epoch.
   * @param pause Called before each chunk with the index of its first batch within the epoch, counted from
   * 0; when it returns true, the epoch is left, possibly in its middle.
   * @param listener Receives inputs of the network.
   * @returns The epoch's mean losses, each batch's before its optimizer step; undefined when paused inside
   * of the epoch.
   */
  async epoch(
    onBatches: OnBatches,
    pause: (batch: number) => boolean = () => false,
    listener?: InputListener,
  ): Promise<MeanLosses | undefined> {
    const { architecture, accumulate = 1 } = this.#options;
    const { position } = this;
    const batches = this.#batches();
    // Some chunks run while the next is prepared; their results arrive later, in order.
    const running: RunningChunk[] = [];
    let next = position.batch;
    // A pause inside of an optimizer step would lose the gradients accumulated so far.
    while (next < batches.length && (next % accumulate > 0 || !pause(next))) {
      const pace = { secondsPerBatch: this.#secondsPerBatch, idle: running.length === 0 };
      const chunk = await this.#chunks.next(batches, next, position, pace);
      next += chunk.inputs.length;
      const enqueued = this.#now();
      const results = chunk.step.run(chunk.inputs);
      const inputs = listener?.due() ? this.#readInputs(chunk) : undefined;
      const before = running.at(-1)?.done;
      const done = Promise.all([results, before]).then(async ([results]) => {
        const now = this.#now();
        // A chunk begins when it is enqueued or when the one before it ends, whichever is later.
        const seconds = (now - Math.max(enqueued, this.#arrived)) / 1000;
        this.#secondsPerBatch = seconds / results.length;
        this.#arrived = now;
        onBatches(position, this.#advance(results, chunk, this.#secondsPerBatch));
        const read = await inputs;
        if (read) listener?.show(read);
      });
      // Awaited after later chunks are enqueued.
      done.catch(() => {});
      running.push({ batches: chunk.inputs.length, results, done });
      while (enoughRuns(running, this.#secondsPerBatch)) await endOfFirst(running);
    }
    while (running.length > 0) await endOfFirst(running);
    if (position.batch < batches.length) return undefined;
    const losses = this.epochLosses;
    const { length } = architecture.heads;
    Object.assign(position, { epoch: position.epoch + 1, batch: 0, ...startOfEpoch(length) });
    return losses;
  }

  /**
   * The first full batches of the coming epoch, for measuring; each is an optimizer step of its own.
   *
   * @param count How many, fewer where the epoch is shorter.
   */
  async firstChunk(count: number): Promise<Chunk> {
    return await this.#chunks.first(this.#batches(), count, this.position);
  }

  /** Frees everything on the device but the device itself. */
  destroy(): void {
    this.#chunks.destroy();
    this.#store.destroy();
    freeOptimizer(this.network, this.#optimizer);
    this.network.destroy();
  }

  /** All batches of the current epoch. */
  #batches(): Uint32Array[] {
    const { images: { count }, batchSize, seed, sampleWeights: weights } = this.#options;
    return batchesOfEpoch({ count, batchSize, seed, epoch: this.position.epoch, weights });
  }

  #readInputs({ step, inputs }: Chunk): Promise<InputImages | undefined> {
    return readInputImages(step, inputs.at(-1)!, this.position.epoch + 1, this.#options.images);
  }

  /** Advances the position by the batches of a chunk that have run, and reports them. */
  #advance(
    results: readonly StepResult[],
    { step, inputs }: Chunk,
    seconds: number,
  ): BatchReport[] {
    const { position } = this;
    const images = step.batchSize;
    const reports = results.map(({ losses }, index): BatchReport => {
      const { batch, optimizerStep, learningRate, samples } = inputs[index]!;
      const lossSums = { losses: [...losses], labelWeights: this.#chunks.labelWeights(samples) };
      return {
        trainedBatches: batch,
        optimizerStep: optimizerStep.number,
        learningRate,
        images,
        seconds,
        lossSums,
        losses: this.meanLosses(lossSums),
      };
    });
    for (const { lossSums } of reports) position.lossSums = addLosses(position.lossSums, lossSums);
    position.images += images * results.length;
    this.#learningRate = inputs.at(-1)!.learningRate;
    position.trainedBatches += results.length;
    position.batch += results.length;
    return reports;
  }
}
