/**
 * Decoded images kept on disk. An entry's name is a hash of everything its content depends on, so an
 * entry is never out of date; what it holds carries a checksum, so a damaged one is noticed.
 *
 * A file is: the header's length (32 bits, little-endian), the header as JSON, the pixels.
 */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { writeFileAtomic } from "./atomic.ts";
import type { InputOptions } from "./decode.ts";
import type { DecodedFiles } from "./decode_files.ts";

/** To be raised whenever the same files and options would give other pixels or another layout. */
const FORMAT = 2;

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
  /** Unusable files by position. */
  readonly reasons: readonly (readonly [position: number, reason: string])[];
}

/**
 * The name of what decoding these files with these options gives.
 *
 * @returns SHA-256, in hexadecimal, of paths, sizes, modification times and options.
 */
export function cacheKey(paths: readonly string[], options: InputOptions): string {
  const { width, height, resize = "pad", strict = false } = options;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([FORMAT, width, height, resize, strict]));
  for (const path of paths) {
    const { size, mtime } = look(path) ?? {};
    hash.update(JSON.stringify([path, size, mtime?.getTime()]));
  }
  return hash.digest("hex");
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
 * @param key From {@linkcode cacheKey}.
 * @returns The entry, or undefined when there is none.
 * @throws Error When there is one and it is damaged.
 */
export async function readCache(folder: string, key: string): Promise<DecodedFiles | undefined> {
  // Whatever keeps it from being opened, there is no entry; writing one will tell.
  const file = await Deno.open(entryPath(folder, key)).catch(() => undefined);
  if (!file) return undefined;
  using _ = file;
  const { size } = await file.stat();
  const length = new DataView((await readExactly(file, 4, size)).buffer).getUint32(0, true);
  const text = new TextDecoder().decode(await readExactly(file, length, size));
  const header = JSON.parse(text) as Header;
  if (header.key !== key || size !== 4 + length + header.bytes) throw new Error("wrong content");
  const pixels = await readExactly(file, header.bytes, size);
  if (checksumOf(pixels) !== header.checksum) throw new Error("wrong checksum");
  const reasons: (string | undefined)[] = new Array(header.files);
  for (const [position, reason] of header.reasons) reasons[position] = reason;
  return { pixels, reasons };
}

/**
 * Keeps an entry.
 *
 * @throws UserError When the folder cannot be written to.
 */
export async function writeCache(folder: string, key: string, entry: DecodedFiles): Promise<void> {
  const { pixels, reasons } = entry;
  const header: Header = {
    key,
    bytes: pixels.length,
    checksum: checksumOf(pixels),
    files: reasons.length,
    reasons: [...reasons.entries()].filter((pair): pair is [number, string] =>
      pair[1] !== undefined
    ),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new DataView(new ArrayBuffer(4));
  length.setUint32(0, text.length, true);
  await Deno.mkdir(folder, { recursive: true });
  await writeFileAtomic(entryPath(folder, key), [new Uint8Array(length.buffer), text, pixels]);
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
