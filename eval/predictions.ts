/** Predictions from logits: the class of each image and its probability, for every facet. */
import { type Head, logitCounts, logitSegments } from "../data/heads.ts";
import { rowCount } from "./logit_rows.ts";
import { softmax } from "./softmax.ts";
import { topK } from "./top_k.ts";

/** A class with its probability. */
export interface Guess {
  /** The class's name. */
  readonly label: string;
  /** Softmax probability, 0 to 1. */
  readonly probability: number;
}

/** The prediction of a class head for an image: the most probable class, and the most probable ones in order. */
export interface ClassPrediction extends Guess {
  /** May be left out: a prediction without a kind is of this one. */
  readonly kind?: "class" | undefined;
  /** The most probable classes, the most probable first. */
  readonly top: readonly Guess[];
  /** Whether the label is sure; absent where the model holds no decisions. */
  readonly sure?: boolean | undefined;
}

/** The prediction of a tags head for an image. */
export interface TagsPrediction {
  /** Its kind. */
  readonly kind: "tags";
  /** The tags given, those at or above their thresholds, the most probable first. */
  readonly tags: readonly Guess[];
  /** The most probable tags, given or not, the most probable first. */
  readonly top: readonly Guess[];
  /** Whether the tags are sure; absent where the model holds no decisions. */
  readonly sure?: boolean | undefined;
}

/** The prediction of a number head for an image. */
export interface NumberPrediction {
  /** Its kind. */
  readonly kind: "number";
  /** The number, in the unit of the column. */
  readonly value: number;
  /** The wanted share of numbers is at most so far from the truth; absent where that is unknown. */
  readonly margin?: number | undefined;
}

/** The prediction of one head for an image. */
export type FacetPrediction = ClassPrediction | TagsPrediction | NumberPrediction;

/** The prediction of all facets of an image; ready to be written as JSON. */
export interface Prediction {
  /** The name of the image, such as its path. */
  readonly image: string;
  /** By head name. */
  readonly facets: Readonly<Record<string, FacetPrediction>>;
}

/**
 * Turns logits into named classes with probabilities.
 *
 * @param images N names, such as paths.
 * @param logits `[N, sum of classes]`, each row all heads end to end.
 * @param heads The model's heads in the order of its logits.
 * @param top How many classes to list per facet, at least 1; a head with fewer classes lists all.
 * @returns N predictions in the order of `images`.
 * @throws {RangeError} If shapes disagree, or a logit is not a finite number: such a model
 * cannot be used.
 * @example
 * ```ts
 * import { toPredictions } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const heads = [{ name: "gender", classes: ["Men", "Women"] }];
 * const [prediction] = toPredictions(["1163.jpg"], new Float32Array([0, Math.log(3)]), heads);
 * assert.equal(prediction!.facets.gender!.label, "Women");
 * assert.equal(prediction!.facets.gender!.probability.toFixed(2), "0.75");
 * ```
 */
export function toPredictions(
  images: readonly string[],
  logits: Float32Array,
  heads: readonly Head[],
  { top = 3 }: { top?: number | undefined } = {},
): Prediction[] {
  const classCounts = logitCounts(heads);
  const { offsets, total } = logitSegments(classCounts);
  if (rowCount(logits, total, "logits") !== images.length) {
    throw new RangeError(`${logits.length / total} rows of logits for ${images.length} images.`);
  }
  const broken = logits.findIndex((value) => !Number.isFinite(value));
  if (broken >= 0) {
    throw new RangeError(
      `The model's output for ${images[Math.floor(broken / total)]} is not a finite number; ` +
        "its weights are unusable.",
    );
  }
  const probabilities = softmax(logits, classCounts); // [N, total]
  const best = topK(logits, classCounts, top); // per head [N, min(top, classes)]
  return images.map((image, row) => ({
    image,
    facets: Object.fromEntries(heads.map((head, h) => {
      const count = Math.min(top, head.classes.length);
      const guesses = [...best[h]!.subarray(row * count, (row + 1) * count)].map((index) => ({
        label: head.classes[index]!,
        probability: probabilities[row * total + offsets[h]! + index]!,
      }));
      return [head.name, { ...guesses[0]!, top: guesses }];
    })),
  }));
}
