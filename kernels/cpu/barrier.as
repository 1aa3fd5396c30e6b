// A barrier for threads: each arrives, and none goes on before all have. Waiting is spinning at first,
// since calls are short, then sleeping.
//
//   barrier  [0] threads that have arrived, [128] how often all have arrived
//
// They lie on different cache lines, and not on neighbours, which processors fetch together: who waits looks
// at the second one all the time, and would take the first one away from those who arrive.

/** Where it stands how often all have arrived. */
const passed: usize = 128;

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
  const before = atomic.load<u32>(barrier + passed);
  if (atomic.add<u32>(barrier, 1) == threads - 1) return true;
  for (let spin: u32 = 0; spin < spins; spin++) {
    if (atomic.load<u32>(barrier + passed) != before) return false;
    pause();
  }
  while (atomic.load<u32>(barrier + passed) == before) {
    atomic.wait<i32>(barrier + passed, before, -1);
  }
  return false;
}

/** What `pause` computes, so that it is not left out. */
let paused: u32 = 1;

/**
 * Takes some 20 nanoseconds and next to nothing of the core, by products that wait for one another: where two
 * threads share a core, the one that waits leaves it to the one that computes. WebAssembly has no
 * instruction for it.
 */
@inline
function pause(): void {
  let value = paused;
  for (let turn = 0; turn < 16; turn++) value = value * value + 2;
  paused = value;
}

/** Lets the others go on. */
export function release(barrier: usize): void {
  atomic.store<u32>(barrier, 0);
  atomic.add<u32>(barrier + passed, 1);
  atomic.notify(barrier + passed, -1);
}
