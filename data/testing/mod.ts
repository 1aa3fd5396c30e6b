/** For tests: generated small image files of every kind. */
import { Buffer } from "node:buffer";
import { crc32, deflateSync } from "node:zlib";
import { encodeJpeg } from "../image/encode_jpeg.ts";
import { Marker, readSegments } from "../image/jpeg_segments.ts";
import { encodePlainJpeg } from "./deps.ts";

/** A function from a position to a pixel: red, green, blue. */
export type Painter = (x: number, y: number) => readonly [number, number, number];

/** A baseline JPEG. */
export function makeJpeg(width: number, height: number, paint: Painter): Uint8Array {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.set(paint(x, y), (y * width + x) * 4);
  }
  return new Uint8Array(encodePlainJpeg({ data, width, height }, 95).data);
}

/** A kind of JPEG. */
export interface JpegKind {
  readonly progressive?: boolean | undefined;
  /** How its colours are stored; luminance and differences by default. */
  readonly colours?: "gray" | "rgb" | "differences" | undefined;
  /** Whether its chroma is subsampled 2x2. */
  readonly subsampled?: boolean | undefined;
}

/** A JPEG of any kind. */
export async function makeJpegOf(
  kind: JpegKind,
  width: number,
  height: number,
  paint: Painter,
): Promise<Uint8Array> {
  const pixels = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    pixels.set(paint(pixel % width, Math.floor(pixel / width)), pixel * 3);
  }
  const { progressive = false, colours = "differences", subsampled = false } = kind;
  return await encodeJpeg(pixels, {
    width,
    height,
    quality: 90,
    progressive,
    baseline: !progressive,
    color_space: { gray: 1, rgb: 2, differences: 3 }[colours],
    auto_subsample: false,
    chroma_subsample: subsampled ? 2 : 1,
  });
}

/** A progressive JPEG with its last scan repeated; each is decoded. */
export function repeatLastScan(jpeg: Uint8Array, times: number): Uint8Array {
  const scan = [...readSegments(jpeg)].findLast(({ marker }) => marker === Marker.startOfScan)!;
  const end = jpeg.length - 2;
  return concatenate(jpeg.subarray(0, end), ...Array(times).fill(scan.whole), jpeg.subarray(end));
}

/** A TIFF structure with an orientation after another entry. */
export function makeExif(orientation: number, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(38));
  view.setUint16(0, little ? 0x4949 : 0x4d4d);
  view.setUint16(2, 42, little);
  view.setUint32(4, 8, little); // where the directory starts
  view.setUint16(8, 2, little); // its number of entries
  const entries = [[0x0100, 999], [0x0112, orientation]] as const;
  for (const [index, [tag, value]] of entries.entries()) {
    const offset = 10 + index * 12;
    view.setUint16(offset, tag, little);
    view.setUint16(offset + 2, 3, little); // 16-bit numbers,
    view.setUint32(offset + 4, 1, little); // one of them
    view.setUint16(offset + 8, value, little);
  }
  return new Uint8Array(view.buffer);
}

/** The JPEG with an EXIF segment after its start marker. */
export function withExif(jpeg: Uint8Array, tiff: Uint8Array): Uint8Array {
  const length = 2 + 6 + tiff.length;
  return concatenate(
    jpeg.subarray(0, 2),
    Uint8Array.of(0xff, 0xe1, length >> 8, length & 255),
    new TextEncoder().encode("Exif\0\0"),
    tiff,
    jpeg.subarray(2),
  );
}

/** PNG's colour types: gray, colour, palette, gray with alpha, colour with alpha. */
export type ColourType = 0 | 2 | 3 | 4 | 6;

/**
 * A PNG.
 *
 * @param scanlines The packed bytes of each row, without the filter byte.
 * @param chunks Further chunks between header and data, by type.
 */
export function makePng(
  width: number,
  depth: 1 | 2 | 4 | 8 | 16,
  colour: ColourType,
  scanlines: readonly (readonly number[])[],
  chunks: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, scanlines.length);
  header.setUint8(8, depth);
  header.setUint8(9, colour);
  const data = deflateSync(Uint8Array.from(scanlines.flatMap((line) => [0, ...line])));
  return concatenate(
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    pngChunk("IHDR", new Uint8Array(header.buffer)),
    ...Object.entries(chunks).map(([type, body]) => pngChunk(type, body)),
    pngChunk("IDAT", data),
    pngChunk("IEND", new Uint8Array()),
  );
}

/** A chunk of a PNG. */
export function pngChunk(type: string, body: Uint8Array): Uint8Array {
  const typed = concatenate(new TextEncoder().encode(type), body);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, body.length);
  frame.setUint32(4, crc32(typed));
  const bytes = new Uint8Array(frame.buffer);
  return concatenate(bytes.subarray(0, 4), typed, bytes.subarray(4));
}

function concatenate(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Runs a test in a folder of its own and removes it afterwards. */
export async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/**
 * Simulates a process that is killed at one of its changes of the disk: from then on nothing changes, not even
 * by cleaning up.
 *
 * @param step The number of changes before the kill, from 0.
 * @param work The work of the process.
 * @returns Whether the kill was before the end.
 */
export async function killedAt(step: number, work: () => Promise<unknown>): Promise<boolean> {
  const { open, rename, remove, mkdir } = Deno;
  let done = 0;
  const living = () => {
    if (done++ >= step) throw new Error("killed");
  };
  Deno.open = async (path, options) => {
    if (options?.write) living();
    return await open(path, options);
  };
  Deno.rename = async (from, to) => {
    living();
    await rename(from, to);
  };
  Deno.remove = async (path, options) => {
    living();
    await remove(path, options);
  };
  Deno.mkdir = async (path, options) => {
    living();
    await mkdir(path, options);
  };
  try {
    await work();
  } catch (error) {
    if (done <= step) throw error;
  } finally {
    Object.assign(Deno, { open, rename, remove, mkdir });
  }
  return done > step;
}
export { fromSpreadsheetCell } from "../csv/spreadsheet_cell.ts";
export { decodeByMozjpeg } from "../image/mozjpeg_decoder.ts";
