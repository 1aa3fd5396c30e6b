/**
 * A trained model as a file: safetensors with torchvision's names and shapes, so that PyTorch loads
 * it unchanged (`load_state_dict`), and in its metadata all that is needed to use it: labels, decisions,
 * image size, resizing, normalisation, width multiplier. Reading checks every tensor: a file gives a whole model, or an
 * error that says what is wrong with it.
 */
import type { Decisions } from "../data/decisions.ts";
import { type Head, isNumberHead, isTagsHead, kindOf, outputNames } from "../data/heads.ts";
import { UserError } from "../data/errors.ts";
import type { ResizeMode } from "../data/resize.ts";
import type { TestTimeAugmentation } from "../data/test_time_augmentation.ts";
import { type Architecture, imageMean, imageStd, mobileNetV2, plainHead } from "./architecture.ts";
import { fromInt8, scaleShape } from "./int8.ts";
import {
  bufferLayout,
  type FlatWeights,
  type ParameterLayout,
  parameterLayout,
} from "./parameters.ts";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors.ts";
import { plainDecisions, readDecisions } from "./saved_decisions.ts";
import { readHeads } from "./saved_heads.ts";
import { requireUsable } from "./usable_values.ts";

/** A model as a file holds it. */
export interface SavedModel {
  /** Its layers, its heads and their classes. */
  readonly architecture: Architecture;
  /** Parameters and running statistics. */
  readonly weights: FlatWeights;
  /** The number of batches in the running statistics: the training steps run. */
  readonly steps: number;
  /** How its outputs become answers; absent where nothing was chosen yet. */
  readonly decisions?: Decisions | undefined;
}

/** A count in torch's batch norms; nothing here depends on it. */
const tracked = "num_batches_tracked";

/**
 * Writes a model.
 *
 * @param model Architecture, weights and running statistics, the training steps run, and the decisions where
 * there are some.
 * @returns The bytes of a safetensors file.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "./architecture.ts";
 * import { initialWeights } from "./initialise.ts";
 * import { decodeWeights, encodeWeights } from "./weights.ts";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const architecture = mobileNetV2({ heads, widthMultiplier: 0.25 });
 * const bytes = encodeWeights({ architecture, weights: initialWeights(architecture, 42), steps: 0 });
 * if (decodeWeights(bytes, "best.safetensors").architecture.heads[0]!.name !== "gender") throw new Error();
 * ```
 */
export function encodeWeights(
  { architecture, weights, steps, decisions }: SavedModel,
): Uint8Array<ArrayBuffer> {
  const tensors = new Map<string, Tensor>();
  const add = ({ slices }: ParameterLayout, flat: Float32Array<ArrayBuffer>) => {
    for (const { name, shape, offset, length } of slices.values()) {
      tensors.set(name, { shape, data: flat.subarray(offset, offset + length) });
    }
  };
  add(parameterLayout(architecture), weights.parameters);
  add(bufferLayout(architecture), weights.buffers);
  for (const name of trackedNames(architecture)) {
    tensors.set(name, { shape: [], data: new BigInt64Array([BigInt(steps)]) });
  }
  // Metadata that torch's own tools expect.
  return encodeSafetensors(
    tensors,
    new Map([["format", "pt"], ...describeModel(architecture, decisions)]),
  );
}

/**
 * Reads a model.
 *
 * @param bytes The whole safetensors file.
 * @param source The file's name in errors, such as its path.
 * @returns The model that {@linkcode encodeWeights} wrote. Weights may be stored in fewer
 * bits: as 16-bit floats, or as whole numbers of 8 bits with a tensor `NAME.scale` beside them.
 * @throws UserError When the file is damaged or not of facet's making, a tensor is missing, of another
 * shape or type, or unknown, a value is not finite, or the decisions are not those of its heads; it names the
 * file and the tensor or field.
 */
export function decodeWeights(bytes: Uint8Array, source: string): SavedModel {
  const { tensors, metadata } = decodeSafetensors(bytes, source);
  const architecture = readArchitecture(metadata, source);
  const decisions = readDecisions(metadata, architecture.heads, source);
  const rest = new Map(tensors);
  const take = <Data extends Tensor["data"]>(
    name: string,
    shape: readonly number[],
    type: new () => Data,
  ): Data => {
    const tensor = rest.get(name);
    if (!tensor) throw new UserError(`${source} has no tensor "${name}".`);
    if (String(tensor.shape) !== String(shape)) {
      throw new UserError(
        `${source}: tensor "${name}" has the shape [${tensor.shape}], the model asks for [${shape}].`,
      );
    }
    if (!(tensor.data instanceof type)) {
      throw new UserError(`${source}: tensor "${name}" holds values of another type.`);
    }
    rest.delete(name);
    return tensor.data;
  };

  const takeFloats = (name: string, shape: readonly number[]): Float32Array<ArrayBuffer> => {
    if (!(rest.get(name)?.data instanceof Int8Array)) return take(name, shape, Float32Array);
    const codes = take(name, shape, Int8Array);
    const scales = take(`${name}.scale`, scaleShape(shape), Float32Array);
    requireUsable(`${name}.scale`, scales, source);
    return fromInt8({ codes, scales });
  };

  const takeUsable = (name: string, shape: readonly number[]): Float32Array<ArrayBuffer> => {
    const values = takeFloats(name, shape);
    requireUsable(name, values, source);
    return values;
  };

  const flatten = ({ slices, length }: ParameterLayout): Float32Array<ArrayBuffer> => {
    const values = [...slices.values()].map(({ name, shape }) => takeUsable(name, shape));
    // Allocated only after the file is known to have as many values as its metadata requires.
    const flat = new Float32Array(length);
    [...slices.values()].forEach(({ offset }, index) => flat.set(values[index]!, offset));
    return flat;
  };

  const weights = {
    parameters: flatten(parameterLayout(architecture)),
    buffers: flatten(bufferLayout(architecture)),
  };
  const counts = trackedNames(architecture).map((name) => take(name, [], BigInt64Array)[0]!);
  const [unknown] = rest.keys();
  if (unknown !== undefined) {
    throw new UserError(`${source} has a tensor "${unknown}" that the model does not have.`);
  }
  const steps = Number(counts[0]);
  if (!(steps >= 0)) {
    throw new UserError(
      `${source}: tensor "${
        trackedNames(architecture)[0]
      }" counts ${steps} steps; the file is damaged.`,
    );
  }
  return { architecture, weights, steps, ...(decisions && { decisions }) };
}

/**
 * Checks that a model's heads are these, in this order: of the same kinds, with the same classes and tags, and
 * numbers standardised alike.
 *
 * @param architecture The model.
 * @param heads The heads of the data that it is to be used on.
 * @param source The model's name in errors, such as its path.
 * @throws UserError At the first difference; it names the label column and what differs.
 */
export function checkHeads(
  architecture: Architecture,
  heads: readonly Head[],
  source: string,
): void {
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(", ");
  if (names(architecture.heads) !== names(heads)) {
    throw new UserError(
      `${source} predicts ${names(architecture.heads)}, but the label columns are ${names(heads)}.`,
    );
  }
  for (const [index, head] of heads.entries()) {
    const trainedHead = architecture.heads[index]!;
    const { name } = head;
    if (kindOf(trainedHead) !== kindOf(head)) {
      throw new UserError(
        `${source} predicts ${kindWords[kindOf(trainedHead)]} for "${name}", but the data has ` +
          `${kindWords[kindOf(head)]} there.`,
      );
    }
    if (isNumberHead(head) && isNumberHead(trainedHead)) {
      if (head.mean === trainedHead.mean && head.std === trainedHead.std) continue;
      throw new UserError(
        `${source} was trained on other numbers: "${name}" has the mean ${trainedHead.mean} and the ` +
          `standard deviation ${trainedHead.std} there, and ${head.mean} and ${head.std} in the data.`,
      );
    }
    const [trained, classes] = [outputNames(trainedHead), outputNames(head)];
    const one = isTagsHead(head) ? "tag" : "class";
    const length = Math.max(classes.length, trained.length);
    for (let classIndex = 0; classIndex < length; classIndex++) {
      const [known, given] = [trained[classIndex], classes[classIndex]];
      if (known === given) continue;
      const show = (label?: string) => label === undefined ? "nothing" : `"${label}"`;
      throw new UserError(
        `${source} was trained on other labels: ${one} ${classIndex} of "${name}" is ${
          show(known)
        } there ` +
          `and ${show(given)} in the data.`,
      );
    }
  }
}

const kindWords = { class: "one class", tags: "tags", number: "a number" } as const;

function trackedNames({ blocks }: Architecture): string[] {
  return blocks.flatMap(({ layers }) => layers.map(({ norm }) => `${norm}.${tracked}`));
}

/**
 * The metadata of a model file: labels, image size and resizing, normalisation; and decisions.
 *
 * @param architecture The model.
 * @param decisions How its outputs become answers, where that was chosen.
 * @param tta What a program that is exported with the model averages its logits over; "none" by default.
 * @returns Text by name; lists are JSON.
 */
export function describeModel(
  architecture: Architecture,
  decisions?: Decisions,
  tta: TestTimeAugmentation = "none",
): Map<string, string> {
  const { heads, input, widthMultiplier, dropout } = architecture;
  return new Map(Object.entries({
    model: "mobilenet_v2",
    labels: JSON.stringify(heads.map(plainHead)),
    input_width: `${input.width}`,
    input_height: `${input.height}`,
    resize: input.resize,
    mean: JSON.stringify(imageMean),
    std: JSON.stringify(imageStd),
    width_multiplier: `${widthMultiplier}`,
    dropout: `${dropout}`,
    ...(decisions && { decisions: JSON.stringify(plainDecisions(decisions, heads)) }),
    ...(tta !== "none" && { tta }),
  }));
}

/**
 * The inverse of {@linkcode describeModel}.
 *
 * @param metadata A file's metadata.
 * @param source The file's name in errors, such as its path.
 * @throws UserError When it describes no model of this program.
 */
export function readArchitecture(
  metadata: ReadonlyMap<string, string>,
  source: string,
): Architecture {
  const refuse = (reason: string): never => {
    throw new UserError(`${source} is no model of this program: ${reason}.`);
  };
  const text = (key: string) => metadata.get(key) ?? refuse(`its metadata has no "${key}"`);
  if (text("model") !== "mobilenet_v2") refuse(`it holds a ${text("model")}`);
  for (const [key, ours] of [["mean", imageMean], ["std", imageStd]] as const) {
    if (text(key) !== JSON.stringify(ours)) {
      refuse(`its images were normalised with ${key} ${text(key)}, not ${JSON.stringify(ours)}`);
    }
  }
  text("labels");
  const heads = readHeads(metadata, source)!; // "labels" is there
  try {
    return mobileNetV2({
      heads,
      inputWidth: Number(text("input_width")),
      inputHeight: Number(text("input_height")),
      // Checked with the rest; older files without it are of models that pad.
      resize: (metadata.get("resize") ?? "pad") as ResizeMode,
      widthMultiplier: Number(text("width_multiplier")),
      dropout: Number(text("dropout")),
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return refuse(error.message.replace(/\.$/, ""));
  }
}
