/**
 * A checkpoint holds everything needed to go on: weights, running statistics, both moments of Adam, the
 * averages, and where the run stands. It is one safetensors file with flat tensors.
 */
import { UserError } from "../../data/errors.ts";
import { writeFileAtomic } from "../../data/mod.ts";
import { decodeSafetensors, encodeSafetensors } from "../../model/safetensors.ts";
import type { Position } from "../trainer/position.ts";
import type { TrainerState } from "../trainer/trainer.ts";

/** Where a run stands, beside what is on the device. */
export interface Progress {
  readonly position: Position;
  /** The best model so far; absent before the first validation. */
  readonly best?: BestModel;
  /** Validations since then. */
  readonly validationsSinceBest: number;
  /** Seconds that training has taken, in all parts of the run. */
  readonly seconds: number;
}

/** Which model is the best. */
export interface BestModel {
  /** Higher is better; see best.ts. */
  readonly score: number;
  /** The epoch after which it was validated, counted from 1. */
  readonly epoch: number;
}

/** A run at a moment. */
export interface Checkpoint {
  readonly state: TrainerState;
  readonly progress: Progress;
}

/** Names the format; a file of another is refused. */
const version = "checkpoint 3";

/** A state's flat arrays by name. */
function flatten({ average, ...rest }: TrainerState): Record<string, Float32Array<ArrayBuffer>> {
  return {
    ...rest,
    ...(average && {
      averageParameters: average.parameters,
      averageBuffers: average.buffers,
    }),
  };
}

/** Writes a checkpoint, replacing the file as a whole. */
export async function saveCheckpoint(
  path: string,
  { state, progress }: Checkpoint,
): Promise<void> {
  const tensors = new Map(
    Object.entries(flatten(state)).map(([name, data]) => [name, { shape: [data.length], data }]),
  );
  await writeFileAtomic(
    path,
    encodeSafetensors(
      tensors,
      new Map([["facet", version], ["progress", JSON.stringify(progress)]]),
    ),
  );
}

/**
 * Reads a checkpoint.
 *
 * @throws UserError When there is none or it is damaged.
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
  const tensor = (name: string) => {
    const data = tensors.get(name)?.data;
    if (!(data instanceof Float32Array)) throw new UserError(`${path} lacks the tensor ${name}`);
    return data;
  };
  const progress = metadata.get("progress");
  if (metadata.get("facet") !== version || progress === undefined) {
    throw new UserError(`${path} is no checkpoint of this version of facet`);
  }
  return {
    progress: JSON.parse(progress),
    state: {
      parameters: tensor("parameters"),
      buffers: tensor("buffers"),
      firstMoment: tensor("firstMoment"),
      secondMoment: tensor("secondMoment"),
      ...(tensors.has("averageParameters") && {
        average: { parameters: tensor("averageParameters"), buffers: tensor("averageBuffers") },
      }),
    },
  };
}
