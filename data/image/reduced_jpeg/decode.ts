/**
 * Decodes a JPEG at a half, a quarter or an eighth of its size, for images that are resized to a small input:
 * of each block of 8x8 samples only the lowest frequencies are computed and, where the format allows it, read.
 * It supports the kinds of JPEG that cameras and shops make; all others, and damaged files, are decoded by the
 * full decoder. CMYK, which that one does not know, is decoded here at any size.
 *
 * What the full decoder refuses is not decoded here either: whether an image can be used does not depend on the
 * size that it is to have.
 */
import type { Bitmap, Reduction } from "../bitmap.ts";
import type { Reserve } from "../decoding_cost.ts";
import { isStartOfFrame, Marker, readSegments } from "../jpeg_segments.ts";
import { allocate, bytesOf, type Component, type Frame, readFrame, reductionOf } from "./frame.ts";
import { toFullSamples } from "./full_samples.ts";
import { makeHuffmanTable } from "./huffman.ts";
import { NotPlain } from "./not_plain.ts";
import { inksToBitmap } from "./inks.ts";
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
    const frame = readCoefficients(bytes, { most, colours: [1, 3], reserve });
    return toBitmap(frame, frame.components.map((component) => once(component, toSamples)));
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/**
 * Decodes a CMYK JPEG of Adobe's kind, whose inks are inverted, at its size or a fraction of it.
 *
 * @param bytes The whole file, which starts with FF D8.
 * @param most The largest reduction.
 * @param isLuminance Whether three of the inks are stored as luminance and differences.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image.
 * @throws NotPlain When it is damaged or of a rare kind.
 */
export function decodeInks(
  bytes: Uint8Array,
  most: Reduction,
  isLuminance: boolean,
  reserve: Reserve,
): Bitmap {
  const frame = readCoefficients(bytes, { most, colours: [4], reserve });
  const planes = frame.components.map((component) => {
    const { sides } = component;
    if (sides.x === 8 && sides.y === 8) return once(component, toFullSamples);
    const { samples, stride } = once(component, toSamples);
    return { samples: new Uint8ClampedArray(samples), stride };
  });
  return inksToBitmap(frame, planes, isLuminance);
}

/**
 * Whether a progressive JPEG of which large ones' finest scans are passed over would be decoded: its first scans
 * are whole.
 *
 * @param bytes The whole file.
 */
export function isWholeInItsFirstScans(bytes: Uint8Array): boolean {
  return decodeReduced(bytes, { x: 64, y: 64 }, () => {}) !== undefined;
}

/** Makes the samples of a component, whose coefficients are then freed. */
function once<Result>(
  component: Component,
  make: (component: Component, quantisation: Uint16Array) => Result,
): Result {
  const plane = make(component, component.table!);
  component.coefficients = new Int16Array();
  return plane;
}

interface Reading {
  readonly most: Reduction;
  /** The numbers of components that are read. */
  readonly colours: readonly number[];
  readonly reserve: Reserve;
}

function readCoefficients(bytes: Uint8Array, { most, colours, reserve }: Reading): Frame {
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
      frame = readFrame(body, marker === Marker.progressiveFrame, most, colours);
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
      if (body.length !== 2) throw new NotPlain("a damaged restart interval");
      settings.restartInterval = body[0]! << 8 | body[1]!;
    } else if (marker === Marker.adobe) {
      isLuminance = body[11] === 1;
    } else if (!isPassedOver(marker)) {
      throw new NotPlain("a part of no known kind");
    }
  }
  if (!isWhole) throw new NotPlain("it has no end");
  if (!frame || frame.components.some(({ started }) => !started)) {
    throw new NotPlain("scans are missing");
  }
  const { components } = frame;
  if (components.some(({ skipped }) => skipped) && components.some(isIncomplete)) {
    throw new NotPlain("scans are missing, and others were not read");
  }
  isLuminance &&= String.fromCharCode(...frame.components.map(({ id }) => id)) !== "RGB";
  if (frame.components.length === 3 && !isLuminance) throw new NotPlain("red, green and blue");
  for (const component of components) {
    component.table = quantisation.get(component.quantisation);
    if (!component.table) throw new NotPlain("a table is missing");
  }
  return frame;
}

/** Whether some bits of a component's coefficients are in no scan. */
function isIncomplete({ lowestBits }: Component): boolean {
  return lowestBits.some((bit) => bit !== 0);
}

/** Whether pixels do not depend on a segment: application data, comments and the number of lines. */
function isPassedOver(marker: number): boolean {
  return (marker >= Marker.application && marker <= Marker.lastApplication) ||
    marker === Marker.comment || marker === Marker.numberOfLines ||
    marker === Marker.arithmeticConditioning;
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
    const isKnown = (number & 15) < 4 && number < 32;
    if (end > body.length || !isKnown) throw new NotPlain("a damaged table");
    tables.set(number, makeHuffmanTable(counts, body.subarray(start + 17, end)));
    start = end;
  }
}

/** Reads quantisation tables (T.81, B.2.4.1): for each its number and 64 values of 8 or 16 bits. */
function readQuantisation(body: Uint8Array, tables: Map<number, Uint16Array>): void {
  for (let start = 0; start < body.length;) {
    const [size, number] = [body[start]! >> 4, body[start]! & 15];
    const end = start + 1 + 64 * (size + 1);
    if (size > 1 || number > 3 || end > body.length) throw new NotPlain("a damaged table");
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
