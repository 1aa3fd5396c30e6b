/** Parts of a TIFF that are JPEGs. TIFF technical note 2. */
import { Buffer } from "node:buffer";
import { ImageError } from "../bitmap.ts";
import { checkScans, jpegBytes } from "../decoding_cost.ts";
import { decodeColour } from "../jpeg.ts";
import { readJpegHeader } from "../jpeg_header.ts";
import { withPixelSegmentsOnly } from "../jpeg_segments.ts";
import type { TiffHeader } from "./header.ts";
import { Meaning } from "./tags.ts";

/**
 * Expands a part.
 *
 * @param stored The part: a JPEG whose tables stand in the directory.
 * @param header The header.
 * @param rows The rows that are needed.
 * @param samples The samples of a pixel in the part.
 * @returns The samples. [rows, part's width, samples]
 * @throws ImageError When it is cut short or damaged.
 */
export async function expandJpeg(
  stored: Uint8Array,
  { part, jpegTables, meaning }: TiffHeader,
  rows: number,
  samples: number,
): Promise<Uint8Array> {
  const isLuminance = meaning === Meaning.differences;
  const tables = Uint8Array.from(jpegTables.slice(2, -2)); // without start and end
  const adobe = [0xff, 0xee, 0, 14, ...new TextEncoder().encode("Adobe"), 0, 100, 0, 0, 0, 0];
  const whole = Buffer.concat([
    stored.subarray(0, 2),
    Uint8Array.of(...adobe, isLuminance ? 1 : 0),
    tables,
    stored.subarray(2),
  ]);
  if (stored[0] !== 0xff || stored[1] !== 0xd8) {
    throw new ImageError("damaged TIFF: a part of it is no JPEG");
  }
  const jpeg = readJpegHeader(whole);
  const { file, scans } = withPixelSegmentsOnly(whole);
  checkScans(jpeg, scans);
  const isOfSize = jpeg.width === part.width && jpeg.height >= rows && jpeg.height <= part.height;
  if (!isOfSize || jpeg.components.length !== samples) {
    throw new ImageError("damaged TIFF: a part of it is a JPEG of another kind");
  }
  const { data } = await decodeColour(file, jpegBytes(jpeg, scans, file.length));
  const expanded = new Uint8Array(rows * part.width * samples);
  for (let pixel = 0, to = 0; to < expanded.length; pixel++) {
    for (let sample = 0; sample < samples; sample++) expanded[to++] = data[4 * pixel + sample]!;
  }
  return expanded;
}
