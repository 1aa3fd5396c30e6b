// A barrier for threads: each arrives, and none goes on before all have. Waiting is spinning at first,
// since calls are short, then sleeping.
//
//   barrier  [0] threads that have arrived, [4] how often all have arrived

/** How often this thread looks whether all have arrived before it sleeps. */
let spins: u32 = 0;

export function setSpins(count: u32): void {
  spins = count;
}

/**
 * Arrives. True at once for the last thread, which must `release` the others; false for these, once
 * it has.
 */
export function arrive(barrier: usize, threads: u32): bool {
  const before = atomic.load<u32>(barrier + 4);
  if (atomic.add<u32>(barrier, 1) == threads - 1) return true;
  for (let spin: u32 = 0; spin < spins; spin++) {
    if (atomic.load<u32>(barrier + 4) != before) return false;
  }
  while (atomic.load<u32>(barrier + 4) == before) {
    atomic.wait<i32>(barrier + 4, before, -1);
  }
  return false;
}

/** Lets the others go on. */
export function release(barrier: usize): void {
  atomic.store<u32>(barrier, 0);
  atomic.add<u32>(barrier + 4, 1);
  atomic.notify(barrier + 4, -1);
}
