/**
 * What may be replaced: nothing but a file that facet wrote itself, of the same kind and unchanged
 * since, and never what is being read.
 */
import { basename, dirname, join, resolve } from "node:path";
import { UserError } from "./errors.ts";
import { isMarked } from "./file_mark.ts";
import { readRecord, recordName, sha256Of, type WrittenKind } from "./written_record.ts";

/** What is to be written. */
export interface Replacement {
  /** What the file is. */
  readonly kind: WrittenKind;
  /** How the user names another place; `--out` by default. */
  readonly option?: string;
  /** Files that are read and must stay. */
  readonly inputs?: readonly string[];
}

/**
 * Makes sure that a file may be written: that nothing is there, or what facet wrote.
 *
 * @param path The file.
 * @param replacement What is to be written.
 * @throws UserError When something else is there, or what is being read.
 *
 * @example
 * ```ts
 * import { requireReplaceable } from "./replaceable.ts";
 *
 * const path = `${await Deno.makeTempDir()}/train.csv`;
 * await requireReplaceable(path, { kind: "split" }); // nothing is there
 * await Deno.writeTextFile(path, "id,label\n1,shoe\n");
 * const refusal = await requireReplaceable(path, { kind: "split" }).catch((error) => error);
 * if (!/did not write/.test(refusal.message)) throw new Error("the user's");
 * ```
 */
export async function requireReplaceable(path: string, replacement: Replacement): Promise<void> {
  const { kind, option = "--out", inputs = [] } = replacement;
  const advice = `name another place by ${option}`;
  const info = await infoOf(path);
  if (info === undefined) return;
  for (const input of inputs) {
    if (await isSameFile(path, input)) {
      throw new UserError(`${path} is what is being read and would be replaced: ${advice}`);
    }
  }
  if (info.isDirectory) throw new UserError(`${path} is a folder: ${advice}`);
  if (info.isSymlink) {
    throw new UserError(`${path} is a link, which facet did not make: move it away, or ${advice}`);
  }
  if (info.mode !== null && (info.mode & 0o222) === 0) {
    throw new UserError(`${path} is write-protected: ${advice}`);
  }
  if (await isOwn(path, kind)) return;
  throw new UserError(
    `${path} is there already, and facet did not write it or it was changed since: ` +
      `move it away, or ${advice}`,
  );
}

/** Whether a file holds what facet wrote there as a file of this kind. */
async function isOwn(path: string, kind: WrittenKind): Promise<boolean> {
  if (await isMarked(path, kind)) return true;
  const folder = dirname(resolve(path));
  const digest = await sha256Of(path);
  const places = [[folder, basename(path)], [
    dirname(folder),
    `${basename(folder)}/${basename(path)}`,
  ]] as const;
  for (const [place, name] of places) {
    const written = (await readRecord(place)).files.get(name);
    if (digest !== undefined && written?.kind === kind && written.sha256.includes(digest)) {
      return true;
    }
  }
  return false;
}

/**
 * Makes sure that a folder may be replaced as a whole: that nothing is there, or nothing but what facet
 * wrote there.
 *
 * @param folder The folder.
 * @param replacement What is to be written.
 * @throws UserError When anything else is there.
 */
export async function requireReplaceableFolder(
  folder: string,
  replacement: Replacement,
): Promise<void> {
  const { option = "--out" } = replacement;
  const info = await infoOf(folder);
  if (info === undefined) return;
  if (!info.isDirectory) {
    throw new UserError(`${folder} is there already and no folder: name another by ${option}`);
  }
  for (const path of await filesBelow(folder)) {
    if (path === join(folder, recordName)) continue;
    const problem = await requireReplaceable(path, replacement).catch((error) => error);
    if (problem === undefined) continue;
    if (!(problem instanceof UserError)) throw problem;
    throw new UserError(
      `${folder} would be replaced as a whole, and holds what must stay: ${problem.message}`,
    );
  }
}

/** Everything in a folder; folders in it as themselves. */
async function filesBelow(folder: string): Promise<string[]> {
  try {
    return (await Array.fromAsync(Deno.readDir(folder), ({ name }) => join(folder, name))).sort();
  } catch (error) {
    throw new UserError(`cannot read ${folder}: ${(error as Error).message}`, { cause: error });
  }
}

async function infoOf(path: string): Promise<Deno.FileInfo | undefined> {
  try {
    return await Deno.lstat(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw new UserError(`cannot write ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/**
 * Whether two paths lead to one file, by whatever names: links of both kinds, `./`, another case.
 *
 * @param one A path; nothing need be there.
 * @param other Another.
 */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  try {
    const [a, b] = [await Deno.stat(one), await Deno.stat(other)];
    if (a.ino && b.ino) return a.ino === b.ino && a.dev === b.dev;
    return await Deno.realPath(one) === await Deno.realPath(other);
  } catch {
    return false;
  }
}
