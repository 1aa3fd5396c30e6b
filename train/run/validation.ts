/**
 * Validates a model while it is trained. The network for it is compiled once, in the background of the
 * first training steps.
 */
import { confidentMistakes, type EvaluationResult, ImageScores } from "../../eval/mod.ts";
import type { ImageInference } from "../../model/inference.ts";
import type { PreparedData } from "../data/prepare.ts";
import type { TrainHooks } from "../hooks.ts";
import { type EvaluatedBatch, evaluateImages } from "../trainer/evaluate_images.ts";

/** Mistakes told of each head. */
const shownMistakes = 24;

/** The validation of a run. */
export class Validation {
  readonly #data: Pick<PreparedData, "validation" | "heads">;
  readonly #hooks: Pick<TrainHooks, "onValidation" | "onMistakes">;
  readonly #compile: () => Promise<ImageInference>;
  #inference: Promise<ImageInference> | undefined;

  /**
   * @param data The validation images, and the heads.
   * @param hooks Told of its progress, and of mistakes.
   * @param compile Makes the network's inference over these images.
   */
  constructor(
    data: Pick<PreparedData, "validation" | "heads">,
    hooks: Pick<TrainHooks, "onValidation" | "onMistakes">,
    compile: () => Promise<ImageInference>,
  ) {
    this.#data = data;
    this.#hooks = hooks;
    this.#compile = compile;
  }

  /** Compiles the network if that has not begun; a failure shows when it is to be used. */
  prepare(): void {
    this.#compiled().catch(() => {});
  }

  /**
   * Validates the weights as they are on the device.
   *
   * @param epoch Epochs done, for those who are told.
   */
  async run(epoch: number): Promise<EvaluationResult> {
    const { validation, heads } = this.#data;
    const { onValidation, onMistakes } = this.#hooks;
    const scores = onMistakes && new ImageScores(heads, validation.count);
    const onBatch = ({ start, count, logits, labels }: EvaluatedBatch) => {
      scores?.add(start, logits, labels);
      onValidation?.(start + count, validation.count);
    };
    const evaluation = await evaluateImages(await this.#compiled(), validation, heads, onBatch);
    if (scores) {
      onMistakes?.({
        epoch,
        heads: heads.map((_, head) => confidentMistakes(scores, head, shownMistakes)),
      });
    }
    return evaluation.result();
  }

  /** Frees the device. */
  async destroy(): Promise<void> {
    await this.#inference?.then((inference) => inference.destroy(), () => {});
  }

  #compiled(): Promise<ImageInference> {
    return this.#inference ??= this.#compile();
  }
}
