/** `facet train --json`: the events of a run as a line of JSON each on stdout. */
import type { TrainHooks, TrainResult } from "../train/mod.ts";
import { printJsonLine } from "./output.ts";

/**
 * Hooks that also print the events of a run.
 *
 * @param run The run's folder.
 * @param hooks The hooks that are called as well.
 */
export function printingEvents(run: string, hooks: TrainHooks): TrainHooks {
  return {
    ...hooks,
    onStart: (start) => {
      const { options, data, position, batchesPerEpoch } = start;
      hooks.onStart?.(start);
      printJsonLine({
        event: "start",
        run,
        step: position.trainedBatches,
        epoch: position.epoch,
        epochs: options.epochs,
        steps_per_epoch: batchesPerEpoch,
        training_images: data.training.count,
        validation_images: data.validation.count,
        unusable_rows: data.unusable.length,
        classes: Object.fromEntries(data.heads.map(({ name, classes }) => [name, classes.length])),
      });
    },
    onEpoch: (metrics) => {
      hooks.onEpoch?.(metrics);
      printJsonLine({ event: "epoch", ...metrics });
    },
  };
}

/** Prints the address of a run's page. */
export function printPage(url: string): void {
  printJsonLine({ event: "page", url });
}

/** Prints how a run ended. */
export function printEnd({ run, ending, epochs }: TrainResult): void {
  const best = epochs.findLast(({ best }) => best) ?? null;
  printJsonLine({ event: "end", run, finished: ending !== "signal", ending, best });
}

/** Prints why a run failed. */
export function printFailure(error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  printJsonLine({ event: "error", message });
}
