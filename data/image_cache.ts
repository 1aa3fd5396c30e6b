/**
 * Decoded images kept on disk. An entry's name is a hash of everything its content depends on, so an
 * entry is never out of date; all that it holds is covered by checksums, so a damaged one is noticed.
 *
 * A file is: the header's length and its CRC-32 (32 bits each, little-endian), the header as JSON, the
 * pixels, whose CRC-32 the header has.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeFileAtomic } from "./atomic.ts";
import type { InputOptions } from "./decode.ts";
import type { DecodedFiles } from "./decode_files.ts";

/** To be raised whenever the same files and options would give other pixels or another layout. */
const FORMAT = 3;

/** Bytes of the header's length and checksum. */
const START = 8;

/** Read and summed up in pieces of this many bytes. */
const PIECE = 1 << 26;

interface Header {
  readonly key: string;
  readonly bytes: number;
  /**
   * CRC-32 of the pixels, which is six times as fast as SHA-256: disks make mistakes, and nobody
   * forges pixels in a cache who could not forge its entry's checksum as well.
   */
  readonly checksum: number;
  readonly files: number;
  /** See {@linkcode Fingerprint}. */
  readonly contents: Fingerprint["contents"];
  /** Unusable files by position. */
  readonly reasons: readonly (readonly [position: number, reason: string])[];
}

/** What tells files from others that may come in their places, without reading most of them. */
export interface Fingerprint {
  /** SHA-256, in hexadecimal, of options, paths and what the system says of each file. */
  readonly key: string;
  /** CRC-32 of the files, by position, of which the system may not tell that they change. */
  readonly contents: readonly (readonly [position: number, checksum: number])[];
}

/**
 * Systems, and Deno, tell times of change in steps of up to two seconds, so a file that has just changed
 * may change again without another time. In milliseconds.
 */
const STEP = 2000;

/**
 * Tells files and options from others. A file that comes in another's place, with its size and time of
 * modification kept, has another number or time of change. Where the system has no such time, as
 * Windows, the content tells. A folder that was copied is another, for the same reason.
 *
 * @param paths The files.
 * @param options What they are decoded to.
 */
export function fingerprint(paths: readonly string[], options: InputOptions): Fingerprint {
  const { width, height, resize = "pad", strict = false } = options;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([FORMAT, width, height, resize, strict]));
  const contents: [number, number][] = [];
  const settled = Date.now() - STEP;
  for (const [position, path] of paths.entries()) {
    const { size, mtime, ctime, ino } = look(path) ?? {};
    hash.update(JSON.stringify([path, size, ino, mtime?.getTime(), ctime?.getTime()]));
    if (size === undefined || (ctime && ctime.getTime() < settled)) continue;
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

/** One after the other and waited for: four times as fast as in parallel, where files are local. */
function look(path: string): Deno.FileInfo | undefined {
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
 * @param key Of the files' {@linkcode fingerprint}.
 * @param paths The files.
 * @returns The entry, or undefined when there is none, or it is of other contents.
 * @throws Error When there is one and it is damaged.
 */
export async function readCache(
  folder: string,
  key: string,
  paths: readonly string[],
): Promise<DecodedFiles | undefined> {
  // Whatever keeps it from being opened, there is no entry; writing one will tell.
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
 * Keeps an entry.
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
