/**
 * What a model's logits say: probabilities of classes and tags, and numbers. Sums are float64, and no
 * finite logit overflows. Web standards only.
 */
import type { HeadDecision } from "../data/decisions.ts";
import { type Head, isNumberHead, kindOf, logitCounts } from "../data/heads.ts";
import { eachSegment } from "./logit_rows.ts";
import { softmax } from "./softmax.ts";

/**
 * The logistic function, 1 / (1 + exp(-x)).
 *
 * @param logit Any number.
 * @returns 0 to 1.
 */
export function sigmoid(logit: number): number {
  // Of a large negative logit exp(-x) is infinite; exp(x) is not.
  if (logit >= 0) return 1 / (1 + Math.exp(-logit));
  const power = Math.exp(logit);
  return power / (1 + power);
}

/**
 * Turns logits into what they stand for.
 *
 * @param logits `[N, logits of all heads]`, each row all heads end to end.
 * @param heads The model's heads in the order of its logits.
 * @param decisions Their temperatures; without them probabilities are not calibrated. [heads]
 * @returns `[N, logits of all heads]`: of a class head softmax of logits / temperature, of a tags head
 * sigmoid of the same, of a number head the number.
 * @throws {RangeError} If the logits do not make whole rows.
 *
 * @example
 * ```ts
 * import { headValues } from "./head_values.ts";
 * import assert from "node:assert/strict";
 *
 * const price = { kind: "number", name: "price", mean: 20, std: 5 } as const;
 * const usage = { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|" } as const;
 * assert.deepEqual([...headValues(new Float32Array([0, 0, 2]), [usage, price])], [0.5, 0.5, 30]);
 * ```
 */
export function headValues(
  logits: Float32Array,
  heads: readonly Head[],
  decisions?: readonly HeadDecision[],
): Float64Array {
  const counts = logitCounts(heads);
  const scaled = scale(logits, counts, decisions);
  const values = softmax(scaled, counts);
  if (heads.every((head) => kindOf(head) === "class")) return values;
  eachSegment(scaled, counts, (start, end, _, index) => {
    const head = heads[index]!;
    if (isNumberHead(head)) values[start] = logits[start]! * head.std + head.mean;
    else if (head.kind === "tags") {
      for (let i = start; i < end; i++) values[i] = sigmoid(scaled[i]!);
    }
  });
  return values;
}

/** Logits over their heads' temperatures; the same ones where every temperature is 1. */
function scale(
  logits: Float32Array,
  counts: readonly number[],
  decisions?: readonly HeadDecision[],
): Float32Array {
  const temperatures = decisions?.map((decision) =>
    "temperature" in decision ? decision.temperature : 1
  );
  if (!temperatures?.some((temperature) => temperature !== 1)) return logits;
  const scaled = new Float32Array(logits.length);
  eachSegment(logits, counts, (start, end, _, head) => {
    for (let i = start; i < end; i++) scaled[i] = logits[i]! / temperatures[head]!;
  });
  return scaled;
}
