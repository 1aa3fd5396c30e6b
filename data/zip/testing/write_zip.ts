/** Zips for tests, by the format's description alone, so that they can be wrong in any way. */
import { crc32, deflateRawSync } from "node:zlib";

/** A file in a zip. */
export interface TestEntry {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** 8, deflate, by default. */
  readonly method?: number;
  /** Bits of the general purpose flag; 1 is encrypted, 0x800 says that the name is UTF-8. */
  readonly flags?: number;
  /** The size that is stated. */
  readonly size?: number;
  /** What of Unix is stated of the file; 0o120777 is a link. */
  readonly mode?: number;
}

/** The bytes of a zip. */
export function zipBytes(entries: readonly TestEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const lengthOf = (pieces: readonly Uint8Array[]) =>
    pieces.reduce((sum, { length }) => sum + length, 0);
  for (const { name, content, method = 8, flags = 0, size, mode = 0o100644 } of entries) {
    const bytesOf = (text: string | Uint8Array) =>
      typeof text === "string" ? new TextEncoder().encode(text) : text;
    const [named, raw] = [bytesOf(name), bytesOf(content)];
    const packed = method === 8 ? new Uint8Array(deflateRawSync(raw)) : raw;
    // Version, flags, method, time, date, checksum, sizes, length of the name and of what is more.
    const common = numbers(
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 2],
      [0x21, 2],
      [crc32(raw), 4],
      [packed.length, 4],
      [size ?? raw.length, 4],
      [named.length, 2],
      [0, 2],
    );
    directory.push(
      numbers([0x02014b50, 4], [(3 << 8) | 20, 2]),
      common,
      numbers([0, 2], [0, 2], [0, 2], [mode * 65536, 4], [at, 4]),
      named,
    );
    const local = [numbers([0x04034b50, 4]), common, named, packed];
    parts.push(...local);
    at += lengthOf(local);
  }
  const count = entries.length;
  const end = numbers(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [lengthOf(directory), 4],
    [at, 4],
    [0, 2],
  );
  const all = [...parts, ...directory, end];
  const bytes = new Uint8Array(lengthOf(all));
  let filled = 0;
  for (const part of all) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}

/** Numbers of so many bytes each, the least byte first. */
function numbers(...values: readonly [value: number, bytes: number][]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, bytes]) =>
      Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** at) % 256)
    ),
  );
}
