/** What a thread does to take memory many times, counting what all threads have at once. */
import type { Answer } from "../../threads/mod.ts";
import { giveBackMemory, type MemoryShare, takeMemory } from "../memory_budget.ts";

/** What is asked of it. */
export interface Work {
  readonly share: MemoryShare;
  readonly bytes: number;
  /** What all have now, and the most that it was. */
  readonly counts: SharedArrayBuffer;
  readonly times: number;
}

/** Takes and gives back. */
export function handle({ share, bytes, counts, times }: Work): Answer<undefined> {
  const view = new Int32Array(counts);
  const idle = new Int32Array(new SharedArrayBuffer(4));
  for (let time = 0; time < times; time++) {
    takeMemory(share, bytes);
    Atomics.add(view, 0, bytes);
    Atomics.wait(idle, 0, 0, 1); // long enough for the others to come
    const now = Atomics.load(view, 0);
    for (let most; (most = Atomics.load(view, 1)) < now;) {
      Atomics.compareExchange(view, 1, most, now);
    }
    Atomics.sub(view, 0, bytes);
    giveBackMemory(share);
  }
  return { reply: undefined };
}
