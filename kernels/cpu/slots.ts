/**
 * The record of a call in shared memory, as a thread reads it; `call.as` has its head, and
 * `built/calls.as` the slots of each kernel. A record has 192 bytes:
 *
 *     0  kernel            4  tasks          8  tasks taken so far         12  flags
 *    16  when it was done, a float64         24  when the program began, likewise, of the first
 *    32  40 slots: addresses of views, 0 for none, then parameters, u32 or f32, in the order of the
 *        kernel's layout
 */

/** Bytes of a record. */
export const recordLength = 192;

/** Where the time stands at which a call was done. */
export const doneAt = 16;

/** Where the time stands at which the program began, in its first record. */
export const beganAt = 24;

/** Where the slots begin. */
export const slotsAt = 32;

/** Slots of a record. */
export const slotCount = (recordLength - slotsAt) / 4;
