/**
 * The rule of every option of a training run, in one table: it checks the command line, callers of `train`
 * and the `config.json` of a resumed run. Ranges end where 32-bit floats cannot distinguish a value from 0
 * or from infinity, or where no machine suffices; what depends on other options or on the data, such as
 * whether a column exists, is checked where those are known.
 */
import {
  either,
  encodingName,
  listOf,
  number,
  objectOf,
  oneOf,
  recordOf,
  type Rule,
  rule,
  shareBelowOne,
  someText,
  truth,
  whole,
} from "../data/rules.ts";
import type { OptionRules } from "../data/known_options.ts";
import { downloadRule } from "../data/download/settings.ts";
import { labelColumnRule } from "../data/label_columns.ts";
import { resizeModes } from "../data/resize.ts";
import { figureNames } from "../eval/figure.ts";
import { modelLimits } from "../model/architecture.ts";
import type { OptionWithoutDefault, TrainOptions } from "./options.ts";
import { recipes } from "./recipes.ts";
import { augmentations } from "./step/augmentation.ts";

/** Largest count of anything, such as rows. */
const many = 1e9;

const count = whole(1, many);
const epochs = whole(1, 1e6);
const pixels = whole(1, modelLimits.pixels);
const column = rule("a column's name", (value) => someText.fault(value) === undefined);
const labelColumn: Rule = {
  words: labelColumnRule.words,
  fault: (value) => typeof value === "string" ? column.fault(value) : labelColumnRule.fault(value),
};
const path = rule("a path", (value) => someText.fault(value) === undefined);

/** A time in seconds. */
const time = rule(
  "a time above 0 and of at most 1e9 seconds",
  (value) => typeof value === "number" && value > 0 && value <= 1e9,
);

const metrics: ReadonlySet<string> = new Set(
  figureNames([
    { name: "", classes: [] },
    { kind: "tags", name: "", tags: [], separator: "|" },
    { kind: "number", name: "", mean: 0, std: 1 },
  ]).filter((name) => !name.includes(":")),
);

const bestBy = rule(
  "score, loss, accuracy or another figure, alone or with a head behind it as in accuracy:gender",
  (value) => {
    if (typeof value !== "string") return false;
    const [metric, head] = value.split(/:(.*)/s) as [string, string?];
    return metrics.has(metric) && (head === undefined || head !== "" && metric !== "score");
  },
);

/** Every option; the flags are the command line's. */
export const optionRules: OptionRules<TrainOptions> = {
  data: { flag: "the data", rule: path },
  imageColumn: { flag: "--image-column", rule: column },
  imagePattern: { flag: "--image-pattern", rule: path },
  imageSeparator: {
    flag: "--image-separator",
    rule: rule("a text that is not empty", (value) => someText.fault(value) === undefined),
  },
  group: { flag: "--group", rule: column },
  splitColumn: { flag: "--split-column", rule: column },
  download: { flag: "--download", rule: downloadRule },
  labels: { flag: "--labels", rule: listOf(labelColumn, { least: 1, distinct: true }) },
  encoding: { flag: "--encoding", rule: encodingName },
  missing: { flag: "--missing", rule: listOf(someText) },
  corrections: { flag: "--corrections", rule: path },
  map: { flag: "--map", rule: path },
  minCount: { flag: "--min-count", rule: count },
  split: { flag: "--split", rule: path },
  validation: {
    flag: "--validation",
    rule: rule(
      `a share between 0 and 1 or a whole number of rows from 1 to ${many}`,
      (value) =>
        typeof value === "number" &&
        (value > 0 && value < 1 || count.fault(value) === undefined),
    ),
  },
  stratify: { flag: "--stratify", rule: listOf(column, { distinct: true }) },
  limit: { flag: "--limit", rule: count },
  inputWidth: { flag: "--input-size (width)", rule: pixels },
  inputHeight: { flag: "--input-size (height)", rule: pixels },
  resize: { flag: "--resize", rule: oneOf(resizeModes) },
  strict: { flag: "--strict", rule: truth },
  maxUnusable: { flag: "--max-unusable", rule: number(0, 1) },

  recipe: { flag: "--recipe", rule: oneOf(Object.keys(recipes)) },
  epochs: { flag: "--epochs", rule: epochs },
  batchSize: { flag: "--batch-size", rule: whole(1, 65536) },
  accumulate: { flag: "--accumulate", rule: whole(1, 1e6) },
  learningRate: { flag: "--learning-rate", rule: number(1e-12, 1e30) },
  schedule: { flag: "--schedule", rule: oneOf(["constant", "cosine"]) },
  warmup: { flag: "--warmup", rule: shareBelowOne },
  weightDecay: { flag: "--weight-decay", rule: number(0, 1000) },
  clip: { flag: "--clip", rule: number(1e-12, 1e12) },
  averaging: { flag: "--averaging", rule: number(0, 0.99999) },
  augment: { flag: "--augment", rule: oneOf(Object.keys(augmentations)) },
  erase: { flag: "--erase", rule: number(0, 1) },
  mixup: { flag: "--mixup", rule: number(0, 2) },
  cutmix: { flag: "--cutmix", rule: number(0, 2) },
  seed: {
    flag: "--seed",
    rule: whole(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  },

  labelSmoothing: { flag: "--label-smoothing", rule: shareBelowOne },
  focal: { flag: "--focal", rule: number(0, 100) },
  headWeights: { flag: "--head-weights", rule: recordOf(number(0, 1e6)) },
  classWeights: { flag: "--class-weights", rule: oneOf(["none", "effective"]) },
  balance: { flag: "--balance", rule: column },

  widthMultiplier: {
    flag: "--width-multiplier",
    rule: number(modelLimits.widthMultiplier.least, modelLimits.widthMultiplier.most),
  },
  residualScale: { flag: "--residual-scale", rule: number(0, 1) },
  weights: { flag: "--weights", rule: path },
  weightsHash: {
    flag: "--weights-hash",
    rule: rule(
      "a SHA-256, 64 hexadecimal digits",
      (value) => typeof value === "string" && /^[0-9a-f]{64}$/i.test(value),
    ),
  },
  keepHeads: { flag: "--keep-heads", rule: truth },
  freeze: {
    flag: "--freeze",
    rule: either(rule("backbone", (value) => value === "backbone"), whole(0, 1000)),
  },
  unfreezeEvery: { flag: "--unfreeze-every", rule: epochs },
  backboneRate: { flag: "--backbone-rate", rule: number(1e-6, 1000) },

  validateEvery: { flag: "--validate-every", rule: epochs },
  checkpointEvery: { flag: "--checkpoint-every", rule: epochs },
  saveEvery: { flag: "--save-every", rule: time },
  bestBy: { flag: "--best-by", rule: bestBy },
  patience: { flag: "--patience", rule: epochs },
  maxSeconds: { flag: "--max-time", rule: time },
  histograms: { flag: "--histograms", rule: truth },

  autotune: { flag: "--no-autotune", rule: truth },
  gpuMemory: { flag: "--gpu-memory", rule: whole(1, Number.MAX_SAFE_INTEGER) },
  precision: { flag: "--precision", rule: oneOf(["float32", "mixed"]) },
};

/** Options that may be absent from a run. */
const withoutDefault: Readonly<Record<OptionWithoutDefault, true>> = {
  imageSeparator: true,
  group: true,
  splitColumn: true,
  download: true,
  encoding: true,
  missing: true,
  corrections: true,
  map: true,
  split: true,
  stratify: true,
  limit: true,
  clip: true,
  erase: true,
  mixup: true,
  cutmix: true,
  balance: true,
  weights: true,
  weightsHash: true,
  unfreezeEvery: true,
  patience: true,
  maxSeconds: true,
  gpuMemory: true,
};

/** Options that runs of older versions do not name in their `config.json`, with the values that they had. */
export const optionsOfOlderRuns = { residualScale: 1 } as const;

/** The rule of the options in `config.json`, under their names in code. */
export const storedOptions: Rule = objectOf(
  rulesOf((name) => !mayLack(name)),
  rulesOf(mayLack),
);

function mayLack(name: string): boolean {
  return Object.hasOwn(withoutDefault, name) || Object.hasOwn(optionsOfOlderRuns, name);
}

function rulesOf(chosen: (name: string) => boolean): Record<string, Rule> {
  return Object.fromEntries(
    Object.entries(optionRules).filter(([name]) => chosen(name))
      .map(([name, { rule }]) => [name, rule]),
  );
}
