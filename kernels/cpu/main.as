// The module's entry: every thread runs the same list of calls, takes tasks of a call from a shared
// counter until none is left, and waits for the others before the next call. Which thread takes a task
// changes nothing: a task's arithmetic depends on its number alone. Where the next call packs a weight, which
// nothing waits for, threads go on to that at once; packed weights have two places, in turns.

import { arrive, release, setSpins } from "./barrier";
import { kernels } from "./built/dispatch";
import { Call, usePacked, useScratch } from "./call";
import { clockOffset, now } from "./clock";

/** Bytes of a call's record; see slots.ts. */
const recordLength: usize = 256;

/** Where a record counts the tasks that are taken. */
const taken: usize = 192;

/**
 * Runs a program as one of its threads.
 *
 * `barrier` are 256 zeroed bytes that the threads share, at which they look `spins` times before they
 * sleep. `packed` are two places for packed weights, the second one `packedStride` bytes behind the first.
 * With `clocks`, memory for `clockOffset`, every call waits for the one before, and the times at which the program began and each
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
  packedStride: usize,
  scratch: usize,
  clocks: usize,
): void {
  useScratch(scratch);
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
      usePacked(packed + (call.order >> 1) * packedStride);
      for (;;) {
        const task = atomic.add<u32>(at, 1, taken);
        if (task >= call.tasks) break;
        unchecked(kernels[call.kernel])(call, task);
      }
      if ((call.order & 1) != 0 && clocks == 0) continue;
      if (arrive(barrier, threads)) {
        // The last one makes the call, and one that was not waited for, ready for the next time they run.
        atomic.store<u32>(at, 0, taken);
        if (at > calls) atomic.store<u32>(at - recordLength, 0, taken);
        if (clocks != 0) call.done = now() - offset;
        release(barrier);
      }
    }
  }
}
