/** Two sets of hooks for one training. */
import type { TrainHooks } from "../train/mod.ts";

/**
 * Calls both, the first one first.
 *
 * @param first The hooks that are called first.
 * @param second The hooks that are called second.
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
