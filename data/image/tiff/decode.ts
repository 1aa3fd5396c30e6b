/** TIFF decoding: the first image, with the same pixels as Pillow's; transparent parts show white. */
import type { Bitmap } from "../bitmap.ts";
import { type Reserve, tiffBytes } from "../decoding_cost.ts";
import { layOnWhite } from "../lay_on_white.ts";
import { expand } from "./expand.ts";
import { readTiffHeader, tiffCutShort, type TiffHeader } from "./header.ts";
import { expandJpeg } from "./jpeg_part.ts";
import { colourCount, Compression, Meaning } from "./tags.ts";

/**
 * Decodes the first image of a TIFF; of 16 bits the upper 8 are used.
 *
 * @param bytes The whole file.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored.
 * @throws ImageError When the data is cut short or damaged.
 */
export async function decodeTiff(bytes: Uint8Array, reserve: Reserve): Promise<Bitmap> {
  const header = readTiffHeader(bytes);
  const { width, height, part, samples } = header;
  const across = Math.ceil(width / part.width);
  const count = across * Math.ceil(height / part.height);
  if (header.offsets.length < count * (header.planar ? samples : 1)) throw tiffCutShort();
  const partBytes = part.width * part.height * samples * header.bits / 8;
  const isJpeg = header.compression === Compression.jpeg;
  reserve(tiffBytes(header, partBytes, isJpeg, bytes.length));
  const data = new Uint8Array(width * height * 4).fill(255);
  for (let index = 0; index < count; index++) {
    const [left, top] = [index % across * part.width, Math.floor(index / across) * part.height];
    const rows = Math.min(part.height, height - top);
    const planes: Uint8Array[] = [];
    for (let plane = 0; plane < (header.planar ? samples : 1); plane++) {
      planes.push(await readPart(bytes, header, plane * count + index, rows));
    }
    const pixels = Math.min(part.width, width - left);
    for (let y = 0; y < rows; y++) {
      const row = interleave(planes.map((plane) => readRow(plane, y, header)));
      writeRow(row, header, data, ((top + y) * width + left) * 4, pixels);
    }
  }
  layOnWhite(data);
  return { width, height, data };
}

/** The samples that a part holds for each of its pixels. */
function samplesOfPart({ planar, samples }: TiffHeader): number {
  return planar ? 1 : samples;
}

/** The bytes of a row of a part. */
function strideOf(header: TiffHeader): number {
  return Math.ceil(header.part.width * samplesOfPart(header) * header.bits / 8);
}

/** The rows of a part that are needed. */
async function readPart(bytes: Uint8Array, header: TiffHeader, index: number, rows: number) {
  const { offsets, lengths, compression, lowestFirst, part } = header;
  const [start, length] = [offsets[index], lengths[index] ?? bytes.length];
  if (start === undefined || start > bytes.length) throw tiffCutShort();
  const stored = bytes.subarray(start, start + length);
  if (compression === Compression.jpeg) {
    return await expandJpeg(stored, header, rows, samplesOfPart(header));
  }
  const stride = strideOf(header);
  const ordered = lowestFirst ? stored.map(reverseBits) : stored;
  return expand(ordered, compression, stride * rows, stride * part.height);
}

function reverseBits(byte: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 8; bit++) reversed |= (byte >> bit & 1) << 7 - bit;
  return reversed;
}

/** One row of all samples of rows of one sample each. */
function interleave(rows: readonly Uint8Array[]): Uint8Array {
  const [first] = rows;
  if (rows.length === 1) return first!;
  const all = new Uint8Array(first!.length * rows.length);
  for (const [sample, row] of rows.entries()) {
    for (let at = 0, to = sample; at < row.length; at++, to += rows.length) all[to] = row[at]!;
  }
  return all;
}

/** The samples of a row of a part, of at most 8 bits. */
function readRow(stored: Uint8Array, y: number, header: TiffHeader): Uint8Array {
  const { bits, differences, little, part } = header;
  const stride = strideOf(header);
  const samples = samplesOfPart(header);
  const row = stored.subarray(y * stride, (y + 1) * stride);
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
  const inkless = colourCount(meaning);
  const isColour = inkless === 3;
  // Four samples of colours without a word about the fourth: transparency, as in Pillow.
  const hasAlpha = meaning !== Meaning.inks && samples > inkless &&
    (extra === undefined ? isColour : extra !== 0);
  for (let pixel = 0, at = 0, to = start; pixel < pixels; pixel++, at += samples, to += 4) {
    const alpha = hasAlpha ? row[at + inkless]! : 255;
    for (let channel = 0; channel < 3; channel++) {
      let value: number;
      if (meaning === Meaning.palette) value = (palette[channel * colours + row[at]!] ?? 0) >> 8;
      else if (meaning === Meaning.inks) value = inkOf(row[at + channel]!, row[at + 3]!);
      else value = row[at + (isColour ? channel : 0)]! * 255 / most;
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
