/**
 * The options of a training run. A run stores its resolved options in `config.json`, so that it can be
 * repeated.
 */
import type { DownloadSettings, LabelColumn, ResizeMode } from "../data/mod.ts";
import type { AugmentationName } from "./step/augmentation.ts";
import type { Schedule } from "./step/schedule.ts";

/** Sets of defaults; see recipes.ts. */
export type RecipeName = "facet" | "best" | "tutorial" | "fine-tuning";

/**
 * How activations are kept: as 32-bit or, `mixed`, as 16-bit floats. Weights, gradients and
 * arithmetic are 32-bit either way, so the loss needs no scaling.
 */
export type Precision = "float32" | "mixed";

/**
 * Class weights: `effective` weights a class by the inverse of its effective
 * number of images (Cui et al. 2019, https://arxiv.org/abs/1901.05555).
 */
export type ClassWeighting = "none" | "effective";

/** A metric for {@linkcode TrainOptions.bestBy}: over all heads that have it, or of one as `METRIC:HEAD`. */
export type BestBy = "score" | BestMetric | `${BestMetric}:${string}`;

/** A metric that heads have: all, those of classes, those of tags, those of numbers. */
export type BestMetric =
  | "loss"
  | "accuracy"
  | "balanced_accuracy"
  | "top_3_accuracy"
  | "top_5_accuracy"
  | "calibration_error"
  | "mean_average_precision"
  | "micro_average_precision"
  | "roc_auc"
  | "f1_micro"
  | "f1_macro"
  | "f1_samples"
  | "exact_match"
  | "hamming_loss"
  | "mean_absolute_error"
  | "median_absolute_error"
  | "root_mean_squared_error"
  | "r2";

/** Options of a training run; only `data` has no default. */
export interface TrainOptions {
  /** Folder that holds `styles.csv` or another table, the path of a CSV, or a folder whose folders are labels. */
  readonly data: string;
  /**
   * Column that names a row's image; "id" by default. Or several between commas, in which `*` stands for any text:
   * every image of a row is a sample.
   */
  readonly imageColumn?: string | undefined;
  /**
   * The image's file relative to the CSV, {} standing for its name and {column} for that of a column;
   * "images/{}.jpg" by default. Without a table, what folders mean, as in "{split}/{label}/{}".
   */
  readonly imagePattern?: string | undefined;
  /** What separates the names of several images in a cell; only lists in brackets are divided by default. */
  readonly imageSeparator?: string | undefined;
  /** Column whose rows of the same value the drawn split keeps together, such as that of a product's id. */
  readonly group?: string | undefined;
  /** Column that says which rows train, validate and test, by words such as `train`, `val` and `test`. */
  readonly splitColumn?: string | undefined;
  /** How images whose names are web addresses are downloaded, and where they are kept. */
  readonly download?: DownloadSettings | undefined;
  /** Label columns, one head each; the classes of gender, articleType and baseColour by default. */
  readonly labels?: readonly LabelColumn[] | undefined;
  /** The CSV's encoding, by a name that `TextDecoder` knows; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** Words of label cells that mean "unknown", such as `NA`; none by default. */
  readonly missing?: readonly string[] | undefined;
  /** A CSV with the columns `id`, `column` and `suggestion`: wrong labels and the right ones. */
  readonly corrections?: string | undefined;
  /** A CSV with the columns `column`, `from` and `to`: labels that are mapped to others. */
  readonly map?: string | undefined;
  /** Classes of fewer usable rows become the class "other"; 1, none of them, by default. */
  readonly minCount?: number | undefined;
  /**
   * Folder whose `train.csv` and `val.csv` name the training and the validation ids; by default those beside
   * the data, where they are a split of it. Labels are the data's.
   */
  readonly split?: string | undefined;
  /** Validation rows: a share below 1 or a count; 0.2 by default. */
  readonly validation?: number | undefined;
  /** Label columns whose proportions the split keeps. */
  readonly stratify?: readonly string[] | undefined;
  /** Use only so many rows, drawn by the seed. */
  readonly limit?: number | undefined;
  /** Width of the input of the network in pixels; the recipe's by default. */
  readonly inputWidth?: number | undefined;
  /** Its height; the recipe's by default. */
  readonly inputHeight?: number | undefined;
  /** How images of another size are resized; "pad" by default. */
  readonly resize?: ResizeMode | undefined;
  /** Whether images of another size are refused instead; false by default. */
  readonly strict?: boolean | undefined;
  /** Largest share of rows that may be unusable; 0.1 by default. */
  readonly maxUnusable?: number | undefined;

  /** Which defaults to start from; "facet" by default, "fine-tuning" where `weights` are given. */
  readonly recipe?: RecipeName | undefined;
  /**
   * Passes over the training images; the recipe's by default. With fewer than 8,000 training images those of the
   * default recipe are more, and with fewer than 4,000 its `augment` is "crop" unless given.
   */
  readonly epochs?: number | undefined;
  /** Images per batch; the recipe's by default. */
  readonly batchSize?: number | undefined;
  /**
   * Batches per optimizer step; 1 by default. Their gradient is that of the mean loss over all their
   * labelled images. Logs count batches, whatever this is.
   */
  readonly accumulate?: number | undefined;
  /** The highest learning rate; the recipe's by default. */
  readonly learningRate?: number | undefined;
  /** How the learning rate changes over the run; the recipe's by default. */
  readonly schedule?: Schedule | undefined;
  /** Share of the run, in [0, 1), of the warm-up, over which the rate rises linearly; the recipe's by default. */
  readonly warmup?: number | undefined;
  /** Decoupled weight decay as AdamW's; norms and biases do not decay. The recipe's by default. */
  readonly weightDecay?: number | undefined;
  /** Largest norm of the gradient over all parameters; larger ones are clipped. No limit by default. */
  readonly clip?: number | undefined;
  /**
   * Decay per optimizer step of the EMA of the weights, in [0, 1), 0 for no EMA; the recipe's by default.
   * After optimizer step n it is at most (1 + n) / (10 + n).
   */
  readonly averaging?: number | undefined;
  /** How images are augmented; the recipe's by default, of few images see `epochs`. */
  readonly augment?: AugmentationName | undefined;
  /** Images are averaged in pairs, with weights of Beta(x, x), and their labels too; not by default. */
  readonly mixup?: number | undefined;
  /** A part of an image, of an area of Beta(x, x), is another's, and as much of its labels; not by default. */
  readonly cutmix?: number | undefined;
  /** Probability that a part of an image, 2 to 33 % of its area, is erased; 0 by default. */
  readonly erase?: number | undefined;
  /** Seed of split, initial weights, order, augmentation and dropout; 42 by default. */
  readonly seed?: number | undefined;

  /**
   * Share of a label that is spread over all classes, in [0, 1); the recipe's by default, 0 with class
   * weights. A tag's label y becomes y (1 - s) + s / 2. As in PyTorch the part of each class is multiplied by its class weight, so with classes of very
   * different sizes it favours the rarest class for every image; there is a warning where it outweighs the
   * labels of some images.
   */
  readonly labelSmoothing?: number | undefined;
  /**
   * Focal loss's gamma (Lin et al. 2017, https://arxiv.org/abs/1708.02002): the loss of an image is
   * multiplied by (1 - p)^gamma, p being its label's probability, and that of a tag by (1 - p)^gamma of whether
   * the image has it; the sum is divided as without. 0, none, by default.
   */
  readonly focal?: number | undefined;
  /** Weight of each head in the total loss, by name; 1 by default. */
  readonly headWeights?: Readonly<Record<string, number>> | undefined;
  /**
   * Class weights of the loss, larger for rare classes; "none" by default. With `balance`, classes are
   * counted as often as their images are drawn. Those of tags weigh the images that have them.
   */
  readonly classWeights?: ClassWeighting | undefined;
  /** Label column of classes of which rare ones are drawn more often; none by default. */
  readonly balance?: string | undefined;

  /** Scales the channels of every layer; 1 by default. */
  readonly widthMultiplier?: number | undefined;
  /**
   * The initial scale of each residual block's last norm, in [0, 1]; the recipe's by default. With 0 the block
   * begins as the identity, with 1 as torchvision's. Weights that are loaded have their own.
   */
  readonly residualScale?: number | undefined;
  /**
   * Pretrained weights to start from: a `.pth` or `.safetensors` file, the address of one, or the name of
   * torchvision's: "imagenet-v1" or "imagenet-v2"; "imagenet" is the second.
   */
  readonly weights?: string | undefined;
  /** SHA-256 of that file in hexadecimal, checked before it is used. */
  readonly weightsHash?: string | undefined;
  /** Whether heads of those weights are loaded where names and classes agree; false by default. */
  readonly keepHeads?: boolean | undefined;
  /** Blocks that are frozen, from the input on, or the whole "backbone"; none by default. */
  readonly freeze?: number | "backbone" | undefined;
  /** Epochs after which one more block is unfrozen, from the heads backwards; never by default. */
  readonly unfreezeEvery?: number | undefined;
  /** Factor of the learning rate outside the heads; the recipe's by default. */
  readonly backboneRate?: number | undefined;

  /** Epochs from one validation to the next; by default a tenth of them, 1 where `maxSeconds` is given. */
  readonly validateEvery?: number | undefined;
  /** Epochs from one saved model to the next; half of the epochs by default. */
  readonly checkpointEvery?: number | undefined;
  /** Seconds of training from one checkpoint to the next; 120 by default. */
  readonly saveEvery?: number | undefined;
  /**
   * The metric over the validation images by which the best model is chosen; by default "accuracy" where all
   * heads are classes, else "score", the mean over the heads of accuracy, mean average precision, or R2 where it
   * is above 0. Over all heads a metric is the mean of those that have it. Of equal models the first one is the best.
   */
  readonly bestBy?: BestBy | undefined;
  /**
   * Validations without a better model after which training stops; never by default. An equal one is not better.
   * Unless the schedule is constant, the learning rate first falls to its end over a fifth of the epochs so far.
   */
  readonly patience?: number | undefined;
  /**
   * Time limit of a run in seconds, all of its parts together, with the last validation; no limit by
   * default. The learning-rate schedule ends with the time.
   */
  readonly maxSeconds?: number | undefined;
  /** Whether weights are logged as histograms with each validation; false by default. */
  readonly histograms?: boolean | undefined;

  /** Whether the fastest kernel variants are measured first; true by default. */
  readonly autotune?: boolean | undefined;
  /** Most bytes on the device; images that do not fit are streamed. No limit by default. */
  readonly gpuMemory?: number | undefined;
  /** How activations are kept; "float32" by default. "mixed" takes less memory. */
  readonly precision?: Precision | undefined;
}

/** Options that are absent unless they are given. */
export type OptionWithoutDefault =
  | "imageSeparator"
  | "group"
  | "splitColumn"
  | "download"
  | "encoding"
  | "missing"
  | "corrections"
  | "map"
  | "split"
  | "stratify"
  | "limit"
  | "clip"
  | "erase"
  | "mixup"
  | "cutmix"
  | "balance"
  | "weights"
  | "weightsHash"
  | "unfreezeEvery"
  | "patience"
  | "maxSeconds"
  | "gpuMemory";

/** Options with every default filled in. */
export type ResolvedOptions =
  & {
    readonly [Name in Exclude<keyof TrainOptions, OptionWithoutDefault>]-?: Exclude<
      TrainOptions[Name],
      undefined
    >;
  }
  & Pick<TrainOptions, OptionWithoutDefault>;
