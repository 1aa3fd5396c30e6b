/** What takes part in the benchmark, and how one measurement of it is timed. */
import type { Architecture } from "../model/mod.ts";

/** What is measured: a training step, the logits of a batch, or an epoch with its data. */
export type Kind = "step" | "inference" | "epoch";

/** One cell of the benchmark's plan; the same for every contestant. */
export interface Setting {
  /** The model; an epoch takes its classes from the data instead. */
  readonly architecture: Architecture;
  readonly batch: number;
  /** Where the real images of an epoch are. */
  readonly data: string;
  /** How many of their rows to use; all where undefined. */
  readonly images: number | undefined;
}

/** What one unit of work (a step, a batch's inference, an epoch) took. */
export interface Measurement {
  readonly images: number;
  readonly milliseconds: number;
}

/** Something ready to be measured. */
export interface Runner {
  /** Measures once. */
  measure(): Promise<Measurement>;
  /** Bytes of device memory that it holds; at most so far, for PyTorch; undefined where not known. */
  memory?(): number | undefined;
  /** Frees everything. */
  close(): Promise<void> | void;
}

/** Who takes part, and in what. */
export interface Competitor {
  /** The name for `--only`. */
  readonly key: string;
  /** The name in the table. */
  readonly name: string;
  /** Makes it ready for a kind of measurement; rejects with the reason where it cannot. */
  readonly kinds: Partial<Record<Kind, (setting: Setting) => Promise<Runner>>>;
}

/** Shorter measurements are repeated with more units: the clock and the last wait would show. */
const shortestMilliseconds = 1000;

/**
 * Shorter units run once unmeasured first, as PyTorch's script does: memory that lay idle while the
 * others had their turns is slow at first.
 */
const longMilliseconds = 5000;

/**
 * Times work that can be enqueued many times and waited for once, as a training loop runs it.
 *
 * @param images Images of one unit.
 * @param run Does so many units and resolves when the last is done.
 * @returns What measures it once.
 */
export function timed(
  images: number,
  run: (units: number) => Promise<unknown>,
): () => Promise<Measurement> {
  let units = 1;
  let latest = 0;
  return async () => {
    if (latest < longMilliseconds) await run(1);
    for (;;) {
      const started = performance.now();
      await run(units);
      const elapsed = performance.now() - started;
      latest = elapsed / units;
      if (elapsed >= shortestMilliseconds) return { images, milliseconds: latest };
      units = Math.ceil(units * 1.2 * shortestMilliseconds / elapsed);
    }
  };
}
