/**
 * A program as the threads read it: a table of records in shared memory, one for each call and one
 * more where a call's weight is packed first. A record has 192 bytes:
 *
 *     0  kernel            4  tasks          8  counter of tasks taken     12  flags
 *    16  when it was done, a float64         24  when the program began, likewise, of the first
 *    32  addresses of up to 16 views, 0 for none
 *    96  up to 20 parameters, u32 or f32
 */
import type { Call, Program, View } from "../program/program.ts";
import type { Packing } from "./division.ts";
import { packNumber, type Twin, twins } from "./twins.ts";

/** Bytes of a record. */
const recordLength = 192;

const doneAt = 16;
const startedAt = 24;
const viewsAt = 32;
const parametersAt = 96;

/** A program ready to be copied into shared memory. */
export interface Table {
  /** [records, recordLength] */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly records: number;
  /** For each call, its last record; a call's first record follows the last of the call before. */
  readonly lastRecords: readonly number[];
  /** Bytes of scratch that each thread needs. */
  readonly scratch: number;
  /** Bytes that packed weights need. */
  readonly packed: number;
}

/**
 * Encodes a program.
 *
 * @param program Its calls.
 * @param addressOf Where a view lies in shared memory.
 * @returns The table.
 * @throws {Error} When a kernel has no twin, or a view is in half precision.
 */
export function encodeProgram(program: Program, addressOf: (view: View) => number): Table {
  const records: ArrayBuffer[] = [];
  const lastRecords: number[] = [];
  let scratch = 0;
  let packed = 0;
  for (const call of program) {
    const twin = twinOf(call);
    const division = twin.divide(call);
    if (division.pack) {
      const { pack } = division;
      records.push(encodePacking(pack, addressOf(call.views.weight!)));
      packed = Math.max(packed, packedBytes(pack));
    }
    const extra = division.extra ?? [];
    records.push(encodeCall(call, twin, division.tasks, extra, addressOf));
    scratch = Math.max(scratch, division.scratch ?? 0);
    lastRecords.push(records.length - 1);
  }
  const bytes = new Uint8Array(records.length * recordLength);
  records.forEach((record, index) => bytes.set(new Uint8Array(record), index * recordLength));
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
  const started = view.getFloat64(startedAt, true);
  const done = lastRecords.map((record) => view.getFloat64(record * recordLength + doneAt, true));
  return done.map((end, call) => end - (done[call - 1] ?? started));
}

function twinOf({ kernel, views }: Call): Twin {
  const twin = twins[kernel.name];
  if (twin === undefined) throw new Error(`${kernel.name} has no twin for the CPU`);
  for (const [name, { half }] of Object.entries(views)) {
    if (!twin.views.includes(name)) throw new Error(`${kernel.name}'s twin knows no ${name}`);
    if (half) throw new Error(`${kernel.name}: the CPU keeps no ${name} in half precision`);
  }
  return twin;
}

function encodeCall(
  { kernel, views, parameters }: Call,
  twin: Twin,
  tasks: number,
  extra: readonly number[],
  addressOf: (view: View) => number,
): ArrayBuffer {
  const flags = (twin.flags ?? []).reduce(
    (bits, name, index) => bits | (kernel.constants[name] ? 1 << index : 0),
    0,
  );
  const record = encodeRecord(twin.number, tasks, flags);
  for (const [index, name] of twin.views.entries()) {
    const view = views[name];
    if (view) record.setUint32(viewsAt + 4 * index, addressOf(view), true);
  }
  const types = new Map(kernel.reflection.parameters.map(({ name, type }) => [name, type]));
  for (const [index, name] of twin.parameters.entries()) {
    const at = parametersAt + 4 * index;
    const value = parameters[name] ?? 0;
    if (types.get(name) === "f32") record.setFloat32(at, value, true);
    else record.setUint32(at, value, true);
  }
  setParameters(record, twin.parameters.length, extra);
  return record.buffer;
}

function encodePacking(pack: Packing, address: number): ArrayBuffer {
  const record = encodeRecord(packNumber[pack.by], panels(pack), 0);
  record.setUint32(viewsAt, address, true);
  setParameters(record, 0, [pack.outputChannels, pack.inputChannels]);
  return record.buffer;
}

/** Panels of 8 columns that a packed weight has. */
function panels({ by, outputChannels, inputChannels }: Packing): number {
  return Math.ceil((by === "rows" ? outputChannels : inputChannels) / 8);
}

/** Bytes of a packed weight: its panels are as deep as the product. */
function packedBytes(pack: Packing): number {
  return panels(pack) * (pack.by === "rows" ? pack.inputChannels : pack.outputChannels) * 32;
}

function encodeRecord(kernel: number, tasks: number, flags: number): DataView<ArrayBuffer> {
  const record = new DataView(new ArrayBuffer(recordLength));
  record.setUint32(0, kernel, true);
  record.setUint32(4, tasks, true);
  record.setUint32(12, flags, true);
  return record;
}

function setParameters(record: DataView, first: number, values: readonly number[]): void {
  for (const [index, value] of values.entries()) {
    record.setUint32(parametersAt + 4 * (first + index), value, true);
  }
}
