/** What has to hold between options, data and engine before anything is trained. */
import { UserError } from "../../data/errors.ts";
import type { Engine } from "../../kernels/engine.ts";
import type { PreparedData } from "../data/prepare.ts";
import type { ResolvedOptions, TrainOptions } from "../options.ts";

/**
 * The options with a batch that can be made: a recipe's is cut to the training set.
 *
 * @throws UserError When the user's own is larger than that.
 */
export function fitBatch(
  resolved: ResolvedOptions,
  told: TrainOptions,
  { training }: PreparedData,
): ResolvedOptions {
  const { batchSize } = resolved;
  if (batchSize <= training.count) return resolved;
  if (told.batchSize === undefined) return { ...resolved, batchSize: training.count };
  throw new UserError(
    `--batch-size ${batchSize} is larger than the training set of ${training.count} images`,
  );
}

/** @throws UserError When the engine cannot keep activations as the options say. */
export function requirePrecision(engine: Engine, { precision }: ResolvedOptions): void {
  if (precision === "mixed" && !engine.supportsHalf) {
    throw new UserError(
      `--precision mixed needs 16-bit floats, which ${engine.name} lacks: use a GPU that has ` +
        "them, or leave the option out",
    );
  }
}
