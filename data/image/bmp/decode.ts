/** BMP decoding, with the same pixels as Pillow's; transparent parts show white. */
import type { Bitmap } from "../bitmap.ts";
import { colourTable } from "../colour_table.ts";
import { indexedBytes, type Reserve } from "../decoding_cost.ts";
import { layOnWhite } from "../lay_on_white.ts";
import { bmpCutShort, type BmpHeader, readBmpHeader } from "./header.ts";
import { decodeRuns } from "./runs.ts";

/**
 * Decodes a BMP.
 *
 * @param bytes The whole file.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image.
 * @throws ImageError When the data is cut short or damaged.
 */
export function decodeBmp(bytes: Uint8Array, reserve: Reserve): Bitmap {
  const header = readBmpHeader(bytes);
  reserve(indexedBytes(header, bytes.length));
  const { width, height, bits, runLength, start } = header;
  const stored = bytes.subarray(start);
  if (runLength) return fromIndices(header, decodeRuns(stored, header), width);
  const stride = Math.ceil(width * bits / 32) * 4;
  // The padding of the last row may be missing.
  if (stored.length < stride * (height - 1) + Math.ceil(width * bits / 8)) throw bmpCutShort();
  return bits <= 8 ? fromIndices(header, stored, stride) : fromColours(header, stored, stride);
}

/** The stored row of each row from the top. */
function storedRow({ height, bottomUp }: BmpHeader, y: number): number {
  return bottomUp ? height - 1 - y : y;
}

function fromIndices(header: BmpHeader, stored: Uint8Array, stride: number): Bitmap {
  const { width, height, palette, paletteStride } = header;
  const bits = header.runLength ? 8 : header.bits;
  const colours = colourTable(palette, [2, 1, 0], paletteStride);
  const pixels = new Uint32Array(width * height);
  const perByte = 8 / bits;
  const mask = (1 << bits) - 1;
  for (let y = 0, pixel = 0; y < height; y++) {
    const row = storedRow(header, y) * stride;
    for (let x = 0; x < width; x++, pixel++) {
      const byte = stored[row + Math.floor(x / perByte)]!;
      pixels[pixel] = colours[byte >> bits * (perByte - 1 - x % perByte) & mask]!;
    }
  }
  return { width, height, data: new Uint8Array(pixels.buffer) };
}

function fromColours(header: BmpHeader, stored: Uint8Array, stride: number): Bitmap {
  const { width, height, bits, masks } = header;
  const data = new Uint8Array(width * height * 4);
  const [red, green, blue, alpha] = masks.map(channelOf);
  const size = bits / 8;
  let opacity = 0;
  for (let y = 0, target = 0; y < height; y++) {
    let source = storedRow(header, y) * stride;
    for (let x = 0; x < width; x++, source += size, target += 4) {
      let pixel = stored[source]! | stored[source + 1]! << 8;
      if (size > 2) pixel |= stored[source + 2]! << 16;
      if (size > 3) pixel |= stored[source + 3]! << 24;
      data[target] = valueOf(pixel, red!);
      data[target + 1] = valueOf(pixel, green!);
      data[target + 2] = valueOf(pixel, blue!);
      opacity |= data[target + 3] = alpha!.most === 0 ? 255 : valueOf(pixel, alpha!);
    }
  }
  // Where all is transparent the fourth value was just not written.
  if (opacity !== 0) layOnWhite(data);
  return { width, height, data };
}

/** Where a channel stands in a pixel: its lowest bit, and its largest value. */
interface Channel {
  readonly shift: number;
  readonly most: number;
}

function channelOf(mask: number): Channel {
  if (mask === 0) return { shift: 0, most: 0 };
  const shift = 31 - Math.clz32(mask & -mask);
  return { shift, most: mask >>> shift };
}

function valueOf(pixel: number, { shift, most }: Channel): number {
  if (most === 0) return 0;
  // Unsigned, since a channel may have all 32 bits.
  const value = (pixel >>> shift & most) >>> 0;
  return most === 255 ? value : Math.floor(value * 255 / most);
}
