/**
 * The kinds of device that kernels are recorded for. A kernel computes the same on each; how its work is
 * divided, and into how many partial results, follows from the target.
 */

/**
 * What a kernel is recorded for: the CPU engine, or a WebGPU adapter that is software (Mesa's llvmpipe,
 * which computes vectors of 8 lanes and pays dearly for barriers) or hardware.
 */
export type Target = "cpu" | "software" | "hardware";

/** What one workgroup may use. */
export interface WorkgroupLimits {
  /** Bytes of memory that its invocations share. */
  readonly memory: number;
  /** How many invocations it may have. */
  readonly invocations: number;
}

/** What every WebGPU adapter has at least. */
export const leastWorkgroupLimits: WorkgroupLimits = { memory: 16384, invocations: 256 };

/** Invocations per workgroup; the CPU engine has no workgroups and computes vectors of four. */
const lanes: Readonly<Record<Target, number>> = { cpu: 4, software: 8, hardware: 64 };

/** Invocations per workgroup that suit a target. */
export function lanesOf(target: Target): number {
  return lanes[target];
}
