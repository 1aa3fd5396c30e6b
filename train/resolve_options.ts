/** Fills in the defaults of a run's options, the recipe's among them, and checks every value. */
import { UserError } from "../data/errors.ts";
import { requireKnownOptions } from "../data/known_options.ts";
import { defaultLabels, labelName, requireOwnNames } from "../data/label_columns.ts";
import { listed } from "../data/listed.ts";
import type { LabelColumn } from "../data/mod.ts";
import { requireRule } from "../data/rules.ts";
import { emptyHead, kindOfColumn, normalColumns } from "./label_columns.ts";
import { figureNames } from "../eval/figure.ts";
import { optionRules } from "./option_rules.ts";
import type { ResolvedOptions, TrainOptions } from "./options.ts";
import { recipeOf, recipes } from "./recipes.ts";
import { namedWeights, versionedName } from "./trainer/named_weights.ts";

/**
 * Fills in the defaults and checks every value.
 *
 * @param options The caller's options.
 * @returns All options.
 * @throws UserError When a value is out of its range; the message names the command line's option.
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
  const name = recipeOf(options);
  requireRule(optionRules.recipe.flag, name, optionRules.recipe.rule);
  const recipe = recipes[name];
  const { epochs = recipe.epochs, labels = defaultLabels } = options;
  requireRule(optionRules.epochs.flag, epochs, optionRules.epochs.rule);
  requireRule(optionRules.labels.flag, labels, optionRules.labels.rule);
  const resolved: ResolvedOptions = {
    imageColumn: "id",
    imagePattern: "images/{}.jpg",
    labels: [],
    minCount: 1,
    validation: 0.2,
    resize: "pad",
    strict: false,
    maxUnusable: 0.1,
    recipe: name,
    ...recipe,
    // Smoothing multiplies each class's part by its class weight: that of rare classes outweighs the labels.
    ...((options.classWeights ?? "none") !== "none" && { labelSmoothing: 0 }),
    accumulate: 1,
    seed: 42,
    focal: 0,
    headWeights: {},
    classWeights: "none",
    widthMultiplier: 1,
    keepHeads: false,
    freeze: 0,
    // As the tutorial's 5 and 25 of 50; with a time limit the number of epochs is not known in advance.
    validateEvery: options.maxSeconds === undefined ? Math.max(1, Math.round(epochs / 10)) : 1,
    checkpointEvery: Math.max(1, Math.round(epochs / 2)),
    saveEvery: 120,
    bestBy: labels.every((column) => kindOfColumn(column) === "class") ? "accuracy" : "score",
    histograms: false,
    autotune: true,
    precision: "float32",
    ...withoutUndefined({ ...options, labels: normalColumns(labels) }),
    ...(typeof options.weights === "string" && { weights: versionedName(options.weights) }),
  };
  check(resolved);
  return resolved;
}

function check(options: ResolvedOptions): void {
  requireKnownOptions<TrainOptions>("train", options, optionRules);
  for (const [name, value] of Object.entries(options)) {
    const { flag, rule } = optionRules[name as keyof TrainOptions];
    requireRule(flag, value, rule);
  }
  checkWeights(options);
  requireOwnNames(options.labels);
  for (const column of options.stratify ?? []) columnNamed("--stratify", column, options);
  for (const head of Object.keys(options.headWeights)) {
    columnNamed("--head-weights", head, options);
  }
  checkBalance(options);
  checkBestBy(options);
}

/** Only classes can be drawn more often: an image that has one has no other. */
function checkBalance(options: ResolvedOptions): void {
  const { balance } = options;
  if (balance === undefined) return;
  const kind = kindOfColumn(columnNamed("--balance", balance, options));
  if (kind === "class") return;
  throw new UserError(
    `--balance ${balance} needs a column of classes, and ${balance} is one of ` +
      (kind === "tags" ? "tags; --class-weights effective weighs rare tags" : "numbers"),
  );
}

/** The figure has to be one that the heads have. */
function checkBestBy(options: ResolvedOptions): void {
  const { bestBy, labels } = options;
  const [metric, head] = bestBy.split(/:(.*)/s) as [string, string?];
  const columns = head === undefined ? labels : [columnNamed("--best-by", head, options)];
  const names = figureNames(columns.map(emptyHead));
  if (names.includes(bestBy)) return;
  const whose = head ?? "the label columns";
  const known = names.filter((name) => !name.includes(":") && (!head || name !== "score"));
  throw new UserError(
    `--best-by ${bestBy}: ${metric} is no figure of ${whose}; there are ${listed(known)}`,
  );
}

function checkWeights(options: ResolvedOptions): void {
  const { weights, weightsHash, keepHeads, widthMultiplier } = options;
  if (weights !== undefined) {
    if (!Object.hasOwn(namedWeights, weights)) return;
    if (keepHeads) {
      throw new UserError(`--keep-heads: ${weights} has no heads of label columns; leave it out`);
    }
    if (widthMultiplier === 1) return;
    throw new UserError(
      `--weights ${weights} fits --width-multiplier 1 only, not ${widthMultiplier}`,
    );
  }
  if (weightsHash !== undefined) throw new UserError("--weights-hash needs --weights");
  if (keepHeads) throw new UserError("--keep-heads needs --weights");
}

/** Options of which none is undefined. */
type GivenOptions = {
  readonly [Name in keyof TrainOptions]: Exclude<TrainOptions[Name], undefined>;
};

/** The options that are not undefined. */
export function withoutUndefined(options: TrainOptions): GivenOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as GivenOptions;
}

/** The label column whose head has a name. */
function columnNamed(option: string, name: string, { labels }: ResolvedOptions): LabelColumn {
  const column = labels.find((column) => labelName(column) === name);
  if (column !== undefined) return column;
  throw new UserError(
    `${option} ${name} is none of the label columns ${labels.map(labelName).join(", ")}`,
  );
}
