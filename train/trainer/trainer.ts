/**
 * A training session on a device: network, optimizer and images, the compiled steps, and where in
 * the epochs it stands. A session that stops between two moves of the weights and is restored goes on
 * with the step that was due.
 */
import { type Memory, part, whole } from "../../kernels/program/program.ts";
import { ImageStore } from "../../model/images.ts";
import { Network } from "../../model/network.ts";
import type { FlatWeights } from "../../model/parameters.ts";
import {
  addLosses,
  LabelWeights,
  type LossSums,
  type MeanLosses,
  meanLosses,
} from "../step/losses.ts";
import { moveNumber, moveOf, singleMove } from "../step/moves.ts";
import { noImages, type Position } from "./position.ts";
import { batchesOfEpoch } from "../data/sampler.ts";
import { allocateOptimizer, freeOptimizer, type OptimizerState } from "../step/optimizer.ts";
import type { StepInput, StepResult, TrainingStep } from "../step/step.ts";
import { stepInput } from "../step/step_input.ts";
import { CompiledSteps } from "./compiled_steps.ts";
import { type InputListener, readInputs, type StepInputs } from "./input_listener.ts";
import type { TrainerOptions } from "./trainer_options.ts";

/** A step that was taken: one batch, which moves the weights if it is its move's last. */
export interface StepReport {
  /** Counted from 1. */
  readonly step: number;
  /** The move of the weights that it is part of, counted from 1. */
  readonly move: number;
  readonly learningRate: number;
  /** Images of its batch. */
  readonly images: number;
  /** Time it took: the mean over the steps it was enqueued with. */
  readonly seconds: number;
  /** Losses of its batch, before the weights move. */
  readonly sums: LossSums;
  /** Their means. */
  readonly losses: MeanLosses;
}

/** Told after each chunk of steps how far the epoch is, and of its steps. */
export type OnSteps = (position: Readonly<Position>, steps: readonly StepReport[]) => void;

/** Everything on the device that training changes, as the host holds it. */
export interface TrainerState extends FlatWeights {
  readonly firstMoment: Float32Array<ArrayBuffer>;
  readonly secondMoment: Float32Array<ArrayBuffer>;
  /** The average of the weights, where one is kept. */
  readonly average?: FlatWeights;
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
  readonly #steps: CompiledSteps;
  readonly #now: () => number;
  readonly #labelWeights: LabelWeights;
  #secondsPerStep: number | undefined;
  #learningRate: number | undefined;
  /** When the latest results arrived, in milliseconds. */
  #arrived = 0;
  position: Position;

  constructor(options: TrainerOptions) {
    const { engine, architecture, images, imageBudget, now = () => performance.now() } = options;
    const { accumulate = 1, averaging = 0, weightDecay = 0, backboneRate = 1 } = options;
    this.#options = options;
    this.#now = now;
    this.position = { step: 0, epoch: 0, batch: 0, ...noImages(architecture.heads.length) };
    this.network = new Network(engine, architecture);
    this.#optimizer = allocateOptimizer(this.network, {
      weightDecay,
      backboneRate,
      accumulates: accumulate > 1,
      averages: averaging > 0,
    });
    this.#store = new ImageStore(engine, images, this.chunkImages, imageBudget);
    const classes = architecture.heads.map((head) => head.classes);
    this.#labelWeights = new LabelWeights(images.labels, classes, options.classWeights);
    this.#steps = new CompiledSteps(options, {
      network: this.network,
      optimizer: this.#optimizer,
      store: this.#store,
      capacity: this.#chunkSteps,
    });
  }

  /** The network to use: the average of the weights where one is kept, else the trained one. */
  get model(): Network {
    return this.#optimizer.average ?? this.network;
  }

  /** Batches in one epoch. */
  get batchesPerEpoch(): number {
    return Math.ceil(this.#options.images.count / this.#options.batchSize);
  }

  /** Rate of the latest step; where none was taken since the session went on, of one that ends now. */
  get learningRate(): number {
    return this.#learningRate ?? this.#options.learningRate(this.position.step);
  }

  /** Mean losses of the unfinished epoch so far. */
  get epochLosses(): MeanLosses {
    return this.meanLosses(this.position.sums);
  }

  /** Mean losses of any images, each head by its weight. */
  meanLosses(sums: LossSums): MeanLosses {
    return meanLosses(sums, this.#options.headWeights);
  }

  /** Which move of the weights a step is part of; both are counted from 1. */
  moveOf(step: number): number {
    return moveNumber(step, this.batchesPerEpoch, this.#options.accumulate ?? 1);
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
    if (images.count >= batchSize) await this.#step(batchSize);
    if (images.count % batchSize > 0) await this.#step(images.count % batchSize);
  }

  /** Kernel launches of one full step. */
  async dispatches(): Promise<number> {
    return (await this.#step(this.#options.batchSize)).dispatches;
  }

  /** Starts from weights; the average starts there too. */
  load(weights: FlatWeights): void {
    this.network.load(weights);
    this.#optimizer.average?.load(weights);
  }

  /** Goes on from a state. */
  restore(state: TrainerState, position: Position): void {
    const { engine } = this.#options;
    this.network.load(state);
    if (state.average) this.#optimizer.average?.load(state.average);
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
    return {
      ...await this.network.save(),
      firstMoment: await read(this.#optimizer.firstMoment),
      secondMoment: await read(this.#optimizer.secondMoment),
      ...(this.#optimizer.average && { average: await this.#optimizer.average.save() }),
    };
  }

  /**
   * Trains to the end of the current epoch, or until asked to pause.
   *
   * @param onSteps Told after each chunk; what it throws ends the epoch.
   * @param pause Asked before each chunk, told the batch of the epoch that it would begin with, counted
   * from 0; the position may then lie inside the epoch.
   * @param listener Whom to show inputs.
   * @returns The epoch's mean losses, each batch's before the weights moved; undefined when paused
   * inside it.
   */
  async epoch(
    onSteps: OnSteps,
    pause: (batch: number) => boolean = () => false,
    listener?: InputListener,
  ): Promise<MeanLosses | undefined> {
    const { architecture, accumulate = 1 } = this.#options;
    const { position } = this;
    const batches = this.#batches();
    // One chunk runs while the next is prepared; results arrive one chunk late.
    let running: Promise<void> | undefined;
    let next = position.batch;
    // A pause inside a move would lose the gradients added up so far.
    while (next < batches.length && (next % accumulate > 0 || !pause(next))) {
      const chunk = await this.#chunk(batches, next);
      next += chunk.inputs.length;
      const enqueued = this.#now();
      const results = chunk.step.run(chunk.inputs);
      const inputs = listener?.due() ? this.#readInputs(chunk) : undefined;
      try {
        await running;
      } catch (error) {
        // Nothing of the session may run on when its failure is known.
        await results.catch(() => {});
        throw error;
      }
      running = results.then(async (results) => {
        const now = this.#now();
        // A chunk begins when it is enqueued or when the one before it ends, whichever is later.
        const seconds = (now - Math.max(enqueued, this.#arrived)) / 1000;
        this.#secondsPerStep = seconds / results.length;
        this.#arrived = now;
        onSteps(position, this.#add(results, chunk, this.#secondsPerStep));
        const read = await inputs;
        if (read) listener?.show(read);
      });
      // Waited for after the next chunk is enqueued.
      running.catch(() => {});
    }
    await running;
    if (position.batch < batches.length) return undefined;
    const losses = this.epochLosses;
    const { length } = architecture.heads;
    Object.assign(position, { epoch: position.epoch + 1, batch: 0, ...noImages(length) });
    return losses;
  }

  /**
   * The first steps of the coming epoch, for measuring: the compiled step and what to tell it.
   *
   * @param count How many, fewer where the epoch is shorter.
   */
  async firstSteps(count: number): Promise<Chunk> {
    const { batchSize } = this.#options;
    const { step } = this.position;
    const batches = this.#batches().filter(({ length }) => length === batchSize).slice(0, count);
    return {
      step: await this.#step(batchSize),
      inputs: batches.map((samples, index) => {
        const move = singleMove(step + 1 + index, this.#labelWeights.of(samples));
        return stepInput(this.#options, samples, step + 1 + index, move);
      }),
    };
  }

  /** Frees everything on the device but the device itself. */
  destroy(): void {
    this.#steps.destroy();
    this.#store.destroy();
    freeOptimizer(this.network, this.#optimizer);
    this.network.destroy();
  }

  /** All batches of the epoch that it is in. */
  #batches(): Uint32Array[] {
    const { images: { count }, batchSize, seed, sampleWeights: weights } = this.#options;
    return batchesOfEpoch({ count, batchSize, seed, epoch: this.position.epoch, weights });
  }

  #step(batch: number): Promise<TrainingStep> {
    return this.#steps.of(batch, this.position.epoch);
  }

  get #chunkSteps(): number {
    return this.#options.chunkSteps ?? defaultChunkSteps;
  }

  /** The next steps of one batch size, and the compiled step that runs them. */
  async #chunk(
    batches: readonly Uint32Array[],
    first: number,
  ): Promise<Chunk> {
    const batch = batches[first]!.length;
    const step = await this.#step(batch);
    const wanted = Math.round(chunkSeconds / (this.#secondsPerStep ?? chunkSeconds));
    const most = Math.min(this.#chunkSteps, Math.floor(this.#store.capacity / batch));
    const count = Math.min(Math.max(wanted, 1), most);
    const { accumulate = 1 } = this.#options;
    const labelWeights = (samples: Uint32Array) => this.#labelWeights.of(samples);
    const inputs: StepInput[] = [];
    for (let index = first; index < first + count; index++) {
      const samples = batches[index];
      if (samples?.length !== batch) break;
      const { epoch, step, batch: taken } = this.position;
      const move = moveOf(batches, index, epoch, { accumulate, labelWeights });
      inputs.push(stepInput(this.#options, samples, step + index - taken + 1, move));
    }
    return { step, inputs };
  }

  #readInputs({ step, inputs }: Chunk): Promise<StepInputs | undefined> {
    return readInputs(step, inputs.at(-1)!, this.position.epoch + 1, this.#options.images);
  }

  /** Moves the position on by steps that have run. */
  #add(
    results: readonly StepResult[],
    { step, inputs }: Chunk,
    seconds: number,
  ): StepReport[] {
    const { position } = this;
    const images = step.batch;
    const reports = results.map(({ losses }, index): StepReport => {
      const { step, move, learningRate, samples } = inputs[index]!;
      const sums = { losses: [...losses], labelWeights: this.#labelWeights.of(samples) };
      return {
        step,
        move: move.number,
        learningRate,
        images,
        seconds,
        sums,
        losses: this.meanLosses(sums),
      };
    });
    for (const { sums } of reports) position.sums = addLosses(position.sums, sums);
    position.images += images * results.length;
    this.#learningRate = inputs.at(-1)!.learningRate;
    position.step += results.length;
    position.batch += results.length;
    return reports;
  }
}
