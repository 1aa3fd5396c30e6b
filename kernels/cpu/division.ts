/**
 * Ways to divide a call's work into tasks that several kernels share. A division follows from the shape
 * alone, never from the number of threads, so that the results do not depend on it.
 */
import type { Division } from "../program/description.ts";

/** Tasks that keep many threads busy and still have something to do each. */
export const enoughTasks = 64;

/** One task. */
export function undivided(): Division {
  return { tasks: 1 };
}

/** Tasks of 32 channels. */
export function byChannels({ parameters }: { parameters: { channels: number } }): Division {
  return { tasks: Math.ceil(parameters.channels / 32) };
}

/** Tasks of equally many rows. */
export function byRows({ parameters }: { parameters: { rows: number } }): Division {
  return { tasks: Math.min(enoughTasks, parameters.rows) };
}

/** Tasks of about 4,096 elements each, but not more than enough. */
export function byLength({ parameters }: { parameters: { length: number } }): Division {
  return { tasks: Math.max(1, Math.min(enoughTasks, Math.ceil(parameters.length / 4096))) };
}
