/** Fills in the defaults of a run's options, the recipe's among them, and checks every value. */
import { UserError } from "../data/errors.ts";
import { requireKnownOptions } from "../data/known_options.ts";
import { requireRule } from "../data/rules.ts";
import { optionRules } from "./option_rules.ts";
import type { ResolvedOptions, TrainOptions } from "./options.ts";
import { recipes } from "./recipes.ts";

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
  const { recipe: name = "facet" } = options;
  requireRule(optionRules.recipe.flag, name, optionRules.recipe.rule);
  const recipe = recipes[name];
  const { epochs = recipe.epochs } = options;
  requireRule(optionRules.epochs.flag, epochs, optionRules.epochs.rule);
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
    backboneRate: 1,
    // As the tutorial's 5 and 25 of 50; with a time limit the number of epochs is not known in advance.
    validateEvery: options.maxSeconds === undefined ? Math.max(1, Math.round(epochs / 10)) : 1,
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
  requireKnownOptions<TrainOptions>("train", options, optionRules);
  for (const [name, value] of Object.entries(options)) {
    const { flag, rule } = optionRules[name as keyof TrainOptions];
    requireRule(flag, value, rule);
  }
  checkWeights(options);
  for (const column of options.stratify ?? []) label("--stratify", column, options);
  label("--balance", options.balance, options);
  for (const head of Object.keys(options.headWeights)) label("--head-weights", head, options);
  label("--best-by", options.bestBy.split(/:(.*)/s)[1], options);
}

function checkWeights({ weights, weightsHash, keepHeads }: ResolvedOptions): void {
  if (weights !== undefined) return;
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

function label(option: string, name: string | undefined, { labels }: ResolvedOptions): void {
  if (name === undefined || labels.includes(name)) return;
  throw new UserError(`${option} ${name} is none of the label columns ${labels.join(", ")}`);
}
