/** The metrics of an epoch; only a type, so that browsers can import it. */

/**
 * The metrics of an epoch. Training losses are those that were minimised, see ../step/losses.ts: with
 * label smoothing, focal factor, class and head weights, of augmented images under dropout, each batch's
 * before its optimizer step. Validation losses are plain cross-entropies, so that runs can be compared: of
 * the model that is saved (the EMA of the weights where one is kept), without augmentation and dropout.
 * Metrics of a head are taken over the images that have a label of it; a head without any is left out.
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
  /** Training loss of each head in nats, its own weight left out. */
  readonly train_head_loss: Readonly<Record<string, number>>;
  /** Validation loss of each head in nats; empty when not validated. */
  readonly val_head_loss: Readonly<Record<string, number>>;
  /** Share of the labelled validation images that each head predicts correctly; empty when not validated. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present; empty when not validated. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /** Whether its model was better than all before, not only equal, and became `best.safetensors`. */
  readonly best: boolean;
}
