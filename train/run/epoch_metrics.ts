/** The metrics of an epoch; only a type, so that browsers can import it. */

/**
 * The metrics of an epoch. Training losses are those that were minimised, see ../step/losses.ts: with
 * label smoothing, focal factor, class and head weights, of augmented images under dropout, each batch's
 * before its optimizer step. Validation losses are without these, so that runs can be compared: of
 * the model that is saved (the EMA of the weights where one is kept), without augmentation and dropout.
 * Metrics of a head are taken over the images that have a label of it; a head without any is left out. Those of
 * a kind of heads are only there where the model has such heads.
 */
export interface EpochMetrics {
  /** Epochs finished, counted from 1; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
  /** Batches trained in the whole run. `accumulate` of them make one optimizer step. */
  readonly step: number;
  /** Sum over the heads of their training losses, each times its head's weight. */
  readonly train_loss: number;
  /** Sum over the heads of their validation losses, unweighted; null when not validated. */
  readonly val_loss: number | null;
  /** The learning rate of the epoch's last batch. */
  readonly learning_rate: number;
  /**
   * Seconds of training the epoch, with compiling and saving, without validation; of an epoch that was
   * stopped, since it was resumed.
   */
  readonly seconds: number;
  /** Training images per second in that time; an image that is drawn twice counts twice. */
  readonly images_per_second: number;
  /** Training loss of each head, its own weight left out; of classes and tags in nats. */
  readonly train_head_loss: Readonly<Record<string, number>>;
  /** Validation loss of each head; empty when not validated. */
  readonly val_head_loss: Readonly<Record<string, number>>;
  /** Share of the labelled validation images whose class is predicted correctly; empty when not validated. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present; empty when not validated. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /** Of heads of tags: the mean over the tags of their average precision; empty when not validated. */
  readonly mean_average_precision?: Readonly<Record<string, number>> | undefined;
  /** Of heads of numbers, in the column's unit; empty when not validated. */
  readonly mean_absolute_error?: Readonly<Record<string, number>> | undefined;
  /** Of heads of numbers: the coefficient of determination; empty when not validated. */
  readonly r2?: Readonly<Record<string, number>> | undefined;
  /**
   * Where not all heads are classes: the mean over the heads of accuracy, mean average precision, or R2 where
   * it is above 0; null when not validated.
   */
  readonly score?: number | null | undefined;
  /** Whether its model was better than all before, not only equal, and became `best.safetensors`. */
  readonly best: boolean;
}
