/** What an evaluation comes to, in a few sentences. */
import { mostConfused } from "../../eval/mod.ts";
import { percent, roundPercent } from "../page/numbers.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";

/**
 * The verdict: how often class heads are right, what is mixed up most, and how much can be left to the model.
 *
 * @returns Sentences; empty where there is nothing to say of classes.
 */
export function verdict(
  { result, confusions, sureness }: Pick<EvaluatedModel, "result" | "confusions" | "sureness">,
): string {
  const labelled = Object.entries(result.accuracy)
    .filter(([head]) => (result.labelled[head] ?? 0) > 0)
    .toSorted(([, a], [, b]) => b - a);
  const shown = labelled.length <= MOST_SIDE_BY_SIDE ? labelled : [labelled[0]!, labelled.at(-1)!];
  if (shown.length === 0) return "";
  const parts = shown.map(([head, share], index) =>
    `${head}${index === 0 ? " is right for" : " for"} ${percent(share)}${
      index === 0 ? " of the images" : ""
    }`
  );
  const sentences = [joined(parts)];
  const worst = confusions.map((confusion) => ({
    head: confusion.head.name,
    pair: mostConfused(confusion, 1)[0],
  })).filter(({ pair }) => pair !== undefined)
    .toSorted((a, b) => b.pair!.count - a.pair!.count)[0];
  if (worst !== undefined) {
    const { truth, predicted, count } = worst.pair!;
    sentences.push(
      `The mistake it makes most often: ${truth} taken for ${predicted} (${worst.head}, ` +
        `${count} of ${Math.round(count / worst.pair!.share)} images)`,
    );
  }
  if (sureness !== undefined) {
    const wanted = roundPercent(sureness.precision);
    const sure = Object.entries(sureness.heads)
      .flatMap(([head, found]) => found.kind === "number" ? [] : [[head, found.coverage] as const])
      .toSorted(([, a], [, b]) => b - a);
    const some = sure.filter(([, coverage]) => coverage > 0).slice(0, MOST_SIDE_BY_SIDE);
    if (sure.length > 0) {
      sentences.push(
        some.length === 0
          ? `No answer can be left to it at a precision of ${wanted}`
          : `At a precision of ${wanted} it can be left ${
            joined(some.map(([head, coverage]) => `${percent(coverage)} of ${head}`))
          }${some.length < sure.length ? ", and nothing else" : ""}`,
      );
    }
  }
  return `${sentences.join(". ")}.`;
}

/** Parts of a sentence: `a, b and c`. */
function joined(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
