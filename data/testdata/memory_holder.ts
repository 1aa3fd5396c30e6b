/** Reserves memory many times in a thread, counting the memory of all threads. */
import type { Answer } from "../../threads/mod.ts";
import { freeMemory, type MemoryShare, reserveMemory } from "../memory_budget.ts";

/** The request. */
export interface Work {
  readonly share: MemoryShare;
  readonly bytes: number;
  /** The current memory of all, and its maximum. */
  readonly counts: SharedArrayBuffer;
  readonly times: number;
}

/** Reserves and frees memory. */
export function handle({ share, bytes, counts, times }: Work): Answer<undefined> {
  const view = new Int32Array(counts);
  const idle = new Int32Array(new SharedArrayBuffer(4));
  for (let time = 0; time < times; time++) {
    reserveMemory(share, bytes);
    Atomics.add(view, 0, bytes);
    Atomics.wait(idle, 0, 0, 1); // long enough for the others to come
    const now = Atomics.load(view, 0);
    for (let most; (most = Atomics.load(view, 1)) < now;) {
      Atomics.compareExchange(view, 1, most, now);
    }
    Atomics.sub(view, 0, bytes);
    freeMemory(share);
  }
  return { reply: undefined };
}
