/**
 * How long a program should take, from what its calls cost and what an adapter can do: each dispatch costs
 * what an empty one costs, and each call besides as long as its arithmetic or its memory traffic takes,
 * whichever is longer. So a change is seen for an adapter that is not at hand, by figures that were measured
 * there once. Nothing here measures or computes on a device.
 */
import type { Cost } from "../program/program.ts";
import { type Roofline, shareOfRoofline } from "./roofline.ts";

/** What an adapter can do. */
export interface AdapterFigures extends Roofline {
  /** Seconds that a dispatch takes which computes nothing, as one of many in a program. */
  readonly emptyDispatch: number;
}

/** How long a program should take, in seconds. */
export interface Prediction {
  /** Calls of the program. */
  readonly dispatches: number;
  /** What that many empty dispatches take. */
  readonly dispatchSeconds: number;
  /** What the calls' work takes. */
  readonly kernelSeconds: number;
  /** Both together. */
  readonly seconds: number;
}

/** What a kernel took in a program. */
export interface TimedKernel extends Cost {
  /** The kernel's name. */
  readonly name: string;
  /** Its calls. */
  readonly calls: number;
  /** Seconds of all of them by timestamps around each. */
  readonly seconds: number;
}

/** What of a call matters here. */
export interface CostedCall {
  /** Its kernel, of which the name matters. */
  readonly kernel: { readonly name: string };
  /** What it costs at least. */
  readonly cost: Cost;
}

/**
 * Predicts how long a program takes.
 *
 * @param calls The program.
 * @param adapter What the adapter can do.
 * @param shares How close each kernel comes to the roofline, in (0, 1], by its name; 1 for those not named.
 * @returns The prediction. Without `shares` it is what perfect kernels would take.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { predictStep } from "./predict_step.ts";
 *
 * const adapter = { emptyDispatch: 1e-5, flops: 1e12, bytes: 1e11 };
 * const product = { kernel: { name: "product" }, cost: { flops: 4e9, bytes: 1e8 } };
 * const { seconds } = predictStep([product, product], adapter);
 * assert.equal(seconds.toFixed(6), "0.008020");
 * ```
 */
export function predictStep(
  calls: readonly CostedCall[],
  adapter: AdapterFigures,
  shares: Readonly<Record<string, number>> = {},
): Prediction {
  const dispatchSeconds = calls.length * adapter.emptyDispatch;
  const kernelSeconds = calls.reduce(
    (sum, { kernel, cost }) => sum + rooflineSeconds(cost, adapter) / (shares[kernel.name] ?? 1),
    0,
  );
  return {
    dispatches: calls.length,
    dispatchSeconds,
    kernelSeconds,
    seconds: dispatchSeconds + kernelSeconds,
  };
}

/**
 * How close kernels came to the roofline. Timestamps around a dispatch see its launch too, which a prediction
 * counts by itself; so it is left out here.
 *
 * @param kernels What was measured.
 * @param adapter What the adapter can do.
 * @returns For each kernel's name a share in (0, 1]; 1 for kernels that are hardly more than their launches.
 */
export function kernelShares(
  kernels: readonly TimedKernel[],
  adapter: AdapterFigures,
): Record<string, number> {
  return Object.fromEntries(kernels.map(({ name, calls, seconds, flops, bytes }) => {
    const working = seconds - calls * adapter.emptyDispatch;
    const share = shareOfRoofline({ flops, bytes }, working, adapter);
    return [name, working > 0 ? Math.min(1, share) : 1];
  }));
}

function rooflineSeconds(cost: Cost, { flops, bytes }: Roofline): number {
  return Math.max(cost.flops / flops, cost.bytes / bytes);
}
