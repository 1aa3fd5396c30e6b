/**
 * Unpacks a zip into a folder. All that it says of its files is checked before the first is written: that their
 * names stay within the folder, that none is encrypted, and that together they are not far larger than the zip.
 * Each file's checksum is compared while it is written.
 */
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { writeAll, writeError } from "../atomic.ts";
import type { DocumentKind } from "../csv/file_kind.ts";
import { UserError } from "../errors.ts";
import { isSystemName } from "../images_below.ts";
import { recordName } from "../written_record.ts";
import { yauzl, type ZipEntry, type ZipFile } from "./deps.ts";

/** How much may be unpacked; images hardly shrink in an archive, and tables not to a hundredth. */
export interface ZipLimits {
  /** Bytes that a zip may always unpack to. */
  readonly bytes: number;
  /** What it may unpack to beyond them, as a multiple of its own size. */
  readonly ratio: number;
}

const LIMITS: ZipLimits = { bytes: 1 << 30, ratio: 100 };

/** What is told while a zip is unpacked. */
export interface ZipOptions {
  /** How much may be unpacked. */
  readonly limits?: ZipLimits | undefined;
  /** Called as files are written. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

/**
 * Unpacks a zip. What systems put into archives besides, such as `__MACOSX`, and links are left out.
 *
 * @param path The zip.
 * @param folder An existing folder.
 * @returns How many files were written.
 * @throws UserError When the zip is damaged, encrypted, or refused, or the folder cannot be written.
 */
export async function unpackZip(
  path: string,
  folder: string,
  { limits = LIMITS, onProgress }: ZipOptions = {},
): Promise<number> {
  const total = await checkEntries(path, limits);
  let done = 0;
  await usingZip(path, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      if (!isWanted(entry, name)) continue;
      await writeEntry(path, zip, entry, name, join(folder, name));
      done++;
      onProgress?.(done, total);
    }
  });
  return done;
}

/** Files by which documents of spreadsheet programs are known, in any place of their list. */
const documents: readonly [DocumentKind, RegExp][] = [
  ["xlsx", /^\[Content_Types\]\.xml$/],
  ["ods", /^META-INF\/manifest\.xml$/],
  ["numbers", /^Index(\.zip|\/.*\.iwa)$/],
];

/**
 * The document of a spreadsheet program that a zip is.
 *
 * @param path The zip.
 * @returns Undefined where it is none.
 * @throws UserError When it is damaged.
 */
export async function documentIn(path: string): Promise<DocumentKind | undefined> {
  let found: DocumentKind | undefined;
  await usingZip(path, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      found = documents.find(([, file]) => file.test(nameOf(entry)))?.[0];
      if (found !== undefined) return;
    }
  });
  return found;
}

/** Checks the list of files, and counts those that are to be written. */
async function checkEntries(path: string, limits: ZipLimits): Promise<number> {
  const { size } = await Deno.stat(path);
  const most = Math.max(limits.bytes, size * limits.ratio);
  const names = new Set<string>();
  let bytes = 0;
  await usingZip(path, async (zip) => {
    for await (const entry of zip.eachEntry()) {
      const name = nameOf(entry);
      const problem = nameProblem(name);
      if (problem !== undefined) {
        throw new UserError(
          `${path} holds a file that ${problem}: ${JSON.stringify(name)}; it is not unpacked`,
        );
      }
      if (!isWanted(entry, name)) continue;
      if (entry.isEncrypted()) {
        throw new UserError(
          `${path} is encrypted (${name}); unpack it with its password, and name the folder`,
        );
      }
      if (![0, 8].includes(entry.compressionMethod)) {
        throw new UserError(
          `${path}: ${name} is compressed by method ${entry.compressionMethod}, which is not read; ` +
            "unpack it, and name the folder",
        );
      }
      if (names.has(name)) throw new UserError(`${path} holds two files of the name ${name}`);
      names.add(name);
      bytes += entry.uncompressedSize;
      if (bytes > most) {
        throw new UserError(
          `${path} unpacks to more than ${most} bytes, ${limits.ratio} times its size, which images do not; ` +
            "if it is meant, unpack it, and name the folder",
        );
      }
    }
  });
  if (names.size === 0) throw new UserError(`${path} holds no files`);
  return names.size;
}

async function writeEntry(
  path: string,
  zip: ZipFile,
  entry: ZipEntry,
  name: string,
  target: string,
): Promise<void> {
  let file: Deno.FsFile;
  try {
    await Deno.mkdir(dirname(target), { recursive: true });
    file = await Deno.open(target, { write: true, createNew: true });
  } catch (error) {
    throw writeError(target, error);
  }
  using _ = file;
  let checksum = 0;
  const asWriteError = (error: unknown) => {
    throw writeError(target, error);
  };
  for await (const bytes of await zip.openReadStreamPromise(entry)) {
    checksum = crc32(bytes, checksum);
    await writeAll(file, bytes).catch(asWriteError);
  }
  if (checksum !== entry.crc32) {
    throw new UserError(`${path} is damaged: ${name} is not as it was packed; fetch it again`);
  }
}

/** Opens a zip, and closes it after the work; an error of the archive is one that names it. */
async function usingZip(path: string, work: (zip: ZipFile) => Promise<void>): Promise<void> {
  let zip: ZipFile | undefined;
  try {
    zip = await yauzl.openPromise(path, {
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: true,
    });
    await work(zip);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${path} is a zip that is damaged or cut off (${
        (error as Error).message.slice(0, 200)
      }); fetch it again`,
      { cause: error },
    );
  } finally {
    zip?.close();
  }
}

/** An entry's name. Without the mark of UTF-8 it is UTF-8 nevertheless where it can be, as macOS writes it. */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }: ZipEntry): string {
  let flag = generalPurposeBitFlag;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw);
    flag |= 0x800;
  } catch {
    // In an encoding of DOS.
  }
  return yauzl.getFileNameLowLevel(flag, fileNameRaw, extraFields, false);
}

/** Whether an entry is a file to be written: no folder, no link, and nothing that a system put there. */
function isWanted({ versionMadeBy, externalFileAttributes }: ZipEntry, name: string): boolean {
  const isUnix = versionMadeBy >> 8 === 3;
  const isLink = isUnix && (externalFileAttributes >>> 28) === 0xa;
  // facet's own record says whose split train.csv and val.csv are.
  const isHidden = name.split("/").some((part) => isSystemName(part) && part !== recordName);
  return !name.endsWith("/") && !isLink && !isHidden;
}

function nameProblem(name: string): string | undefined {
  const parts = name.split("/");
  if (parts.includes("..")) return "leads out of the folder (..)";
  if (name.startsWith("/") || /^[a-z]:/i.test(name)) return "has an absolute path";
  // deno-lint-ignore no-control-regex
  if (/[\0-\x1f]/.test(name)) return "has characters in its name that no name has";
  return undefined;
}
