/**
 * Validates a model during training. Inference is compiled once, in the background of the first training
 * steps.
 */
import { type EvaluationResult, ImageScores } from "../../eval/mod.ts";
import type { ImageInference } from "../../model/mod.ts";
import type { PreparedData } from "../data/prepare.ts";
import type { TrainHooks } from "../hooks.ts";
import { type EvaluatedBatch, evaluateImages } from "../trainer/evaluate_images.ts";
import { mistakesOf } from "./mistakes.ts";

/** Most mistakes reported of each head. */
const mostMistakes = 24;

/** The validation of a run. */
export class Validation {
  readonly #data: Pick<PreparedData, "validation" | "heads">;
  readonly #hooks: Pick<TrainHooks, "onValidation" | "onMistakes">;
  readonly #compile: () => Promise<ImageInference>;
  #inference: Promise<ImageInference> | undefined;

  /**
   * @param data The validation images, and the heads.
   * @param hooks Called with its progress, and with mistakes.
   * @param compile Compiles inference of the network over these images.
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

  /** Begins to compile inference; a failure is thrown by {@linkcode run}. */
  prepare(): void {
    this.#compiled().catch(() => {});
  }

  /**
   * Validates the weights as they are on the device.
   *
   * @param epoch Epochs finished, for the report of mistakes.
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
        heads: heads.map((_, head) => mistakesOf(scores, head, mostMistakes)),
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
