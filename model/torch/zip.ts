/**
 * Reads zip archives with stored (uncompressed) entries, as torch.save writes them: the directory at the end
 * gives the position and the checksum of each entry. Nothing is unpacked or copied, so reading takes no more
 * memory than the file. Entries that are compressed or encrypted, or do not match their checksum, are refused
 * when they are read.
 *
 * The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
import { quoteName } from "../../data/quote_name.ts";
import { crc32 } from "../crc32.ts";

/** An entry as the directory describes it. */
export interface ZipEntry {
  /** Its path; bytes that are not UTF-8 are replaced. */
  readonly name: string;
  /** Flag bits; the lowest means that it is encrypted. */
  readonly flags: number;
  /** The compression method; 0 is none. */
  readonly method: number;
  /** The CRC-32 of its bytes. */
  readonly checksum: number;
  /** Its size in the archive in bytes. */
  readonly size: number;
  /** Its size when unpacked in bytes. */
  readonly originalSize: number;
  /** The position of its local header. */
  readonly offset: number;
}

/** Throws, with the reason. */
type Refuse = (reason: string) => never;

/** Signatures of records, as little-endian numbers: "PK" and two bytes more. */
const signatures = {
  localHeader: 0x04034b50,
  entry: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  end64Locator: 0x07064b50,
} as const;

/** Bytes of the records, without the texts after them. */
const lengths = { localHeader: 30, entry: 46, end: 22, end64: 56, end64Locator: 20 } as const;

/** Longest comment after the archive's end record. */
const longestComment = 0xffff;

/** The 32-bit value that means that the number is in the extra field, in 64 bits. */
const elsewhere = 0xffffffff;

/** The extra field that holds numbers of 64 bits. */
const extra64 = 0x0001;

/**
 * Reads the directory of an archive.
 *
 * @param bytes The whole file.
 * @param mostEntries An archive with more is refused.
 * @param refuse Throws, with the reason.
 * @returns The entries in the directory's order.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  mostEntries: number,
  refuse: Refuse,
): ZipEntry[] {
  const damaged = (what: string) => refuse(`its archive is cut off or damaged (${what})`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view, damaged);
  if (directory.entries > mostEntries) refuse(`it has more than ${mostEntries} entries`);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  while (entries.length < directory.entries) {
    const { entry, end } = readEntry(view, at, directory.end) ??
      damaged(`no entry ${entries.length + 1} in its directory`);
    entries.push(entry);
    at = end;
  }
  if (at !== directory.end) damaged("its directory holds more than its entries");
  return entries;
}

/**
 * The bytes of an entry, checked against its checksum.
 *
 * @param bytes The whole file.
 * @param entry One of its entries.
 * @param refuse Throws, with the reason.
 * @returns A view of the file's bytes.
 */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, refuse: Refuse): Uint8Array {
  const { name, flags, method, checksum, size, originalSize, offset } = entry;
  const shown = quoteName(name);
  if (method !== 0 || size !== originalSize || (flags & 1) !== 0) {
    refuse(
      `its entry ${shown} is compressed or encrypted, as torch.save leaves none; write the file ` +
        "anew by torch.save(torch.load(path), path)",
    );
  }
  const start = startOf(bytes, offset);
  if (start === undefined) return refuse(`its entry ${shown} is cut off or damaged`);
  if (!(start + size <= bytes.length)) {
    refuse(`its entry ${shown} would end beyond the file's ${bytes.length} bytes`);
  }
  const content = bytes.subarray(start, start + size);
  if (crc32(content) !== checksum) {
    refuse(
      `its entry ${shown} is damaged: its bytes do not match its checksum; copy or download the ` +
        "file again",
    );
  }
  return content;
}

/** The position of the directory, and the number of its entries. */
interface Directory {
  readonly entries: number;
  readonly start: number;
  readonly end: number;
}

function findDirectory(view: DataView, damaged: (what: string) => never): Directory {
  const length = view.byteLength;
  const first = Math.max(0, length - lengths.end - longestComment);
  for (let at = length - lengths.end; at >= first; at--) {
    if (view.getUint32(at, true) !== signatures.end) continue;
    // Only the record whose comment ends with the file is the end; others are part of a comment.
    if (at + lengths.end + view.getUint16(at + 20, true) !== length) continue;
    const found = readEnd64(view, at) ?? {
      entries: view.getUint16(at + 10, true),
      size: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const end = found.start + found.size;
    return end <= at ? { ...found, end } : damaged("its directory would lie beyond its end");
  }
  return damaged("it has no directory");
}

/** The 64-bit end record, which torch always writes; it is before the plain one. */
function readEnd64(
  view: DataView,
  end: number,
): { entries: number; size: number; start: number } | undefined {
  const locator = end - lengths.end64Locator;
  if (locator < 0 || view.getUint32(locator, true) !== signatures.end64Locator) return undefined;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at > locator - lengths.end64 || view.getUint32(at, true) !== signatures.end64) {
    return undefined;
  }
  const number = (offset: number) => Number(view.getBigUint64(at + offset, true));
  return { entries: number(32), size: number(40), start: number(48) };
}

/** The entry at a position of the directory, and the position of the next; undefined when it is none. */
function readEntry(
  view: DataView,
  at: number,
  directoryEnd: number,
): { entry: ZipEntry; end: number } | undefined {
  if (at + lengths.entry > directoryEnd) return undefined;
  if (view.getUint32(at, true) !== signatures.entry) return undefined;
  const nameStart = at + lengths.entry;
  const nameEnd = nameStart + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const end = extraEnd + view.getUint16(at + 32, true);
  if (end > directoryEnd) return undefined;
  const wide = wideNumbers(view, nameEnd, extraEnd);
  const number = (offset: number) => {
    const value = view.getUint32(at + offset, true);
    return value === elsewhere ? wide.shift() ?? value : value;
  };
  const originalSize = number(24);
  const size = number(20);
  const entry = {
    name: new TextDecoder().decode(
      new Uint8Array(view.buffer, view.byteOffset + nameStart, nameEnd - nameStart),
    ),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    size,
    originalSize,
    offset: number(42),
  };
  return { entry, end };
}

/** The numbers of an entry that need 64 bits, in their order. */
function wideNumbers(view: DataView, start: number, end: number): number[] {
  const numbers: number[] = [];
  for (let at = start; at + 4 <= end;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    const next = at + 4 + length;
    if (id === extra64 && next <= end) {
      for (let place = at + 4; place + 8 <= next; place += 8) {
        numbers.push(Number(view.getBigUint64(place, true)));
      }
    }
    at = next;
  }
  return numbers;
}

/** The position of an entry's bytes, after its local header. */
function startOf(bytes: Uint8Array, offset: number): number | undefined {
  if (!(offset + lengths.localHeader <= bytes.length)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, lengths.localHeader);
  if (view.getUint32(0, true) !== signatures.localHeader) return undefined;
  return offset + lengths.localHeader + view.getUint16(26, true) + view.getUint16(28, true);
}
