/**
 * What facet has written into a folder, so that it replaces its own files and nobody else's: a small
 * file beside them, `.facet.json`, names each with the SHA-256 of what was written. A file that was
 * changed since is the user's, and so is one whose record was lost; both are safe. The record moves
 * with its folder, since it names files relative to it.
 *
 * Files that belong together (both sides of a split, all folds) take their names one after the other.
 * The record is what makes them one: once it lists the renames that are pending, they count as done, and
 * whoever reads the files finishes them first. So a kill at any moment leaves all old or all new ones.
 */
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import { writeError, writeFileAtomic } from "./atomic.ts";
import { UserError } from "./errors.ts";
import { exists } from "./exists.ts";

/** The name of the record in the folder that it is about. */
export const recordName = ".facet.json";

/** What a file is; one kind never replaces another. */
export type WrittenKind = "catalogue" | "curve" | "evaluation" | "inspection" | "run" | "split";

/** A file that facet wrote. */
export interface WrittenFile {
  /** Files of one kind never replace those of another. */
  readonly kind: WrittenKind;
  /** Of what it holds; while it is being replaced, of the new content and then of the old. */
  readonly sha256: readonly string[];
}

/** What a split was made from. */
export interface SplitOrigin {
  /** The CSV that was split, relative to the split's folder, with `/` between its parts. */
  readonly table: string;
  /** Labels that the split corrected. */
  readonly corrected?: readonly CorrectedLabel[];
}

/** A label that a split was told is wrong. */
export interface CorrectedLabel {
  /** The image column's value. */
  readonly id: string;
  /** The label column. */
  readonly column: string;
  /** What the table said. */
  readonly from: string;
  /** What is right; "" for no label. */
  readonly to: string;
}

/** A file that is written and has not taken its name yet; both relative to the record's folder. */
export interface PendingRename {
  /** The temporary name. */
  readonly from: string;
  /** The file that it is to be. */
  readonly to: string;
}

/** The record of a folder. */
export interface WrittenRecord {
  /** By path relative to the folder, with `/` between its parts. */
  readonly files: ReadonlyMap<string, WrittenFile>;
  /** By folder relative to the record's, "." being that one. */
  readonly splits: ReadonlyMap<string, SplitOrigin>;
  /** Files that are written and have not taken their names yet. */
  readonly pending: readonly PendingRename[];
}

const empty: WrittenRecord = { files: new Map(), splits: new Map(), pending: [] };

/**
 * Reads the record of a folder.
 *
 * @param folder The folder; it need not exist.
 * @returns What facet wrote there; nothing where there is no record, or one that is not facet's.
 */
export async function readRecord(folder: string): Promise<WrittenRecord> {
  return (await readOwnRecord(folder)) ?? empty;
}

/** Undefined where something is there that is no record of facet's. */
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

/** Whether a rename is one that facet lists: within its folder or one below, from a temporary name. */
function isSound({ from, to }: PendingRename): boolean {
  if (!/^(?:[^/\\]+\/)?[^/\\]+$/.test(to) || to.split("/").includes("..")) return false;
  const [folder, name] = [dirname(to), basename(to)];
  return dirname(from) === folder && basename(from).startsWith(`.${name}.`) &&
    /^[0-9a-f-]{36}\.tmp$/.test(basename(from).slice(name.length + 2));
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
 * Sees to it that facet can keep its record in a folder.
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
 * Gives files their names that were written together when a kill came between.
 *
 * @param folder Where they are; nothing happens where nothing is pending.
 * @returns Files that stayed as they were, since somebody changed them meanwhile.
 * @throws UserError When a file cannot be renamed.
 */
export async function finishWriting(folder: string): Promise<string[]> {
  const record = await readRecord(folder);
  const kept: string[] = [];
  if (record.pending.length === 0) return kept;
  for (const { from, to } of record.pending) {
    const [source, target] = [join(folder, from), join(folder, to)];
    const known = record.files.get(to)?.sha256 ?? [];
    const [next, before] = [await sha256Of(source), await sha256Of(target)];
    // Only what facet wrote takes the place of what facet wrote.
    if (next === undefined || next !== known[0]) {
      if (before !== known[0]) kept.push(to);
      continue;
    }
    try {
      if (before === undefined ? await exists(target) : !known.includes(before)) {
        kept.push(to);
        await Deno.remove(source);
      } else await Deno.rename(source, target);
    } catch (error) {
      // Another process that found the same was faster.
      if (!(error instanceof Deno.errors.NotFound)) throw writeError(target, error);
    }
  }
  await writeRecord(folder, { ...record, pending: [] });
  return kept;
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
