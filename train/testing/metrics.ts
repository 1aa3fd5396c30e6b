/** Metrics for tests. */
import type { EpochMetrics } from "../run/metrics_log.ts";

/** Metrics of an epoch of 25 batches with the heads colour and gender; every second epoch is validated. */
export function testMetrics(epoch: number): EpochMetrics {
  const validated = epoch % 2 === 0;
  return {
    epoch,
    step: epoch * 25,
    train_loss: 1 / epoch,
    val_loss: validated ? 0.5 / epoch : null,
    learning_rate: 1e-3 / epoch,
    seconds: 10,
    images_per_second: 25,
    train_head_loss: { colour: 0.5 / epoch, gender: 0.5 / epoch },
    val_head_loss: validated ? { colour: 0.25 / epoch, gender: 0.25 / epoch } : {},
    accuracy: validated ? { colour: 0.5, gender: 0.75 } : {},
    balanced_accuracy: validated ? { colour: 0.25, gender: 0.625 } : {},
    best: validated,
  };
}
