/**
 * The record of a call in shared memory, as a thread reads it; `call.as` has its head, and
 * `built/calls.as` the slots of each kernel. A record has 256 bytes, whole cache lines:
 *
 *     0  kernel            4  tasks          8  how it is ordered          12  flags
 *    16  when it was done, a float64         24  when the program began, likewise, of the first
 *    32  40 slots: addresses of views, 0 for none, then parameters, u32 or f32, in the order of the
 *        kernel's layout
 *   192  tasks taken so far, on a line of its own: the threads change it all the time, and read the rest
 *
 * How a record is ordered: bit 0, whether the next one may begin before this one is done; bit 1, which of the
 * two places for packed weights it reads or writes.
 */

/** Bytes of a record. */
export const recordLength = 256;

/** Where it says how the record is ordered. */
export const orderAt = 8;

/** The bits of that. */
export const order = { joinsNext: 1, secondPacked: 2 } as const;

/** Where the time stands at which a call was done. */
export const doneAt = 16;

/** Where the time stands at which the program began, in its first record. */
export const beganAt = 24;

/** Where the slots begin. */
export const slotsAt = 32;

/** Slots of a record. */
export const slotCount = 40;
