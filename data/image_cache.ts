/**
 * The cache of decoded images on disk. An entry's name is a hash of everything that its content depends on, so
 * an entry is never out of date; all its content is covered by checksums, so damage is detected.
 *
 * A file consists of the header's length and its CRC-32 (32 bits each, little-endian), the header as JSON, and
 * the pixels, whose CRC-32 is in the header.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeFileAtomic } from "./atomic.ts";
import type { InputOptions } from "./decode.ts";
import type { DecodedFiles } from "./decode_files.ts";

/** Incremented whenever the same files and options would give other pixels or another layout. */
const FORMAT = 4;

/** Bytes of the header's length and checksum. */
const START = 8;

/** Bytes that are read or checked at once. */
const PIECE = 1 << 26;

interface Header {
  readonly key: string;
  readonly bytes: number;
  /**
   * CRC-32 of the pixels, six times as fast as SHA-256: it detects errors of disks; who could forge the
   * pixels in a cache could forge a SHA-256 too.
   */
  readonly checksum: number;
  readonly files: number;
  /** See {@linkcode Fingerprint}. */
  readonly contents: Fingerprint["contents"];
  /** Unusable files by index. */
  readonly reasons: readonly (readonly [position: number, reason: string])[];
}

/** Identifies the content of files, without reading most of them. */
export interface Fingerprint {
  /** SHA-256, in hexadecimal, of options, paths and the metadata of each file. */
  readonly key: string;
  /** CRC-32 of the files, by index, whose changes may not show in their metadata. */
  readonly contents: readonly (readonly [position: number, checksum: number])[];
}

/**
 * The resolution of times of change, in milliseconds: up to two seconds in some systems, so a file that has just
 * changed may change again without another time.
 */
const STEP = 2000;

/**
 * Computes the fingerprint of files and options. A file that replaces another, with the same size and time of
 * modification, has another inode or time of change. Where the system has no such time, as Windows, the content
 * is checked. A copied folder has another fingerprint, for the same reason.
 *
 * @param paths The files.
 * @param options The options of decoding.
 */
export function fingerprint(paths: readonly string[], options: InputOptions): Fingerprint {
  const { width, height, resize = "pad", strict = false } = options;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([FORMAT, width, height, resize, strict]));
  const contents: [number, number][] = [];
  const unchangedBefore = Date.now() - STEP;
  for (const [position, path] of paths.entries()) {
    const { size, mtime, ctime, ino } = statOf(path) ?? {};
    hash.update(JSON.stringify([path, size, ino, mtime?.getTime(), ctime?.getTime()]));
    if (size === undefined || (ctime && ctime.getTime() < unchangedBefore)) continue;
    const checksum = contentChecksum(path);
    if (checksum !== undefined) contents.push([position, checksum]);
  }
  return { key: hash.digest("hex"), contents };
}

function contentChecksum(path: string): number | undefined {
  try {
    return checksumOf(Deno.readFileSync(path));
  } catch {
    return undefined;
  }
}

/** The metadata of a file, synchronously: four times as fast as in parallel, for local files. */
function statOf(path: string): Deno.FileInfo | undefined {
  try {
    return Deno.statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Reads an entry.
 *
 * @param folder The cache's folder.
 * @param key The key of the files' {@linkcode fingerprint}.
 * @param paths The files.
 * @returns The entry, or undefined when there is none, or the files have changed.
 * @throws Error When the entry is damaged.
 */
export async function readCache(
  folder: string,
  key: string,
  paths: readonly string[],
): Promise<DecodedFiles | undefined> {
  // An entry that cannot be opened counts as none; writing one will report the error.
  const file = await Deno.open(entryPath(folder, key)).catch(() => undefined);
  if (!file) return undefined;
  using _ = file;
  const { size } = await file.stat();
  const start = new DataView((await readExactly(file, START, size)).buffer);
  const length = start.getUint32(0, true);
  const text = await readExactly(file, length, size);
  if (checksumOf(text) !== start.getUint32(4, true)) throw new Error("wrong checksum");
  const header = JSON.parse(new TextDecoder().decode(text)) as Header;
  if (header.key !== key || size !== START + length + header.bytes) {
    throw new Error("wrong content");
  }
  const isSame = header.contents.every(([position, checksum]) =>
    contentChecksum(paths[position]!) === checksum
  );
  if (!isSame) return undefined;
  const pixels = await readExactly(file, header.bytes, size);
  if (checksumOf(pixels) !== header.checksum) throw new Error("wrong checksum");
  const reasons: (string | undefined)[] = new Array(header.files).fill(undefined);
  for (const [position, reason] of header.reasons) reasons[position] = reason;
  return { pixels, reasons };
}

/**
 * Writes an entry.
 *
 * @param files The files' fingerprint, taken before they were decoded.
 * @throws UserError When the folder cannot be written to.
 */
export async function writeCache(
  folder: string,
  { key, contents }: Fingerprint,
  { pixels, reasons }: DecodedFiles,
): Promise<void> {
  const header: Header = {
    key,
    bytes: pixels.length,
    checksum: checksumOf(pixels),
    files: reasons.length,
    contents,
    reasons: [...reasons.entries()].filter((pair): pair is [number, string] =>
      pair[1] !== undefined
    ),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const start = new DataView(new ArrayBuffer(START));
  start.setUint32(0, text.length, true);
  start.setUint32(4, checksumOf(text), true);
  await Deno.mkdir(folder, { recursive: true });
  await writeFileAtomic(entryPath(folder, key), [new Uint8Array(start.buffer), text, pixels]);
}

function entryPath(folder: string, key: string): string {
  return join(folder, `images-${key.slice(0, 32)}.bin`);
}

async function readExactly(file: Deno.FsFile, length: number, most: number) {
  if (length > most) throw new Error("wrong length");
  const bytes = new Uint8Array(length);
  for (let filled = 0; filled < length;) {
    const count = await file.read(bytes.subarray(filled, filled + PIECE));
    if (count === null) throw new Error("it ends early");
    filled += count;
  }
  return bytes;
}

function checksumOf(bytes: Uint8Array): number {
  let sum = 0;
  for (let start = 0; start < bytes.length; start += PIECE) {
    sum = crc32(bytes.subarray(start, start + PIECE), sum);
  }
  return sum;
}
