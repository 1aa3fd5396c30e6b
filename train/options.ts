/**
 * What a training run can be told. A run keeps its resolved options in `config.json`, so that
 * everything about it can be repeated.
 */
import type { ResizeMode } from "../data/mod.ts";
import type { AugmentationName } from "./step/augmentation.ts";
import type { Schedule } from "./step/schedule.ts";

/** Sets of defaults; see recipes.ts. */
export type RecipeName = "facet" | "tutorial";

/**
 * How activations are kept: as 32-bit or, `mixed`, as 16-bit floats. Weights, gradients and
 * arithmetic are 32-bit either way, so the loss needs no scaling.
 */
export type Precision = "float32" | "mixed";

/**
 * Whether rare classes count for more: `effective` weighs a class by the inverse of its effective
 * number of images (Cui et al. 2019, https://arxiv.org/abs/1901.05555).
 */
export type ClassWeighting = "none" | "effective";

/** What {@linkcode TrainOptions.bestBy} can name: a figure over all heads, or `FIGURE:HEAD`. */
export type BestBy =
  | "accuracy"
  | "balanced_accuracy"
  | "loss"
  | `accuracy:${string}`
  | `balanced_accuracy:${string}`
  | `loss:${string}`;

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
  /** A CSV with the columns `id`, `column` and `suggestion`: labels that are wrong, and right ones. */
  readonly corrections?: string;
  /** A CSV with the columns `column`, `from` and `to`: labels that are taken for others. */
  readonly map?: string;
  /** Classes of fewer usable rows become the class "other"; 1, none of them, by default. */
  readonly minCount?: number;
  /**
   * Folder whose `train.csv` and `val.csv` say which ids train and which validate; by default those beside
   * the data, where they are known to be a split of it. Labels are the data's.
   */
  readonly split?: string;
  /** Validation rows: a share below 1 or a count; 0.2 by default. */
  readonly validation?: number;
  /** Label columns whose proportions the split keeps. */
  readonly stratify?: readonly string[];
  /** Use only so many rows, drawn by the seed. */
  readonly limit?: number;
  /** Width of the images the network sees, in pixels; 60 by default. */
  readonly inputWidth?: number;
  /** Their height; 80 by default. */
  readonly inputHeight?: number;
  /** What happens to images of another size; "pad" by default. */
  readonly resize?: ResizeMode;
  /** Whether images of another size are refused instead; false by default. */
  readonly strict?: boolean;
  /** Largest share of rows that may be unusable; 0.1 by default. */
  readonly maxUnusable?: number;

  /** Which defaults to start from; "facet" by default. */
  readonly recipe?: RecipeName;
  /** Passes over the training images; the recipe's by default. */
  readonly epochs?: number;
  /** Images per step; the recipe's by default. */
  readonly batchSize?: number;
  /**
   * Batches that make one move of the weights; 1 by default. Their gradient is that of the mean loss over
   * all their labelled images. A step is a batch, whatever this is.
   */
  readonly accumulate?: number;
  /** The highest learning rate; the recipe's by default. */
  readonly learningRate?: number;
  /** How the learning rate changes over the run; the recipe's by default. */
  readonly schedule?: Schedule;
  /** Share of the run, in [0, 1), over which the rate first rises; the recipe's by default. */
  readonly warmup?: number;
  /** What weights lose per step, times the rate; norms and biases lose nothing. The recipe's by default. */
  readonly weightDecay?: number;
  /** Longest gradient, as the norm over all parameters; longer ones are cut. None by default. */
  readonly clip?: number;
  /**
   * Decay per move of the weights' moving average, in [0, 1), 0 for none; the recipe's by default. After
   * move n it is at most (1 + n) / (10 + n).
   */
  readonly averaging?: number;
  /** How images are augmented; the recipe's by default. */
  readonly augment?: AugmentationName;
  /** Seed of split, initial weights, order, augmentation and dropout; 42 by default. */
  readonly seed?: number;

  /**
   * Share of a label that is spread over all classes, in [0, 1); the recipe's by default, 0 with class
   * weights. As in PyTorch each class's part weighs its class weight, so with classes that differ much in
   * size it pulls every image towards the rarest; a run whose images it pulls more than their labels do
   * is warned about.
   */
  readonly labelSmoothing?: number;
  /**
   * Focal loss's gamma (Lin et al. 2017, https://arxiv.org/abs/1708.02002): the loss of an image is
   * multiplied by (1 - p)^gamma, p being its label's probability; the sum is divided as without. 0, none,
   * by default.
   */
  readonly focal?: number;
  /** How much each head's loss counts in the loss that is minimised, their weighted sum; 1 by default. */
  readonly headWeights?: Readonly<Record<string, number>>;
  /**
   * Whether rare classes count for more in the loss; "none" by default. With `balance`, classes are
   * counted as often as their images are drawn.
   */
  readonly classWeights?: ClassWeighting;
  /** Label column whose rare classes are drawn more often; none by default. */
  readonly balance?: string;

  /** Scales the channels of every layer; 1 by default. */
  readonly widthMultiplier?: number;
  /** Weights to start from: a `.pth` or `.safetensors` file, or where to download one. */
  readonly weights?: string;
  /** SHA-256 of that file in hexadecimal, checked before it is used. */
  readonly weightsHash?: string;
  /** Whether heads of those weights are kept where names and classes agree; false by default. */
  readonly keepHeads?: boolean;
  /** Blocks that stay as they are, from the image on, or the whole "backbone"; none by default. */
  readonly freeze?: number | "backbone";
  /** Epochs after which one frozen block more is trained, from the heads on; never by default. */
  readonly unfreezeEvery?: number;
  /** What the learning rate is multiplied by outside the heads; 1 by default. */
  readonly backboneRate?: number;

  /** Epochs from one validation to the next; by default a tenth of them, 1 where `maxSeconds` is given. */
  readonly validateEvery?: number;
  /** Epochs from one kept model to the next; half of the epochs by default. */
  readonly checkpointEvery?: number;
  /** Seconds of training after which a run can be taken up again; 120 by default. */
  readonly saveEvery?: number;
  /**
   * What the best model is best at, over the validation images; "accuracy" by default. Over all heads it
   * is the mean of theirs. Of models that are equally good the first is the best.
   */
  readonly bestBy?: BestBy;
  /** Validations without a better model, equally good ones included, after which training stops; never by default. */
  readonly patience?: number;
  /**
   * Seconds that a run may take, all of its parts together, with the validation that ends it; no limit by
   * default. The learning rate's schedule ends with the time.
   */
  readonly maxSeconds?: number;
  /** Whether weights are logged as histograms with each validation; false by default. */
  readonly histograms?: boolean;

  /** Whether the fastest kernel variants are measured first; true by default. */
  readonly autotune?: boolean;
  /** Bytes to keep on the device at most; images that do not fit stream. No limit by default. */
  readonly gpuMemory?: number;
  /** How activations are kept; "float32" by default. "mixed" takes less memory. */
  readonly precision?: Precision;
}

/** Options that stay away unless they are given. */
export type OptionWithoutDefault =
  | "corrections"
  | "map"
  | "split"
  | "stratify"
  | "limit"
  | "clip"
  | "balance"
  | "weights"
  | "weightsHash"
  | "unfreezeEvery"
  | "patience"
  | "maxSeconds"
  | "gpuMemory";

/** Options with every default filled in. */
export type ResolvedOptions =
  & Required<Omit<TrainOptions, OptionWithoutDefault>>
  & Pick<TrainOptions, OptionWithoutDefault>;
