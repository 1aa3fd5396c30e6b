/**
 * How long a program should take, from what its calls cost and what an adapter can do: each dispatch costs
 * what an empty one costs, and each call besides as long as its arithmetic or its memory traffic takes,
 * whichever is longer, and what its kernel takes however small it is. So a change is seen for an adapter that is
 * not at hand, by figures that were measured there once. Nothing here measures or computes on a device.
 */
import type { Cost } from "../program/program.ts";
import type { EmptyDispatch } from "./empty_dispatch.ts";
import { type Roofline, shareOfRoofline } from "./roofline.ts";

/** What an adapter can do. */
export interface AdapterFigures extends Roofline, EmptyDispatch {}

/** How fast a kernel is. */
export interface KernelRate {
  /**
   * Seconds that a call takes besides its dispatch however little it has to do: loads that wait for each other,
   * barriers, a loop that no other invocation shortens.
   */
  readonly latency: number;
  /** How close what comes on top of it is to the roofline, in (0, 1]. */
  readonly share: number;
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
 * @param rates How fast each kernel is, by its name; at the roofline those not named.
 * @returns The prediction. Without `rates` it is what perfect kernels would take.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { predictStep } from "./predict_step.ts";
 *
 * const adapter = { emptyDispatch: 1e-5, timedDispatch: 1e-5, flops: 1e12, bytes: 1e11 };
 * const product = { kernel: { name: "product" }, cost: { flops: 4e9, bytes: 1e8 } };
 * const { seconds } = predictStep([product, product], adapter);
 * assert.equal(seconds.toFixed(6), "0.008020");
 * ```
 */
export function predictStep(
  calls: readonly CostedCall[],
  adapter: AdapterFigures,
  rates: Readonly<Record<string, KernelRate>> = {},
): Prediction {
  const dispatchSeconds = calls.length * adapter.emptyDispatch;
  const kernelSeconds = calls.reduce((sum, { kernel, cost }) => {
    const { latency, share } = rates[kernel.name] ?? { latency: 0, share: 1 };
    return sum + latency + shareOfRoofline(cost, 1, adapter) / share;
  }, 0);
  return {
    dispatches: calls.length,
    dispatchSeconds,
    kernelSeconds,
    seconds: dispatchSeconds + kernelSeconds,
  };
}

/**
 * How fast kernels were. What an empty dispatch takes between the same timestamps is left out, since a
 * prediction counts dispatches by themselves.
 *
 * @param profiles What was measured: of each batch size the kernels of a program. A kernel of several sizes gets
 * the latency and the share that fit them best, by least squares of the relative errors; of one size alone a
 * share alone.
 * @param adapter What the adapter can do.
 * @returns A rate for each kernel's name; at the roofline where it is hardly more than its launch.
 */
export function kernelRates(
  profiles: readonly (readonly TimedKernel[])[],
  adapter: AdapterFigures,
): Record<string, KernelRate> {
  const points = new Map<string, Point[]>();
  for (const { name, calls, seconds, flops, bytes } of profiles.flat()) {
    const working = seconds - calls * adapter.timedDispatch;
    if (working <= 0) continue;
    const roofline = shareOfRoofline({ flops, bytes }, working, adapter);
    points.set(name, [...points.get(name) ?? [], { calls: calls / working, roofline }]);
  }
  const names = new Set(profiles.flat().map(({ name }) => name));
  return Object.fromEntries([...names].map((name) => [name, fit(points.get(name) ?? [])]));
}

/** Calls and roofline seconds of a kernel's calls, both per second that they worked. */
interface Point {
  readonly calls: number;
  readonly roofline: number;
}

/** Latency and share with which `latency * calls + roofline / share` comes closest to 1, at neither limit beyond. */
function fit(points: readonly Point[]): KernelRate {
  const sum = (term: (point: Point) => number) => points.reduce((all, one) => all + term(one), 0);
  const [calls, roofline] = [sum((one) => one.calls), sum((one) => one.roofline)];
  const callsSquared = sum((one) => one.calls ** 2);
  const rooflineSquared = sum((one) => one.roofline ** 2);
  const both = sum((one) => one.calls * one.roofline);
  const alone = { latency: 0, share: roofline > 0 ? Math.min(1, rooflineSquared / roofline) : 1 };
  const determinant = callsSquared * rooflineSquared - both ** 2;
  // One size, or sizes in the same proportion, tell the two apart no more.
  if (points.length < 2 || determinant <= 1e-9 * callsSquared * rooflineSquared) return alone;
  const latency = (calls * rooflineSquared - roofline * both) / determinant;
  const inverse = (callsSquared * roofline - both * calls) / determinant;
  if (latency < 0) return alone;
  if (inverse >= 1) return { latency, share: 1 / inverse };
  return { latency: Math.max(0, (calls - both) / callsSquared), share: 1 };
}
