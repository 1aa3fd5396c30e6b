/** Options that several commands share, and how their text becomes values. */
import { UserError } from "../data/errors.ts";
import type { CatalogueOptions } from "../data/mod.ts";
import type { DeviceOption } from "../kernels/mod.ts";
import type { TrainOptions } from "../train/mod.ts";
import { type Command, Option } from "./deps.ts";

/** Options as the command line hands them over: text, or true and false for a flag. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** Adds what says where a catalogue's images and labels are. */
export function addCatalogueOptions(command: Command): Command {
  return command
    .option("--image-column <name>", "column that names the image (default: id)")
    .option("--image-pattern <path>", "its file, {} being the name (default: images/{}.jpg)")
    .option("--labels <columns>", "label columns (default: gender,articleType,baseColour)");
}

/** Adds what a training run can be told. */
export function addTrainingOptions(command: Command): Command {
  return command
    .option("--out <run>", "run folder to write", "runs/run")
    .addOption(new Option("--recipe <name>", "defaults to start from").choices(["tutorial"]))
    .option("--epochs <number>", "passes over the training images (default: 50)")
    .option("--batch-size <number>", "images per step (default: 16)")
    .option("--learning-rate <number>", "Adam's learning rate (default: 1e-3)")
    .addOption(
      new Option("--schedule <how>", "learning rate over the run (default: constant)")
        .choices(["constant", "cosine"]),
    )
    .option("--seed <number>", "seed of split, weights, order and augmentation (default: 42)")
    .option("--limit <number>", "use only so many rows, drawn by the seed")
    .option("--validation <share|count>", "validation rows (default: 0.2)")
    .option("--stratify <column>", "keep this label column's proportions when splitting")
    .option("--validate-every <epochs>", "default: every tenth of the epochs")
    .option("--checkpoint-every <epochs>", "default: every half of the epochs")
    .option("--no-augment", "train on the images as they are")
    .option("--input-size <WxH>", "size the network sees (default: 60x80)")
    .option("--width-multiplier <number>", "scales the network's channels (default: 1)")
    .addOption(
      new Option("--resize <how>", "images of another size (default: pad)")
        .choices(["fit", "pad", "stretch"]),
    )
    .option("--strict", "refuse images of another size")
    .option("--max-unusable <share>", "largest share of unusable rows (default: 0.1)")
    .addOption(
      new Option("--precision <how>", "how activations are kept (default: float32)")
        .choices(["float32", "mixed"]),
    )
    .option("--no-autotune", "use the default kernel variants, do not measure which are fastest")
    .option("--profile", "measure where a step's time goes, kernel by kernel, instead of training")
    .option(
      "--gpu-memory <size>",
      "most to keep on the device, CPU or GPU, such as 2G (default: all)",
    )
    .option("--resume", "go on with the run in --out, if there is one");
}

/** Adds what says where to compute. */
export function addEngineOptions(command: Command): Command {
  return command
    .addOption(
      new Option("--device <which>", "what computes (default: auto, a GPU if there is one)")
        .choices(["auto", "gpu", "cpu"]),
    )
    .option(
      "--threads <number>",
      "threads of the CPU engine and of image decoding (default: one a core)",
    );
}

/** Where to compute. */
export interface EngineChoice {
  readonly device: DeviceOption;
  /** As many as there are cores when undefined. */
  readonly threads?: number;
}

/** Where the user says to compute. */
export function engineOptions({ device, threads }: Options): EngineChoice {
  return {
    device: (text(device) ?? "auto") as DeviceOption,
    ...(threads !== undefined && { threads: count("--threads", threads) }),
  };
}

/** Where a catalogue's images and labels are, as far as the user says. */
export function catalogueOptions(data: string, options: Options): CatalogueOptions {
  const { imageColumn, imagePattern, labels } = options;
  return defined({
    data,
    imageColumn: text(imageColumn),
    imagePattern: text(imagePattern),
    labels: text(labels)?.split(",").map((label) => label.trim()),
  });
}

/** What the user says about a training run. */
export function trainingOptions(data: string, options: Options): TrainOptions {
  const [inputWidth, inputHeight] = size(text(options.inputSize)) ?? [];
  return defined({
    ...catalogueOptions(data, options),
    epochs: number("--epochs", options.epochs),
    batchSize: number("--batch-size", options.batchSize),
    learningRate: number("--learning-rate", options.learningRate),
    schedule: text(options.schedule) as TrainOptions["schedule"],
    seed: number("--seed", options.seed),
    limit: number("--limit", options.limit),
    validation: number("--validation", options.validation),
    stratify: text(options.stratify),
    validateEvery: number("--validate-every", options.validateEvery),
    checkpointEvery: number("--checkpoint-every", options.checkpointEvery),
    // A flag that is not given says nothing; a resumed run keeps what it was told.
    augment: options.augment === false ? false : undefined,
    inputWidth,
    inputHeight,
    widthMultiplier: number("--width-multiplier", options.widthMultiplier),
    resize: text(options.resize) as TrainOptions["resize"],
    strict: options.strict === true ? true : undefined,
    maxUnusable: number("--max-unusable", options.maxUnusable),
    precision: text(options.precision) as TrainOptions["precision"],
    autotune: options.autotune === false ? false : undefined,
    gpuMemory: bytes("--gpu-memory", options.gpuMemory),
  });
}

/**
 * An option's number.
 *
 * @throws UserError When it is not one.
 */
export function number(name: string, value: string | boolean | undefined): number | undefined {
  if (typeof value !== "string") return undefined;
  const parsed = Number(value);
  if (value.trim() === "" || !Number.isFinite(parsed)) {
    throw new UserError(`${name} must be a number, not "${value}"`);
  }
  return parsed;
}

/**
 * An option's whole number of at least 1.
 *
 * @throws UserError When it is not one.
 */
export function count(name: string, value: string | boolean | undefined): number {
  const parsed = number(name, value);
  if (parsed === undefined || !Number.isSafeInteger(parsed) || parsed < 1) {
    throw new UserError(`${name} must be a whole number of at least 1, not "${value}"`);
  }
  return parsed;
}

/**
 * An option's number of bytes: a whole number, K, M or G after it for its multiples by 1024.
 *
 * @throws UserError When it is not one.
 */
export function bytes(name: string, value: string | boolean | undefined): number | undefined {
  if (typeof value !== "string") return undefined;
  const [, digits, unit] = /^(\d+)([KMG]?)$/i.exec(value) ?? [];
  if (digits === undefined) {
    throw new UserError(`${name} must be a size such as 512M or 2G, not "${value}"`);
  }
  return Number(digits) * 1024 ** ["", "K", "M", "G"].indexOf(unit!.toUpperCase());
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function size(value: string | undefined): [number, number] | undefined {
  if (value === undefined) return undefined;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(value) ?? [];
  if (width === undefined || height === undefined) {
    throw new UserError(`--input-size must read like 60x80 (width x height), not "${value}"`);
  }
  return [Number(width), Number(height)];
}

/** Without the options nobody gave. */
function defined<T extends object>(
  options: { [K in keyof T]: T[K] | undefined },
): T {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as T;
}
