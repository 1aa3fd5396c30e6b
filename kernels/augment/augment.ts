/**
 * From the packed bytes of the image set to the network's input: gathered by index, augmented as
 * torchvision does with a PIL image, normalised. What is drawn at random comes from outside.
 */
import source from "./augment.wgsl" with { type: "text" };
import { type Call, type Kernel, kernel, recordCall, spread, type View } from "../program/program.ts";

/** Packed images, in as many parts as bindings of limited size make necessary. */
export interface ImageParts {
  /** u8 [imagesPerPart, height, width, 3] each; images are numbered through. */
  readonly pixels: readonly View[];
  readonly imagesPerPart: number;
}

/** Which images a call reads. */
export interface ImageBatch extends ImageParts {
  readonly clock: View; // u32 [1]
  readonly samples: View; // u32 [steps, batch]
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly lanes: number;
}

/** Per-channel mean and standard deviation of values in [0, 1]. */
export interface Normalisation {
  readonly mean: readonly [number, number, number];
  readonly deviation: readonly [number, number, number];
}

const meansLanes = 64;

/**
 * The most parts that images may lie in.
 *
 * @param maximumBindings How many storage bindings one kernel may have.
 */
export function mostImageParts(maximumBindings: number): number {
  const { bindings } = pixelsKernel("augment", 1, 1, true).reflection;
  return maximumBindings - bindings.length + 1;
}

/** Mean grey of each image as it stands before its contrast changes. */
export function augmentMeans(
  call: ImageBatch & {
    draws: View; // [steps, batch, 16]
    means: View; // [batch]
  },
): Call {
  const { batch, height, width, imagesPerPart, pixels, lanes: _, ...views } = call;
  const count = batch * height * width;
  return recordCall({
    kernel: kernel("augment_means", source, {
      LANES: meansLanes,
      PARTS: pixels.length,
      MEANS: true,
      AUGMENT: true,
    }),
    views: { ...views, ...partViews(pixels) },
    parameters: { imagesPerPart, batch, height, width },
    workgroups: [batch, 1, 1],
    cost: { flops: 10 * count, bytes: 3 * count },
  });
}

/** The augmented, normalised batch. */
export function augment(
  call: ImageBatch & Normalisation & {
    draws: View; // [steps, batch, 16]
    means: View; // [batch], by augmentMeans
    output: View; // [batch, height, width, 4]
  },
): Call {
  return recordPixels("augment", call, true);
}

/** The batch without augmentation, normalised. */
export function normalise(
  call: ImageBatch & Normalisation & { output: View /* [batch, height, width, 4] */ },
): Call {
  return recordPixels("normalise", call, false);
}

function recordPixels(
  name: string,
  call: ImageBatch & Normalisation & Readonly<{ output: View; draws?: View; means?: View }>,
  augmented: boolean,
): Call {
  const { batch, height, width, imagesPerPart, pixels, lanes, mean, deviation, ...views } = call;
  const count = batch * height * width;
  return recordCall({
    kernel: pixelsKernel(name, lanes, pixels.length, augmented),
    views: { ...views, ...partViews(pixels) },
    parameters: {
      imagesPerPart,
      batch,
      height,
      width,
      meanRed: mean[0],
      meanGreen: mean[1],
      meanBlue: mean[2],
      deviationRed: deviation[0],
      deviationGreen: deviation[1],
      deviationBlue: deviation[2],
    },
    workgroups: spread(count, lanes),
    cost: { flops: (augmented ? 40 : 6) * count, bytes: 19 * count },
  });
}

function pixelsKernel(name: string, lanes: number, parts: number, augmented: boolean): Kernel {
  const constants = { LANES: lanes, PARTS: parts, MEANS: false, AUGMENT: augmented };
  return kernel(name, source, constants);
}

function partViews(pixels: readonly View[]): Record<string, View> {
  return Object.fromEntries(pixels.map((view, index) => [`pixels${index}`, view]));
}
