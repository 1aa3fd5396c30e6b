/**
 * The record of the files that facet has written into a folder, so that it replaces only those: `.facet.json`
 * beside them has the SHA-256 of each. A file that was changed since, or that is not in the record, is the
 * user's and is not replaced. The record names files relative to its folder, so it may be moved with it.
 *
 * Files that belong together (both sides of a split, all folds) are renamed one after the other. The record
 * makes that atomic: once it lists the pending renames, they count as done, and every reader of the files
 * finishes them first. So after a kill at any moment there are all old or all new files.
 */
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { writeError, writeFileAtomic } from "./atomic.ts";
import { UserError } from "./errors.ts";
import { exists } from "./exists.ts";
import { nameOfTemporary } from "./temporary_path.ts";

/** The name of the record in its folder. */
export const recordName = ".facet.json";

/** The kind of a file; one kind never replaces another. */
export type WrittenKind =
  | "catalogue"
  | "comparison"
  | "curve"
  | "evaluation"
  | "inspection"
  | "run"
  | "split";

/** A file that facet wrote. */
export interface WrittenFile {
  /** Its kind. */
  readonly kind: WrittenKind;
  /** The SHA-256 of its content; while it is being replaced, of the new content and then of the old. */
  readonly sha256: readonly string[];
}

/** The origin of a split. */
export interface SplitOrigin {
  /** The CSV that was split, relative to the split's folder, with `/` between its parts. */
  readonly table: string;
  /** Labels that the split corrected. */
  readonly corrected?: readonly CorrectedLabel[];
}

/** A label that was corrected in a split. */
export interface CorrectedLabel {
  /** The image column's value. */
  readonly id: string;
  /** The label column. */
  readonly column: string;
  /** The label in the table. */
  readonly from: string;
  /** The correct label; "" for none. */
  readonly to: string;
}

/** A rename of a written file that is not done yet; paths relative to the record's folder. */
export interface PendingRename {
  /** The temporary name. */
  readonly from: string;
  /** The final name. */
  readonly to: string;
}

/** The record of a folder. */
export interface WrittenRecord {
  /** Files by path relative to the folder, with `/` between its parts. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** Origins of splits by folder relative to the record's, "." being that one. */
  readonly splits: ReadonlyMap<string, SplitOrigin>;
  /** Renames that are not done yet. */
  readonly pending: readonly PendingRename[];
}

const empty: WrittenRecord = { files: new Map(), splits: new Map(), pending: [] };

/**
 * Reads the record of a folder.
 *
 * @param folder The folder; it need not exist.
 * @returns The files that facet wrote there; none where there is no record, or one that is not facet's.
 */
export async function readRecord(folder: string): Promise<WrittenRecord> {
  return (await readOwnRecord(folder)) ?? empty;
}

/** The record; undefined where the file is not a record of facet's. */
async function readOwnRecord(folder: string): Promise<WrittenRecord | undefined> {
  let text: string;
  try {
    text = await Deno.readTextFile(join(folder, recordName));
  } catch (error) {
    return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory
      ? empty
      : undefined;
  }
  try {
    const { facet, files, splits = {}, pending = [] } = JSON.parse(text);
    if (facet !== "files") return undefined;
    return {
      files: new Map(Object.entries<WrittenFile>(files).filter(([, file]) => isWritten(file))),
      splits: new Map(Object.entries<SplitOrigin>(splits).filter(([, split]) => isOrigin(split))),
      pending: (pending as PendingRename[]).filter(isSound),
    };
  } catch {
    return undefined;
  }
}

function isWritten({ kind, sha256 }: WrittenFile): boolean {
  return typeof kind === "string" && Array.isArray(sha256);
}

function isOrigin({ table, corrected = [] }: SplitOrigin): boolean {
  return typeof table === "string" && Array.isArray(corrected) &&
    corrected.every((each) =>
      [each.id, each.column, each.from, each.to].every((text) => typeof text === "string")
    );
}

/** Whether a rename is valid: within its folder or one below, from a temporary name. */
function isSound({ from, to }: PendingRename): boolean {
  if (!/^(?:[^/\\]+\/)?[^/\\]+$/.test(to) || to.split("/").includes("..")) return false;
  const [folder, name] = [dirname(to), basename(to)];
  return dirname(from) === folder && nameOfTemporary(basename(from)) === name;
}

/**
 * Replaces the record of a folder as a whole.
 *
 * @throws UserError When it cannot be written.
 */
export async function writeRecord(folder: string, record: WrittenRecord): Promise<void> {
  await writeFileAtomic(join(folder, recordName), recordText(record));
}

function recordText({ files, splits, pending }: WrittenRecord): string {
  const json = {
    facet: "files",
    about: "Files that facet wrote here and may replace; anything else it leaves as it is.",
    files: Object.fromEntries(files),
    ...(splits.size > 0 && { splits: Object.fromEntries(splits) }),
    ...(pending.length > 0 && { pending }),
  };
  return JSON.stringify(json, null, 2) + "\n";
}

/**
 * Checks that facet can write its record in a folder.
 *
 * @throws UserError When something else has the record's name.
 */
export async function requireRecordable(folder: string, option: string): Promise<void> {
  if (await readOwnRecord(folder)) return;
  throw new UserError(
    `${join(folder, recordName)} is not the record that facet keeps of the files it writes: ` +
      `move it away, or name another place by ${option}`,
  );
}

/**
 * Finishes pending renames of files that were written together, after a kill.
 *
 * @param folder Their folder.
 * @returns Files that were not replaced, since they were changed meanwhile.
 * @throws UserError When a file cannot be renamed.
 */
export async function finishWriting(folder: string): Promise<string[]> {
  const record = await readRecord(folder);
  const unreplaced: string[] = [];
  if (record.pending.length === 0) return unreplaced;
  for (const { from, to } of record.pending) {
    const [source, target] = [join(folder, from), join(folder, to)];
    const known = record.files.get(to)?.sha256 ?? [];
    const [next, before] = [await sha256Of(source), await sha256Of(target)];
    // Only files that facet wrote replace files that facet wrote.
    if (next === undefined || next !== known[0]) {
      if (before !== known[0]) unreplaced.push(to);
      continue;
    }
    try {
      if (before === undefined ? await exists(target) : !known.includes(before)) {
        unreplaced.push(to);
        await Deno.remove(source);
      } else await Deno.rename(source, target);
    } catch (error) {
      // Another process has done it already.
      if (!(error instanceof Deno.errors.NotFound)) throw writeError(target, error);
    }
  }
  await writeRecord(folder, { ...record, pending: [] });
  return unreplaced;
}

/**
 * The SHA-256 of a file.
 *
 * @returns In hexadecimal; undefined where no file can be read.
 */
export async function sha256Of(path: string): Promise<string | undefined> {
  const hash = createHash("sha256");
  try {
    const file = await Deno.open(path);
    for await (const chunk of file.readable) hash.update(chunk);
  } catch {
    return undefined;
  }
  return hash.digest("hex");
}
