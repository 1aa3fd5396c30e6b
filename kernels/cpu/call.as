// How a kernel sees its call: a record in shared memory, which slots.ts has the layout of. The
// views and parameters of each kernel, by name, are a class of built/calls.as. And what a thread has to
// itself.

/** What the record of every kernel begins with. */
@unmanaged
export class Call {
  /** Number of the kernel in built/dispatch.as. */
  kernel: u32;
  /** How many tasks the call is divided into. */
  tasks: u32;
  /** Bit 0: the next call may begin before this one is done; bit 1: the second place for packed weights. */
  order: u32;
  /** A bit for each flag that is set. */
  flags: u32;
  /** When the call was done, where it is timed. */
  done: f64;
  /** When the program began, likewise, of its first call. */
  began: f64;
}

/** Of so many rows or the like, how many each task takes; the last tasks may find none left. */
@inline
export function shareOf(call: Call, all: u32): u32 {
  return (all + call.tasks - 1) / call.tasks;
}

/** The same of bytes, in whole cache lines. */
@inline
export function byteShareOf(call: Call, length: usize): usize {
  return shareOf(call, (length + 63) / 64) * 64;
}

/** Where the weights lie that a call has packed for the next one. */
export let packed: usize = 0;

/** This thread's own memory: 256 bytes for a tile, then the call's scratch. */
export let scratch: usize = 0;

export function usePacked(at: usize): void {
  packed = at;
}

export function useScratch(at: usize): void {
  scratch = at;
}
