/**
 * The trainer: network, optimizer and images on a device, and the position in the run. A trainer that
 * stops between two optimizer steps and is restored goes on with the batch that was due, to the same
 * bits.
 */
import { type Memory, part, whole } from "../../kernels/program/program.ts";
import { ImageStore } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import { addLosses, type LossSums, type MeanLosses, meanLosses } from "../step/losses.ts";
import { allocateOptimizer, freeOptimizer, type OptimizerState } from "../step/optimizer.ts";
import { optimizerStepNumber } from "../step/optimizer_step.ts";
import type { BatchReport, OnBatches } from "./batch_report.ts";
import { ChunkGroup, type ChunkResults, type EnqueuedChunk } from "./chunk_group.ts";
import { type Chunk, chunkImagesOf, ChunkPlanner } from "./chunk_planner.ts";
import { enqueueInputImages, type InputListener } from "./input_images.ts";
import { type Position, startOfEpoch } from "./position.ts";
import type { TrainerOptions } from "./trainer_options.ts";
import type { TrainerState } from "./trainer_state.ts";

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
    const batches = this.#chunks.batchesOf(position.epoch);
    let next = position.batch;
    let going = true;
    // A pause inside of an optimizer step would lose the gradients accumulated so far.
    const goesOn = () => going &&= next < batches.length && (next % accumulate > 0 || !pause(next));
    let [waiting, enqueued]: (ChunkGroup | undefined)[] = [];
    try {
      while (goesOn()) {
        enqueued = new ChunkGroup(this.#now());
        do {
          const pace = {
            secondsPerBatch: this.#secondsPerBatch,
            idle: waiting === undefined && enqueued.isEmpty,
          };
          const chunk = await this.#chunks.next(batches, next, position, pace);
          next += chunk.inputs.length;
          enqueued.add(this.#enqueue(chunk, listener));
        } while (!enqueued.isFull(batches.length - next, this.#secondsPerBatch) && goesOn());
        // While the device works on these: what the host has to do, before a wait that may hold it.
        if (waiting) await this.#report(waiting, onBatches, listener);
        this.#chunks.prepare(next, position, this.#secondsPerBatch);
        enqueued.wait();
        [waiting, enqueued] = [enqueued, undefined];
      }
      if (waiting) await this.#report(waiting, onBatches, listener);
    } catch (error) {
      // When something fails, all else has ended too: nothing runs on.
      await Promise.all([waiting?.end(), enqueued?.end()]);
      throw error;
    }
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
    return await this.#chunks.first(count, this.position);
  }

  /** Frees everything on the device but the device itself. */
  destroy(): void {
    this.#chunks.destroy();
    this.#store.destroy();
    freeOptimizer(this.network, this.#optimizer);
    this.network.destroy();
  }

  #enqueue(chunk: Chunk, listener: InputListener | undefined): EnqueuedChunk {
    const { step, inputs } = chunk;
    const results = step.enqueue(inputs);
    const images = listener?.due()
      ? enqueueInputImages(step, inputs.at(-1)!, this.position.epoch + 1, this.#options.images)
      : undefined;
    return { ...chunk, results, images };
  }

  /** Waits for a group and reports its chunks in order. */
  async #report(
    group: ChunkGroup,
    onBatches: OnBatches,
    listener: InputListener | undefined,
  ): Promise<void> {
    // A group begins when it is enqueued or when the one before it ends, whichever is later.
    const began = Math.max(group.enqueued, this.#arrived);
    this.#arrived = began;
    for await (const chunk of group.results()) {
      const now = this.#now();
      const seconds = (now - this.#arrived) / 1000;
      this.#arrived = now;
      onBatches(this.position, this.#advance(chunk, seconds / chunk.results.length));
      if (chunk.images) listener?.show(chunk.images);
    }
    // Results of several chunks may come at once, and those of a group long after it has ended, so that the next
    // one seems to take no time at all.
    const { batchSize } = this.#options;
    const secondsPerBatch = (this.#arrived - began) / 1000 * batchSize / group.images;
    this.#secondsPerBatch = Math.max(secondsPerBatch, (this.#secondsPerBatch ?? 0) / 2);
  }

  /** Advances the position by the batches of a chunk that have run, and reports them. */
  #advance({ step, inputs, results }: ChunkResults, seconds: number): BatchReport[] {
    const { position } = this;
    const images = step.batchSize;
    const reports = results.map(({ losses }, index): BatchReport => {
      const { batch, optimizerStep, learningRate, samples } = inputs[index]!;
      const labelWeights = this.#chunks.labelWeights(samples, batch);
      const lossSums = { losses: [...losses], labelWeights };
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
