/** Whether the figure by which the best model is chosen can be computed from the validation images. */
import { UserError } from "../../data/errors.ts";
import {
  type Head,
  type ImageSet,
  isClassHead,
  labelSegments,
  logitCounts,
  logitSegments,
} from "../../data/mod.ts";
import { Evaluation } from "../../eval/mod.ts";
import type { ResolvedOptions } from "../options.ts";
import { scoreOf } from "../run/best.ts";

/** Images evaluated at once. */
const batchSize = 64;

/**
 * Checks that the figure exists, whatever the model predicts. Those of classes only need a label, which is
 * checked before; average precision needs a tag that an image has, R2 two numbers.
 *
 * @param heads The heads.
 * @param validation The validation images.
 * @param options The figure's name.
 * @throws UserError When it cannot be computed.
 */
export function requireBestBy(
  heads: readonly Head[],
  { count, labels }: ImageSet,
  { bestBy }: Pick<ResolvedOptions, "bestBy">,
): void {
  const needLabelsOnly = ["score", "accuracy", "balanced_accuracy", "loss"];
  if (heads.every(isClassHead) && needLabelsOnly.includes(bestBy.split(":")[0]!)) return;
  const { total: logits } = logitSegments(logitCounts(heads));
  const { total: words } = labelSegments(heads);
  const evaluation = new Evaluation(heads);
  for (let start = 0; start < count; start += batchSize) {
    const end = Math.min(start + batchSize, count);
    evaluation.add(
      new Float32Array((end - start) * logits),
      labels.subarray(start * words, end * words),
    );
  }
  if (Number.isFinite(scoreOf(evaluation.result(), bestBy))) return;
  throw new UserError(
    `--best-by ${bestBy} cannot be computed: the labels of the validation rows do not suffice for it; ` +
      "choose another figure, or more validation rows",
  );
}
