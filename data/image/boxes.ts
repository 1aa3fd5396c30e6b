/** The boxes that AVIF and JPEG XL files consist of. ISO/IEC 14496-12, section 4.2. */

/** A box. */
export interface Box {
  readonly type: string;
  readonly body: Uint8Array;
  /** Whether the file ends within it. */
  readonly isCut: boolean;
}

/** Most boxes that are looked at, of one level. */
const MOST_BOXES = 10_000;

/** Reads the boxes of a file or of a box, up to one that makes no sense. */
export function* readBoxes(bytes: Uint8Array): Generator<Box> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0, count = 0; at + 8 <= bytes.length && count < MOST_BOXES; count++) {
    const isLong = view.getUint32(at) === 1;
    if (isLong && at + 16 > bytes.length) return;
    const header = isLong ? 16 : 8;
    // Zero stands for the rest of the file.
    const length = isLong
      ? Number(view.getBigUint64(at + 8))
      : view.getUint32(at) || bytes.length - at;
    if (length < header) return;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const isCut = at + length > bytes.length;
    yield { type, body: bytes.subarray(at + header, at + length), isCut };
    at += length;
  }
}

/** The body of the first box of a type. */
export function findBox(bytes: Uint8Array, type: string): Uint8Array | undefined {
  for (const box of readBoxes(bytes)) if (box.type === type) return box.body;
  return undefined;
}
