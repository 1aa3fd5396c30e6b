/**
 * What an evaluation was made with, as `evaluation.json` in its folder: figures and answers of two evaluations are
 * comparable only where these agree.
 */
import { resolve } from "node:path";
import type { TestTimeAugmentation } from "../../data/mod.ts";
import type { TagThresholdRule } from "../../eval/mod.ts";
import type { RunWeights } from "../../train/mod.ts";

/** What answers of an evaluation depend on, beside the run. */
export interface EvaluationSettings {
  /** Which of the run's models. */
  readonly weights: RunWeights;
  /** The catalogue; null for the run's own validation images. */
  readonly data: string | null;
  /** What each image's logits were averaged over. */
  readonly tta: TestTimeAugmentation;
  /** What the tags' thresholds were to be chosen for; null in a model without tags. */
  readonly tag_thresholds: TagThresholdRule | null;
  /** The share of sure answers that was to be right; null where the answers do not depend on it. */
  readonly precision: number | null;
}

/** The settings with their options of `facet eval`. */
export const settingFlags: Readonly<Record<keyof EvaluationSettings, string>> = {
  weights: "--weights",
  data: "--data",
  tta: "--tta",
  tag_thresholds: "--tag-thresholds",
  precision: "--precision",
};

/**
 * The settings of an evaluation.
 *
 * @param options What was asked for, with what holds where nothing was said.
 * @param tags Whether the model has tags.
 */
export function evaluationSettings(
  { weights = "best", data, tta = "none", tagThresholds = "f1", precision }: {
    readonly weights?: RunWeights | undefined;
    readonly data?: string | undefined;
    readonly tta?: TestTimeAugmentation | undefined;
    readonly tagThresholds?: TagThresholdRule | undefined;
    readonly precision: number;
  },
  tags: boolean,
): EvaluationSettings {
  return {
    weights,
    data: data === undefined ? null : resolve(data),
    tta,
    tag_thresholds: tags ? tagThresholds : null,
    precision: tags && tagThresholds === "precision" ? precision : null,
  };
}

/**
 * Reads the settings of an evaluation.
 *
 * @param path Its `evaluation.json`.
 * @returns Undefined where it was made before there was such a file.
 */
export async function readEvaluationSettings(
  path: string,
): Promise<Partial<EvaluationSettings> | undefined> {
  try {
    const found: unknown = JSON.parse(await Deno.readTextFile(path));
    return typeof found === "object" && found !== null ? found : undefined;
  } catch {
    return undefined; // it says nothing then, and the figures stay as they are
  }
}
