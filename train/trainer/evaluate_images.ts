/** Evaluates a network on a packed set of images. */
import { Evaluation } from "../../eval/mod.ts";
import { type Head, type ImageSet, labelSegments } from "../../data/mod.ts";
import type { ImageInference } from "../../model/mod.ts";

/** A batch of evaluated images. */
export interface EvaluatedBatch {
  /** Index of the first image in the set. */
  readonly start: number;
  /** Images in the batch. */
  readonly count: number;
  /** Logits, the heads of an image end to end. [count, logits] */
  readonly logits: Float32Array;
  /** Labels; see data/label_words.ts. [count, words] */
  readonly labels: Int32Array;
}

/**
 * Evaluates a network on a whole set.
 *
 * @param inference Compiled inference over `images`.
 * @param images The packed set.
 * @param heads The heads of the set.
 * @param onBatch Called with each batch, in the order of the set.
 * @returns The evaluation, from which metrics and confusion matrices are taken.
 */
export async function evaluateImages(
  inference: ImageInference,
  images: ImageSet,
  heads: readonly Head[],
  onBatch: (batch: EvaluatedBatch) => void = () => {},
): Promise<Evaluation> {
  const evaluation = new Evaluation(heads);
  const { total: words } = labelSegments(heads);
  for await (const { start, count, logits } of inference.logits()) {
    const labels = images.labels.subarray(start * words, (start + count) * words);
    evaluation.add(logits, labels);
    onBatch({ start, count, logits, labels });
  }
  return evaluation;
}
