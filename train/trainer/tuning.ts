/**
 * Autotuning: which kernel variants a run computes with. They are those measured before on this adapter,
 * or else measured now, on a network of zeros, and stored in the user's cache folder. A run stores its
 * choices among its own files, so that it is resumed to the same bits even without the cache.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { findCacheFolder, UserError, writeFileAtomic } from "../../data/mod.ts";
import { anyText, parseJson, recordOf } from "../../data/rules.ts";
import type { Choices, Chooser, Engine } from "../../kernels/mod.ts";
import { tuneProgram, type TuningRecording } from "../../kernels/recording.ts";
import type { Architecture } from "../../model/architecture.ts";
import { ImageStore } from "../../model/mod.ts";
import { Network } from "../../model/network.ts";
import { InferenceProgram } from "../../model/recording.ts";
import type { Precision } from "../options.ts";
import { tutorialAugmentation } from "../step/augmentation.ts";
import { allocateOptimizer, freeOptimizer } from "../step/optimizer.ts";
import { TrainingStep } from "../step/training_step.ts";

/** What to measure. */
export interface TuningOptions {
  readonly engine: Engine;
  readonly architecture: Architecture;
  /** Images per batch of training; without it nothing of a training step is recorded or measured. */
  readonly batchSize?: number | undefined;
  /** How activations are kept; "float32" by default. */
  readonly precision?: Precision | undefined;
  /** Images per batch of evaluation; without it nothing of inference is recorded or measured. */
  readonly evaluationBatchSize?: number | undefined;
  /** Where choices are stored; the user's cache folder by default, nowhere when false. */
  readonly cacheFolder?: string | false | undefined;
  /** Called before each round of measuring. */
  readonly onRound?: ((round: number, rounds: number) => void) | undefined;
  /** Called with what failed without harm, such as a cache that cannot be written. */
  readonly onWarning?: ((message: string) => void) | undefined;
}

/** Version of the choices' meaning. */
const format = 2;

/**
 * The fastest variants for training and evaluation.
 *
 * @param options What to measure, and where results are stored.
 * @returns A choice for every kernel and shape of these programs that has variants, and those known before.
 */
export async function tunedChoices(options: TuningOptions): Promise<Choices> {
  const { engine, onRound, onWarning } = options;
  const folder = options.cacheFolder ?? findCacheFolder();
  const path = choicesPath(engine, folder);
  const cached = await readChoices(path);
  const network = new Network(engine, options.architecture);
  let choices = cached;
  try {
    for (const record of recordings(network, options)) {
      choices = await tuneProgram(engine, record, choices, onRound);
    }
  } finally {
    network.destroy();
  }
  if (path && Object.keys(choices).length > Object.keys(cached).length) {
    try {
      await Deno.mkdir(folder as string, { recursive: true });
      await writeFileAtomic(path, JSON.stringify(choices, null, 2) + "\n");
    } catch (error) {
      onWarning?.(`the measured kernel variants are not cached: ${(error as Error).message}`);
    }
  }
  return choices;
}

/** Functions that record the programs to be measured. */
function recordings(
  network: Network,
  { batchSize, evaluationBatchSize, precision }: TuningOptions,
): ((chooser: Chooser) => TuningRecording)[] {
  return [
    ...(batchSize === undefined
      ? []
      : [(chooser: Chooser) => recordTraining(network, batchSize, precision, chooser)]),
    ...(evaluationBatchSize === undefined
      ? []
      : [(chooser: Chooser) => recordEvaluation(network, evaluationBatchSize, chooser)]),
  ];
}

function recordTraining(
  network: Network,
  batchSize: number,
  precision: Precision | undefined,
  chooser: Chooser,
): TuningRecording {
  const { engine, architecture: { input, heads } } = network;
  const optimizer = allocateOptimizer(network);
  const images = {
    count: 1,
    ...input,
    pixels: new Uint8Array(input.height * input.width * 3),
    labels: new Int32Array(heads.length),
  };
  const store = new ImageStore(engine, images, 1);
  const recording = TrainingStep.record(
    {
      network,
      optimizer,
      store,
      batchSize,
      capacity: 1,
      augmentation: tutorialAugmentation,
      precision,
    },
    chooser,
  );
  return {
    program: recording.program,
    destroy: () => {
      recording.destroy();
      store.destroy();
      freeOptimizer(network, optimizer);
    },
  };
}

function recordEvaluation(
  network: Network,
  batchSize: number,
  chooser: Chooser,
): TuningRecording {
  const { forward, arena } = InferenceProgram.record(network, batchSize, chooser);
  return { program: forward, destroy: () => arena.destroy() };
}

/**
 * The variants of a run: those in its file, or else the fastest, which are then stored in that file.
 *
 * @param path The run's file of them.
 * @param autotune Whether to measure; the defaults otherwise.
 * @param options What to measure.
 * @throws UserError When the file cannot be read or is damaged.
 */
export async function choicesOfRun(
  path: string,
  autotune: boolean,
  options: TuningOptions,
): Promise<Choices> {
  let text: string | undefined;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) {
      throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
    }
  }
  if (text !== undefined) {
    const advice = "put back the file that the run wrote, or delete it, which may change last bits";
    return parseJson(path, text, recordOf(anyText), advice) as Choices;
  }
  const choices = autotune ? await tunedChoices(options) : {};
  await writeFileAtomic(path, JSON.stringify(choices, null, 2) + "\n");
  return choices;
}

/**
 * The variants measured on an adapter so far, for work too short to measure first.
 *
 * @param engine The adapter.
 * @param folder Where choices are stored; the user's cache folder by default.
 */
export async function knownChoices(engine: Engine, folder?: string): Promise<Choices> {
  return await readChoices(choicesPath(engine, folder ?? findCacheFolder()));
}

/** The cache file of an adapter: one per adapter, driver and version. */
function choicesPath({ identity }: Engine, folder: string | false | undefined): string | undefined {
  if (!folder) return undefined;
  const hash = createHash("sha256").update(JSON.stringify([format, identity])).digest("hex");
  return join(folder, `kernels-${hash.slice(0, 16)}.json`);
}

/** The choices in a cache file; none where there is no such file or it is damaged. */
async function readChoices(path: string | undefined): Promise<Choices> {
  if (path === undefined) return {};
  try {
    return choicesIn(await Deno.readTextFile(path));
  } catch {
    return {};
  }
}

function choicesIn(text: string): Choices {
  const content: unknown = JSON.parse(text);
  if (typeof content !== "object" || content === null) throw new Error("it holds no choices");
  const entries = Object.entries(content).filter(([, name]) => typeof name === "string");
  return Object.fromEntries(entries);
}
