/** Collects the numbers that a number head predicts, batch by batch. */
import { missingLabel, type NumberHead } from "../../data/heads.ts";
import { standardisedNumber } from "../../data/label_words.ts";
import { type NumberFigures, numberFigures } from "./number_figures.ts";

/** The numbers of a set of images so far. */
export class NumberEvaluation {
  readonly #head: NumberHead;
  readonly #logit: number;
  readonly #word: number;
  readonly #predicted: number[] = []; // [labelled images]
  readonly #truths: number[] = []; // [labelled images]
  #lossSum = 0;

  /**
   * @param head The head.
   * @param logit The column of its output in a row of all heads'.
   * @param word The column of its first label word.
   */
  constructor(head: NumberHead, logit: number, word: number) {
    this.#head = head;
    this.#logit = logit;
    this.#word = word;
  }

  /** The head's name. */
  get name(): string {
    return this.#head.name;
  }

  /** Images that have the head's label. */
  get labelled(): number {
    return this.#truths.length;
  }

  /**
   * Adds a batch.
   *
   * @param logits All heads' logits. [images, total]
   * @param labels All heads' label words. [images, words]
   * @param images The number of images.
   */
  add(logits: Float32Array, labels: Int32Array, images: number): void {
    for (let image = 0; image < images; image++) {
      const word = image * labels.length / images + this.#word;
      if (labels[word]! <= missingLabel) continue;
      const output = logits[image * logits.length / images + this.#logit]!;
      const truth = standardisedNumber(labels, word);
      this.#predicted.push(numberOf(this.#head, output));
      this.#truths.push(numberOf(this.#head, truth));
      this.#lossSum += smoothL1(output - truth);
    }
  }

  /** The mean loss; undefined without a labelled image. */
  loss(): number | undefined {
    return this.labelled === 0 ? undefined : this.#lossSum / this.labelled;
  }

  /** The figures of all images so far, at least one. */
  figures(): NumberFigures {
    return numberFigures(this.#predicted, this.#truths);
  }
}

/**
 * A number in the unit of its column.
 *
 * @param head Its head.
 * @param standardised The head's output, or a standardised label.
 */
export function numberOf({ mean, std }: NumberHead, standardised: number): number {
  return mean + std * standardised;
}

/** PyTorch's `SmoothL1Loss` (beta 1) of one error. */
export function smoothL1(error: number): number {
  const distance = Math.abs(error);
  return distance < 1 ? distance * distance / 2 : distance - 0.5;
}
