/**
 * Weights to start training from: the backbone of a trained model, torchvision's or facet's, or an error
 * that says what does not fit; and optionally its heads, class by class and tag by tag.
 */
import { type Head, isNumberHead, kindOf, type NumberHead, outputNames } from "../data/heads.ts";
import { UserError } from "../data/errors.ts";
import { type Architecture, type LinearHead, mobileNetV2 } from "./architecture.ts";
import {
  bufferLayout,
  type FlatWeights,
  parameterLayout,
  type Slice,
  sliceOf,
} from "./parameters.ts";
import { decodeSafetensors, type Safetensors, type Tensor } from "./safetensors.ts";
import { decodeTorchFile, isTorchFile } from "./torch/torch_file.ts";
import { readHeads } from "./saved_heads.ts";
import { requireUsable } from "./usable_values.ts";

/** The starting weights of one head. */
export interface HeadStart {
  /** The head's name. */
  readonly name: string;
  /** What it predicts; absent for one class. */
  readonly kind?: "tags" | "number" | undefined;
  /** The number of its classes or tags; 1 for a number. */
  readonly classCount: number;
  /** The number of those whose weights are the file's; the others start at random. */
  readonly keptCount: number;
}

/** Weights to start training from. */
export interface StartingWeights {
  /** All weights of the model; those that are not the file's are random. */
  readonly weights: FlatWeights;
  /** Of each head, in their order. */
  readonly heads: readonly HeadStart[];
}

/** Options for starting from a file. */
export interface StartOptions {
  /** Whether the file's heads are used where names, kinds and classes or tags agree; false by default. */
  readonly keepHeads?: boolean | undefined;
  /** The file's name in errors, such as its path. */
  readonly source: string;
}

/** Usual width multipliers, to find the one that a file has. */
const usualWidths = [...Array.from({ length: 40 }, (_, index) => (index + 1) / 20), 1 / 3];

/**
 * Reads the tensors of a file of torch.save or of the safetensors format; its first bytes decide.
 *
 * @param bytes The whole file.
 * @param source The file's name in errors, such as its path.
 * @returns Tensors by name, and free text where the format has it.
 * @throws UserError When the file is damaged, or of neither format.
 */
export function decodeTensors(bytes: Uint8Array<ArrayBuffer>, source: string): Safetensors {
  return isTorchFile(bytes)
    ? { tensors: decodeTorchFile(bytes, source), metadata: new Map() }
    : decodeSafetensors(bytes, source);
}

/**
 * Replaces random weights by trained ones.
 *
 * @param architecture The model that is to be trained.
 * @param initial Its random weights; they are not changed.
 * @param file torchvision's MobileNetV2, or a model of facet's; a classifier of ImageNet's classes is
 * ignored.
 * @param options Whether to use the file's heads, and its name in errors.
 * @returns New weights: backbone and running statistics are the file's; heads are `initial`'s except
 * for the classes and tags that are the file's. A head that predicts a number predicts the same one as in
 * the file, although mean and standard deviation may be others.
 * @throws UserError When a tensor of the backbone is missing, of another shape or not finite; it names
 * the tensor and, where the file has another width, the width multiplier that would fit.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "./architecture.ts";
 * import { initialWeights } from "./initialise.ts";
 * import { decodeTensors, startFrom } from "./starting_weights.ts";
 * import { encodeWeights } from "./weights.ts";
 *
 * const model = (classes: string[]) =>
 *   mobileNetV2({ heads: [{ name: "kind", classes }], widthMultiplier: 0.25 });
 * const [old, next] = [model(["hat", "shoe"]), model(["bag", "hat", "shoe"])];
 * const bytes = encodeWeights({ architecture: old, weights: initialWeights(old, 1), steps: 0 });
 * const source = "best.safetensors";
 * const { heads } = startFrom(next, initialWeights(next, 2), decodeTensors(bytes, source), {
 *   keepHeads: true,
 *   source,
 * });
 * if (heads[0]!.keptCount !== 2 || heads[0]!.classCount !== 3) throw new Error();
 * ```
 */
export function startFrom(
  architecture: Architecture,
  initial: FlatWeights,
  file: Safetensors,
  { keepHeads = false, source }: StartOptions,
): StartingWeights {
  const weights = { parameters: initial.parameters.slice(), buffers: initial.buffers.slice() };
  const [parameters, buffers] = [parameterLayout(architecture), bufferLayout(architecture)];
  checkBackbone(architecture, file.tensors, source);
  for (const slice of backboneOf(parameters.slices)) {
    weights.parameters.set(valuesOf(slice, file.tensors, source), slice.offset);
  }
  for (const slice of buffers.slices.values()) {
    weights.buffers.set(valuesOf(slice, file.tensors, source), slice.offset);
  }

  const labels = keepHeads ? readHeads(file.metadata, source) : [];
  if (!labels) {
    throw new UserError(
      `${source} names no label columns, so it has no heads to keep; leave --keep-heads out`,
    );
  }
  const heads = architecture.heads.map((head) => {
    const kind = kindOf(head);
    const known = labels.find((known) => known.name === head.name && kindOf(known) === kind);
    const keptCount = known
      ? keepHead(architecture, weights, head, known, file.tensors, source)
      : 0;
    return {
      name: head.name,
      ...(kind !== "class" && { kind }),
      classCount: outputsOf(head).length,
      keptCount,
    };
  });
  return { weights, heads };
}

/** What a head's logits stand for, by name: those of a number are its one number. */
function outputsOf(head: Head): readonly string[] {
  return isNumberHead(head) ? [""] : outputNames(head);
}

/** Copies the rows of the classes or tags that the file's head has too; returns how many. */
function keepHead(
  architecture: Architecture,
  { parameters }: FlatWeights,
  head: LinearHead,
  known: Head,
  tensors: ReadonlyMap<string, Tensor>,
  source: string,
): number {
  const layout = parameterLayout(architecture);
  const { lastChannel } = architecture;
  const [weight, bias] = [sliceOf(layout, head.weight), sliceOf(layout, head.bias)];
  const shaped = (slice: Slice, shape: readonly number[]) =>
    valuesOf({ ...slice, shape }, tensors, source);
  const places = new Map(outputsOf(known).map((name, place) => [name, place]));
  const weights = shaped(weight, [places.size, lastChannel]); // [logits, lastChannel]
  const biases = shaped(bias, [places.size]); // [logits]
  let count = 0;
  for (const [to, label] of outputsOf(head).entries()) {
    const from = places.get(label);
    if (from === undefined) continue;
    const row = weights.subarray(from * lastChannel, (from + 1) * lastChannel);
    parameters.set(row, weight.offset + to * lastChannel);
    parameters[bias.offset + to] = biases[from]!;
    count++;
  }
  if (isNumberHead(head) && isNumberHead(known)) {
    restandardise(
      parameters.subarray(weight.offset, weight.offset + weight.length),
      parameters.subarray(bias.offset, bias.offset + bias.length),
      { from: known, to: head },
    );
  }
  return count;
}

/**
 * Changes a number's weight and bias so that mean + std * logit stays the same number by another mean and
 * standard deviation.
 */
function restandardise(
  weight: Float32Array,
  bias: Float32Array,
  { from, to }: { from: NumberHead; to: NumberHead },
): void {
  if (from.mean === to.mean && from.std === to.std) return;
  for (const [at, value] of weight.entries()) weight[at] = value * from.std / to.std;
  bias[0] = (bias[0]! * from.std + from.mean - to.mean) / to.std;
}

function backboneOf(slices: ReadonlyMap<string, Slice>): Slice[] {
  return [...slices.values()].filter(({ name }) => !name.startsWith("heads."));
}

/** Every tensor that the file must have. */
function neededBy(architecture: Architecture): Slice[] {
  const { slices } = parameterLayout(architecture);
  return [...backboneOf(slices), ...bufferLayout(architecture).slices.values()];
}

/** @throws UserError For the first tensor that is missing, of another shape or of another network. */
function checkBackbone(
  architecture: Architecture,
  tensors: ReadonlyMap<string, Tensor>,
  source: string,
): void {
  const needed = neededBy(architecture);
  const wrong = needed.find((slice) => !fits(slice, tensors));
  if (wrong) {
    const shape = tensors.get(wrong.name)?.shape;
    const width = fittingWidth(architecture, tensors);
    throw new UserError(
      (shape
        ? `${source}: tensor "${wrong.name}" has the shape [${shape}], the model asks for ` +
          `[${wrong.shape}]`
        : `${source} has no tensor "${wrong.name}" of the shape [${wrong.shape}]`) +
        (width === undefined
          ? "; weights to start from must be a MobileNetV2 of torchvision or facet"
          : `; the file fits --width-multiplier ${width}`),
    );
  }
  const names = new Set(needed.map(({ name }) => name));
  for (const name of tensors.keys()) {
    if (!/^features\./.test(name) || name.endsWith(".num_batches_tracked")) continue;
    if (names.has(name)) continue;
    throw new UserError(
      `${source} has a tensor ${JSON.stringify(name)} that no MobileNetV2 of torchvision has`,
    );
  }
}

/** The width multiplier whose backbone has all the shapes of the file's. */
function fittingWidth(
  { heads }: Architecture,
  tensors: ReadonlyMap<string, Tensor>,
): number | undefined {
  return usualWidths.find((widthMultiplier) =>
    neededBy(mobileNetV2({ heads, widthMultiplier })).every((slice) => fits(slice, tensors))
  );
}

function fits({ name, shape }: Slice, tensors: ReadonlyMap<string, Tensor>): boolean {
  return String(tensors.get(name)?.shape) === String(shape);
}

/** The values of a tensor, which must have the model's shape. */
function valuesOf(
  { name, shape }: Slice,
  tensors: ReadonlyMap<string, Tensor>,
  source: string,
): Float32Array<ArrayBuffer> {
  const tensor = tensors.get(name);
  if (!tensor || String(tensor.shape) !== String(shape)) {
    const has = tensor ? `[${tensor.shape}]` : "nothing";
    throw new UserError(`${source} has ${has} as "${name}" where the model has [${shape}]`);
  }
  if (!(tensor.data instanceof Float32Array)) {
    throw new UserError(`${source}: tensor "${name}" holds whole numbers, not weights`);
  }
  requireUsable(name, tensor.data, source);
  return tensor.data;
}
