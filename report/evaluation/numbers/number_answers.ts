/** The numbers that a head predicts for each image, and the true ones. */
import type { NumberDecision } from "../../../data/decisions.ts";
import { isNumberHead, type NumberHead } from "../../../data/heads.ts";
import { type ImageScores, type NumberScore, worstNumbers } from "../../../eval/mod.ts";
import { quantity, trueQuantity } from "../../page/numbers.ts";

/** The answers of a number head. */
export class NumberAnswers {
  readonly head: NumberHead;
  /** The head's index in the scores. */
  readonly index: number;
  /** How far numbers may be off; undefined where that is not known. */
  readonly margin: number | undefined;
  /** The images whose number is known. */
  readonly labelled: readonly number[];
  readonly #scores: ImageScores;
  /** A distance that matters: numbers are written with its decimals. */
  readonly #scale: number;

  /**
   * @param scores The scores.
   * @param index The index of a number head.
   * @param decision How far numbers may be off.
   */
  constructor(scores: ImageScores, index: number, { margin }: NumberDecision) {
    const head = scores.heads[index]!;
    if (!isNumberHead(head)) throw new RangeError(`${head.name} does not predict a number.`);
    this.head = head;
    this.index = index;
    this.margin = margin ?? undefined;
    this.#scores = scores;
    this.labelled = Array.from({ length: scores.count }, (_, image) => image)
      .filter((image) => scores.labelled(image, index));
    const sum = this.labelled.reduce((sum, image) => sum + Math.abs(this.at(image).error), 0);
    this.#scale = Math.min(head.std / 10, sum / this.labelled.length || Infinity);
  }

  /** The prediction for an image. */
  at(image: number): NumberScore {
    return this.#scores.number(image, this.index);
  }

  /** Whether an image's number is farther off than the margin or, where there is none, a standard deviation. */
  isWrong(image: number): boolean {
    return Math.abs(this.at(image).error) > (this.margin ?? this.head.std);
  }

  /** The images whose number is known, those first whose prediction is farthest off. */
  farthestOff(): number[] {
    return worstNumbers(this.#scores, this.index).map(({ image }) => image);
  }

  /** A predicted number, or a distance of two, as it is shown. */
  written(value: number): string {
    return quantity(value, this.#scale);
  }

  /** A true number as it is shown: 2012 has no decimals, though predictions have. */
  writtenTruth(truth: number): string {
    return trueQuantity(truth, this.head.std);
  }
}
