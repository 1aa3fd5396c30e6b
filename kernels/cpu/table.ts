/**
 * A program as the threads read it: a table of records in shared memory (see `slots.ts`), one for each
 * call and one more where a call's weight is packed first.
 */
import type { Packing } from "../program/description.ts";
import type { Call, Program, View } from "../program/program.ts";
import { describedCall } from "../program/record_call.ts";
import { packColumns, packRows, panelsOf } from "../pointwise/pack.ts";
import { encodeRecord } from "./record.ts";
import { beganAt, doneAt, order, recordLength } from "./slots.ts";

/** A program ready to be copied into shared memory. */
export interface Table {
  /** [records, recordLength] */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  /** For each call, its last record; a call's first record follows the last of the call before. */
  readonly lastRecords: readonly number[];
  /** Bytes of scratch that each thread needs. */
  readonly scratch: number;
  /** Bytes that the packed weight of a call needs; there are two places of that size. */
  readonly packed: number;
}

/**
 * Encodes a program.
 *
 * @param program Its calls.
 * @param addressOf Where a view lies in shared memory.
 * @returns The table.
 * @throws {Error} When a kernel has no implementation for the CPU, was recorded for another target, or a
 * view is in half precision.
 */
export function encodeProgram(program: Program, addressOf: (view: View) => number): Table {
  const records: Uint8Array[] = [];
  const lastRecords: number[] = [];
  let scratch = 0;
  let packed = 0;
  let packings = 0;
  for (const [index, call] of program.entries()) {
    check(call);
    const { kernel: { description, constants: flags }, views, parameters } = call;
    const division = divide(call);
    if (division.pack) packings++;
    const place = packings % 2 === 1 ? order.secondPacked : 0;
    if (division.pack) {
      records.push(encodePacking(division.pack, addressOf(views.weight!), place));
      packed = Math.max(packed, packedBytes(division.pack));
    }
    const next = program[index + 1];
    const joins = next && divide(next).pack && !writes(call, next.views.weight!);
    records.push(encodeRecord(description, {
      tasks: division.tasks,
      order: place | (joins ? order.joinsNext : 0),
      flags,
      addresses: Object.fromEntries(
        Object.entries(views).map(([name, view]) => [name, addressOf(view)]),
      ),
      parameters: { ...parameters, ...division.extra },
    }));
    scratch = Math.max(scratch, division.scratch ?? 0);
    lastRecords.push(records.length - 1);
  }
  const bytes = new Uint8Array(records.length * recordLength);
  records.forEach((record, index) => bytes.set(record, index * recordLength));
  // Each thread begins its scratch with a tile of 6 by 8.
  return { bytes, records: records.length, lastRecords, scratch: 256 + scratch, packed };
}

/**
 * Reads how long each call of a program took that was timed.
 *
 * @param table The program's table.
 * @param bytes What the threads have left of it. [records, recordLength]
 * @returns Milliseconds, packing of weights included, for each call.
 */
export function callTimes({ lastRecords }: Table, bytes: ArrayBuffer): number[] {
  const view = new DataView(bytes);
  const began = view.getFloat64(beganAt, true);
  const done = lastRecords.map((record) => view.getFloat64(record * recordLength + doneAt, true));
  return done.map((end, call) => end - (done[call - 1] ?? began));
}

/** Into how many tasks a call is divided on the CPU. */
export function tasksOf(call: Call): number {
  return divide(call).tasks;
}

function divide({ kernel: { description, constants }, views, parameters }: Call) {
  if (!description.cpu) throw new Error(`${description.name} has no implementation for the CPU`);
  const flags = constants as Readonly<Record<string, boolean>>;
  return description.cpu.divide(describedCall(views, parameters, flags));
}

function check({ kernel: { name, target }, views }: Call): void {
  if (target !== "cpu") throw new Error(`${name} was recorded for ${target}, not for the CPU`);
  for (const [view, { half }] of Object.entries(views)) {
    if (half) throw new Error(`${name}: the CPU keeps no ${view} in half precision`);
  }
}

/** Whether a call may write to some of a view. */
function writes({ kernel: { description }, views }: Call, other: View): boolean {
  return Object.entries(views).some(([name, { memory, offset, byteLength }]) =>
    description.views[name]?.access !== "read" && memory === other.memory &&
    offset < other.offset + other.byteLength && other.offset < offset + byteLength
  );
}

function encodePacking(pack: Packing, weight: number, place: number): Uint8Array {
  const { by, ...parameters } = pack;
  const description = by === "rows" ? packRows : packColumns;
  const tasks = panelsOf(pack);
  const addresses = { weight };
  return encodeRecord(description, { tasks, order: place, flags: {}, addresses, parameters });
}

/** Bytes of a packed weight: its panels of 8 columns are as deep as the product. */
function packedBytes(pack: Packing): number {
  return panelsOf(pack) * (pack.by === "rows" ? pack.inputChannels : pack.outputChannels) * 32;
}
