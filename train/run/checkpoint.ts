/**
 * A checkpoint holds everything needed to resume a run: weights, running statistics, both moments of Adam,
 * the EMA, the position of the run, and the model. It is one safetensors file with flat tensors and, as all
 * of those that facet writes, a checksum: a file of which any bit has changed is refused.
 *
 * The names in the file stay as they were first written: `averageParameters` and `averageBuffers` are the
 * EMA, `position.step` counts trained batches, `position.sums` are the sums of losses.
 */
import { UserError } from "../../data/errors.ts";
import { writeFileAtomic } from "../../data/mod.ts";
import {
  anyText,
  finite,
  listOf,
  number,
  objectOf,
  parseJson,
  recordOf,
  whole,
} from "../../data/rules.ts";
import type { Architecture } from "../../model/architecture.ts";
import { decodeSafetensors, encodeSafetensors, requireUsable } from "../../model/mod.ts";
import { bufferLayout, parameterLayout } from "../../model/parameters.ts";
import { describeModel, readArchitecture } from "../../model/weights.ts";
import type { LossSums } from "../step/losses.ts";
import type { Position } from "../trainer/position.ts";
import type { Cooldown } from "./early_stopping.ts";
import type { TrainerState } from "../trainer/trainer_state.ts";

/** The progress of a run, beside the state on the device. */
export interface Progress {
  /** What is trained so far. */
  readonly position: Position;
  /** The best model so far; absent before the first validation. */
  readonly best?: BestModel | undefined;
  /** Validations since then; not those of the cooldown. */
  readonly validationsSinceBest: number;
  /** The last epochs of a run that ends early; absent where they have not begun. */
  readonly cooldown?: Cooldown | undefined;
  /** Seconds that training has taken, in all parts of the run. */
  readonly seconds: number;
}

/** The best model of a run. */
export interface BestModel {
  /** Higher is better; see best.ts. */
  readonly score: number;
  /** Epochs finished when it was validated; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
}

/** Everything needed to resume a run. */
export interface Checkpoint {
  /** The model that is trained. */
  readonly architecture: Architecture;
  /** What training has changed on the device. */
  readonly state: TrainerState;
  /** How far the run is. */
  readonly progress: Progress;
}

/** The version of the format; a file of another one is refused. */
const version = "checkpoint 3";

const count = whole(0, Number.MAX_SAFE_INTEGER);

/** {@linkcode Progress} as the file has it. */
interface StoredProgress {
  readonly position: {
    readonly step: number;
    readonly epoch: number;
    readonly batch: number;
    readonly images: number;
    readonly sums: LossSums;
  };
  readonly best?: BestModel;
  readonly validationsSinceBest: number;
  readonly cooldown?: Cooldown;
  readonly seconds: number;
}

/** Checks a {@linkcode StoredProgress}. */
const progressRule = objectOf({
  position: objectOf({
    step: count,
    epoch: count,
    batch: count,
    images: count,
    sums: objectOf({ losses: listOf(finite), labelWeights: listOf(finite) }),
  }),
  validationsSinceBest: count,
  seconds: number(0, Number.MAX_VALUE),
}, {
  best: objectOf({ score: finite, epoch: number(0, Number.MAX_SAFE_INTEGER) }),
  cooldown: objectOf({ patience: count, from: count, epochs: count }),
});

const advice = "put back the file that the run wrote, or train anew with another --out";

/** The flat arrays of a state by their names in the file. */
function flatten({ ema, ...rest }: TrainerState): Record<string, Float32Array<ArrayBuffer>> {
  return {
    ...rest,
    ...(ema && { averageParameters: ema.parameters, averageBuffers: ema.buffers }),
  };
}

function stored(
  { position, best, validationsSinceBest, cooldown, seconds }: Progress,
): StoredProgress {
  const { trainedBatches, epoch, batch, images, lossSums } = position;
  return {
    position: { step: trainedBatches, epoch, batch, images, sums: lossSums },
    ...(best && { best }),
    validationsSinceBest,
    ...(cooldown && { cooldown }),
    seconds,
  };
}

function restored(
  { position, best, validationsSinceBest, cooldown, seconds }: StoredProgress,
): Progress {
  const { step, epoch, batch, images, sums } = position;
  return {
    position: { trainedBatches: step, epoch, batch, images, lossSums: sums },
    best,
    validationsSinceBest,
    ...(cooldown && { cooldown }),
    seconds,
  };
}

/** Writes a checkpoint, replacing the file as a whole. */
export async function saveCheckpoint(
  path: string,
  { architecture, state, progress }: Checkpoint,
): Promise<void> {
  const tensors = new Map(
    Object.entries(flatten(state)).map(([name, data]) => [name, { shape: [data.length], data }]),
  );
  const metadata = new Map([
    ["facet", version],
    ["progress", JSON.stringify(stored(progress))],
    ...describeModel(architecture),
  ]);
  await writeFileAtomic(path, encodeSafetensors(tensors, metadata));
}

/**
 * Reads how far a run is, from the beginning of its checkpoint: the tensors, most of the file, are neither read
 * nor checked.
 *
 * @returns Undefined where there is no checkpoint yet.
 * @throws UserError When it is damaged or cannot be read.
 */
export async function readProgress(path: string): Promise<Progress | undefined> {
  try {
    using file = await Deno.open(path);
    const length = Number(new DataView((await readBytes(file, 8)).buffer).getBigUint64(0, true));
    const { size } = await file.stat();
    if (length > size) throw new UserError(`${path} is damaged: it is cut short; ${advice}`);
    const header = new TextDecoder().decode(await readBytes(file, length));
    const { __metadata__: metadata } = parseJson(path, header, metadataRule, advice) as {
      __metadata__: Readonly<Record<string, string>>;
    };
    return progressIn(path, new Map(Object.entries(metadata)));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** The first part of a safetensors file, which names its tensors; it may hold more keys. */
const metadataRule = objectOf({ __metadata__: recordOf(anyText) });

/** So many bytes of a file; fewer where it ends before, the rest being 0. */
async function readBytes(file: Deno.FsFile, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const read = await file.read(bytes.subarray(at));
    if (read === null) break;
    at += read;
  }
  return bytes;
}

/** @throws UserError When the file is no checkpoint. */
function progressIn(path: string, metadata: ReadonlyMap<string, string>): Progress {
  const written = metadata.get("progress");
  if (metadata.get("facet") !== version || written === undefined) {
    throw new UserError(`${path} is no checkpoint of this version of facet; ${advice}`);
  }
  return restored(
    parseJson(`${path}: progress`, written, progressRule, advice) as StoredProgress,
  );
}

/**
 * Reads a checkpoint.
 *
 * @throws UserError When there is none or it is damaged; the message says where.
 */
export async function loadCheckpoint(path: string): Promise<Checkpoint> {
  let bytes: Uint8Array;
  try {
    bytes = await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      throw new UserError(`there is nothing to resume: ${path} does not exist`);
    }
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
  const { tensors, metadata } = decodeSafetensors(bytes, path);
  const progress = progressIn(path, metadata);
  const architecture = readArchitecture(metadata, path);
  const heads = architecture.heads.length;
  const { losses, labelWeights } = progress.position.lossSums;
  if (losses.length !== heads || labelWeights.length !== heads) {
    throw new UserError(
      `${path} is damaged: it has losses of other heads than ${heads}; ${advice}`,
    );
  }
  const parameters = parameterLayout(architecture).length;
  const buffers = bufferLayout(architecture).length;
  const tensor = (name: string, length: number) => {
    const data = tensors.get(name)?.data;
    if (!(data instanceof Float32Array) || data.length !== length) {
      const has = data instanceof Float32Array ? `${data.length} numbers` : "nothing";
      throw new UserError(
        `${path} is damaged: it has ${has} as ${name}, the model asks for ${length}; ${advice}`,
      );
    }
    requireUsable(name, data, path);
    return data;
  };
  const hasEma = tensors.has("averageParameters") || tensors.has("averageBuffers");
  return {
    architecture,
    progress,
    state: {
      parameters: tensor("parameters", parameters),
      buffers: tensor("buffers", buffers),
      firstMoment: tensor("firstMoment", parameters),
      secondMoment: tensor("secondMoment", parameters),
      ema: hasEma
        ? {
          parameters: tensor("averageParameters", parameters),
          buffers: tensor("averageBuffers", buffers),
        }
        : undefined,
    },
  };
}
