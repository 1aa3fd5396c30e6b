/** What a run's model says about images: those of its validation, or another catalogue's. */
import {
  type Decisions,
  type Head,
  isNumberHead,
  isTagsHead,
  outputNames,
  tagsCell,
  warnOfMismatch,
} from "../data/mod.ts";
import type { ImageScores } from "../eval/mod.ts";
import type { ComputeHooks, ComputeOptions } from "../kernels/mod.ts";
import { evaluateSet } from "../report/mod.ts";
import {
  type DescribedRun,
  knownChoices,
  readEvaluationImages,
  type RunWeights,
  withModel,
} from "../train/mod.ts";
import type { ReviewGuess } from "./protocol.ts";

/** Guesses that are shown of a cell. */
const shownGuesses = 5;

/** What a model says about images. */
export class Predictions {
  /** Which of them each image of the model's set is, by its id. */
  readonly ids: readonly string[];
  /** The predictions as the model decides them. */
  readonly scores: ImageScores;
  readonly #decisions: Decisions | undefined;
  readonly #byId: ReadonlyMap<string, number>;

  /**
   * @param scores The predictions.
   * @param ids The id of each image. [images]
   * @param decisions What is sure; absent where nothing was chosen.
   */
  constructor(scores: ImageScores, ids: readonly string[], decisions: Decisions | undefined) {
    this.scores = decisions ? scores.decided(decisions.heads) : scores;
    this.ids = ids;
    this.#decisions = decisions;
    this.#byId = new Map(ids.map((id, image) => [id, image]));
  }

  /** The place of an image in the scores; undefined where the model did not see it. */
  indexOf(id: string): number | undefined {
    return this.#byId.get(id);
  }

  /** The answer of a head as its column's cell; undefined where that cannot be said. */
  answer(image: number, head: number): string | undefined {
    const of = this.scores.heads[head]!;
    if (isNumberHead(of)) return numberCell(of, this.scores.number(image, head).value);
    if (!isTagsHead(of)) return outputNames(of)[this.scores.at(image, head).predicted];
    const { given } = this.scores.tags(image, head);
    return tagsCell(given.map((tag) => of.tags[tag]!), of) || undefined;
  }

  /** The confidence of an answer, 0 to 1; undefined of a number. */
  confidence(image: number, head: number): number | undefined {
    const of = this.scores.heads[head]!;
    if (isNumberHead(of)) return undefined;
    return isTagsHead(of)
      ? this.scores.tags(image, head).confidence
      : this.scores.at(image, head).probability;
  }

  /** Whether a head's answers of a confidence are sure. */
  isSure(head: number, confidence: number): boolean {
    const decision = this.#decisions?.heads[head];
    if (decision === undefined || !("sureFrom" in decision)) return confidence >= 0.5;
    return decision.sureFrom !== null && confidence >= decision.sureFrom;
  }

  /** By how much a number has to be off to be looked at. */
  margin(head: number): number {
    const decision = this.#decisions?.heads[head];
    const margin = decision && "margin" in decision ? decision.margin : null;
    const of = this.scores.heads[head]!;
    return margin ?? (isNumberHead(of) ? 2 * of.std : Infinity);
  }

  /** The most probable labels of an image. */
  guesses(image: number, head: number): ReviewGuess[] {
    const of = this.scores.heads[head]!;
    if (isNumberHead(of)) return [];
    const names = outputNames(of);
    return [...this.scores.probabilities(image, head)]
      .map((probability, index) => ({ label: names[index]!, probability }))
      .sort((one, other) => other.probability - one.probability).slice(0, shownGuesses);
  }
}

/** A predicted number as a cell: no more digits than it can be right in. */
function numberCell({ std }: Head & { std: number }, value: number): string {
  const digits = Math.max(0, Math.min(12, 2 - Math.floor(Math.log10(std || 1))));
  return String(Number(value.toFixed(digits)));
}

/** Which model, and on what. */
export interface PredictOptions extends ComputeOptions {
  readonly weights?: RunWeights | undefined;
  /** Another catalogue than the run's own validation images. */
  readonly data?: string | undefined;
  readonly images?: string | undefined;
}

/** What the caller may watch, lend and stop. */
export interface PredictHooks extends ComputeHooks {
  readonly onWarning?: ((message: string) => void) | undefined;
  readonly onPack?: ((done: number, total: number) => void) | undefined;
  readonly onEvaluate?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs images through a run's model.
 *
 * @throws UserError When there is no model, or the images are not there.
 */
export async function predictRun(
  run: DescribedRun,
  { data, images, ...options }: PredictOptions,
  hooks: PredictHooks,
): Promise<Predictions> {
  return await withModel(run.paths.folder, options, hooks, async (model, pool) => {
    const { architecture, engine } = model.network;
    const source = { data, images };
    const read = { ...hooks, pool };
    const { set } = await readEvaluationImages(run, architecture, model.heads, source, read);
    warnOfMismatch(model.decisions, "none", hooks.onWarning);
    const { scores } = await evaluateSet(model, set, await knownChoices(engine), {}, hooks);
    return new Predictions(scores, set.rows.map(({ id }) => id), model.decisions);
  });
}
