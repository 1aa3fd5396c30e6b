/**
 * What was measured on an adapter once, kept as a file, so that programs can be predicted for it where it is
 * not at hand. Its `profile` is what `facet train DATA --profile --json` prints.
 */
import { shareOfRoofline } from "../kernels/mod.ts";
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
 * How close each kernel came to the roofline. Timestamps around a dispatch see its launch too, which a
 * prediction counts by itself; so it is left out here.
 *
 * @param profile What was measured.
 * @returns For each kernel's name a share in (0, 1]; 1 for kernels that are hardly more than their launches.
 */
export function kernelShares(
  { adapter, kernels }: AdapterFile["profile"],
): Record<string, number> {
  return Object.fromEntries(kernels.map(({ name, calls, seconds, flops, bytes }) => {
    const working = seconds - calls * adapter.emptyDispatch;
    const share = shareOfRoofline({ flops, bytes }, working, adapter);
    return [name, working > 0 ? Math.min(1, share) : 1];
  }));
}
