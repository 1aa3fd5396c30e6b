/**
 * The decisions of an evaluated model: chosen on the evaluated images where those are fit for it, and stored in the
 * model's file; otherwise the ones that it has, judged.
 */
import type { Decisions } from "../../data/decisions.ts";
import { UserError } from "../../data/errors.ts";
import { type TestTimeAugmentation, warnOfMismatch } from "../../data/mod.ts";
import {
  chooseDecisions,
  type ImageScores,
  judgeDecisions,
  type TagThresholdRule,
} from "../../eval/mod.ts";
import { type LoadedModel, storeDecisions } from "../../train/mod.ts";
import type { DecidedModel } from "./evaluation_files.ts";

/** The share of sure answers that is to be right, where nothing else was said. */
export const usualPrecision = 0.95;

/** What decisions are to be chosen for, and on what. */
export interface DecisionRequest {
  /** The share of sure answers that is to be right; undefined where nothing was said. */
  readonly precision?: number | undefined;
  /** What tags' thresholds are chosen for; undefined where nothing was said. */
  readonly tagThresholds?: TagThresholdRule | undefined;
  /** What the logits were averaged over; undefined where nothing was said: the image alone. */
  readonly tta?: TestTimeAugmentation | undefined;
  /** Whether the images are the run's own validation images. */
  readonly own: boolean;
  /** The images that the model was trained on; null where that is not known. */
  readonly trained: ReadonlySet<number> | null;
}

/**
 * Chooses a model's decisions on the images that it was not trained on. On another catalogue that is done only when a
 * precision or thresholds were asked for; otherwise the model's own decisions are judged.
 *
 * @param model The model.
 * @param scores Its predictions for every image, without decisions.
 * @param request What for, and on what.
 * @param warn Called with the reason where none are chosen that were asked for, and where those that the model has
 * were found with another test-time augmentation.
 * @returns The decisions; undefined where there are none.
 */
export function decide(
  { decisions }: LoadedModel,
  scores: ImageScores,
  { precision, tagThresholds, tta = "none", own, trained }: DecisionRequest,
  warn: (message: string) => void,
): DecidedModel | undefined {
  const asked = precision !== undefined || tagThresholds !== undefined;
  const all = [...Array(scores.count).keys()];
  const usable = usableImages(all, own, trained);
  if ((own || asked) && usable.length > 0) {
    if (usable.length < all.length) {
      warn(
        `what is sure is decided on the ${usable.length} images that were not trained on: ` +
          "on the others a model is surer than on new ones",
      );
    }
    const chosen = chooseDecisions(scores, {
      precision: precision ?? usualPrecision,
      tagThresholds,
      images: usable,
    });
    const chosenWith: Decisions = tta === "none" ? chosen.decisions : { ...chosen.decisions, tta };
    return { decisions: chosenWith, sureness: chosen.figures };
  }
  if (own || asked) {
    warn(
      trained === null
        ? "what is sure is not decided: whether these images were trained on cannot be told"
        : "what is sure is not decided: all of these images were trained on",
    );
  }
  warnOfMismatch(decisions, tta, warn);
  return decisions && { decisions, sureness: judgeDecisions(scores, decisions) };
}

/** The images that decisions may be chosen on. Validation images of the run are known not to be training images. */
function usableImages(
  images: readonly number[],
  own: boolean,
  trained: ReadonlySet<number> | null,
): readonly number[] {
  if (trained === null) return own ? images : [];
  return images.filter((image) => !trained.has(image));
}

/**
 * Stores chosen decisions in the model's file.
 *
 * @param file The model's file.
 * @param model The model as it was read.
 * @param decided The decisions; those that were only judged are not stored.
 * @param warn Called with the reason where they cannot be.
 * @returns Whether the file holds them.
 */
export async function storeChosen(
  file: string,
  { digest }: LoadedModel,
  decided: DecidedModel | undefined,
  warn: (message: string) => void,
): Promise<boolean> {
  if (!decided?.sureness.chosen) return false;
  try {
    await storeDecisions(file, digest, decided.decisions);
    return true;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    warn(
      `${
        error.message.replace(/\.$/, "")
      }: the model does not know what is sure; decisions.json has it, and ` +
        "facet eval tries again",
    );
    return false;
  }
}
