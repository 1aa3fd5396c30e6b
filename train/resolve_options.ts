/** Fills in the defaults of a run's options, the recipe's among them, and checks every value. */
import { UserError } from "../data/errors.ts";
import { resizeModes } from "../data/resize.ts";
import type { ResolvedOptions, TrainOptions } from "./options.ts";
import { recipes } from "./recipes.ts";
import { augmentations } from "./step/augmentation.ts";

/**
 * Fills in the defaults and checks every value.
 *
 * @param options What the user says.
 * @returns All options.
 * @throws UserError When a value is out of its range; it names the command line's option.
 *
 * @example
 * ```ts
 * import { resolveOptions } from "./resolve_options.ts";
 *
 * const { epochs, validateEvery } = resolveOptions({ data: "shop", recipe: "tutorial" });
 * if (epochs !== 50 || validateEvery !== 5) throw new Error("the tutorial's");
 * ```
 */
export function resolveOptions(options: TrainOptions): ResolvedOptions {
  const { recipe: name = "facet" } = options;
  oneOf("--recipe", name, Object.keys(recipes));
  const recipe = recipes[name];
  const epochs = options.epochs ?? recipe.epochs;
  const resolved: ResolvedOptions = {
    imageColumn: "id",
    imagePattern: "images/{}.jpg",
    labels: ["gender", "articleType", "baseColour"],
    minCount: 1,
    validation: 0.2,
    inputWidth: 60,
    inputHeight: 80,
    resize: "pad",
    strict: false,
    maxUnusable: 0.1,
    recipe: name,
    ...recipe,
    // Smoothing weighs every class by its own weight: what it pulls towards rare ones drowns the labels.
    ...((options.classWeights ?? "none") !== "none" && { labelSmoothing: 0 }),
    accumulate: 1,
    seed: 42,
    focal: 0,
    headWeights: {},
    classWeights: "none",
    widthMultiplier: 1,
    keepHeads: false,
    freeze: 0,
    backboneRate: 1,
    // The tutorial's 5 and 25 of 50.
    validateEvery: Math.max(1, Math.round(epochs / 10)),
    checkpointEvery: Math.max(1, Math.round(epochs / 2)),
    saveEvery: 120,
    bestBy: "accuracy",
    histograms: false,
    autotune: true,
    precision: "float32",
    ...withoutUndefined(options),
  };
  check(resolved);
  return resolved;
}

function check(options: ResolvedOptions): void {
  oneOf("--schedule", options.schedule, ["constant", "cosine"]);
  oneOf("--augment", options.augment, Object.keys(augmentations));
  oneOf("--class-weights", options.classWeights, ["none", "effective"]);
  oneOf("--precision", options.precision, ["float32", "mixed"]);
  oneOf("--resize", options.resize, resizeModes);
  count("--epochs", options.epochs);
  count("--batch-size", options.batchSize);
  count("--accumulate", options.accumulate);
  count("--min-count", options.minCount);
  count("--validate-every", options.validateEvery);
  count("--checkpoint-every", options.checkpointEvery);
  count("--input-size (width)", options.inputWidth);
  count("--input-size (height)", options.inputHeight);
  optional(count, "--limit", options.limit);
  optional(count, "--gpu-memory", options.gpuMemory);
  optional(count, "--unfreeze-every", options.unfreezeEvery);
  optional(count, "--patience", options.patience);
  above("--learning-rate", options.learningRate);
  above("--width-multiplier", options.widthMultiplier);
  above("--validation", options.validation);
  above("--backbone-rate", options.backboneRate);
  above("--save-every", options.saveEvery);
  optional(above, "--clip", options.clip);
  optional(above, "--max-time", options.maxSeconds);
  below("--warmup", options.warmup);
  below("--averaging", options.averaging);
  below("--label-smoothing", options.labelSmoothing);
  atLeast("--weight-decay", options.weightDecay);
  atLeast("--focal", options.focal);
  if (!Number.isSafeInteger(options.seed)) {
    throw new UserError(`--seed must be a whole number, not ${options.seed}`);
  }
  if (!(options.maxUnusable >= 0 && options.maxUnusable <= 1)) {
    throw new UserError(`--max-unusable must be a share from 0 to 1, not ${options.maxUnusable}`);
  }
  if (
    options.freeze !== "backbone" && !(Number.isSafeInteger(options.freeze) && options.freeze >= 0)
  ) {
    throw new UserError(`--freeze must be backbone or a number of blocks, not ${options.freeze}`);
  }
  checkWeights(options);
  for (const column of options.stratify ?? []) label("--stratify", column, options);
  label("--balance", options.balance, options);
  for (const [head, weight] of Object.entries(options.headWeights)) {
    label("--head-weights", head, options);
    atLeast(`--head-weights ${head}`, weight);
  }
  const [figure, head] = options.bestBy.split(/:(.*)/s);
  if (!["accuracy", "balanced_accuracy", "loss"].includes(figure!)) {
    throw new UserError(
      `--best-by must be accuracy, balanced_accuracy or loss, alone or with a head behind it as ` +
        `in accuracy:${options.labels[0]}, not ${options.bestBy}`,
    );
  }
  label("--best-by", head, options);
}

function checkWeights({ weights, weightsHash, keepHeads }: ResolvedOptions): void {
  if (weightsHash !== undefined && !/^[0-9a-f]{64}$/i.test(weightsHash)) {
    throw new UserError(
      `--weights-hash must be a SHA-256, 64 hexadecimal digits, not ${weightsHash}`,
    );
  }
  if (weights !== undefined) return;
  if (weightsHash !== undefined) throw new UserError("--weights-hash needs --weights");
  if (keepHeads) throw new UserError("--keep-heads needs --weights");
}

/** Only what was said. */
export function withoutUndefined(options: TrainOptions): TrainOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as TrainOptions;
}

function optional(
  check: (option: string, value: number) => void,
  option: string,
  value: number | undefined,
): void {
  if (value !== undefined) check(option, value);
}

function oneOf(option: string, value: string, names: readonly string[]): void {
  if (names.includes(value)) return;
  throw new UserError(`${option} must be one of ${names.join(", ")}, not ${value}`);
}

function count(option: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new UserError(`${option} must be a whole number of at least 1, not ${value}`);
  }
}

function above(option: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new UserError(`${option} must be a number above 0, not ${value}`);
  }
}

function atLeast(option: string, value: number): void {
  if (!(value >= 0 && Number.isFinite(value))) {
    throw new UserError(`${option} must be a number of at least 0, not ${value}`);
  }
}

function below(option: string, value: number): void {
  if (!(value >= 0 && value < 1)) {
    throw new UserError(`${option} must be a share from 0 to below 1, not ${value}`);
  }
}

function label(option: string, name: string | undefined, { labels }: ResolvedOptions): void {
  if (name === undefined || labels.includes(name)) return;
  throw new UserError(`${option} ${name} is none of the label columns ${labels.join(", ")}`);
}
