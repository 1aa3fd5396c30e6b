/** BMP's run-length encoding of indices of 4 or 8 bits. */
import { bmpCutShort, type BmpHeader } from "./header.ts";

const END_OF_ROW = 0, END_OF_IMAGE = 1, MOVE = 2;

/**
 * Decodes runs; what none reaches has the index 0.
 *
 * @param stored The pixels as stored.
 * @param header The file's header.
 * @returns The indices in the stored order of rows. [height, width]
 * @throws ImageError When the data ends before the image does.
 */
export function decodeRuns(stored: Uint8Array, { width, height, bits }: BmpHeader): Uint8Array {
  const indices = new Uint8Array(width * height);
  let x = 0, y = 0;
  const put = (value: number) => {
    if (x < width) indices[y * width + x++] = value;
  };
  for (let at = 0; y < height;) {
    // Some programs leave out the end of the image's last row, and of the image.
    if (at >= stored.length && y === height - 1 && x >= width) break;
    if (at + 2 > stored.length) throw bmpCutShort();
    const count = stored[at++]!, value = stored[at++]!;
    if (count > 0) {
      for (let index = 0; index < count; index++) {
        put(bits === 8 ? value : index % 2 === 0 ? value >> 4 : value & 15);
      }
    } else if (value === END_OF_ROW) {
      x = 0;
      y++;
    } else if (value === END_OF_IMAGE) {
      break;
    } else if (value === MOVE) {
      if (at + 2 > stored.length) throw bmpCutShort();
      x += stored[at++]!;
      y += stored[at++]!;
    } else {
      const length = Math.ceil(value * bits / 8);
      if (at + length > stored.length) throw bmpCutShort();
      for (let index = 0; index < value; index++) {
        const byte = stored[at + Math.floor(index * bits / 8)]!;
        put(bits === 8 ? byte : index % 2 === 0 ? byte >> 4 : byte & 15);
      }
      at += length + length % 2;
    }
  }
  return indices;
}
