/** Training as an async stream of events, in place of callbacks. */
import type { EpochMetrics } from "./run/metrics_log.ts";
import type { BatchProgress, TrainHooks, TrainStart } from "./hooks.ts";
import { type RunOptions, train } from "./train.ts";
import type { TrainResult } from "./run/train_result.ts";

/** An event of a run. */
export type TrainEvent =
  | { readonly kind: "start"; readonly start: TrainStart }
  | { readonly kind: "batch"; readonly batch: BatchProgress }
  | { readonly kind: "epoch"; readonly epoch: EpochMetrics }
  | { readonly kind: "end"; readonly result: TrainResult };

/**
 * Trains a tagger and yields its events as they happen. Leaving the loop stops the run after saving it.
 *
 * @param options As for `train`.
 * @param hooks Resources: engine, threads, a signal.
 * @returns A start, the batches and epochs in their order, and the end.
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
  hooks: Pick<TrainHooks, "engine" | "pool" | "signal"> = {},
): AsyncGenerator<TrainEvent, void, void> {
  const queue: TrainEvent[] = [];
  let wake = () => {};
  const push = (event: TrainEvent) => {
    queue.push(event);
    wake();
  };
  const abandoned = new AbortController();
  const signals = hooks.signal ? [hooks.signal, abandoned.signal] : [abandoned.signal];
  let running = true;
  const training = train(options, {
    ...hooks,
    signal: AbortSignal.any(signals),
    onStart: (start) => push({ kind: "start", start }),
    onBatch: (batch) => push({ kind: "batch", batch }),
    onEpoch: (epoch) => push({ kind: "epoch", epoch }),
  }).finally(() => {
    running = false;
    wake();
  });
  // Awaited when every event before the failure has been yielded.
  training.catch(() => {});
  try {
    while (running || queue.length > 0) {
      yield* queue.splice(0);
      if (running && queue.length === 0) await new Promise<void>((resolve) => wake = resolve);
    }
    yield { kind: "end", result: await training };
  } finally {
    abandoned.abort();
    await training.catch(() => {});
  }
}
