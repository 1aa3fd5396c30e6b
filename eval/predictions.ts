/** Predictions from logits: the class, the tags or the number of each image, for every head. */
import {
  type ClassDecision,
  type Decisions,
  type NumberDecision,
  type TagsDecision,
  uncalibrated,
} from "../data/decisions.ts";
import {
  type Head,
  isNumberHead,
  isTagsHead,
  logitCounts,
  logitSegments,
  outputNames,
} from "../data/heads.ts";
import { headValues } from "./head_values.ts";
import { rowCount } from "./logit_rows.ts";
import { topK } from "./top_k.ts";

/** A class or tag with its probability. */
export interface Guess {
  /** The name of the class or tag. */
  readonly label: string;
  /** Its probability, 0 to 1, calibrated where the model holds decisions. */
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
  /** The smallest probability of a given tag; without any, 1 - the largest of all. */
  readonly confidence: number;
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

/** How logits are read. */
export interface PredictionOptions {
  /** Classes or tags to list per head; 3 by default. */
  readonly top?: number | undefined;
  /** The model's decisions. */
  readonly decisions?: Decisions | undefined;
}

/** The prediction of all heads of an image; ready to be written as JSON. */
export interface Prediction {
  /** The name of the image, such as its path. */
  readonly image: string;
  /** By head name. */
  readonly facets: Readonly<Record<string, FacetPrediction>>;
}

/**
 * Turns logits into named classes and tags with probabilities, and into numbers.
 *
 * @param images N names, such as paths.
 * @param logits `[N, logits of all heads]`, each row all heads end to end.
 * @param heads The model's heads in the order of its logits.
 * @param options.top How many classes or tags to list per head, at least 1; a head with fewer lists all.
 * @param options.decisions The model's decisions. Without them probabilities are not calibrated, tags are
 * given from 0.5 on, and nothing is said to be sure or not.
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
 * const { gender } = prediction!.facets;
 * assert(gender && !gender.kind);
 * assert.equal(gender.label, "Women");
 * assert.equal(gender.probability.toFixed(2), "0.75");
 * ```
 */
export function toPredictions(
  images: readonly string[],
  logits: Float32Array,
  heads: readonly Head[],
  { top = 3, decisions }: PredictionOptions = {},
): Prediction[] {
  const counts = logitCounts(heads);
  const { offsets, total } = logitSegments(counts);
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
  const values = headValues(logits, heads, decisions?.heads); // [N, total]
  const best = topK(logits, counts, top); // per head [N, min(top, logits)]
  return images.map((image, row) => ({
    image,
    facets: Object.fromEntries(heads.map((head, h) => {
      const first = row * total + offsets[h]!;
      const own = values.subarray(first, first + counts[h]!);
      const count = Math.min(top, counts[h]!);
      const ranked = best[h]!.subarray(row * count, (row + 1) * count);
      const decision = decisions?.heads[h] ?? uncalibrated(head);
      return [head.name, predict(head, own, ranked, decision, decisions !== undefined)];
    })),
  }));
}

/** The prediction of one head from its values, the indices of the largest in order, and its decision. */
function predict(
  head: Head,
  values: Float64Array, // [logits of the head]
  ranked: Int32Array,
  decision: ClassDecision | TagsDecision | NumberDecision,
  decided: boolean,
): FacetPrediction {
  if (isNumberHead(head)) {
    const { margin } = decision as NumberDecision;
    return { kind: "number", value: values[0]!, ...(margin === null ? {} : { margin }) };
  }
  const names = outputNames(head);
  const guess = (index: number): Guess => ({ label: names[index]!, probability: values[index]! });
  const guesses = [...ranked].map(guess);
  const { sureFrom } = decision as ClassDecision | TagsDecision;
  const sureness = (confidence: number) =>
    decided ? { sure: sureFrom !== null && confidence >= sureFrom } : {};
  if (!isTagsHead(head)) {
    return { ...guesses[0]!, top: guesses, ...sureness(guesses[0]!.probability) };
  }
  const { thresholds } = decision as TagsDecision;
  const given = head.tags.map((_, tag) => tag).filter((tag) => values[tag]! >= thresholds[tag]!);
  given.sort((one, other) => values[other]! - values[one]! || one - other);
  const confidence = given.length > 0 ? values[given.at(-1)!]! : 1 - guesses[0]!.probability;
  return {
    kind: "tags",
    tags: given.map(guess),
    top: guesses,
    confidence,
    ...sureness(confidence),
  };
}
