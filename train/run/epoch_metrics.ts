/** The figures of an epoch; nothing here but a type, so it runs anywhere. */

/**
 * What a run logs per epoch. Training losses are those that were minimised, see ../step/losses.ts: with
 * smoothing, focal factor, class and head weights, of augmented images under dropout, each batch's
 * before the weights moved. Validation's are plain cross-entropies, so that runs can be compared: of the
 * model that is saved (the average of the weights where one is kept), images as they are, no dropout.
 * Figures by head are of the images that have a label of it; a head without any is left out.
 */
export interface EpochMetrics {
  /** Epochs finished, counted from 1; not a whole number where the time ended the run inside of one. */
  readonly epoch: number;
  /** Batches taken so far. `accumulate` of them make one move of the weights. */
  readonly step: number;
  /** Sum over the heads of their training losses, each times its head's weight. */
  readonly train_loss: number;
  /** Sum over the heads of their validation losses, unweighted; null when not validated. */
  readonly val_loss: number | null;
  /** The rate of the epoch's last batch. */
  readonly learning_rate: number;
  /**
   * Seconds the epoch's training part took, compiling and saving inside of it too, validation not; of an
   * epoch that was stopped, since it was taken up.
   */
  readonly seconds: number;
  /** Training images per second in that time, each as often as it was drawn. */
  readonly images_per_second: number;
  /** Training loss of each head in nats, its own weight left out. */
  readonly train_head_loss: Readonly<Record<string, number>>;
  /** Validation loss of each head in nats; empty when not validated. */
  readonly val_head_loss: Readonly<Record<string, number>>;
  /** Share of the labelled validation images that each head gets right; empty when not validated. */
  readonly accuracy: Readonly<Record<string, number>>;
  /** Mean recall over the classes present; empty when not validated. */
  readonly balanced_accuracy: Readonly<Record<string, number>>;
  /** Whether its model was better than all before, not only as good, and became `best.safetensors`. */
  readonly best: boolean;
}
