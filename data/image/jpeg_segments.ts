/**
 * The segments of a JPEG (ITU-T T.81, annex B), each a marker, a length and a body. They are found as in
 * libjpeg, and decoders get only the segments found here: limits are checked by them, so no decoder may find
 * another size or more scans.
 */
import { ImageError } from "./bitmap.ts";

/** Markers; a marker is the byte after FF. */
export const Marker = {
  temporary: 0x01,
  baselineFrame: 0xc0,
  extendedFrame: 0xc1,
  progressiveFrame: 0xc2,
  huffmanTables: 0xc4,
  arithmeticFrame: 0xc9,
  progressiveArithmeticFrame: 0xca,
  arithmeticConditioning: 0xcc,
  firstRestart: 0xd0,
  lastRestart: 0xd7,
  startOfImage: 0xd8,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  quantisationTables: 0xdb,
  numberOfLines: 0xdc,
  restartInterval: 0xdd,
  /** The first marker for data of applications. */
  application: 0xe0,
  exif: 0xe1,
  adobe: 0xee,
  lastApplication: 0xef,
  jpegLsFrame: 0xf7,
  comment: 0xfe,
} as const;

/** A segment. */
export interface Segment {
  readonly marker: number;
  /** Empty for the end of the image. */
  readonly body: Uint8Array;
  /** The whole segment; that of a scan with the compressed data after it. */
  readonly whole: Uint8Array;
}

/**
 * The segments in order, the end of the image being the last; of a file that is cut short, those that are
 * complete.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @throws ImageError At an invalid segment.
 */
export function* readSegments(bytes: Uint8Array): Generator<Segment> {
  let inScans = false;
  for (let position = findMarker(bytes, 2); position < bytes.length;) {
    const marker = bytes[position + 1]!;
    if (isStandalone(marker)) {
      // A restart marker outside a scan: bytes of the scan before it were taken for a marker.
      if (inScans && isRestart(marker)) {
        throw new ImageError("damaged JPEG: a part of a scan without its beginning");
      }
      position = findMarker(bytes, position + 2);
      continue;
    }
    if (marker === Marker.endOfImage) {
      yield { marker, body: new Uint8Array(), whole: bytes.subarray(position, position + 2) };
      return;
    }
    if (marker < Marker.baselineFrame || marker === Marker.startOfImage) {
      throw new ImageError(`damaged JPEG: a marker ${marker.toString(16)} within it`);
    }
    if (position + 4 > bytes.length) return;
    const length = bytes[position + 2]! << 8 | bytes[position + 3]!;
    if (length < 2 && !isSkipped(marker)) {
      throw new ImageError(`damaged JPEG: a segment of length ${length}`);
    }
    // libjpeg accepts any length of segments that it skips.
    const bodyEnd = position + 2 + Math.max(2, length);
    if (bodyEnd > bytes.length) return;
    const body = bytes.subarray(position + 4, bodyEnd);
    const end = marker === Marker.startOfScan ? findScanEnd(bytes, bodyEnd) : bodyEnd;
    yield { marker, body, whole: bytes.subarray(position, end) };
    inScans ||= marker === Marker.startOfScan;
    position = findMarker(bytes, end);
  }
}

/**
 * The file without segments that do not affect pixels, and without bytes between segments.
 *
 * @param bytes The whole file.
 * @returns The file, and the number of its scans.
 * @throws ImageError When it has two frames, or an invalid segment.
 */
export function withPixelSegmentsOnly(bytes: Uint8Array): { file: Uint8Array; scans: number } {
  const file = new Uint8Array(bytes.length);
  file.set(bytes.subarray(0, 2));
  let length = 2;
  let frames = 0;
  let scans = 0;
  for (const { marker, whole } of readSegments(bytes)) {
    if (isSkipped(marker)) continue;
    if (isStartOfFrame(marker) && ++frames > 1) throw twoFrames();
    if (marker === Marker.startOfScan) scans++;
    file.set(whole, length);
    length += whole.length;
  }
  return { file: file.subarray(0, length), scans };
}

/** The error of a file with two frames, whose sizes may differ. */
export function twoFrames(): ImageError {
  return new ImageError("damaged JPEG: it has two frames");
}

/** Whether a marker starts a frame, which has the image's size. */
export function isStartOfFrame(marker: number): boolean {
  // C4, C8 and CC are tables and extensions.
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Whether pixels do not depend on a segment: comments, and data of applications except JFIF's and Adobe's. */
function isSkipped(marker: number): boolean {
  return marker === Marker.comment ||
    (marker > Marker.application && marker <= Marker.lastApplication && marker !== Marker.adobe);
}

/** Whether a marker has neither length nor body: a restart, or TEM. */
function isStandalone(marker: number): boolean {
  return marker === Marker.temporary || isRestart(marker);
}

/** Whether a marker is a restart within a scan. */
export function isRestart(marker: number): boolean {
  return marker >= Marker.firstRestart && marker <= Marker.lastRestart;
}

/** The position of the next marker's FF, after bytes between segments; else the file's length. */
function findMarker(bytes: Uint8Array, start: number): number {
  for (let position = start;; position++) {
    position = bytes.indexOf(0xff, position);
    const next = bytes[position + 1];
    if (position < 0 || next === undefined) return bytes.length;
    if (next !== 0 && next !== 0xff) return position;
  }
}

/** Where a scan's data ends: at a marker other than a restart, or with the file. */
function findScanEnd(bytes: Uint8Array, start: number): number {
  let position = findMarker(bytes, start);
  while (isRestart(bytes[position + 1] ?? 0)) position = findMarker(bytes, position + 2);
  return position;
}
