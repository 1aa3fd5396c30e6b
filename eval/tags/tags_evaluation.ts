/** Collects a tags head's logits and labels, batch by batch: what its figures are computed from. */
import { type HeadDecision, type TagsDecision, uncalibrated } from "../../data/decisions.ts";
import { missingLabel, type TagsHead } from "../../data/heads.ts";
import { labelSegments } from "../../data/label_words.ts";
import { tagsFigures, tagsLoss } from "./evaluate_tags.ts";
import type { TagImages } from "./tag_images.ts";
import type { TagsFigures } from "./tags_figures.ts";

/** The tags of a set of images so far. */
export class TagsEvaluation {
  readonly #head: TagsHead;
  readonly #logit: number;
  readonly #word: number;
  readonly #logits: Float32Array[] = []; // [labelled images][tags]
  readonly #labels: Int32Array[] = []; // [labelled images][1 + tags / 32]
  #lossSum = 0;

  /**
   * @param head The head.
   * @param logit The column of its first logit in a row of all heads'.
   * @param word The column of its first label word.
   */
  constructor(head: TagsHead, logit: number, word: number) {
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
    return this.#logits.length;
  }

  /**
   * Adds a batch.
   *
   * @param logits All heads' logits. [images, total]
   * @param labels All heads' label words. [images, words]
   * @param images The number of images.
   */
  add(logits: Float32Array, labels: Int32Array, images: number): void {
    const words = labelSegments([this.#head]).total;
    for (let image = 0; image < images; image++) {
      const word = image * labels.length / images + this.#word;
      if (labels[word]! <= missingLabel) continue;
      const logit = image * logits.length / images + this.#logit;
      const row = logits.slice(logit, logit + this.#head.tags.length);
      const label = labels.slice(word, word + words);
      this.#logits.push(row);
      this.#labels.push(label);
      this.#lossSum += tagsLoss(row, label);
    }
  }

  /** The mean loss in nats; undefined without a labelled image. */
  loss(): number | undefined {
    return this.labelled === 0 ? undefined : this.#lossSum / this.labelled;
  }

  /**
   * The figures of all images so far, at least one.
   *
   * @param decision Temperature and thresholds; those of a head for which none were chosen by default.
   */
  figures(decision: HeadDecision = uncalibrated(this.#head)): TagsFigures {
    const images: TagImages = {
      tags: this.#head.tags.length,
      logits: this.#logits,
      labels: this.#labels,
    };
    return tagsFigures(this.#head, images, decision as TagsDecision);
  }
}
