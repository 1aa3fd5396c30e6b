/** The predictions of a model for a set of images. */
import type { PackedImages, TestTimeAugmentation } from "../../data/mod.ts";
import { type Evaluation, ImageScores } from "../../eval/mod.ts";
import type { Choices } from "../../kernels/mod.ts";
import { ImageInference } from "../../model/mod.ts";
import { evaluateImages, type LoadedModel } from "../../train/mod.ts";

/** How many images at once, and what logits are averaged over. */
export interface EvaluateSetOptions {
  /** 64 by default. */
  readonly batchSize?: number | undefined;
  /** "none" by default. */
  readonly tta?: TestTimeAugmentation | undefined;
}

/** What the caller may watch and stop. */
export interface EvaluateSetHooks {
  /** So many images are evaluated. */
  readonly onEvaluate?: ((done: number, total: number) => void) | undefined;
  /** Ends the work with its reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a set through a model.
 *
 * @param model The model.
 * @param set The images, with the labels of the model's heads.
 * @param choices The kernel variants to compute with.
 * @returns The figures, and the predictions for every image.
 * @throws The signal's reason when it is aborted.
 */
export async function evaluateSet(
  { network, heads }: LoadedModel,
  set: PackedImages,
  choices: Choices,
  { batchSize = 64, tta }: EvaluateSetOptions,
  { onEvaluate, signal }: EvaluateSetHooks,
): Promise<{ evaluation: Evaluation; scores: ImageScores }> {
  const batch = Math.min(batchSize, set.count);
  using inference = await ImageInference.compile(network, set, batch, { choices, tta });
  const scores = new ImageScores(heads, set.count);
  onEvaluate?.(0, set.count);
  const evaluation = await evaluateImages(
    inference,
    set,
    heads,
    ({ start, count, logits, labels }) => {
      signal?.throwIfAborted();
      scores.add(start, logits, labels);
      onEvaluate?.(start + count, set.count);
    },
  );
  return { evaluation, scores };
}
