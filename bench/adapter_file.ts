/**
 * What was measured on an adapter once, kept as a file, so that programs can be predicted for it where it is
 * not at hand: what `facet train DATA --profile --json` prints at some batch sizes.
 */
import type { AdapterFigures, KernelRate, TimedKernel } from "../kernels/mod.ts";

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
  readonly adapter: AdapterFigures;
  /** Of each program that was timed its kernels; the more sizes, the better latency and rate are told apart. */
  readonly profiles: readonly {
    readonly kind: "step" | "inference";
    readonly batchSize: number;
    readonly kernels: readonly TimedKernel[];
  }[];
  /** Whole programs, as the benchmark measured them. */
  readonly measured: readonly {
    readonly kind: "step" | "inference";
    readonly batch: number;
    readonly milliseconds: number;
  }[];
}

/**
 * How fast a kernel is, also one that was made of measured ones since: of two joined in one dispatch, as
 * `a + b`, the lower share and the longer latency; of a form that does several at once, or a norm's work
 * besides, as `a_joined`, `a_all`, `a_finishing` and `a_through_norm`, the rate of the one.
 *
 * @param name The kernel's.
 * @param measured Rates of the kernels that were measured, by name.
 * @returns The rate; undefined where nothing like it was measured.
 */
export function rateLikeMeasured(
  name: string,
  measured: Readonly<Record<string, KernelRate>>,
): KernelRate | undefined {
  if (name in measured) return measured[name];
  const parts = name.split(" + ").map((part) =>
    measured[part] ?? measured[part.replace(/_(joined|all|finishing|through_norm)$/, "")]
  );
  if (parts.includes(undefined)) return undefined;
  const rates = parts as KernelRate[];
  return {
    latency: Math.max(...rates.map(({ latency }) => latency)),
    share: Math.min(...rates.map(({ share }) => share)),
  };
}
