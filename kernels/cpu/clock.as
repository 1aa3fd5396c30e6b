// Setting the threads' clocks by each other: each thread's `now` counts from a moment of its own.

import { arrive, release } from "./barrier";

/** Milliseconds since some moment, another one for each thread. */
@external("env", "now")
export declare function now(): f64;

/** Readings per thread; odd, for their median. */
const readings: u32 = 15;

/**
 * How far this thread's clock is ahead of thread 0's.
 *
 * All read their clocks whenever they have passed the barrier, and the median of the differences counts,
 * since now and then a thread wakes late. `clocks` is memory for 15 numbers of 8 bytes of each thread.
 */
export function clockOffset(barrier: usize, threads: u32, thread: u32, clocks: usize): f64 {
  const own = clocks + thread * readings * 8;
  for (let reading: u32 = 0; reading < readings; reading++) {
    if (arrive(barrier, threads)) release(barrier);
    store<f64>(own + reading * 8, now());
  }
  if (arrive(barrier, threads)) release(barrier);
  let offset: f64 = 0;
  for (let reading: u32 = 0; reading < readings; reading++) {
    offset = difference(own, clocks, reading);
    let less: u32 = 0;
    let equal: u32 = 0;
    for (let other: u32 = 0; other < readings; other++) {
      const compared = difference(own, clocks, other);
      if (compared < offset) less++;
      if (compared == offset) equal++;
    }
    if (less <= readings / 2 && less + equal > readings / 2) break;
  }
  return offset;
}

@inline
function difference(own: usize, clocks: usize, reading: u32): f64 {
  return load<f64>(own + reading * 8) - load<f64>(clocks + reading * 8);
}
