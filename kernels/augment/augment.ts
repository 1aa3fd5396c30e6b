/**
 * From the packed bytes of the image set to the network's input: gathered by index, augmented as
 * torchvision does with a PIL image, normalised. What is drawn at random comes from outside.
 */
import source from "./augment.wgsl" with { type: "text" };
import {
  defineKernel,
  f32,
  list,
  read,
  readFields,
  u32,
  when,
  write,
} from "../program/description.ts";
import { type Call, spread, type View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { augmentationDraw } from "../program/records.ts";
import { lanesOf, type Target } from "../program/target.ts";

/** Packed images, in as many parts as bindings of limited size make necessary. */
export interface ImageParts {
  /** u8 [imagesPerPart, height, width, 3] each; images are numbered through. */
  readonly pixels: readonly View[];
  /** Images in each part, the same in all. */
  readonly imagesPerPart: number;
}

/** Which images a call reads. */
export interface ImageBatch extends ImageParts {
  readonly batchIndex: View; // u32 [1]
  readonly samples: View; // u32 [batches, batch]
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly target: Target;
}

/** Per-channel mean and standard deviation of values in [0, 1]. */
export interface Normalisation {
  readonly mean: readonly [number, number, number];
  readonly std: readonly [number, number, number];
}

const template = { path: "kernels/augment/augment.wgsl", source };
/** Invocations of a workgroup, which computes an image's mean: more where waiting for memory costs most. */
const meansLanes: Readonly<Record<Target, number>> = { cpu: 64, software: 64, hardware: 256 };

/** The image set, as many parts as the CPU's bindings leave room for beside the other views. */
const pixels = list("PARTS", 11, read("u32", "[imagesPerPart, height, width, 3] bytes"));

/** Mean grey of each image as it stands before its contrast changes. */
export const augmentMeansKernel = defineKernel({
  name: "augment_means",
  template,
  constants: { MEANS: true, AUGMENT: true, COLOURS: true, CROP: false, ERASE: false, MIX: false },
  views: {
    batchIndex: read("u32", "[1]"),
    samples: read("u32", "[batches, batch]"),
    draws: readFields(augmentationDraw, ["order", "factors"], "[batches, batch]"),
    means: write("f32", "[batch]"),
    pixels,
  },
  parameters: { imagesPerPart: u32, batch: u32, height: u32, width: u32 },
  cost: ({ parameters: { batch, height, width } }) => ({
    flops: 10 * batch * height * width,
    bytes: 3 * batch * height * width,
  }),
  cpu: {
    module: "augment/means",
    entry: "augmentMeans",
    divide: ({ parameters: { batch } }) => ({ tasks: batch }),
  },
});

/** What gathering with and without augmentation have in common, which is all but the draws. */
const gathering = {
  template,
  constants: { MEANS: false, WIDE: false },
  views: {
    batchIndex: read("u32", "[1]"),
    samples: read("u32", "[batches, batch]"),
    draws: when(
      "AUGMENT",
      readFields(
        augmentationDraw,
        ["flip", "order", "factors", "matrix", "crop", "erase", "mixed", "mixedWeight"],
        "[batches, batch]",
      ),
    ),
    means: when("COLOURS", read("f32", "[batch]")),
    output: write("vec4f", "[batch, height, width, 4]"),
    pixels,
  },
  parameters: {
    imagesPerPart: u32,
    batch: u32,
    height: u32,
    width: u32,
    meanRed: f32,
    meanGreen: f32,
    meanBlue: f32,
    stdRed: f32,
    stdGreen: f32,
    stdBlue: f32,
  },
  flags: ["CROP", "ERASE", "MIX"],
  cpu: {
    module: "augment/augment",
    entry: "augment",
    // One task for each row of each image.
    divide: (
      { parameters: p, flags }: {
        parameters: { batch: number; height: number; width: number };
        flags: { readonly MIX: boolean };
      },
    ) => ({
      tasks: p.batch * p.height,
      scratch: flags.MIX ? p.width * 16 : undefined,
    }),
  },
} as const;

/* @__NO_SIDE_EFFECTS__ */ function gatheringCost(flops: number) {
  return ({ parameters: p }: { parameters: { batch: number; height: number; width: number } }) => {
    const count = p.batch * p.height * p.width;
    return { flops: flops * count, bytes: 19 * count };
  };
}

/** The augmented, normalised batch. */
export const augmentKernel = defineKernel({
  name: "augment",
  ...gathering,
  cost: gatheringCost(40),
});

/** The batch without augmentation, normalised. */
export const normaliseKernel = defineKernel({
  name: "normalise",
  ...gathering,
  cost: gatheringCost(6),
});

/**
 * The most parts that images may lie in.
 *
 * @param maximumBindings How many storage bindings one kernel may have.
 */
export function mostImageParts(maximumBindings: number): number {
  const { pixels: _, ...others } = augmentKernel.views;
  return maximumBindings - Object.keys(others).length;
}

/** Records the mean greys. */
export function augmentMeans(
  call: ImageBatch & {
    draws: View; // AugmentationDraw [batches, batch]
    means: View; // [batch]
  },
): Call {
  const { batch, height, width, imagesPerPart, target, ...views } = call;
  return recordCall(augmentMeansKernel, {
    target,
    views,
    parameters: { imagesPerPart, batch, height, width },
    constants: { LANES: meansLanes[target], WIDE: target === "hardware" },
    workgroups: [batch, 1, 1],
  });
}

/** Records the augmented, normalised batch; colours stay as they are where no means are given. */
export function augment(
  call: ImageBatch & Normalisation & {
    draws: View; // AugmentationDraw [batches, batch]
    means?: View | undefined; // [batch], by augmentMeans
    output: View; // [batch, height, width, 4]
    /** Whether the draws' crops are enlarged to the whole image, instead of the affine. */
    crop: boolean;
    /** Whether what the draws say is erased. */
    erase: boolean;
    /** Whether images are mixed as the draws say. */
    mix: boolean;
  },
): Call {
  return recordPixels(augmentKernel, call);
}

/** Records the batch without augmentation, normalised. */
export function normalise(
  call: ImageBatch & Normalisation & { output: View /* [batch, height, width, 4] */ },
): Call {
  return recordPixels(normaliseKernel, call);
}

function recordPixels(
  kernel: typeof augmentKernel,
  call:
    & ImageBatch
    & Normalisation
    & Readonly<{
      output: View;
      draws?: View | undefined;
      means?: View | undefined;
      crop?: boolean;
      erase?: boolean;
      mix?: boolean;
    }>,
): Call {
  const { batch, height, width, imagesPerPart, target, mean, std, ...rest } = call;
  const { crop = false, erase = false, mix = false, ...views } = rest;
  const lanes = lanesOf(target);
  return recordCall(kernel, {
    target,
    views,
    parameters: {
      imagesPerPart,
      batch,
      height,
      width,
      meanRed: mean[0],
      meanGreen: mean[1],
      meanBlue: mean[2],
      stdRed: std[0],
      stdGreen: std[1],
      stdBlue: std[2],
    },
    flags: { CROP: crop, ERASE: erase, MIX: mix },
    constants: { LANES: lanes },
    workgroups: spread(batch * height * width, lanes),
  });
}
