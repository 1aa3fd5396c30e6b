/**
 * From the packed bytes of the image set to the network's input: gathered by index, augmented as
 * torchvision does with a PIL image, normalised. What is drawn at random comes from outside.
 */
import source from "./augment.wgsl" with { type: "text" };
import { type Call, kernel, recordCall, spread, type View } from "../program.ts";

/** Which images a call reads and how it normalises them. */
export interface ImageBatch {
  readonly pixels: View; // u8 [images, height, width, 3]
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

/** Mean grey of each image as it stands before its contrast changes. */
export function augmentMeans(
  call: ImageBatch & {
    draws: View; // [steps, batch, 16]
    means: View; // [batch]
  },
): Call {
  const { batch, height, width, lanes: _, ...views } = call;
  const pixels = batch * height * width;
  return recordCall({
    kernel: kernel("augment_means", source, { LANES: meansLanes, MEANS: true, AUGMENT: true }),
    views,
    parameters: { batch, height, width },
    workgroups: [batch, 1, 1],
    cost: { flops: 10 * pixels, bytes: 3 * pixels },
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
  const { batch, height, width, lanes, mean, deviation, ...views } = call;
  const pixels = batch * height * width;
  return recordCall({
    kernel: kernel(name, source, { LANES: lanes, MEANS: false, AUGMENT: augmented }),
    views,
    parameters: {
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
    workgroups: spread(pixels, lanes),
    cost: { flops: (augmented ? 40 : 6) * pixels, bytes: 19 * pixels },
  });
}
