/** Scores a network on a packed set. */
import { Evaluation } from "../../eval/mod.ts";
import type { Head } from "../../data/mod.ts";
import type { HostImages } from "../../model/images.ts";
import type { ImageInference } from "../../model/inference.ts";

/**
 * Runs the whole set through the network.
 *
 * @param inference Compiled inference over `images`.
 * @param images The packed set.
 * @param heads Its labels.
 * @param onImages Told how many images are done.
 * @returns The evaluation, ready for its result and its confusion matrices.
 */
export async function evaluateImages(
  inference: ImageInference,
  images: HostImages,
  heads: readonly Head[],
  onImages: (done: number) => void = () => {},
): Promise<Evaluation> {
  const evaluation = new Evaluation(heads);
  for await (const { start, count, logits } of inference.logits()) {
    const labels = images.labels.subarray(start * heads.length, (start + count) * heads.length);
    evaluation.add(logits, labels);
    onImages(start + count);
  }
  return evaluation;
}
