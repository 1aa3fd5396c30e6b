import assert from "node:assert/strict";
import { makeExif } from "../testing/mod.ts";
import { readOrientation, readXmpOrientation } from "./exif.ts";

/** What an entry holds: its four bytes or, where it has more, those at the offset. */
interface Entry {
  readonly type: number;
  readonly count?: number;
  readonly bytes: (view: DataView, at: number, little: boolean) => void;
  /** Set where the bytes lie elsewhere: how many. */
  readonly apart?: number;
}

/** A TIFF structure with orientation entries. */
function makeTiff(entries: readonly Entry[], little: boolean, counted = entries.length) {
  const end = 14 + entries.length * 12;
  const view = new DataView(new ArrayBuffer(end + 16 * entries.length));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little);
  view.setUint16(8, counted, little);
  for (const [index, { type, count = 1, bytes, apart }] of entries.entries()) {
    const at = 10 + index * 12;
    view.setUint16(at, 0x0112, little);
    view.setUint16(at + 2, type, little);
    view.setUint32(at + 4, count, little);
    if (apart === undefined) bytes(view, at + 8, little);
    else {
      view.setUint32(at + 8, end + 16 * index, little);
      bytes(view, end + 16 * index, little);
    }
  }
  return new Uint8Array(view.buffer);
}

const short = (value: number): Entry => ({
  type: 3,
  bytes: (view, at, little) => view.setUint16(at, value, little),
});

/** A value under each type of number. */
const numbers = (value: number): Record<string, Entry> => ({
  BYTE: { type: 1, bytes: (view, at) => view.setUint8(at, value) },
  SHORT: short(value),
  LONG: { type: 4, bytes: (view, at, little) => view.setUint32(at, value, little) },
  SBYTE: { type: 6, bytes: (view, at) => view.setInt8(at, value) },
  SSHORT: { type: 8, bytes: (view, at, little) => view.setInt16(at, value, little) },
  SLONG: { type: 9, bytes: (view, at, little) => view.setInt32(at, value, little) },
  FLOAT: { type: 11, bytes: (view, at, little) => view.setFloat32(at, value, little) },
  IFD: { type: 13, bytes: (view, at, little) => view.setUint32(at, value, little) },
  RATIONAL: {
    type: 5,
    apart: 8,
    bytes: (view, at, little) => {
      view.setUint32(at, value * 2, little);
      view.setUint32(at + 4, 2, little);
    },
  },
  DOUBLE: { type: 12, apart: 8, bytes: (view, at, little) => view.setFloat64(at, value, little) },
  LONG8: {
    type: 16,
    apart: 8,
    bytes: (view, at, little) => view.setBigUint64(at, BigInt(value), little),
  },
});

Deno.test("an orientation is one in any type of number and either byte order", () => {
  for (const little of [true, false]) {
    for (let value = 1; value <= 8; value++) {
      assert.equal(readOrientation(makeExif(value, little)), value);
      for (const [name, entry] of Object.entries(numbers(value))) {
        assert.equal(readOrientation(makeTiff([entry], little)), value, `${name} ${little}`);
      }
    }
  }
});

Deno.test("other values mean upright, and what is no entry is passed over, as Pillow does", () => {
  const slong = numbers(-6).SLONG!;
  const beyond = (entry: Entry): Entry => ({ ...entry, count: 9 });
  const cases: [string, readonly Entry[], number | undefined][] = [
    ["0", [short(0)], 1],
    ["9", [short(9)], 1],
    ["negative", [slong], 1],
    ["6 in the low half", [numbers(0x10006).LONG!], 1],
    ["a fraction", [numbers(6.5).FLOAT!], 1],
    ["text", [{ ...short(6), type: 2 }], 1],
    ["of no type", [{ ...short(6), type: 99 }], undefined],
    ["none", [{ ...short(6), count: 0 }], undefined],
    ["two, of which the first counts", [{
      type: 3,
      count: 2,
      bytes: (view, at, little) => {
        view.setUint16(at, 6, little);
        view.setUint16(at + 2, 3, little);
      },
    }], 6],
    ["three, which lie elsewhere", [{ ...short(6), count: 3, apart: 6 }], 6],
    [
      "outside of the structure",
      [beyond({ ...short(0), bytes: numbers(9999).LONG!.bytes })],
      undefined,
    ],
    ["two entries", [short(6), short(3)], 3],
    ["two entries, the second outside", [short(6), beyond(numbers(9999).LONG!)], 6],
    ["two entries, the second 0", [short(6), short(0)], 1],
  ];
  for (const [name, entries, expected] of cases) {
    for (const little of [true, false]) {
      assert.equal(readOrientation(makeTiff(entries, little)), expected, `${name} ${little}`);
    }
  }
});

Deno.test("a damaged structure is read as far as it goes", () => {
  for (const little of [true, false]) {
    const whole = makeTiff([short(6)], little);
    assert.equal(readOrientation(makeTiff([short(6)], little, 200)), 6);
    for (let length = 0; length < 20; length++) {
      assert.equal(readOrientation(whole.subarray(0, length)), undefined);
    }
    // The mark's own number may stand in either order, and is no other.
    const swapped = whole.slice();
    swapped.set([whole[3]!, whole[2]!], 2);
    assert.equal(readOrientation(swapped), 6);
    swapped.set([43, 43], 2);
    assert.equal(readOrientation(swapped), undefined);
  }
  assert.equal(readOrientation(new TextEncoder().encode("not a TIFF structure at all")), undefined);
});

Deno.test("XMP has an orientation as an attribute or an element", () => {
  assert.equal(readXmpOrientation('<x tiff:Orientation="6"/>'), 6);
  assert.equal(readXmpOrientation("<tiff:Orientation>3</tiff:Orientation>"), 3);
  assert.equal(readXmpOrientation('<x tiff:Orientation="0"/>'), 1);
  assert.equal(readXmpOrientation("<x/>"), undefined);
});
