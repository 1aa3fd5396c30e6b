// What a kernel is told of its call: a record in shared memory, written by table.ts, which has its
// layout. And what a thread has to itself.

/** Address of a record's view; 0 when the call has none of that name. */
@inline
export function view(call: usize, index: i32): usize {
  return load<u32>(call + 32 + (<usize>index << 2));
}

/** A whole-numbered parameter. */
@inline
export function count(call: usize, index: i32): u32 {
  return load<u32>(call + 96 + (<usize>index << 2));
}

/** A fractional parameter. */
@inline
export function number(call: usize, index: i32): f32 {
  return load<f32>(call + 96 + (<usize>index << 2));
}

/** Whether a flag is set. */
@inline
export function flag(call: usize, index: i32): bool {
  return ((load<u32>(call + 12) >> index) & 1) == 1;
}

/** How many tasks the call is divided into. */
@inline
export function tasks(call: usize): u32 {
  return load<u32>(call + 4);
}

/** Of so many rows or the like, how many each task takes; the last tasks may find none left. */
@inline
export function shareOf(call: usize, all: u32): u32 {
  return (all + tasks(call) - 1) / tasks(call);
}

/** The same of bytes, in whole cache lines. */
@inline
export function byteShareOf(call: usize, length: usize): usize {
  return shareOf(call, (length + 63) / 64) * 64;
}

/** Where the weights lie that a call has packed for the next one. */
export let packed: usize = 0;

/** This thread's own memory: 256 bytes for a tile, then what the call's scratch asked for. */
export let scratch: usize = 0;

export function useMemory(packedAt: usize, scratchAt: usize): void {
  packed = packedAt;
  scratch = scratchAt;
}
