// The module's entry: every thread runs the same list of calls, takes tasks of a call from a shared
// counter until none is left, and meets the others before the next call. Which thread takes a task
// changes nothing: a task's arithmetic depends on its number alone.

import { kernels } from "./built/dispatch";
import { Call, useMemory } from "./call";
import { clockOffset, now } from "./clock";
import { arrive, release, setLooks } from "./meet";

/** Bytes of a call's record; see slots.ts. */
const recordLength: usize = 192;

/**
 * Runs a program as one of its threads.
 *
 * `meeting` are 8 zeroed bytes that the threads share, at which they look `looks` times before they
 * sleep. With `clocks`, memory for `clockOffset`, it is written down when the program began and when
 * each call ended.
 */
export function run(
  calls: usize,
  length: u32,
  times: u32,
  threads: u32,
  thread: u32,
  meeting: usize,
  looks: u32,
  packed: usize,
  scratch: usize,
  clocks: usize,
): void {
  useMemory(packed, scratch);
  setLooks(looks);
  let offset: f64 = 0;
  if (clocks != 0) {
    offset = clockOffset(meeting, threads, thread, clocks);
    if (arrive(meeting, threads)) {
      changetype<Call>(calls).began = now() - offset;
      release(meeting);
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
      if (arrive(meeting, threads)) {
        // The last one makes the call ready for the next time it runs.
        atomic.store<u32>(at, 0, offsetof<Call>("taken"));
        if (clocks != 0) call.done = now() - offset;
        release(meeting);
      }
    }
  }
}
