// The module's entry: every thread runs the same list of calls, takes tasks of a call from a shared
// counter until none is left, and waits for the others before the next call. Which thread takes a task
// changes nothing: a task's arithmetic depends on its number alone.

import { arrive, release, setSpins } from "./barrier";
import { kernels } from "./built/dispatch";
import { Call, useMemory } from "./call";
import { clockOffset, now } from "./clock";

/** Bytes of a call's record; see slots.ts. */
const recordLength: usize = 192;

/**
 * Runs a program as one of its threads.
 *
 * `barrier` are 8 zeroed bytes that the threads share, at which they look `spins` times before they
 * sleep. With `clocks`, memory for `clockOffset`, the times at which the program began and each
 * call was done are written to their records.
 */
export function run(
  calls: usize,
  length: u32,
  times: u32,
  threads: u32,
  thread: u32,
  barrier: usize,
  spins: u32,
  packed: usize,
  scratch: usize,
  clocks: usize,
): void {
  useMemory(packed, scratch);
  setSpins(spins);
  let offset: f64 = 0;
  if (clocks != 0) {
    offset = clockOffset(barrier, threads, thread, clocks);
    if (arrive(barrier, threads)) {
      changetype<Call>(calls).began = now() - offset;
      release(barrier);
    }
  }
  const end = calls + <usize>length * recordLength;
  for (let time: u32 = 0; time < times; time++) {
    for (let at = calls; at < end; at += recordLength) {
      const call = changetype<Call>(at);
      for (;;) {
        const task = atomic.add<u32>(at, 1, offsetof<Call>("taken"));
        if (task >= call.tasks) break;
        unchecked(kernels[call.kernel])(call, task);
      }
      if (arrive(barrier, threads)) {
        // The last one makes the call ready for the next time it runs.
        atomic.store<u32>(at, 0, offsetof<Call>("taken"));
        if (clocks != 0) call.done = now() - offset;
        release(barrier);
      }
    }
  }
}
