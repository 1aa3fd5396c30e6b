/** TIFF decoding: the first image, with the same pixels as Pillow's; transparent parts show white. */
import type { Bitmap } from "../bitmap.ts";
import { indexedBytes, type Reserve } from "../decoding_cost.ts";
import { layOnWhite } from "../lay_on_white.ts";
import { expand } from "./expand.ts";
import { Meaning, readTiffHeader, tiffCutShort, type TiffHeader } from "./header.ts";

/**
 * Decodes the first image of a TIFF; of 16 bits the upper 8 are used.
 *
 * @param bytes The whole file.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored.
 * @throws ImageError When the data is cut short or damaged.
 */
export function decodeTiff(bytes: Uint8Array, reserve: Reserve): Bitmap {
  const header = readTiffHeader(bytes);
  const { width, height, part, bits, samples, compression, offsets, lengths } = header;
  const stride = Math.ceil(part.width * samples * bits / 8);
  reserve(indexedBytes(header, bytes.length) + 2 * (stride * part.height + width * height));
  const data = new Uint8Array(width * height * 4).fill(255);
  const across = Math.ceil(width / part.width);
  for (let index = 0; index < across * Math.ceil(height / part.height); index++) {
    const [left, top] = [index % across * part.width, Math.floor(index / across) * part.height];
    const rows = part.isTile ? part.height : Math.min(part.height, height - top);
    const [start, length] = [offsets[index], lengths[index] ?? bytes.length];
    if (start === undefined || start > bytes.length) throw tiffCutShort();
    const stored = expand(bytes.subarray(start, start + length), compression, stride * rows);
    for (let y = 0; y < Math.min(rows, height - top); y++) {
      const row = readRow(stored.subarray(y * stride, (y + 1) * stride), header);
      const pixels = Math.min(part.width, width - left);
      writeRow(row, header, data, ((top + y) * width + left) * 4, pixels);
    }
  }
  layOnWhite(data);
  return { width, height, data };
}

/** The samples of a row, of at most 8 bits. */
function readRow(row: Uint8Array, { bits, samples, differences, little, part }: TiffHeader) {
  const count = part.width * samples;
  if (bits === 16) {
    const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
    const values = Uint16Array.from({ length: count }, (_, i) => view.getUint16(2 * i, little));
    if (differences) addLeft(values, samples);
    return Uint8Array.from(values, (value) => value >> 8);
  }
  if (bits === 8) {
    if (differences) addLeft(row, samples);
    return row;
  }
  const mask = (1 << bits) - 1;
  return Uint8Array.from({ length: count }, (_, i) => {
    const at = i * bits;
    return row[at >> 3]! >> 8 - bits - (at & 7) & mask;
  });
}

function addLeft(values: Uint8Array | Uint16Array, samples: number): void {
  for (let at = samples; at < values.length; at++) values[at]! += values[at - samples]!;
}

function writeRow(
  row: Uint8Array,
  { meaning, samples, bits, palette, extra }: TiffHeader,
  data: Uint8Array,
  start: number,
  pixels: number,
): void {
  const most = bits >= 8 ? 255 : (1 << bits) - 1;
  const colours = palette.length / 3;
  const inkless = meaning === Meaning.colours ? 3 : 1;
  // Four samples of colours without a word about the fourth: transparency, as in Pillow.
  const hasAlpha = meaning !== Meaning.inks && samples > inkless &&
    (extra === undefined ? meaning === Meaning.colours : extra !== 0);
  for (let pixel = 0, at = 0, to = start; pixel < pixels; pixel++, at += samples, to += 4) {
    const alpha = hasAlpha ? row[at + inkless]! : 255;
    for (let channel = 0; channel < 3; channel++) {
      let value: number;
      if (meaning === Meaning.palette) value = (palette[channel * colours + row[at]!] ?? 0) >> 8;
      else if (meaning === Meaning.inks) value = inkOf(row[at + channel]!, row[at + 3]!);
      else value = row[at + (meaning === Meaning.colours ? channel : 0)]! * 255 / most;
      if (meaning === Meaning.whiteIsZero) value = 255 - value;
      // Multiplied colours are divided again, for all images are laid on white alike.
      data[to + channel] = extra === 1 && alpha > 0 ? Math.min(255, 255 * value / alpha) : value;
    }
    data[to + 3] = alpha;
  }
}

/** What a colour's ink and black leave of white, as in Pillow. */
function inkOf(ink: number, black: number): number {
  return Math.max(0, 255 - Math.round(ink * (255 - black) / 255) - black);
}
