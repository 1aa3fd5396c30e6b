/**
 * The compiled training step: one pass of the recorded program is one optimizer step on one batch.
 * Whatever changes from step to step (which images, how they are augmented, learning rate, dropout
 * seed) lies in small buffers written for a chunk of steps at once; a clock on the device says which
 * step of the chunk runs. So a chunk is one submission after another with nothing read back, and
 * nothing can be frozen at recording time but the shapes.
 */
import { adam } from "../kernels/adam/adam.ts";
import { advance } from "../kernels/advance/advance.ts";
import { Arena } from "../kernels/arena.ts";
import { augment, augmentMeans, normalise } from "../kernels/augment/augment.ts";
import type { DispatchTime, Executable } from "../kernels/engine.ts";
import { headsTraining, logitsGradientStride } from "../kernels/heads/heads.ts";
import { meanOf } from "../kernels/norm/norm.ts";
import { poolingBackward, poolingParts } from "../kernels/pooling/pooling.ts";
import { type Call, part, type Program, type View, whole } from "../kernels/program.ts";
import type { TuningRecording } from "../kernels/tune.ts";
import { type Choices, type Chooser, FixedChooser } from "../kernels/variants.ts";
import { imageMean, imageStandardDeviation } from "../model/architecture.ts";
import { type NormGradient, recordBackward } from "../model/backward.ts";
import { type ForwardPass, recordForward } from "../model/forward.ts";
import type { ImageStore } from "../model/images.ts";
import type { Network } from "../model/network.ts";
import { drawLength } from "./augmentation.ts";
import type { Precision } from "./options.ts";
import type { OptimizerState } from "./optimizer.ts";
import { adamConstants, adamStep } from "./schedule.ts";

/** What one step of a chunk is told. */
export interface StepInput {
  /** Index of each image in the store's set. [batch] */
  readonly samples: Uint32Array;
  /** Encoded augmentation of each image [batch, 16]; ignored by a step without augmentation. */
  readonly draws: Float32Array;
  /** Optimizer step, counted from 1. */
  readonly step: number;
  readonly learningRate: number;
  /** Any 32-bit number; names the step's dropout masks. */
  readonly dropoutSeed: number;
}

/** What one step reports. */
export interface StepResult {
  /** Sum over the batch of each head's cross-entropy. [heads] */
  readonly losses: Float32Array;
  /** Images whose label each head got right. [heads] */
  readonly hits: Float32Array;
}

/** How a step is compiled. */
export interface StepOptions {
  readonly network: Network;
  readonly optimizer: OptimizerState;
  readonly store: ImageStore;
  readonly batch: number;
  /** Most steps in one chunk. */
  readonly capacity: number;
  readonly augmentation: boolean;
  /** Variants of the kernels; the defaults where it names none. */
  readonly choices?: Choices;
  readonly precision?: Precision;
}

/** Floats per step: step size, second correction, dropout seed, the rest unused. */
const settingsLength = 8;

/** A training step compiled for one batch size. */
export class TrainingStep {
  readonly #options: StepOptions;
  readonly #arena: Arena;
  readonly #views: StepViews;
  readonly #executable: Executable;

  private constructor(
    options: StepOptions,
    /** The recorded calls, in order. */
    readonly program: Program,
    arena: Arena,
    views: StepViews,
    executable: Executable,
  ) {
    this.#options = options;
    this.#arena = arena;
    this.#views = views;
    this.#executable = executable;
  }

  /** Records and compiles the step. */
  static async compile(options: StepOptions): Promise<TrainingStep> {
    const { engine } = options.network;
    await options.store.open(options.batch);
    const { program, views, arena } = record(options, new FixedChooser(options.choices));
    const executable = await engine.compile(`training step of ${options.batch}`, program);
    return new TrainingStep(options, program, arena, views, executable);
  }

  /** Records the step for measuring its variants. */
  static record(options: StepOptions, chooser: Chooser): TuningRecording {
    const { program, arena } = record(options, chooser);
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
    const { network: { engine }, batch, capacity, store } = this.#options;
    if (inputs.length > capacity) throw new Error(`a chunk holds at most ${capacity} steps`);
    const samples = new Uint32Array(inputs.length * batch);
    const draws = new Float32Array(inputs.length * batch * drawLength);
    const settings = new Float32Array(inputs.length * settingsLength);
    const seeds = new Uint32Array(settings.buffer);
    for (const [index, input] of inputs.entries()) {
      samples.set(input.samples, index * batch);
      draws.set(input.draws, index * batch * drawLength);
      const { stepSize, secondCorrection } = adamStep(input.step, input.learningRate);
      settings[index * settingsLength] = stepSize;
      settings[index * settingsLength + 1] = secondCorrection;
      seeds[index * settingsLength + 2] = input.dropoutSeed;
    }
    engine.write(this.#views.samples, samples);
    engine.write(this.#views.places, store.place(samples));
    engine.write(this.#views.draws, draws);
    engine.write(this.#views.settings, settings);
    engine.write(this.#views.clock, Uint32Array.of(0));
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
    this.#options.network.engine.release(this.#executable);
    this.#arena.destroy();
  }
}

/** The buffers written per chunk, and what the step reports. */
interface StepViews {
  readonly clock: View; // u32 [1]
  readonly samples: View; // u32 [capacity, batch], indices in the set
  readonly places: View; // u32 [capacity, batch], where the store has put them
  readonly draws: View; // [capacity, batch, 16]
  readonly settings: View; // [capacity, 8]
  readonly results: View; // [capacity, heads, 2]
  readonly segments: View; // u32 [heads + 1]
  readonly logits: View; // [batch, totalClasses]
}

function allocateViews({ network, batch, capacity }: StepOptions, arena: Arena): StepViews {
  const { heads } = network.architecture;
  const segments = arena.take("class ranges", heads.length + 1);
  const offsets = new Uint32Array(heads.length + 1);
  heads.forEach((head, index) => offsets[index + 1] = offsets[index]! + head.classes);
  network.engine.write(segments, offsets);
  return {
    clock: arena.take("clock", 1),
    samples: arena.take("samples", capacity * batch),
    places: arena.take("places", capacity * batch),
    draws: arena.take("augmentation", capacity * batch * drawLength),
    settings: arena.take("step settings", capacity * settingsLength),
    results: arena.take("step results", capacity * heads.length * 2),
    segments,
    logits: arena.take("logits", batch * offsets.at(-1)!),
  };
}

function record(options: StepOptions, chooser: Chooser) {
  const arena = new Arena(options.network.engine);
  const views = allocateViews(options, arena);
  return { program: recordStep(options, views, arena, chooser), views, arena };
}

/** Records one whole step. */
function recordStep(
  options: StepOptions,
  views: StepViews,
  arena: Arena,
  chooser: Chooser,
): Call[] {
  const { network, optimizer, batch } = options;
  const { engine, architecture } = network;
  const { lanes } = engine;
  const { height, width } = architecture.input;
  const images = arena.take("input", batch * height * width * 4);
  const how = { batch, arena, chooser, half: options.precision === "mixed" };
  const forward = recordForward(network, images, true, how);
  const heads = recordHeads(options, views, forward, arena);
  return [
    ...recordInput(options, views, images, arena),
    ...forward.calls,
    ...heads.calls,
    ...recordBackward(network, forward.blocks, heads.top, optimizer.gradients, how),
    adam({
      clock: views.clock,
      settings: views.settings,
      gradients: whole(optimizer.gradients),
      weights: whole(network.parameters),
      firstMoment: whole(optimizer.firstMoment),
      secondMoment: whole(optimizer.secondMoment),
      length: network.layout.length,
      ...adamConstants,
      lanes,
    }),
    advance({
      losses: heads.losses,
      hits: heads.hits,
      results: views.results,
      clock: views.clock,
      batch,
      heads: architecture.heads.length,
    }),
  ];
}

/** The batch's images, gathered, augmented where asked for, and normalised. */
function recordInput(
  { network, store, batch, augmentation }: StepOptions,
  { clock, places, draws }: StepViews,
  output: View,
  arena: Arena,
): Call[] {
  const { engine, architecture } = network;
  const source = {
    pixels: store.pixels,
    imagesPerPart: store.imagesPerPart,
    clock,
    samples: places,
    batch,
    height: architecture.input.height,
    width: architecture.input.width,
    lanes: engine.lanes,
  };
  const normalisation = { mean: imageMean, deviation: imageStandardDeviation };
  if (!augmentation) return [normalise({ ...source, ...normalisation, output })];
  const means = arena.take("mean greys", batch);
  return [
    augmentMeans({ ...source, draws, means }),
    augment({ ...source, ...normalisation, draws, means, output }),
  ];
}

/** Pooling, heads and loss, their gradients, and the gradient that the backward pass starts from. */
function recordHeads(
  { network, optimizer, store, batch }: StepOptions,
  { clock, settings, samples, segments, logits }: StepViews,
  { features, blocks }: ForwardPass,
  arena: Arena,
): { calls: Call[]; top: NormGradient; losses: View; hits: View } {
  const { engine, architecture } = network;
  const { lanes } = engine;
  const { lastChannel: channels, dropout } = architecture;
  const classes = architecture.heads.map((head) => head.classes);
  const last = blocks.at(-1)!.layers.at(-1)!;
  const positions = last.rows / batch;
  const shape = { batch, positions, channels, classes };
  const input = {
    input: features.input,
    inputScale: features.norm.scale,
    inputShift: features.norm.shift,
  };
  const pooled = arena.take("pooled features", batch * classes.length * channels);
  const logitsGradient = arena.take("logits gradient", batch * logitsGradientStride(shape));
  const pooledGradient = arena.take("pooled gradient", batch * channels);
  const losses = arena.take("losses", batch * classes.length);
  const hits = arena.take("hits", batch * classes.length);
  const parts = poolingParts(batch * positions);
  const gradient = arena.take("features gradient", batch * positions * channels);
  const partials = arena.take("partial sums", parts * 2 * channels);
  const gradients = network.heads(optimizer.gradients);
  return {
    calls: [
      ...headsTraining({
        ...input,
        ...network.heads(),
        features: pooled,
        logits,
        clock,
        settings,
        samples,
        labels: store.labels,
        segments,
        logitsGradient,
        pooledGradient,
        weightGradient: gradients.weight,
        biasGradient: gradients.bias,
        losses,
        hits,
        shape,
        dropout,
        lanes,
      }),
      poolingBackward({
        pooledGradient,
        ...input,
        inputMean: meanOf(last.statistics, channels),
        output: gradient,
        partials,
        batch,
        positions,
        channels,
        lanes,
      }),
    ],
    top: { gradient, partials, parts },
    losses,
    hits,
  };
}
