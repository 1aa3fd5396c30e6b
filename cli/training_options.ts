/** The options of `facet train`, and their conversion to a run's options. */
import { UserError } from "../data/errors.ts";
import type { RecipeName, TrainOptions } from "../train/mod.ts";
import { optionRules } from "../train/option_rules.ts";
import { type Recipe, recipes } from "../train/recipes.ts";
import { portRule } from "../serve/port.ts";
import { type Command, Option } from "./deps.ts";
import {
  addInputOptions,
  bytes,
  catalogueOptions,
  inputOptions,
  list,
  number,
  type Options,
  text,
} from "./options.ts";

/** Groups of the help that options of several functions are in. */
const groups = { top: "Options:", stops: "Stops and records:", computing: "Computing:" };

/** Adds the options of one training: where it goes, and what is done instead of it. */
export function addRunOptions(command: Command): Command {
  const add = (group: string, option: Option) => command.addOption(option.helpGroup(group));
  add(groups.top, new Option("--out <run>", "run folder to write").default("runs/run"));
  add(groups.top, new Option("--resume", "go on with the run in --out, if there is one"));
  add(
    groups.stops,
    new Option(
      "--max-time <time>",
      "end schedule and run after so much time, as in 90s, 20m or 1.5h",
    ),
  );
  add(
    groups.stops,
    new Option(
      "--ui [port]",
      "show the training in a browser (default: port 8090, or the next free)",
    ).conflicts(["profile", "findLr"]),
  );
  add(
    groups.computing,
    new Option(
      "--profile",
      "measure where a step's time goes, kernel by kernel, instead of training",
    ),
  );
  add(
    groups.computing,
    new Option("--find-lr", "search a learning rate and draw the curve, instead of training")
      .conflicts(["profile", "resume"]),
  );
  return add(
    groups.computing,
    new Option("--curve <file>", "where --find-lr draws it (default: learning-rate.svg)"),
  );
}

/** Adds the options of a search, which takes those of training, too. */
export function addSearchOptions(command: Command): Command {
  const repeated = (value: string, before: readonly string[] = []) => [...before, value];
  const added = [
    new Option(
      "--over <option=values>",
      "what to try: a range, learning-rate=1e-4..1e-2, or choices, augment=none,flip; repeated " +
        "for more options",
    ).argParser(repeated),
    new Option("--max-time <time>", "for the whole search, as in 20m or 1.5h (default: no limit)"),
    new Option(
      "--runs <number>",
      "runs of the first round (default: as many as there is time for; 9 without --max-time)",
    ),
    new Option("--out <folder>", "a new folder, or that of a search to go on with")
      .default("runs/search"),
  ];
  for (const option of added) command.addOption(option.helpGroup("Search:"));
  return command;
}

/** Adds the options of training that every run of a search has, too. */
export function addTrainingOptions(command: Command): Command {
  const choice = (flags: string, description: string, choices: readonly string[]) =>
    command.addOption(new Option(flags, description).choices(choices));
  // A search is for the epochs that it is given, or for the recipe's, of however many images.
  const ofFew = (note: string) => command.name() === "train" ? note : undefined;

  command.option(
    "--config <run|file>",
    "options of a run, or of a JSON file of yours; those given here win",
  );

  command.optionsGroup("Data:")
    .addOption(
      new Option("--split <folder>", "train on its train.csv and val.csv, such as a fold's")
        .conflicts(["validation", "stratify"]),
    )
    .option("--validation <share|count>", "validation rows (default: 0.2)")
    .option("--stratify <columns>", "keep these label columns' proportions when splitting")
    .option("--limit <number>", "use only so many rows, drawn by the seed")
    .option(
      "--corrections <csv>",
      "what is right in place of wrong labels, as facet review writes it",
    )
    .option("--map <csv>", "labels taken for others: a CSV with the columns column, from, to")
    .option(
      "--min-count <number>",
      "classes of fewer usable rows become the class other (default: 1)",
    );
  addInputOptions(
    command,
    byRecipe(({ inputWidth, inputHeight }) => `${inputWidth}x${inputHeight}`),
  )
    .option("--max-unusable <share>", "largest share of unusable rows (default: 0.1)");

  command.optionsGroup("Recipe:");
  choice(
    "--recipe <name>",
    "defaults to start from (default: facet, fine-tuning with --weights)",
    Object.keys(recipes),
  );
  command
    .option(
      "--epochs <number>",
      `passes over the training images ${ofRecipe("epochs", ofFew("more of few images"))}`,
    )
    .option("--batch-size <number>", `images per step ${ofRecipe("batchSize")}`)
    .option("--accumulate <number>", "batches per optimizer step (default: 1)")
    .option("--learning-rate <number>", `the highest learning rate ${ofRecipe("learningRate")}`);
  choice("--schedule <how>", `learning rate over the run ${ofRecipe("schedule")}`, [
    "constant",
    "cosine",
  ]);
  choice(
    "--augment <how>",
    `how images are augmented ${ofRecipe("augment", ofFew("crop of few images"))}`,
    ["none", "flip", "crop", "crop-jitter", "tutorial"],
  );
  command
    .option("--erase <probability>", "erase a part of so many of the images (default: 0)")
    .option(
      "--mixup <alpha>",
      `average images in pairs, and their labels ${ofRecipe("mixup", "0 is never")}`,
    )
    .option("--cutmix <alpha>", `put a part of another image in each ${ofRecipe("cutmix")}`)
    .option("--warmup <share>", `share of the run over which the rate rises ${ofRecipe("warmup")}`)
    .option(
      "--weight-decay <number>",
      `pull of weights towards 0; not of norms and biases ${ofRecipe("weightDecay")}`,
    )
    .option("--clip <norm>", "longest gradient; longer ones are cut (default: none)")
    .option(
      "--averaging <decay>",
      `moving average of the weights per step, 0 for none ${ofRecipe("averaging")}`,
    )
    .option("--seed <number>", "seed of split, weights, order and augmentation (default: 42)");

  command.optionsGroup("Loss:")
    .option(
      "--label-smoothing <share>",
      `share of each label spread over all classes ${
        ofRecipe("labelSmoothing", "0 with class weights")
      }`,
    )
    .option("--focal <gamma>", "focal loss (default: 0, none)")
    .option("--head-weights <weights>", "how much each head counts, as in gender=0.5,colour=2");
  choice("--class-weights <how>", "weights of rare classes in the loss (default: none)", [
    "none",
    "effective",
  ]);
  command.option("--balance <column>", "draw images of this column's rare classes more often");

  command.optionsGroup("Model:")
    .option("--width-multiplier <number>", "scales the network's channels (default: 1)")
    .option(
      "--residual-scale <number>",
      `what residual blocks add at the start, 0 to 1 ${ofRecipe("residualScale")}`,
    )
    .option(
      "--weights <name|file|url>",
      "weights to start from: imagenet, or a .pth or .safetensors",
    )
    .option("--weights-hash <sha256>", "what the SHA-256 of those weights must be")
    .option("--keep-heads", "keep their heads where names and classes or tags agree")
    .option("--freeze <blocks>", "blocks that are not trained: backbone, or a number of them")
    .option("--unfreeze-every <epochs>", "train one frozen block more after every so many epochs")
    .option(
      "--backbone-rate <factor>",
      `learning rate outside the heads, relative ${ofRecipe("backboneRate")}`,
    );

  command.optionsGroup(groups.stops)
    .option(
      "--validate-every <epochs>",
      "epochs between validations (default: a tenth of them, 1 with --max-time)",
    )
    .option(
      "--checkpoint-every <epochs>",
      "epochs between models that are kept (default: half of them)",
    )
    .option("--save-every <time>", "how often a run is saved for --resume (default: 2m)")
    .option(
      "--best-by <figure>",
      "what the best model is best at, as in loss or accuracy:HEAD (default: accuracy of classes, " +
        "else score)",
    )
    .option(
      "--patience <validations>",
      "let the rate fall to its end, and stop, after so many without a better model",
    )
    .option("--histograms", "log weights as histograms for TensorBoard");

  command.optionsGroup(groups.computing);
  choice("--precision <how>", "how activations are kept (default: float32)", ["float32", "mixed"]);
  return command
    .option("--no-autotune", "use the default kernel variants, do not measure which are fastest")
    .option(
      "--gpu-memory <size>",
      "most to keep on the device, CPU or GPU, such as 2G (default: all)",
    );
}

/** The defaults of an option by recipe, for its help; a number that no recipe names is 0. */
function ofRecipe(name: keyof Recipe, note?: string): string {
  return `(default: ${byRecipe((recipe) => String(recipe[name] ?? 0))}${note ? `; ${note}` : ""})`;
}

/** A value of the default recipe, and those of the others that differ. */
function byRecipe(value: (recipe: Recipe) => string): string {
  const { facet, ...others } = recipes;
  const different = Object.entries(others).filter(([, recipe]) => value(recipe) !== value(facet));
  return [value(facet), ...different.map(([name, recipe]) => `${name}: ${value(recipe)}`)].join(
    ", ",
  );
}

/**
 * The options of a training run: those of `--config`, and those of the command line, which win.
 *
 * @param data The data that was named, if any was.
 * @param options The command line's.
 * @param command What the options are of, for messages.
 * @param searched Recipes that are searched over.
 * @throws UserError When no data is named, or an option of either cannot be used.
 */
export async function configuredTraining(
  data: string | undefined,
  options: Options,
  command: "train" | "search" = "train",
  searched: readonly RecipeName[] = [],
): Promise<TrainOptions> {
  const path = text(options.config);
  if (path === undefined) {
    if (data !== undefined) return trainingOptions(data, options);
    throw new UserError(
      `${command} needs the data: facet ${command} DATA, a folder with a table or the path of one; ` +
        "or --config RUN/config.json",
    );
  }
  const { joinOptions, readConfigFile } = await import("../train/mod.ts");
  const recipe = text(options.recipe) as RecipeName | undefined;
  const file = await readConfigFile(path, recipe === undefined ? searched : [recipe]);
  const place = data ?? file.data;
  if (place === undefined) {
    throw new UserError(`--config ${path} names no data: facet ${command} DATA --config ${path}`);
  }
  return joinOptions(file, trainingOptions(place, options));
}

/** The options of a training run that the command line names. */
export function trainingOptions(data: string, options: Options): TrainOptions {
  const { width, height, resize, strict } = inputOptions(options);
  const figure = (name: keyof TrainOptions) => {
    const { flag, rule } = optionRules[name];
    return number(flag, options[name], rule);
  };
  return {
    ...catalogueOptions(data, options),
    split: text(options.split),
    validation: figure("validation"),
    stratify: list(options.stratify),
    limit: figure("limit"),
    corrections: text(options.corrections),
    map: text(options.map),
    minCount: figure("minCount"),
    inputWidth: width,
    inputHeight: height,
    resize,
    strict,
    maxUnusable: figure("maxUnusable"),

    recipe: text(options.recipe) as TrainOptions["recipe"],
    epochs: figure("epochs"),
    batchSize: figure("batchSize"),
    accumulate: figure("accumulate"),
    learningRate: figure("learningRate"),
    schedule: text(options.schedule) as TrainOptions["schedule"],
    warmup: figure("warmup"),
    weightDecay: figure("weightDecay"),
    clip: figure("clip"),
    averaging: figure("averaging"),
    augment: text(options.augment) as TrainOptions["augment"],
    erase: figure("erase"),
    mixup: figure("mixup"),
    cutmix: figure("cutmix"),
    seed: figure("seed"),

    labelSmoothing: figure("labelSmoothing"),
    focal: figure("focal"),
    headWeights: weights(text(options.headWeights)),
    classWeights: text(options.classWeights) as TrainOptions["classWeights"],
    balance: text(options.balance),

    widthMultiplier: figure("widthMultiplier"),
    residualScale: figure("residualScale"),
    weights: text(options.weights),
    weightsHash: text(options.weightsHash),
    keepHeads: options.keepHeads === true ? true : undefined,
    freeze: options.freeze === "backbone" ? "backbone" : figure("freeze"),
    unfreezeEvery: figure("unfreezeEvery"),
    backboneRate: figure("backboneRate"),

    validateEvery: figure("validateEvery"),
    checkpointEvery: figure("checkpointEvery"),
    saveEvery: seconds("--save-every", text(options.saveEvery)),
    bestBy: text(options.bestBy) as TrainOptions["bestBy"],
    patience: figure("patience"),
    maxSeconds: seconds("--max-time", text(options.maxTime)),
    histograms: options.histograms === true ? true : undefined,

    precision: text(options.precision) as TrainOptions["precision"],
    autotune: options.autotune === false ? false : undefined,
    gpuMemory: bytes("--gpu-memory", options.gpuMemory),
  };
}

/**
 * The port of the training's page.
 *
 * @returns Undefined for the first one that is free.
 * @throws UserError When it is none.
 */
export function uiPort(value: string | boolean | undefined): number | undefined {
  return number("--ui", value, portRule);
}

/** Heads and their weights, as in gender=0.5,colour=2. */
function weights(value: string | undefined): Record<string, number> | undefined {
  if (value === undefined) return undefined;
  return Object.fromEntries(
    value.split(",").map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at < 1) {
        throw new UserError(`--head-weights must read like gender=0.5,colour=2, not "${value}"`);
      }
      const head = pair.slice(0, at).trim();
      return [head, number(`--head-weights ${head}`, pair.slice(at + 1).trim())!];
    }),
  );
}

/** A time in seconds: a number with s, m or h behind it. */
function seconds(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const [, digits, unit] = /^(\d+(?:\.\d+)?)([smh])$/.exec(value) ?? [];
  if (digits === undefined) {
    throw new UserError(`${name} must be a time such as 90s, 20m or 1.5h, not "${value}"`);
  }
  return Number(digits) * 60 ** ["s", "m", "h"].indexOf(unit!);
}
