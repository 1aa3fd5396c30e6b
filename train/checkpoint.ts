/**
 * A checkpoint holds everything needed to go on: weights, running statistics, both moments of Adam
 * and where the run stands. It is one safetensors file with flat tensors.
 */
import { UserError } from "../data/errors.ts";
import { writeFileAtomic } from "../data/mod.ts";
import { decodeSafetensors, encodeSafetensors } from "../model/safetensors.ts";
import type { Position, TrainerState } from "./trainer.ts";

/** A run at a moment. */
export interface Checkpoint {
  readonly state: TrainerState;
  readonly position: Position;
  /** Mean validation accuracy over the heads of the best model so far; absent before the first. */
  readonly best?: number;
}

/** Names the format; a file of another is refused. */
const version = "checkpoint 1";

const tensorNames = ["parameters", "buffers", "firstMoment", "secondMoment"] as const;

/** Writes a checkpoint, replacing the file as a whole. */
export async function saveCheckpoint(path: string, checkpoint: Checkpoint): Promise<void> {
  const { state, position, best } = checkpoint;
  const tensors = new Map(
    tensorNames.map((name) => [name, { shape: [state[name].length], data: state[name] }]),
  );
  await writeFileAtomic(
    path,
    encodeSafetensors(
      tensors,
      new Map([["facet", version], ["progress", JSON.stringify({ position, best })]]),
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
  const tensor = (name: (typeof tensorNames)[number]) => {
    const data = tensors.get(name)?.data;
    if (!(data instanceof Float32Array)) throw new UserError(`${path} lacks the tensor ${name}`);
    return data;
  };
  const progress = metadata.get("progress");
  if (metadata.get("facet") !== version || progress === undefined) {
    throw new UserError(`${path} is no checkpoint of this version of facet`);
  }
  return {
    ...JSON.parse(progress) as Omit<Checkpoint, "state">,
    state: {
      parameters: tensor("parameters"),
      buffers: tensor("buffers"),
      firstMoment: tensor("firstMoment"),
      secondMoment: tensor("secondMoment"),
    },
  };
}
