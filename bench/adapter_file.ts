/**
 * What was measured on an adapter once, kept as a file, so that programs can be predicted for it where it is
 * not at hand. Its `profile` is what `facet train DATA --profile --json` prints.
 */
import type { StepProfile } from "../train/mod.ts";

/** The figures of an adapter. */
export interface AdapterFile {
  readonly card: string;
  /** When it was measured, as 2026-11-27. */
  readonly date: string;
  readonly driver: string;
  /** Of what was measured and what ran it. */
  readonly versions: Readonly<Record<string, string>>;
  /** How the figures came about. */
  readonly notes: readonly string[];
  readonly profile: Pick<StepProfile, "batchSize" | "adapter" | "kernels">;
  /** Whole programs, as the benchmark measured them. */
  readonly measured: readonly {
    readonly kind: "step" | "inference";
    readonly batch: number;
    readonly milliseconds: number;
  }[];
}

/**
 * How close a kernel comes to the roofline, also one that was made of measured ones since: of two joined in one
 * dispatch, as `a + b`, the lower share; of a form that does several at once, or a norm's work besides, as
 * `a_joined`, `a_all`, `a_finishing` and `a_through_norm`, the share of the one.
 *
 * @param name The kernel's.
 * @param measured Shares of the kernels that were measured, by name.
 * @returns The share; undefined where nothing like it was measured.
 */
export function shareLikeMeasured(
  name: string,
  measured: Readonly<Record<string, number>>,
): number | undefined {
  const parts = name.split(" + ").map((part) =>
    measured[part] ?? measured[part.replace(/_(joined|all|finishing|through_norm)$/, "")]
  );
  return parts.includes(undefined) ? undefined : Math.min(...parts as number[]);
}
