/** Reads the header of a JPEG XL. ISO/IEC 18181-1, sections D.2 and D.3; of its container, 18181-2. */
import { ImageError, type ImageHeader } from "../bitmap.ts";
import { readBoxes } from "../boxes.ts";

/**
 * Reads the size of the upright image: its decoder turns it.
 *
 * @param bytes The whole file, which starts with JPEG XL's signature.
 * @throws ImageError When the file is cut short or holds no image.
 */
export function readJpegXlHeader(bytes: Uint8Array): ImageHeader {
  const bits = new Bits(codestreamOf(bytes));
  bits.read(16); // the signature
  const isSmall = bits.read(1) === 1;
  const side = () => isSmall ? 8 * (1 + bits.read(5)) : 1 + bits.read(SIDES[bits.read(2)]!);
  const height = side();
  const ratio = RATIOS[bits.read(3)];
  const width = ratio ? Math.floor(height * ratio[0] / ratio[1]) : side();
  const isOrdinary = bits.read(1) === 1;
  const hasMore = !isOrdinary && bits.read(1) === 1;
  const orientation = hasMore ? 1 + bits.read(3) : 1;
  return orientation > 4
    ? { width: height, height: width, orientation: 1 }
    : { width, height, orientation: 1 };
}

/** The bits of a side. */
const SIDES = [9, 13, 18, 30] as const;

/** Width by height, where it is a common one. */
const RATIOS: Readonly<Record<number, readonly [number, number]>> = {
  1: [1, 1],
  2: [12, 10],
  3: [4, 3],
  4: [3, 2],
  5: [16, 9],
  6: [5, 4],
  7: [2, 1],
};

/** The beginning of the codestream, which stands by itself or in boxes. */
function codestreamOf(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xff) return bytes;
  for (const { type, body } of readBoxes(bytes)) {
    if (type === "jxlc") return body;
    if (type === "jxlp") return body.subarray(4);
  }
  throw new ImageError("damaged JPEG XL: it holds no image");
}

/** Reads numbers of bits, the lowest first. */
class Bits {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  read(count: number): number {
    let value = 0;
    for (let bit = 0; bit < count; bit++, this.#at++) {
      const byte = this.bytes[this.#at >> 3];
      if (byte === undefined) throw new ImageError("cut short: the JPEG XL ends early");
      value += (byte >> (this.#at & 7) & 1) * 2 ** bit;
    }
    return value;
  }
}
