/** Scores a network on a packed set. */
import { Evaluation } from "../../eval/mod.ts";
import type { Head } from "../../data/mod.ts";
import type { HostImages } from "../../model/images.ts";
import type { ImageInference } from "../../model/inference.ts";

/** Images that were run through a network. */
export interface EvaluatedBatch {
  /** The first image's place in the set. */
  readonly start: number;
  /** Images in the batch. */
  readonly count: number;
  /** [count, sum of classes], each row all heads end to end. */
  readonly logits: Float32Array;
  /** [count, heads] class indices; -1 where an image has no label. */
  readonly labels: Int32Array;
}

/**
 * Runs the whole set through the network.
 *
 * @param inference Compiled inference over `images`.
 * @param images The packed set.
 * @param heads Its labels.
 * @param onBatch Told of each batch, in the set's order.
 * @returns The evaluation, ready for its result and its confusion matrices.
 */
export async function evaluateImages(
  inference: ImageInference,
  images: HostImages,
  heads: readonly Head[],
  onBatch: (batch: EvaluatedBatch) => void = () => {},
): Promise<Evaluation> {
  const evaluation = new Evaluation(heads);
  for await (const { start, count, logits } of inference.logits()) {
    const labels = images.labels.subarray(start * heads.length, (start + count) * heads.length);
    evaluation.add(logits, labels);
    onBatch({ start, count, logits, labels });
  }
  return evaluation;
}
