/**
 * TensorFlow's record framing: length, masked checksum of the length, data, masked checksum of the
 * data, all little-endian. A file is its records end to end, so one that was cut anywhere still
 * gives every whole record before the cut.
 */
import { maskedCrc32c } from "./crc32c.ts";

const headerBytes = 12; // the length in 8, its checksum in 4
const footerBytes = 4;

/**
 * Frames some data.
 *
 * @param data What the record holds.
 * @returns The record. [data.length + 16]
 */
export function encodeRecord(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const record = new Uint8Array(headerBytes + data.length + footerBytes);
  const view = new DataView(record.buffer);
  view.setBigUint64(0, BigInt(data.length), true);
  view.setUint32(8, maskedCrc32c(record.subarray(0, 8)), true);
  record.set(data, headerBytes);
  view.setUint32(headerBytes + data.length, maskedCrc32c(data), true);
  return record;
}

/** A record of a file. */
export interface FoundRecord {
  readonly data: Uint8Array;
  /** Where the next record begins. */
  readonly end: number;
}

/**
 * Goes through the records of a file, up to the first that is cut short or damaged.
 *
 * @param file All bytes of the file.
 * @returns The records before that, in order.
 *
 * @example
 * ```ts
 * import { encodeRecord, readRecords } from "./record.ts";
 *
 * const record = encodeRecord(Uint8Array.of(1, 2, 3));
 * const [found] = readRecords(record);
 * if (found?.data.join() !== "1,2,3") throw new Error("the data comes back");
 * if ([...readRecords(record.subarray(0, 18))].length > 0) throw new Error("a record cut short");
 * ```
 */
export function* readRecords(file: Uint8Array): Generator<FoundRecord> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let start = 0; start + headerBytes + footerBytes <= file.length;) {
    const lengthCrc = view.getUint32(start + 8, true);
    if (maskedCrc32c(file.subarray(start, start + 8)) !== lengthCrc) return;
    const dataStart = start + headerBytes;
    const dataEnd = dataStart + Number(view.getBigUint64(start, true));
    if (dataEnd + footerBytes > file.length) return;
    const data = file.subarray(dataStart, dataEnd);
    if (maskedCrc32c(data) !== view.getUint32(dataEnd, true)) return;
    start = dataEnd + footerBytes;
    yield { data, end: start };
  }
}
