/**
 * A checkpoint holds everything needed to go on: weights, running statistics, both moments of Adam, the
 * averages, where the run stands, and of what model all that is. It is one safetensors file with flat
 * tensors and, as all of those that facet writes, a checksum: a file of which any bit has changed is
 * refused.
 */
import { UserError } from "../../data/errors.ts";
import { writeFileAtomic } from "../../data/mod.ts";
import { finite, listOf, number, objectOf, parseJson, whole } from "../../data/rules.ts";
import type { Architecture } from "../../model/architecture.ts";
import { bufferLayout, parameterLayout } from "../../model/parameters.ts";
import { decodeSafetensors, encodeSafetensors } from "../../model/safetensors.ts";
import { requireUsable } from "../../model/usable_values.ts";
import { describeModel, readArchitecture } from "../../model/weights.ts";
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
  /** Epochs finished when it was validated; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
}

/** A run at a moment. */
export interface Checkpoint {
  /** The model that is trained. */
  readonly architecture: Architecture;
  readonly state: TrainerState;
  readonly progress: Progress;
}

/** Names the format; a file of another is refused. */
const version = "checkpoint 3";

const count = whole(0, Number.MAX_SAFE_INTEGER);

/** What {@linkcode Progress} is as JSON. */
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
});

const advice = "put back the file that the run wrote, or train anew with another --out";

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
  { architecture, state, progress }: Checkpoint,
): Promise<void> {
  const tensors = new Map(
    Object.entries(flatten(state)).map(([name, data]) => [name, { shape: [data.length], data }]),
  );
  const metadata = new Map([
    ["facet", version],
    ["progress", JSON.stringify(progress)],
    ...describeModel(architecture),
  ]);
  await writeFileAtomic(path, encodeSafetensors(tensors, metadata));
}

/**
 * Reads a checkpoint.
 *
 * @throws UserError When there is none or it is damaged; it says what of it.
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
  const written = metadata.get("progress");
  if (metadata.get("facet") !== version || written === undefined) {
    throw new UserError(`${path} is no checkpoint of this version of facet; ${advice}`);
  }
  const architecture = readArchitecture(metadata, path);
  const heads = architecture.heads.length;
  const progress = parseJson(`${path}: progress`, written, progressRule, advice) as Progress;
  const { losses, labelWeights } = progress.position.sums;
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
  const averages = tensors.has("averageParameters") || tensors.has("averageBuffers");
  return {
    architecture,
    progress,
    state: {
      parameters: tensor("parameters", parameters),
      buffers: tensor("buffers", buffers),
      firstMoment: tensor("firstMoment", parameters),
      secondMoment: tensor("secondMoment", parameters),
      ...(averages && {
        average: {
          parameters: tensor("averageParameters", parameters),
          buffers: tensor("averageBuffers", buffers),
        },
      }),
    },
  };
}
