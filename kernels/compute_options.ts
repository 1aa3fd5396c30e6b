/** Where to compute, as options; nothing that computes is loaded for it. */
import type { OptionRules } from "../data/option_names.ts";
import { oneOf, requireRule, whole } from "../data/rules.ts";
import type { DeviceOption } from "./open_engine.ts";

/** Where to compute. */
export interface ComputeOptions {
  /** What computes; "auto" by default, a GPU if there is one. Not used where an engine is lent. */
  readonly device?: DeviceOption | undefined;
  /**
   * Threads that decode images and, on the CPU, compute; one a core by default. Not used where threads
   * are lent.
   */
  readonly threads?: number | undefined;
}

/** Each thread takes memory and time to start, also where there are few cores. */
const mostThreads = Math.max(256, navigator.hardwareConcurrency);

/** What {@linkcode ComputeOptions} must be. */
export const computeRules: OptionRules<ComputeOptions> = {
  device: { flag: "--device", rule: oneOf(["auto", "gpu", "cpu"]) },
  threads: { flag: "--threads", rule: whole(1, mostThreads) },
};

/**
 * Checks where to compute.
 *
 * @throws UserError When there is no such device, or no machine has so many threads.
 */
export function requireCompute({ device, threads }: ComputeOptions): void {
  if (device !== undefined) requireRule(computeRules.device.flag, device, computeRules.device.rule);
  if (threads === undefined) return;
  requireRule(computeRules.threads.flag, threads, computeRules.threads.rule);
}
