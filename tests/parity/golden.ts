/**
 * Reads the golden files: what PyTorch and torchvision computed, see make_golden.py. Tensors keep
 * torch's names and layouts.
 */
import type { HeadKind } from "../../data/heads.ts";
import { decodeSafetensors, type Safetensors } from "../../model/mod.ts";
import { decodeWeights, type SavedModel } from "../../model/weights.ts";

/** Adam steps from the golden model's initial weights. */
export interface GoldenRun {
  readonly steps: number;
  /** Images of each step. */
  readonly batch: number;
  readonly width: number;
  readonly height: number;
  /** [steps * batch, height, width, 3] */
  readonly pixels: Uint8Array;
  /** [steps * batch, heads] */
  readonly labels: Int32Array<ArrayBuffer>;
  /** In training mode, before each step's update. [steps, batch, all classes] */
  readonly logits: Float32Array;
  /** Mean over the batch of each head's cross-entropy. [steps, heads] */
  readonly losses: Float32Array;
  /** Of the first step, by parameter. */
  readonly gradients: ReadonlyMap<string, Float32Array>;
  /** Running means and variances after the last step, by buffer. */
  readonly statistics: ReadonlyMap<string, Float32Array>;
}

/** The run whose weights were kept too. */
export interface GoldenTraining extends GoldenRun {
  /** After the last step, by parameter. */
  readonly parameters: ReadonlyMap<string, Float32Array>;
  /** By parameter, 1 where rounding does not decide what Adam does. */
  readonly steady: ReadonlyMap<string, Uint8Array>;
  /** Logits in inference mode of the last step's images after the last step. [batch, all classes] */
  readonly inference: Float32Array;
}

/** AdamW steps from the golden model on the same images, while blocks thaw. */
export interface GoldenThawing {
  readonly batch: number;
  readonly width: number;
  readonly height: number;
  /** [batch, height, width, 3] */
  readonly pixels: Uint8Array;
  /** [batch, heads] */
  readonly labels: Int32Array<ArrayBuffer>;
  /** Mean over the batch of each head's cross-entropy. [steps, heads] */
  readonly losses: Float32Array;
  /** After the last step, of what was trained by then; of large tensors every eighth element. */
  readonly parameters: ReadonlyMap<string, Float32Array>;
  /** Of the same elements, 1 where rounding does not decide what Adam does. */
  readonly steady: ReadonlyMap<string, Uint8Array>;
}

/** The golden run's first images twice, with labels missing and weights, as one accumulated step. */
export interface GoldenWeighted {
  /** -1 where there is none. [2 * batch, heads] */
  readonly labels: Int32Array<ArrayBuffer>;
  /** [all classes] */
  readonly classWeights: Float32Array;
  /** [heads] */
  readonly headWeights: Float32Array;
  /** Of each batch by itself; 0 for a head without labels. [2, heads] */
  readonly losses: Float32Array;
  /** Of the mean loss over both batches, by parameter; some of them. */
  readonly gradients: ReadonlyMap<string, Float32Array>;
}

/** Logits, and what a loss makes of them. */
export interface GoldenLoss {
  readonly title: string;
  /** [batch, all classes] */
  readonly logits: readonly number[];
  /** -1 where there is none. [batch, heads] */
  readonly labels: readonly number[];
  /** [all classes]; null: 1 each. */
  readonly classWeights: readonly number[] | null;
  /** [heads] */
  readonly headWeights: readonly number[];
  readonly smoothing: number;
  readonly focal: number;
  /** Of each head, its own weight left out; null without labels. [heads] */
  readonly losses: readonly (number | null)[];
  /** Of all heads by their weights. */
  readonly loss: number;
  /** Of the loss of all heads. [batch, all classes] */
  readonly gradient: readonly number[];
}

/** Losses of the same shape. */
export interface GoldenLosses {
  readonly batch: number;
  /** Of each head. */
  readonly classes: readonly number[];
  readonly cases: readonly GoldenLoss[];
}

/** A label: a class, indices of tags, a standardised number, or null where there is none. */
export type GoldenLabel = number | readonly number[] | null;

/** Losses of heads of several kinds. */
export interface GoldenLossesOfKinds {
  readonly batch: number;
  /** Of each head, its kind and its logits. */
  readonly kinds: readonly (readonly [HeadKind, number])[];
  /** Labels by image and head. */
  readonly cases: readonly (Omit<GoldenLoss, "labels"> & {
    readonly labels: readonly (readonly GoldenLabel[])[];
    /** What own labels weigh where each image is mixed with the one before it. */
    readonly ownWeight?: number;
  })[];
}

/** Adam steps of a model with a head of each kind, from the golden model and on the golden run's images. */
export interface GoldenModelOfKinds {
  /** Weights and biases of the heads. */
  readonly initial: ReadonlyMap<string, Float32Array>;
  /** Label words of the images of the three steps. [steps * batch, 5] */
  readonly labels: Int32Array<ArrayBuffer>;
  /** Mean over each step's labelled images of each head's loss. [steps, heads] */
  readonly losses: Float32Array;
  /** Before each step's update. [steps, batch, all logits] */
  readonly logits: Float32Array;
  /** Of the first step, by parameter; some of them. */
  readonly gradients: ReadonlyMap<string, Float32Array>;
  /** [all logits] */
  readonly classWeights: Float32Array;
  /** [heads] */
  readonly headWeights: Float32Array;
  /** Of the first step's images with the labels of the first step, and again with those of the second. [2, heads] */
  readonly weightedLosses: Float32Array;
  /** Of the mean loss over both, by parameter; some of them. */
  readonly weighted: ReadonlyMap<string, Float32Array>;
}

/** One image before and after torchvision's augmentation. */
export interface GoldenAugmentation {
  /** [height, width, 3] */
  readonly image: Uint8Array;
  readonly expected: Uint8Array;
  /** 1 where the nearest pixel is a matter of rounding. [height, width] */
  readonly ties: Uint8Array;
  readonly flip: boolean;
  /** Brightness 0, contrast 1, saturation 2, in the order they are applied. */
  readonly order: readonly number[];
  /** Of brightness, contrast, saturation. */
  readonly factors: readonly number[];
  /** Degrees. */
  readonly angle: number;
  /** Whole pixels across and down. */
  readonly translate: readonly [number, number];
  readonly scale: number;
}

/** One image before and after torchvision enlarged a part of it. */
export interface GoldenCrop
  extends Pick<GoldenAugmentation, "image" | "expected" | "flip" | "order" | "factors"> {
  readonly width: number;
  readonly height: number;
  /** Left, top, width and height of the part. */
  readonly crop: readonly [number, number, number, number];
  /** Of the part that is 0 afterwards. */
  readonly erase: readonly [number, number, number, number];
}

/** Adam's learning rate in the golden runs; all else about it is torch's default. */
export const goldenLearningRate = 1e-3;

/** The model that the runs start from; its dropout is 0. */
export async function readGoldenModel(): Promise<SavedModel> {
  return decodeWeights(await readBytes("initial"), "initial.safetensors");
}

/** 3 steps on 4 images of 60x80 each. */
export async function readGoldenTraining(): Promise<GoldenTraining> {
  const file = await read("training");
  return {
    ...runOf(file),
    parameters: floatsBelow(file, "parameters."),
    steady: valuesBelow(file, "steady.", Uint8Array),
    inference: valuesOf(file, "inference", Float32Array),
  };
}

/** 1 step on 5 images of 33x27: odd sizes all the way down. */
export async function readGoldenOddRun(): Promise<GoldenRun> {
  return runOf(await read("odd"));
}

/** 9 steps on 4 images of 60x80: the heads alone, from the 4th with the last block, from the 7th with two. */
export async function readGoldenThawing(): Promise<GoldenThawing> {
  const file = await read("thawing");
  const [batch, height, width] = shapeOf(file, "images");
  return {
    batch: batch!,
    height: height!,
    width: width!,
    pixels: valuesOf(file, "images", Uint8Array),
    labels: Int32Array.from(valuesOf(file, "labels", BigInt64Array), Number),
    losses: valuesOf(file, "losses", Float32Array),
    parameters: floatsBelow(file, "parameters."),
    steady: valuesBelow(file, "steady.", Uint8Array),
  };
}

/** The step of two weighted batches. */
export async function readGoldenWeighted(): Promise<GoldenWeighted> {
  const file = await read("weighted");
  return {
    labels: Int32Array.from(valuesOf(file, "labels", BigInt64Array), Number),
    classWeights: valuesOf(file, "class_weights", Float32Array),
    headWeights: valuesOf(file, "head_weights", Float32Array),
    losses: valuesOf(file, "losses", Float32Array),
    gradients: floatsBelow(file, "gradients."),
  };
}

/** Losses of random logits. */
export async function readGoldenLosses(): Promise<GoldenLosses> {
  return JSON.parse(await Deno.readTextFile(new URL("golden/losses.json", import.meta.url)));
}

/** Losses of random logits of heads of several kinds. */
export async function readGoldenLossesOfKinds(): Promise<GoldenLossesOfKinds> {
  const url = new URL("golden/losses_of_kinds.json", import.meta.url);
  return JSON.parse(await Deno.readTextFile(url));
}

/** The model with a head of each kind: 3 classes, 6 tags and a number. */
export async function readGoldenModelOfKinds(): Promise<GoldenModelOfKinds> {
  const file = await read("kinds");
  return {
    initial: floatsBelow(file, "initial."),
    labels: Int32Array.from(valuesOf(file, "labels", BigInt64Array), Number),
    losses: valuesOf(file, "losses", Float32Array),
    logits: valuesOf(file, "logits", Float32Array),
    gradients: floatsBelow(file, "gradients."),
    classWeights: valuesOf(file, "class_weights", Float32Array),
    headWeights: valuesOf(file, "head_weights", Float32Array),
    weightedLosses: valuesOf(file, "weighted_losses", Float32Array),
    weighted: floatsBelow(file, "weighted."),
  };
}

/** The augmented images, each of 60x80. */
export async function readGoldenAugmentations(): Promise<GoldenAugmentation[]> {
  const file = await read("augment");
  const column = <Data extends Values>(name: string, type: new () => Data) => {
    const data = valuesOf(file, name, type);
    const each = data.length / shapeOf(file, name)[0]!;
    return (index: number) => data.subarray(index * each, (index + 1) * each) as Data;
  };
  const [images, expected] = [column("images", Uint8Array), column("expected", Uint8Array)];
  const [ties, flips] = [column("ties", Uint8Array), column("flips", BigInt64Array)];
  const [orders, factors] = [column("orders", BigInt64Array), column("factors", Float32Array)];
  const affines = column("affines", Float32Array);
  return Array.from({ length: shapeOf(file, "images")[0]! }, (_, index) => {
    const [angle, across, down, scale] = affines(index);
    return {
      image: images(index),
      expected: expected(index),
      ties: ties(index),
      flip: flips(index)[0] === 1n,
      order: Array.from(orders(index), Number),
      factors: [...factors(index)],
      angle: angle!,
      translate: [across!, down!] as const,
      scale: scale!,
    };
  });
}

/** The enlarged parts of images, of different sizes. */
export async function readGoldenCrops(): Promise<GoldenCrop[]> {
  const file = await read("crops");
  const flips = valuesOf(file, "flips", BigInt64Array);
  const orders = valuesOf(file, "orders", BigInt64Array);
  const factors = valuesOf(file, "factors", Float32Array);
  const boxes = (name: string) => {
    const values = Array.from(valuesOf(file, name, BigInt64Array), Number);
    return (index: number) =>
      values.slice(4 * index, 4 * index + 4) as unknown as GoldenCrop["crop"];
  };
  const [crops, erases] = [boxes("crops"), boxes("erases")];
  return Array.from(flips, (flip, index) => {
    const [height, width] = shapeOf(file, `images.${index}`);
    return {
      width: width!,
      height: height!,
      image: valuesOf(file, `images.${index}`, Uint8Array),
      expected: valuesOf(file, `expected.${index}`, Uint8Array),
      flip: flip === 1n,
      order: Array.from(orders.subarray(3 * index, 3 * index + 3), Number),
      factors: [...factors.subarray(3 * index, 3 * index + 3)],
      crop: crops(index),
      erase: erases(index),
    };
  });
}

type Values = Float32Array | BigInt64Array | Uint8Array;

function runOf(file: Safetensors): GoldenRun {
  const [steps, batch, height, width] = shapeOf(file, "images");
  return {
    steps: steps!,
    batch: batch!,
    width: width!,
    height: height!,
    pixels: valuesOf(file, "images", Uint8Array),
    labels: Int32Array.from(valuesOf(file, "labels", BigInt64Array), Number),
    logits: valuesOf(file, "logits", Float32Array),
    losses: valuesOf(file, "losses", Float32Array),
    gradients: floatsBelow(file, "gradients."),
    statistics: floatsBelow(file, "statistics."),
  };
}

function floatsBelow(file: Safetensors, prefix: string): Map<string, Float32Array> {
  return valuesBelow(file, prefix, Float32Array);
}

/** All tensors whose names start with the prefix, by what follows it. */
function valuesBelow<Data extends Values>(file: Safetensors, prefix: string, type: new () => Data) {
  const names = [...file.tensors.keys()].filter((name) => name.startsWith(prefix));
  return new Map(names.map((name) => [name.slice(prefix.length), valuesOf(file, name, type)]));
}

function valuesOf<Data extends Values>(
  file: Safetensors,
  name: string,
  type: new () => Data,
): Data {
  const data = file.tensors.get(name)?.data;
  if (!(data instanceof type)) throw new Error(`the golden file has no ${name} of that type`);
  return data;
}

function shapeOf(file: Safetensors, name: string): readonly number[] {
  return file.tensors.get(name)?.shape ?? [];
}

async function read(name: string): Promise<Safetensors> {
  return decodeSafetensors(await readBytes(name), `${name}.safetensors`);
}

function readBytes(name: string): Promise<Uint8Array> {
  return Deno.readFile(new URL(`golden/${name}.safetensors`, import.meta.url));
}
