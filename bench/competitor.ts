/** The competitors of the benchmark, and how one measurement of them is timed. */
import type { Architecture } from "../model/mod.ts";

/** What is measured: a training step, the logits of a batch, or an epoch with its data. */
export type Kind = "step" | "inference" | "epoch";

/** One setting of the benchmark; the same for every competitor. */
export interface Setting {
  /** The model; an epoch takes its classes from the data instead. */
  readonly architecture: Architecture;
  /** Images per batch. */
  readonly batch: number;
  /** Folder of the catalogue whose images an epoch takes. */
  readonly data: string;
  /** Rows of the catalogue to use; all where undefined. */
  readonly images: number | undefined;
  /** Threads of everything that computes on the CPU; one for each core of the system by default. */
  readonly threads?: number | undefined;
}

/** The time of one unit of work: a training step, the inference of a batch, or an epoch. */
export interface Measurement {
  readonly images: number;
  readonly milliseconds: number;
}

/** A competitor that is set up for one setting, ready to be measured. */
export interface Runner {
  /** Measures once. */
  measure(): Promise<Measurement>;
  /** Bytes of device memory that it holds (for PyTorch the peak so far); undefined where not known. */
  memory?(): number | undefined;
  /** Frees everything. */
  close(): Promise<void> | void;
}

/** A program that is measured, and the kinds of measurement it supports. */
export interface Competitor {
  /** The name for `--only`. */
  readonly key: string;
  /** The name in the table. */
  readonly name: string;
  /** Sets it up for a kind of measurement; rejects with the reason where it cannot. */
  readonly kinds: Partial<Record<Kind, (setting: Setting) => Promise<Runner>>>;
}

/** Shorter measurements are repeated with more units, so that the last wait does not count. */
const shortestMilliseconds = 1000;

/**
 * Shorter units run once unmeasured first, as in PyTorch's script: memory that was idle while the others
 * were measured is slow at first.
 */
const longMilliseconds = 5000;

/**
 * Times work that can be enqueued many times and waited for once, as a training loop runs it.
 *
 * @param images Images of one unit.
 * @param run Runs the given number of units and resolves when the last one is done.
 * @returns A function that measures once.
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
