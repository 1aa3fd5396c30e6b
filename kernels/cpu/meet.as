// Where threads wait for each other: a moment by looking again and again, since calls are short, then
// asleep until they are woken.
//
//   meeting  [0] threads that have arrived, [4] how often all have met

/** How often this thread looks before it sleeps. */
let looks: u32 = 0;

export function setLooks(count: u32): void {
  looks = count;
}

/**
 * Arrives. True at once for the last thread, which must `release` the others; false for these, once
 * it has.
 */
export function arrive(meeting: usize, threads: u32): bool {
  const met = atomic.load<u32>(meeting + 4);
  if (atomic.add<u32>(meeting, 1) == threads - 1) return true;
  for (let look: u32 = 0; look < looks; look++) {
    if (atomic.load<u32>(meeting + 4) != met) return false;
  }
  while (atomic.load<u32>(meeting + 4) == met) {
    atomic.wait<i32>(meeting + 4, met, -1);
  }
  return false;
}

/** Lets the others go. */
export function release(meeting: usize): void {
  atomic.store<u32>(meeting, 0);
  atomic.add<u32>(meeting + 4, 1);
  atomic.notify(meeting + 4, -1);
}
