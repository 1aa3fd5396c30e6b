/**
 * Evaluating a run: its model's figures, and a folder with them as files, as pictures and as a report.
 * The folder is one evaluation as a whole: the one that was there or this one.
 */
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import {
  checkOptions,
  formatUnusable,
  isTagsHead,
  type OptionNames,
  type OptionRules,
  prepareReplacing,
  recordName,
  replaceFolderAtomic,
  requireKnownHooks,
  type TestTimeAugmentation,
  testTimeAugmentations,
  type Unusable,
  writeFileAtomic,
} from "../../data/mod.ts";
import {
  anyText,
  encodingName,
  listOf,
  oneOf,
  type Rule,
  rule,
  someText,
  truth,
  whole,
} from "../../data/rules.ts";
import type {
  Confusion,
  DecisionFigures,
  EvaluationResult,
  TagThresholdRule,
} from "../../eval/mod.ts";
import {
  computeHookNames,
  type ComputeHooks,
  type ComputeOptions,
  computeRules,
} from "../../kernels/mod.ts";
import {
  findTrainedImages,
  knownChoices,
  readEvaluationImages,
  readMetrics,
  readRun,
  type RunWeights,
  withModel,
} from "../../train/mod.ts";
import type { Decisions } from "../../data/decisions.ts";
import { decide, storeChosen, usualPrecision } from "./decide.ts";
import { evaluateSet } from "./evaluate_set.ts";
import type { MissingDrawing } from "../page/drawing.ts";
import { Drawings } from "../page/drawings.ts";
import { type EvaluatedSet, writeEvaluationFiles } from "./evaluation_files.ts";
import { evaluationSettings } from "./evaluation_settings.ts";
import { writeEvaluationPictures } from "./evaluation_pictures.ts";
import { writeEvaluationReport } from "./evaluation_report.ts";
import { featureMap } from "./feature_map/feature_map.ts";
import { modelMaps } from "./model_maps.ts";
import { runFacts } from "./run_facts.ts";

/** Which run to evaluate, on what, and where to write it. */
export interface EvaluateOptions extends ComputeOptions {
  /** The run's folder. */
  readonly run: string;
  /** Another catalogue to evaluate on; the run's own validation images by default. */
  readonly data?: string | undefined;
  /** The encoding of its CSV, by a name that `TextDecoder` knows; UTF-8 or UTF-16 by default. */
  readonly encoding?: string | undefined;
  /** Words of label cells of `data` that mean "unknown"; those that the run was given by default. */
  readonly missing?: readonly string[] | undefined;
  /** The folder that the run's own images were moved to; where they were by default. */
  readonly images?: string | undefined;
  /** Which of the run's models; "best" by default. */
  readonly weights?: RunWeights | undefined;
  /** The folder to write; `eval` in the run's by default. An evaluation that is there is replaced. */
  readonly out?: string | undefined;
  /** Images at once; 64 by default. */
  readonly batchSize?: number | undefined;
  /**
   * The share of sure answers that is to be right, above 0 and below 1; 0.95 by default. On another catalogue than the
   * run's own validation images nothing is chosen unless this or `tagThresholds` is given.
   */
  readonly precision?: number | undefined;
  /** What each tag's threshold is chosen for: its largest F1, or that precision; "f1" by default. */
  readonly tagThresholds?: TagThresholdRule | undefined;
  /**
   * What each image's logits are averaged over: "flip" is the image and its mirror image; "none" by default, the image
   * alone. Decisions are those of the averaged predictions; maps are of the image alone.
   */
  readonly tta?: TestTimeAugmentation | undefined;
  /** Whether to draw pictures and the report; true by default. */
  readonly report?: boolean | undefined;
  /**
   * Whether the report gets a map of the images by their features, and maps of where the model looked, once all else is
   * written; true by default.
   */
  readonly maps?: boolean | undefined;
}

/** What the caller may watch, lend and stop. */
export interface EvaluateHooks extends ComputeHooks {
  /** Called with what may make the figures wrong, and with each drawing that is missing. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Called with what is good to know and no problem. */
  readonly onNote?: ((message: string) => void) | undefined;
  /** So many images are decoded. */
  readonly onPack?: ((done: number, total: number) => void) | undefined;
  /** So many of the images of web addresses that were not there are downloaded. */
  readonly onImageDownload?: ((done: number, total: number) => void) | undefined;
  /** So many images are evaluated. */
  readonly onEvaluate?: ((done: number, total: number) => void) | undefined;
  /** So many maps of where the model looked are computed. */
  readonly onMap?: ((done: number, total: number) => void) | undefined;
  /** The figures are there; nothing is written yet. */
  readonly onFigures?: ((figures: RunFigures) => void) | undefined;
  /** All is written, in this folder; the report's maps are still to come. */
  readonly onWritten?: ((folder: string) => void) | undefined;
  /** Ends the work with its reason; nothing is written then. */
  readonly signal?: AbortSignal | undefined;
}

/** The figures of a run's model. */
export interface RunFigures {
  /** Loss, accuracy and scores, over all and by head. */
  readonly result: EvaluationResult;
  /** One for each head. */
  readonly confusions: readonly Confusion[];
  /** How many of the images the model was trained on; null where that is not known. */
  readonly trainedOn: number | null;
  /** How the model's outputs become answers; null where nothing was chosen, now or before. */
  readonly decisions: Decisions | null;
  /** What share of images is sure, and how well that holds; null where nothing was chosen. */
  readonly sureness: DecisionFigures | null;
}

/** An evaluation, and what was written of it. */
export interface RunEvaluation extends RunFigures {
  /** The folder that was written. */
  readonly folder: string;
  /** Whether the model's file now holds decisions that were chosen on these images. */
  readonly stored: boolean;
  /** Rows that were left out, and why. */
  readonly unusable: readonly Unusable[];
  /** Drawings that could not be drawn; figures and tables are complete all the same. */
  readonly missing: readonly MissingDrawing[];
}

/** A share of sure answers that is to be right. */
export const precisionRule: Rule = rule(
  "a share above 0 and below 1, such as 0.95",
  (value) => typeof value === "number" && value > 0 && value < 1,
);

const optionRules: OptionRules<EvaluateOptions> = {
  run: { flag: "the run", rule: anyText, required: true },
  data: { flag: "--data", rule: anyText },
  encoding: { flag: "--encoding", rule: encodingName },
  missing: { flag: "--missing", rule: listOf(someText) },
  images: { flag: "--images", rule: anyText },
  weights: { flag: "--weights", rule: anyText },
  out: { flag: "--out", rule: anyText },
  batchSize: { flag: "--batch-size", rule: whole(1, 1e9) },
  precision: { flag: "--precision", rule: precisionRule },
  tagThresholds: { flag: "--tag-thresholds", rule: oneOf(["f1", "precision"]) },
  tta: { flag: "--tta", rule: oneOf(testTimeAugmentations) },
  report: { flag: "--no-report", rule: truth },
  maps: { flag: "--no-maps", rule: truth },
  ...computeRules,
};

const hookNames: OptionNames<EvaluateHooks> = {
  onWarning: true,
  onNote: true,
  onPack: true,
  onImageDownload: true,
  onEvaluate: true,
  onMap: true,
  onFigures: true,
  onWritten: true,
  signal: true,
  ...computeHookNames,
};

/** What a folder of an evaluation is. */
const replacement = { kind: "evaluation" } as const;

/**
 * Evaluates a run's model, and writes scores, confusion matrices, likely label errors, pictures of them
 * and a report. On the run's own validation images it also decides from which probability tags are given and answers
 * are sure, and stores that in the model's file.
 *
 * @param options Which run, on what, and where to write.
 * @param hooks What the caller watches, lends and stops.
 * @returns The figures and what was written.
 * @throws UserError When an option cannot be used, the folder holds no run or no images are there, or the
 * folder cannot be written or holds what facet did not write.
 *
 * @example
 * ```ts ignore
 * import { evaluateRun } from "./mod.ts";
 *
 * const { result, folder } = await evaluateRun({ run: "runs/shop" });
 * console.log(result.accuracy, `${folder}/report.html`);
 * ```
 */
export async function evaluateRun(
  options: EvaluateOptions,
  hooks: EvaluateHooks = {},
): Promise<RunEvaluation> {
  checkOptions("evaluateRun", options, optionRules);
  requireKnownHooks("evaluateRun", hooks, hookNames);
  const { run, data, encoding, missing, images, out, report = true, maps = true } = options;
  if (encoding !== undefined && data === undefined) {
    throw new UserError("--encoding goes with --data");
  }
  const { onWarning = () => {}, onNote = () => {}, onMap = () => {} } = hooks;
  if (missing !== undefined && data === undefined) {
    throw new UserError("--missing goes with --data: the run's own images have no such labels");
  }
  const described = await readRun(run);
  const folder = out ?? join(run, "eval");
  await prepareReplacing(folder, replacement);
  return await withModel(run, options, hooks, async (model, pool) => {
    const { network, heads } = model;
    const { set, unusable } = await readEvaluationImages(
      described,
      network.architecture,
      heads,
      { data, encoding, missing, images },
      { ...hooks, pool },
    );
    const own = data === undefined;
    const trained = await findTrainedImages(described, set, own, onWarning);
    const trainedOn = trained && trained.size;
    const choices = await knownChoices(network.engine);
    const { evaluation, scores } = await evaluateSet(model, set, choices, options, hooks);
    const decided = decide(model, scores, { ...options, own, trained }, onWarning);
    const result = evaluation.result(decided?.decisions.heads);
    const figures = {
      result,
      confusions: evaluation.confusions,
      trainedOn,
      decisions: decided?.decisions ?? null,
      sureness: decided?.sureness ?? null,
    };
    hooks.onFigures?.(figures);
    const file = join(run, `${options.weights ?? "best"}.safetensors`);
    const stored = await storeChosen(file, model, decided, onWarning);
    const evaluated: EvaluatedSet = {
      set,
      heads: described.heads,
      result,
      evaluation,
      scores: decided ? scores.decided(decided.decisions.heads) : scores,
      decided,
      settings: evaluationSettings(
        { ...options, precision: options.precision ?? usualPrecision },
        described.heads.some(isTagsHead),
      ),
    };
    const drawings = new Drawings(onWarning);
    const epochs = await readMetrics(described.paths.metrics);
    const facts = runFacts({
      run: described,
      weights: options.weights ?? "best",
      architecture: network.architecture,
      epochs,
      images: set.count,
      data,
      tta: options.tta,
      date: new Date(),
    });
    const shown = { run, facts, epochs, trainedOn };
    /** Most of the time goes into maps, so the folder is there without them first. */
    const addMaps = async () => {
      try {
        const { seed } = described.options;
        const byFeatures = await featureMap(network, set, { seed, choices });
        const found = await modelMaps(network, set, evaluated.scores, {
          choices,
          decisions: decided?.decisions.heads,
          onProgress: onMap,
        });
        await replaceFolderAtomic(folder, replacement, async (making) => {
          for await (const { name } of Deno.readDir(folder)) {
            if (name !== recordName) await Deno.copyFile(join(folder, name), join(making, name));
          }
          await writeEvaluationReport(making, evaluated, {
            ...shown,
            featureMap: byFeatures,
            maps: found,
          }, drawings);
        });
      } catch (error) {
        drawings.add("where the model looked", error);
      }
    };
    await replaceFolderAtomic(folder, replacement, async (making) => {
      if (unusable.length > 0) {
        await writeFileAtomic(join(making, "unusable.csv"), formatUnusable(unusable));
      }
      await writeEvaluationFiles(making, evaluated);
      if (!report) return;
      const { seed } = described.options;
      await writeEvaluationPictures(making, evaluated, seed, drawings, onNote);
      await writeEvaluationReport(making, evaluated, shown, drawings);
    });
    hooks.onWritten?.(folder);
    if (report && maps) await addMaps();
    return { ...figures, folder, stored, unusable, missing: drawings.missing };
  });
}
