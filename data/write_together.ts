/**
 * Writes files that belong together, such as both sides of a split, into a folder that may also contain the
 * user's files: all of them or none, also after a kill, replacing only files that facet wrote.
 */
import { createHash } from "node:crypto";
import { dirname, join, relative, sep } from "node:path";
import { removeTemporary, writeError, writeTemporary } from "./atomic.ts";
import { UserError } from "./errors.ts";
import { makeFolder } from "./make_folder.ts";
import { type Replacement, requireReplaceable } from "./replaceable.ts";
import {
  finishWriting,
  readRecord,
  requireRecordable,
  sha256Of,
  type SplitOrigin,
  writeRecord,
  type WrittenFile,
} from "./written_record.ts";

/** Options of writing files together. */
export interface TogetherOptions extends Replacement {
  /** The origins of splits among the files, by folder relative to the record's, "." being that one. */
  readonly splits?: ReadonlyMap<string, SplitOrigin> | undefined;
}

/**
 * Checks that files may be written, before work that takes long; see {@linkcode requireReplaceable}. Renames that
 * a kill interrupted are finished first.
 *
 * @param folder Their folder; it need not exist.
 * @param names Their paths relative to it, with `/` between the parts.
 * @param options Their kind.
 * @throws UserError When one of them would replace a file that facet did not write.
 */
export async function requireWritable(
  folder: string,
  names: Iterable<string>,
  options: Replacement,
): Promise<void> {
  await finishWriting(folder);
  await requireRecordable(folder, options.option ?? "--out");
  for (const name of names) await requireReplaceable(join(folder, name), options);
}

/**
 * Writes files: all or none, replacing only files that facet wrote.
 *
 * @param folder Their folder; created if missing.
 * @param files Text or bytes by path relative to it, such as `train.csv` or `fold-1/train.csv`.
 * @param options Their kind.
 * @throws UserError When they cannot be written or would replace files that facet did not write; nothing is
 * changed then.
 *
 * @example
 * ```ts
 * import { writeTogether } from "./write_together.ts";
 *
 * const folder = await Deno.makeTempDir();
 * const files = new Map([["train.csv", "id\n1\n"], ["val.csv", "id\n2\n"]]);
 * await writeTogether(folder, files, { kind: "split" });
 * await writeTogether(folder, files, { kind: "split" }); // its own it may replace
 * await Deno.writeTextFile(`${folder}/val.csv`, "id\n3\n");
 * const refusal = await writeTogether(folder, files, { kind: "split" }).catch((error) => error);
 * if (!/val\.csv .* was changed since/.test(refusal.message)) throw new Error("it is the user's now");
 * ```
 */
export async function writeTogether(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  options: TogetherOptions,
): Promise<void> {
  await requireWritable(folder, files.keys(), options);
  for (const name of files.keys()) await makeFolder(dirname(join(folder, name)));
  const renames: { from: string; to: string }[] = [];
  const before = await readRecord(folder);
  try {
    for (const [name, content] of files) {
      const temporary = await writeTemporary(join(folder, name), content);
      renames.push({ from: pathFrom(folder, temporary), to: name });
    }
    await writeRecord(folder, {
      files: new Map([...before.files, ...await writtenFiles(folder, files, options)]),
      splits: new Map([...before.splits, ...options.splits ?? []]),
      // A single file is renamed atomically.
      pending: renames.length > 1 ? renames : [],
    });
  } catch (error) {
    for (const { from } of renames) await removeTemporary(join(folder, from));
    throw error;
  }
  if (renames.length > 1) {
    const [unreplaced] = await finishWriting(folder);
    if (unreplaced === undefined) return;
    throw new UserError(
      `${join(folder, unreplaced)} was changed while it was to be replaced; try again`,
    );
  }
  for (const { from, to } of renames) {
    try {
      await Deno.rename(join(folder, from), join(folder, to));
    } catch (error) {
      await removeTemporary(join(folder, from));
      throw writeError(join(folder, to), error);
    }
  }
}

async function writtenFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  { kind }: Replacement,
): Promise<[string, WrittenFile][]> {
  return await Promise.all([...files].map(async ([name, content]) => {
    const next = digestOf(content);
    const old = await sha256Of(join(folder, name));
    return [name, { kind, sha256: old === undefined || old === next ? [next] : [next, old] }];
  }));
}

function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join("/");
}
