/** Training as a stream of events, for callers who would rather loop than listen. */
import type { EpochMetrics } from "./run/metrics_log.ts";
import type { StepProgress, TrainHooks, TrainStart } from "./hooks.ts";
import { type RunOptions, train } from "./train.ts";
import type { TrainResult } from "./run/train_result.ts";

/** What happens in a run. */
export type TrainEvent =
  | { readonly kind: "start"; readonly start: TrainStart }
  | { readonly kind: "step"; readonly step: StepProgress }
  | { readonly kind: "epoch"; readonly epoch: EpochMetrics }
  | { readonly kind: "end"; readonly result: TrainResult };

/**
 * Trains a tagger and tells what happens as it happens. Leaving the loop stops the run after saving it.
 *
 * @param options As for `train`.
 * @param lent What the caller lends: engine, threads, a signal.
 * @returns A start, the steps and epochs in their order, and the end.
 * @throws As `train` does.
 *
 * @example
 * ```ts ignore
 * import { trainEvents } from "./mod.ts";
 *
 * for await (const event of trainEvents({ data: "shop", out: "runs/shop" })) {
 *   if (event.kind === "epoch") console.log(event.epoch.epoch, event.epoch.accuracy);
 * }
 * ```
 */
export async function* trainEvents(
  options: RunOptions,
  lent: Pick<TrainHooks, "engine" | "pool" | "signal"> = {},
): AsyncGenerator<TrainEvent, void, void> {
  const told: TrainEvent[] = [];
  let wake = () => {};
  const tell = (event: TrainEvent) => {
    told.push(event);
    wake();
  };
  const left = new AbortController();
  const signals = lent.signal ? [lent.signal, left.signal] : [left.signal];
  let running = true;
  const training = train(options, {
    ...lent,
    signal: AbortSignal.any(signals),
    onStart: (start) => tell({ kind: "start", start }),
    onStep: (step) => tell({ kind: "step", step }),
    onEpoch: (epoch) => tell({ kind: "epoch", epoch }),
  }).finally(() => {
    running = false;
    wake();
  });
  // Waited for when everything before the failure has been told.
  training.catch(() => {});
  try {
    while (running || told.length > 0) {
      yield* told.splice(0);
      if (running && told.length === 0) await new Promise<void>((resolve) => wake = resolve);
    }
    yield { kind: "end", result: await training };
  } finally {
    left.abort();
    await training.catch(() => {});
  }
}
