/** The class heads of a model, and their part of its logits and labels. */
import {
  type ClassHead,
  type Head,
  isClassHead,
  logitCounts,
  type LogitSegments,
  logitSegments,
} from "../data/heads.ts";
import { type LabelSegments, labelSegments } from "../data/label_words.ts";

/** The class heads of a model. Where all heads choose a class, its part is the whole, and nothing is copied. */
export class ClassPart {
  /** The class heads, in order. */
  readonly heads: readonly ClassHead[];
  /** The index of each of them among all heads. [class heads] */
  readonly indices: readonly number[];
  /** The classes of each. [class heads] */
  readonly counts: readonly number[];
  /** Where all heads' logits are. */
  readonly logitSegments: LogitSegments;
  /** Where all heads' label words are. */
  readonly labelSegments: LabelSegments;
  readonly #whole: boolean;

  /** @param heads All heads of the model, in the order of its logits. */
  constructor(heads: readonly Head[]) {
    this.heads = heads.filter(isClassHead);
    this.indices = [...heads.keys()].filter((head) => isClassHead(heads[head]!));
    this.counts = logitCounts(this.heads);
    this.logitSegments = logitSegments(logitCounts(heads));
    this.labelSegments = labelSegments(heads);
    this.#whole = this.heads.length === heads.length;
  }

  /**
   * The number of images of a batch.
   *
   * @param logits `[N, total]`, each row all heads end to end.
   * @param labels Label words `[N, words]`.
   * @throws {RangeError} If shapes disagree.
   */
  images(logits: Float32Array, labels: Int32Array): number {
    const rows = logits.length / this.logitSegments.total;
    if (!Number.isInteger(rows)) {
      throw new RangeError(
        `${logits.length} logits do not make rows of ${this.logitSegments.total}.`,
      );
    }
    const words = rows * this.labelSegments.total;
    if (labels.length !== words) {
      const heads = this.labelSegments.counts.length;
      throw new RangeError(
        `${rows} images with ${heads} heads need ${words} labels; got ${labels.length}.`,
      );
    }
    return rows;
  }

  /**
   * @param logits All heads' logits. [N, total]
   * @returns Those of the class heads. [N, sum of classes]
   */
  logits(logits: Float32Array): Float32Array {
    return this.#whole
      ? logits
      : picked(logits, this.logitSegments, this.indices, (n) => new Float32Array(n));
  }

  /**
   * @param labels All heads' label words. [N, words]
   * @returns The class heads' class indices, -1 where an image has no label. [N, class heads]
   */
  labels(labels: Int32Array): Int32Array {
    return this.#whole
      ? labels
      : picked(labels, this.labelSegments, this.indices, (n) => new Int32Array(n));
  }
}

/** The segments of some heads of every row, end to end. */
function picked<Values extends Float32Array | Int32Array>(
  values: Values, // [N, total]
  { offsets, counts, total }: LogitSegments,
  heads: readonly number[],
  make: (length: number) => Values,
): Values {
  const rows = values.length / total;
  const width = heads.reduce((sum, head) => sum + counts[head]!, 0);
  const result = make(rows * width);
  for (let row = 0, at = 0; row < rows; row++) {
    for (const head of heads) {
      const start = row * total + offsets[head]!;
      result.set(values.subarray(start, start + counts[head]!), at);
      at += counts[head]!;
    }
  }
  return result;
}
