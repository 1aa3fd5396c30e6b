/**
 * Damages bytes as disks, networks and attackers do. All of it follows from the random numbers that it
 * is given, so a case is found again by its seed.
 */
import { joined } from "../../model/torch/testing/mod.ts";

/** Numbers that readers get wrong, as bytes in both orders. */
const edges = [
  0,
  1,
  2,
  0x7f,
  0x80,
  0xff,
  0x7fff,
  0x8000,
  0xffff,
  0x7fffffff,
  0x80000000,
  0xffffffff,
];

type Random = () => number;

/**
 * Makes one damaged case of good ones.
 *
 * @param corpus Good files of one kind, not empty.
 * @param random Numbers in [0, 1).
 */
export function mutate(corpus: readonly Uint8Array[], random: Random): Uint8Array<ArrayBuffer> {
  const below = (end: number) => Math.floor(end * random());
  const pick = <Item>(items: readonly Item[]) => items[below(items.length)]!;
  let bytes = Uint8Array.from(pick(corpus));
  for (let count = 1 + below(4); count > 0 && bytes.length > 0; count--) {
    bytes = pick(damages)(bytes, below, pick(corpus));
  }
  return bytes;
}

type Damage = (
  bytes: Uint8Array<ArrayBuffer>,
  below: (end: number) => number,
  other: Uint8Array,
) => Uint8Array<ArrayBuffer>;

const damages: readonly Damage[] = [
  function flipBit(bytes, below) {
    const at = below(bytes.length);
    bytes[at] = bytes[at]! ^ 1 << below(8);
    return bytes;
  },
  function setByte(bytes, below) {
    bytes[below(bytes.length)] = below(256);
    return bytes;
  },
  function setNumber(bytes, below) {
    const size = [1, 2, 4][below(3)]!;
    if (bytes.length < size) return bytes;
    const view = new DataView(bytes.buffer, below(bytes.length - size + 1), size);
    const value = edges[below(edges.length)]!;
    if (size === 1) view.setUint8(0, value);
    else if (size === 2) view.setUint16(0, value, below(2) === 0);
    else view.setUint32(0, value, below(2) === 0);
    return bytes;
  },
  function cut(bytes, below) {
    return bytes.slice(0, below(bytes.length));
  },
  function remove(bytes, below) {
    const start = below(bytes.length);
    return joined(bytes.subarray(0, start), bytes.subarray(start + 1 + below(32)));
  },
  function repeat(bytes, below) {
    const start = below(bytes.length);
    const end = start + 1 + below(64);
    return joined(bytes.subarray(0, end), bytes.subarray(start));
  },
  function insert(bytes, below) {
    const at = below(bytes.length + 1);
    const noise = Uint8Array.from({ length: 1 + below(16) }, () => below(256));
    return joined(bytes.subarray(0, at), noise, bytes.subarray(at));
  },
  function splice(bytes, below, other) {
    return joined(bytes.subarray(0, below(bytes.length)), other.subarray(below(other.length)));
  },
];
