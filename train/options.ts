/**
 * What a training run can be told, with the recipe's defaults. A run keeps its resolved options in
 * `config.json`, so that everything about it can be repeated.
 */
import { UserError } from "../data/errors.ts";
import type { ResizeMode } from "../data/mod.ts";
import type { Schedule } from "./schedule.ts";

/**
 * How activations are kept: as 32-bit or, `mixed`, as 16-bit floats. Weights, gradients and
 * arithmetic are 32-bit either way, so the loss needs no scaling.
 */
export type Precision = "float32" | "mixed";

/** Options of a training run; only `data` has no default. */
export interface TrainOptions {
  /** Folder that holds `styles.csv`, or the path of a CSV. */
  readonly data: string;
  /** Column that names a row's image; "id" by default. */
  readonly imageColumn?: string;
  /** The image's file relative to the CSV, {} standing for its name; "images/{}.jpg" by default. */
  readonly imagePattern?: string;
  /** Label columns, one head each; gender, articleType and baseColour by default. */
  readonly labels?: readonly string[];
  /** Passes over the training images; 50 by default. */
  readonly epochs?: number;
  /** Images per step; 16 by default. */
  readonly batchSize?: number;
  /** Adam's learning rate; 0.001 by default. */
  readonly learningRate?: number;
  /** How the learning rate changes over the run; "constant" by default. */
  readonly schedule?: Schedule;
  /** Seed of split, initial weights, order, augmentation and dropout; 42 by default. */
  readonly seed?: number;
  /** Validation rows: a share below 1 or a count; 0.2 by default. */
  readonly validation?: number;
  /** Label column whose proportions the split keeps. */
  readonly stratify?: string;
  /** Use only so many rows, drawn by the seed. */
  readonly limit?: number;
  /** Epochs from one validation to the next; a tenth of the epochs by default. */
  readonly validateEvery?: number;
  /** Epochs from one kept checkpoint to the next; half of the epochs by default. */
  readonly checkpointEvery?: number;
  /** Flip, colour jitter and affine as in the tutorial; true by default. */
  readonly augment?: boolean;
  /** Width of the images the network sees, in pixels; 60 by default. */
  readonly inputWidth?: number;
  /** Their height; 80 by default. */
  readonly inputHeight?: number;
  /** Scales the channels of every layer; 1 by default. */
  readonly widthMultiplier?: number;
  /** What happens to images of another size; "pad" by default. */
  readonly resize?: ResizeMode;
  /** Whether images of another size are refused instead; false by default. */
  readonly strict?: boolean;
  /** Largest share of rows that may be unusable; 0.1 by default. */
  readonly maxUnusable?: number;
  /** Whether the fastest kernel variants are measured first; true by default. */
  readonly autotune?: boolean;
  /** Bytes to keep on the device at most; images that do not fit stream. No limit by default. */
  readonly gpuMemory?: number;
  /** How activations are kept; "float32" by default. "mixed" takes less memory. */
  readonly precision?: Precision;
}

/** Options with every default filled in. */
export type ResolvedOptions =
  & Required<Omit<TrainOptions, "stratify" | "limit" | "gpuMemory">>
  & Pick<TrainOptions, "stratify" | "limit" | "gpuMemory">;

/**
 * Fills in the defaults and checks every value.
 *
 * @param options What the user says.
 * @returns All options.
 * @throws UserError When a value is out of its range; it names the command line's option.
 *
 * @example
 * ```ts
 * import { resolveOptions } from "./options.ts";
 *
 * const { epochs, validateEvery } = resolveOptions({ data: "shop" });
 * if (epochs !== 50 || validateEvery !== 5) throw new Error("the recipe's defaults");
 * ```
 */
export function resolveOptions(options: TrainOptions): ResolvedOptions {
  const epochs = options.epochs ?? 50;
  count("--epochs", epochs);
  const resolved: ResolvedOptions = {
    imageColumn: "id",
    imagePattern: "images/{}.jpg",
    labels: ["gender", "articleType", "baseColour"],
    batchSize: 16,
    learningRate: 1e-3,
    schedule: "constant",
    seed: 42,
    validation: 0.2,
    // The recipe's 5 and 25 of 50.
    validateEvery: Math.max(1, Math.round(epochs / 10)),
    checkpointEvery: Math.max(1, Math.round(epochs / 2)),
    augment: true,
    inputWidth: 60,
    inputHeight: 80,
    widthMultiplier: 1,
    resize: "pad",
    strict: false,
    maxUnusable: 0.1,
    autotune: true,
    precision: "float32",
    ...withoutUndefined(options),
    epochs,
  };
  count("--batch-size", resolved.batchSize);
  count("--validate-every", resolved.validateEvery);
  count("--checkpoint-every", resolved.checkpointEvery);
  count("--input-size (width)", resolved.inputWidth);
  count("--input-size (height)", resolved.inputHeight);
  if (resolved.limit !== undefined) count("--limit", resolved.limit);
  if (resolved.gpuMemory !== undefined) count("--gpu-memory", resolved.gpuMemory);
  above("--learning-rate", resolved.learningRate);
  above("--width-multiplier", resolved.widthMultiplier);
  above("--validation", resolved.validation);
  if (!Number.isSafeInteger(resolved.seed)) {
    throw new UserError(`--seed must be a whole number, not ${resolved.seed}`);
  }
  if (!(resolved.maxUnusable >= 0 && resolved.maxUnusable <= 1)) {
    throw new UserError(`--max-unusable must be a share from 0 to 1, not ${resolved.maxUnusable}`);
  }
  if (resolved.stratify !== undefined && !resolved.labels.includes(resolved.stratify)) {
    throw new UserError(
      `--stratify ${resolved.stratify} is none of the label columns ${resolved.labels.join(", ")}`,
    );
  }
  return resolved;
}

/** Only what was said. */
export function withoutUndefined(options: TrainOptions): TrainOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as TrainOptions;
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
