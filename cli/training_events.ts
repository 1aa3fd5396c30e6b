/** `facet train --json`: the events of a run as a line of JSON each on stdout. */
import { type Head, isClassHead, isNumberHead, isTagsHead, outputNames } from "../data/mod.ts";
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
        ...headCounts(data.heads),
      });
    },
    onEpoch: (metrics) => {
      hooks.onEpoch?.(metrics);
      printJsonLine({ event: "epoch", ...metrics });
    },
  };
}

/** How many classes and tags the heads have; tags and numbers are only there where there are such heads. */
function headCounts(heads: readonly Head[]) {
  const counts = (some: readonly Head[]) =>
    Object.fromEntries(some.map((head) => [head.name, outputNames(head).length]));
  const [tags, numbers] = [heads.filter(isTagsHead), heads.filter(isNumberHead)];
  return {
    classes: counts(heads.filter(isClassHead)),
    ...(tags.length > 0 && { tags: counts(tags) }),
    ...(numbers.length > 0 && { numbers: numbers.map(({ name }) => name) }),
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
