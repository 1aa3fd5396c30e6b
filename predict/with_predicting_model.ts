/**
 * Opens the model of any way of predicting. What its answers would lack is told before anything is computed: a
 * review that cannot be written is an error, and decisions that may not hold are a warning.
 */
import { warnOfMismatch } from "../data/mod.ts";
import { type LoadedModel, withModel } from "../train/mod.ts";
import type { WorkerPool } from "../threads/mod.ts";
import type { PredictionHooks, PredictionOptions } from "./prediction_options.ts";
import { requireReviewable } from "./review_file.ts";

/**
 * Predicts with a model that is loaded, or is loaded for it.
 *
 * @param options By what model to predict, and how.
 * @param hooks What the caller watches and lends.
 * @param predict Predicts.
 * @returns What it returns.
 * @throws UserError When there is no model, it is damaged, or no review can be written of its answers.
 */
export async function withPredictingModel<Result>(
  options: PredictionOptions,
  hooks: PredictionHooks,
  predict: (model: LoadedModel, pool: WorkerPool) => Promise<Result>,
): Promise<Result> {
  const { model: given, review, tta } = options;
  return await withModel(given, options, hooks, async (model, pool) => {
    warnOfMismatch(model.decisions, tta, hooks.onWarning);
    if (review !== undefined) await requireReviewable(review, model);
    return await predict(model, pool);
  });
}
