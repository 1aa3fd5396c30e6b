/**
 * How images that have a tag rank among those that do not: all that average precision, the area under the ROC
 * curve and the best threshold depend on. Only the scores of images that have the tag are sorted, which are
 * few; the others are counted between them.
 */

/** The scores of images that have a tag, and how many others score as high. */
export class Ranking {
  /** The distinct scores of images that have the tag, the highest first. [scores] */
  readonly scores: Float32Array;
  /** Images that have the tag and score at least so much. [scores] */
  readonly having: Uint32Array;
  readonly #between: Float64Array; // others from a score up to below the next higher one. [scores + 1]
  readonly #tied: Float64Array; // others of exactly a score. [scores]
  readonly #highest: Float32Array; // the highest score of the others between. [scores + 1]
  #others = 0;
  #buckets: Buckets | undefined;

  /** @param having The scores of the images that have the tag; none may be NaN. */
  constructor(having: Float32Array) {
    const sorted = having.slice().sort().reverse();
    const distinct: number[] = [];
    const counts: number[] = [];
    for (const [index, score] of sorted.entries()) {
      if (score !== distinct.at(-1)) distinct.push(score);
      counts[distinct.length - 1] = index + 1;
    }
    this.scores = Float32Array.from(distinct);
    this.having = Uint32Array.from(counts);
    this.#between = new Float64Array(distinct.length + 1);
    this.#tied = new Float64Array(distinct.length);
    this.#highest = new Float32Array(distinct.length + 1).fill(-Infinity);
  }

  /** Counts images that do not have the tag. @param scores Their scores; none may be NaN. */
  addOthers(scores: Float32Array): this {
    const all = this.scores;
    const last = all.length;
    const { first, bucketOf } = this.#buckets ??= bucketsOf(all);
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i]!;
      const bucket = bucketOf(score);
      // The first of the scores that is not above this one.
      let low = first[bucket + 1]!;
      let high = first[bucket]!;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle]! > score) low = middle + 1;
        else high = middle;
      }
      this.#between[low]!++;
      if (score > this.#highest[low]!) this.#highest[low] = score;
      if (low < last && all[low] === score) this.#tied[low]!++;
    }
    this.#others += scores.length;
    return this;
  }

  /** Images that have the tag. */
  get positives(): number {
    return this.having.at(-1) ?? 0;
  }

  /** Images that do not have it. */
  get negatives(): number {
    return this.#others;
  }

  /**
   * The images that do not have the tag and score at least as much as each of the scores.
   *
   * @returns Counts. [scores]
   */
  others(): Float64Array {
    const counts = this.#between.slice(0, -1);
    for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
    return counts;
  }

  /**
   * A score between one of an image that has the tag and the next lower one of any image, so that rounding does
   * not decide.
   *
   * @param index The index of the score.
   */
  below(index: number): number {
    const score = this.scores[index]!;
    const next = Math.max(this.scores[index + 1] ?? -Infinity, this.#highest[index + 1]!);
    return next === -Infinity ? score : (score + next) / 2;
  }

  /**
   * Average precision: the mean of the precision at the scores of images that have the tag, as scikit-learn's
   * `average_precision_score` computes it.
   *
   * @returns 0 to 1; null where no image has the tag.
   */
  averagePrecision(): number | null {
    if (this.positives === 0) return null;
    let sum = 0;
    for (const [i, others] of this.others().entries()) {
      const having = this.having[i]!;
      sum += (having - (this.having[i - 1] ?? 0)) * having / (having + others);
    }
    return sum / this.positives;
  }

  /**
   * The area under the ROC curve: how often an image that has the tag scores more than one that does not, equal
   * scores counting half; scikit-learn's `roc_auc_score`.
   *
   * @returns 0 to 1; null where all images have the tag, or none.
   */
  rocAuc(): number | null {
    const pairs = this.positives * this.negatives;
    if (pairs === 0) return null;
    let sum = 0;
    for (const [i, others] of this.others().entries()) {
      const having = this.having[i]! - (this.having[i - 1] ?? 0);
      sum += having * (this.negatives - others + this.#tied[i]! / 2);
    }
    return sum / pairs;
  }
}

/** A division of scores into ranges, by which a score's place is found in a few steps. */
interface Buckets {
  /** The number of scores in each bucket and those above it. [buckets + 1] */
  readonly first: Uint32Array;
  /** The bucket of any score; it never falls as the score rises. */
  readonly bucketOf: (score: number) => number;
}

/** As many buckets as scores, up to some ten thousand, between the lowest and the highest score. */
function bucketsOf(scores: Float32Array): Buckets {
  const count = Math.max(1, Math.min(1 << 15, scores.length));
  const finite = scores.filter(Number.isFinite);
  const low = finite.at(-1) ?? 0;
  const scale = count / ((finite[0] ?? 0) - low || 1);
  const bucketOf = (score: number) => {
    const bucket = (score - low) * scale;
    return bucket >= count ? count - 1 : bucket > 0 ? bucket | 0 : 0;
  };
  const first = new Uint32Array(count + 1);
  for (const score of scores) first[bucketOf(score)]!++;
  for (let bucket = count - 1; bucket >= 0; bucket--) first[bucket]! += first[bucket + 1]!;
  return { first, bucketOf };
}
