/** Two listeners of one training. */
import type { TrainHooks } from "../train/mod.ts";

/**
 * Tells both, the first one first.
 *
 * @param first What the one watches.
 * @param second What the other one watches.
 */
export function joinHooks(first: TrainHooks, second: TrainHooks): TrainHooks {
  const joined: Record<string, unknown> = { ...first };
  for (const [name, hook] of Object.entries(second)) {
    const other = joined[name];
    joined[name] = typeof other !== "function" ? hook : (...args: unknown[]) => {
      other(...args);
      hook(...args);
    };
  }
  return joined;
}
