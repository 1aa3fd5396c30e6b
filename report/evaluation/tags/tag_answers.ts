/** The tags that a head gives to each image, and those that the image has. */
import { isTagsHead, type TagsHead } from "../../../data/heads.ts";
import type { ImageScores } from "../../../eval/mod.ts";

/** How an image's tags and those that it was given differ. */
export interface TagVerdict {
  /** Whether the image's tags are known; otherwise none is wrong or missed. */
  readonly labelled: boolean;
  /** Given tags that the image has, or whose truth is not known; the most probable first. */
  readonly right: readonly number[];
  /** Given tags that it does not have, the most probable first. */
  readonly wrong: readonly number[];
  /** Tags that it has and was not given, the least probable first. */
  readonly missed: readonly number[];
}

/** The answers of a tags head. */
export class TagAnswers {
  readonly head: TagsHead;
  /** The head's index in the scores. */
  readonly index: number;
  /** The scores, of all heads. */
  readonly scores: ImageScores;
  readonly #verdicts: readonly TagVerdict[];

  /**
   * @param scores The scores as the model decides.
   * @param index The index of a tags head.
   */
  constructor(scores: ImageScores, index: number) {
    const head = scores.heads[index]!;
    if (!isTagsHead(head)) throw new RangeError(`${head.name} does not give tags.`);
    this.head = head;
    this.index = index;
    this.scores = scores;
    this.#verdicts = Array.from({ length: scores.count }, (_, image) => {
      const { labelled, given, missed, wrong, probabilities } = scores.tags(image, index);
      const isWrong = new Set(wrong);
      const falling = (a: number, b: number) => probabilities[b]! - probabilities[a]!;
      return {
        labelled,
        right: given.filter((tag) => !isWrong.has(tag)).sort(falling),
        wrong: wrong.toSorted(falling),
        missed: missed.toSorted((a, b) => falling(b, a)),
      };
    });
  }

  /** Images. */
  get count(): number {
    return this.#verdicts.length;
  }

  /** How the tags given to an image differ from those that it has. */
  verdict(image: number): TagVerdict {
    return this.#verdicts[image]!;
  }

  /** Whether a tag of an image is missing or wrong. */
  isWrong(image: number): boolean {
    const { wrong, missed } = this.verdict(image);
    return wrong.length + missed.length > 0;
  }

  /** The calibrated probabilities of an image's tags, 0 to 1. [tags] */
  probabilities(image: number): Float32Array {
    return this.scores.probabilities(image, this.index);
  }
}
