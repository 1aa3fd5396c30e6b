// Where threads wait for each other: a moment by looking again and again, since calls are short, then
// asleep until they are woken.
//
//   meeting  [0] threads that have arrived, [4] how often all have met

/** Looks before sleeping: some microseconds' worth. */
const looks = 4000;

/**
 * Returns when all threads have arrived. The last one sets a call's task counter back to 0, for the
 * next time it runs.
 */
export function meet(meeting: usize, threads: u32, counter: usize): void {
  const met = atomic.load<u32>(meeting + 4);
  if (atomic.add<u32>(meeting, 1) == threads - 1) {
    atomic.store<u32>(counter, 0);
    atomic.store<u32>(meeting, 0);
    atomic.add<u32>(meeting + 4, 1);
    atomic.notify(meeting + 4, -1);
    return;
  }
  for (let look = 0; look < looks; look++) {
    if (atomic.load<u32>(meeting + 4) != met) return;
  }
  while (atomic.load<u32>(meeting + 4) == met) {
    atomic.wait<i32>(meeting + 4, met, -1);
  }
}
