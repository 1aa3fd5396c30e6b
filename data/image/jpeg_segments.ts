/** The segments a JPEG is made of (ITU-T T.81, annex B): a marker, a length and a body each. */

/** The markers that are told apart; a marker is the byte behind FF. */
export const Marker = {
  baselineFrame: 0xc0,
  extendedFrame: 0xc1,
  progressiveFrame: 0xc2,
  huffmanTables: 0xc4,
  /** The first of those with arithmetic coding. */
  arithmeticFrame: 0xc9,
  firstRestart: 0xd0,
  lastRestart: 0xd7,
  endOfImage: 0xd9,
  startOfScan: 0xda,
  quantisationTables: 0xdb,
  restartInterval: 0xdd,
  exif: 0xe1,
  adobe: 0xee,
} as const;

/** A segment. */
export interface Segment {
  readonly marker: number;
  /** Empty for the end of the image. */
  readonly body: Uint8Array;
  /** The position behind it. */
  readonly end: number;
}

/**
 * Reads a segment.
 *
 * @param bytes The whole file.
 * @param position Where the segment starts: 2 for the first one, the previous one's end for others.
 * Behind the start of a scan lies compressed data; the next one starts behind that.
 * @returns The segment; undefined when there is none.
 */
export function readSegment(bytes: Uint8Array, position: number): Segment | undefined {
  if (bytes[position] !== 0xff) return undefined;
  while (bytes[position + 1] === 0xff) position++; // fill bytes
  const marker = bytes[position + 1];
  if (marker === Marker.endOfImage) return { marker, body: new Uint8Array(), end: position + 2 };
  if (marker === undefined || position + 4 > bytes.length) return undefined;
  const length = bytes[position + 2]! << 8 | bytes[position + 3]!;
  if (length < 2) return undefined;
  const end = position + 2 + length;
  return { marker, body: bytes.subarray(position + 4, end), end };
}

/**
 * Looks for a marker, past bytes that belong to no segment, as libjpeg does.
 *
 * @returns The position of its FF; the file's length when there is none.
 */
export function findMarker(bytes: Uint8Array, position: number): number {
  for (; position + 1 < bytes.length; position++) {
    if (bytes[position] === 0xff && bytes[position + 1] !== 0 && bytes[position + 1] !== 0xff) {
      return position;
    }
  }
  return bytes.length;
}

/** Whether a marker has neither length nor body: a restart, or TEM. */
export function isStandalone(marker: number): boolean {
  return marker === 0x01 || (marker >= Marker.firstRestart && marker <= Marker.lastRestart);
}

/** Whether a marker starts a frame, which tells the image's size. */
export function isStartOfFrame(marker: number): boolean {
  // C4, C8 and CC are tables and extensions.
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
