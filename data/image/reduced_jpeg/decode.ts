/**
 * Decodes a JPEG at a half, a quarter or an eighth of its size, for images that are resized to a small input:
 * of each block of 8x8 samples only the lowest frequencies are computed and, where the format allows it, read.
 * It supports the kinds of JPEG that cameras and shops make; all others, and damaged files, are decoded by the
 * full decoder.
 */
import type { Bitmap, Reduction } from "../bitmap.ts";
import type { Reserve } from "../decoding_cost.ts";
import { isStartOfFrame, Marker, readSegments } from "../jpeg_segments.ts";
import { allocate, bytesOf, type Frame, readFrame, reductionOf } from "./frame.ts";
import { makeHuffmanTable } from "./huffman.ts";
import { NotPlain } from "./not_plain.ts";
import { toBitmap } from "./pixels.ts";
import { toSamples } from "./samples.ts";
import { readScan, type ScanSettings } from "./scan.ts";

/**
 * Decodes a JPEG to a fraction of its size.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @param most The largest reduction.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The reduced image; undefined when it is to be decoded in full, because the reduction would be too
 * small, or it is of an unsupported kind or damaged.
 */
export function decodeReduced(
  bytes: Uint8Array,
  most: Reduction,
  reserve: Reserve,
): Bitmap | undefined {
  if (most.x < 2 && most.y < 2) return undefined;
  try {
    return decode(bytes, most, reserve);
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

function decode(bytes: Uint8Array, most: Reduction, reserve: Reserve): Bitmap {
  const settings: ScanSettings = { tables: new Map(), restartInterval: 0 };
  const quantisation = new Map<number, Uint16Array>();
  let frame: Frame | undefined;
  let isLuminance = true;
  let isWhole = false;
  for (const { marker, body, whole } of readSegments(bytes)) {
    if (marker === Marker.endOfImage) {
      isWhole = true;
    } else if (marker === Marker.startOfScan) {
      if (!frame) throw new NotPlain("a scan without a frame");
      readScan(whole.subarray(4 + body.length), body, frame, settings);
    } else if (isStartOfFrame(marker)) {
      if (frame || !FRAMES.includes(marker)) throw new NotPlain("of a rare kind");
      frame = readFrame(body, marker === Marker.progressiveFrame, most);
      reserve(bytes.length + bytesOf(frame), reductionOf(frame));
      allocate(frame);
    } else if (marker === Marker.huffmanTables) {
      readHuffmanTables(body, settings.tables);
    } else if (marker === Marker.quantisationTables) {
      if (frame?.components.some(({ started }) => started)) {
        throw new NotPlain("tables that change");
      }
      readQuantisation(body, quantisation);
    } else if (marker === Marker.restartInterval) {
      settings.restartInterval = body[0]! << 8 | body[1]!;
    } else if (marker === Marker.adobe) {
      isLuminance = body[11] === 1;
    }
  }
  if (!isWhole) throw new NotPlain("it has no end");
  if (!frame || frame.components.some(({ started }) => !started)) {
    throw new NotPlain("scans are missing");
  }
  isLuminance &&= String.fromCharCode(...frame.components.map(({ id }) => id)) !== "RGB";
  if (frame.components.length === 3 && !isLuminance) throw new NotPlain("red, green and blue");
  const planes = frame.components.map((component) => {
    const table = quantisation.get(component.quantisation);
    if (!table) throw new NotPlain("a table is missing");
    return toSamples(component, table);
  });
  return toBitmap(frame, planes);
}

/** Frames with Huffman codes and 8 bits per sample; others have 12 bits or arithmetic codes. */
const FRAMES: readonly number[] = [
  Marker.baselineFrame,
  Marker.extendedFrame,
  Marker.progressiveFrame,
];

/** Reads Huffman tables (T.81, B.2.4.2): for each its number, its counts and its symbols. */
function readHuffmanTables(body: Uint8Array, tables: ScanSettings["tables"]): void {
  for (let start = 0; start < body.length;) {
    const number = body[start]!;
    const counts = body.subarray(start + 1, start + 17);
    const end = start + 17 + counts.reduce((sum, count) => sum + count, 0);
    if (end > body.length) throw new NotPlain("a damaged table");
    tables.set(number, makeHuffmanTable(counts, body.subarray(start + 17, end)));
    start = end;
  }
}

/** Reads quantisation tables (T.81, B.2.4.1): for each its number and 64 values of 8 or 16 bits. */
function readQuantisation(body: Uint8Array, tables: Map<number, Uint16Array>): void {
  for (let start = 0; start < body.length;) {
    const [size, number] = [body[start]! >> 4, body[start]! & 15];
    const end = start + 1 + 64 * (size + 1);
    if (size > 1 || end > body.length) throw new NotPlain("a damaged table");
    const first = start + 1;
    tables.set(
      number,
      Uint16Array.from(
        { length: 64 },
        (_, index) =>
          size === 0
            ? body[first + index]!
            : body[first + 2 * index]! << 8 | body[first + 2 * index + 1]!,
      ),
    );
    start = end;
  }
}
