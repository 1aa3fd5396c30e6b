/**
 * Which batch sizes a network can be trained with. Batch norm in training divides by the standard
 * deviation over a batch's images and pixels. Of one image whose feature map is a single pixel there is
 * none, and PyTorch refuses it ("Expected more than 1 value per channel when training"). That also holds
 * for the last batch of an epoch, which has the images that are left.
 */
import { UserError } from "../../data/errors.ts";
import type { Architecture } from "../../model/architecture.ts";
import type { ResolvedOptions } from "../options.ts";
import { firstTrainedBlock } from "../step/freeze.ts";

/** Options that decide about batch sizes. */
type BatchOptions = Pick<ResolvedOptions, "batchSize" | "epochs" | "freeze" | "unfreezeEvery">;

/**
 * The recipe's batch size, made smaller where the training set requires it.
 *
 * @param options The run's options with the recipe's batch size.
 * @param architecture The model.
 * @param images Training images, at least 1.
 */
export function fittingBatchSize(
  options: BatchOptions,
  architecture: Architecture,
  images: number,
): number {
  const most = Math.min(options.batchSize, images);
  if (!hasSinglePixels(options, architecture)) return most;
  return largestWithoutSingleImage(most, images) ?? most;
}

/**
 * Checks that every batch can be trained with.
 *
 * @param options The run's options.
 * @param architecture The model.
 * @param images Training images, at least 1.
 * @throws UserError When a batch cannot; the message says what to choose.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "../../model/mod.ts";
 * import { requireBatches } from "./batch_size.ts";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const small = mobileNetV2({ heads, inputWidth: 32, inputHeight: 32 });
 * requireBatches({ batchSize: 8, epochs: 1, freeze: 0 }, small, 80);
 * let message = "";
 * try {
 *   requireBatches({ batchSize: 8, epochs: 1, freeze: 0 }, small, 81);
 * } catch (error) {
 *   message = (error as Error).message;
 * }
 * if (!message.startsWith("--batch-size 8 leaves 1 of 81 training images")) throw new Error(message);
 * ```
 */
export function requireBatches(
  options: BatchOptions,
  architecture: Architecture,
  images: number,
): void {
  const { batchSize } = options;
  if (batchSize > images) {
    throw new UserError(
      `--batch-size ${batchSize} is larger than the training set of ${images} images`,
    );
  }
  if (!hasSingleImage(batchSize, images) || !hasSinglePixels(options, architecture)) return;
  const { width, height } = architecture.input;
  const what = batchSize === 1
    ? "--batch-size 1 trains with one image at once"
    : `--batch-size ${batchSize} leaves 1 of ${images} training images for the last batch`;
  const other = largestWithoutSingleImage(batchSize, images) ??
    smallestWithoutSingleImage(batchSize, images);
  throw new UserError(
    `${what}, whose last maps are single pixels at --input-size ${width}x${height}: batch norm cannot ` +
      "take the variance of one value; use " +
      (other === undefined ? "more images" : `--batch-size ${other}`) +
      " or an --input-size above 32x32",
  );
}

/** Whether a trained batch norm has one value per channel and image. */
function hasSinglePixels(
  options: Pick<ResolvedOptions, "epochs" | "freeze" | "unfreezeEvery">,
  architecture: Architecture,
): boolean {
  const { outputHeight, outputWidth } = architecture.blocks.at(-1)!.layers.at(-1)!;
  // Frozen blocks use their running statistics; those nearest to the heads are unfrozen first.
  const first = firstTrainedBlock(options, architecture)(options.epochs - 1);
  return outputHeight * outputWidth === 1 && first < architecture.blocks.length;
}

/** Whether some batch of an epoch has one image. */
function hasSingleImage(batchSize: number, images: number): boolean {
  return batchSize === 1 || images % batchSize === 1;
}

function largestWithoutSingleImage(most: number, images: number): number | undefined {
  for (let size = most; size > 1; size--) if (!hasSingleImage(size, images)) return size;
  return undefined;
}

function smallestWithoutSingleImage(least: number, images: number): number | undefined {
  for (let size = least; size <= images; size++) if (!hasSingleImage(size, images)) return size;
  return undefined;
}
