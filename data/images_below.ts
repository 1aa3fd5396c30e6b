/**
 * The image files below a folder, always in the same order. A file is an image by the ending of its name or by
 * its first bytes. Every other file is counted, and what cannot be read is named.
 */
import { join, sep } from "node:path";
import { UserError } from "./errors.ts";
import { FolderAccount } from "./folder_account.ts";
import { isImageName } from "./image/formats.ts";
import { isImage, SNIFFED_BYTES } from "./image/is_image.ts";

/** What systems put into folders, besides names that begin with a dot. */
const systemName =
  /^(\.|(__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini|@eaDir|\$RECYCLE\.BIN|System Volume Information)$)/i;

/** Whether a system put a file or folder of this name there, or its name begins with a dot. */
export function isSystemName(name: string): boolean {
  return systemName.test(name);
}

/** A folder that is being read. */
interface OpenFolder {
  readonly path: string;
  /** Its path without links. */
  readonly real: string;
  readonly parent: OpenFolder | undefined;
  /** Whether a link led to it or to a folder above. */
  readonly linked: boolean;
}

/**
 * Walks a folder lazily: only the sorted names of the folders on the current path are in memory. Links to files
 * and folders are followed; a link to a folder that contains it is not, and below linked folders each target
 * is followed once, so the walk ends.
 *
 * @param folder The folder.
 * @param account Counts all files; a folder below that cannot be read is named there.
 * @returns Paths of all image files below it, sorted by name; a folder's files are at the place of its name.
 * @throws UserError When the folder itself cannot be read.
 *
 * @example
 * ```ts
 * import { FolderAccount } from "./folder_account.ts";
 * import { imagesBelow } from "./images_below.ts";
 *
 * const folder = await Deno.makeTempDir();
 * for (const name of ["1.jpg", "notes.txt"]) await Deno.writeTextFile(`${folder}/${name}`, "hello");
 * const account = new FolderAccount();
 * const images = await Array.fromAsync(imagesBelow(folder, account));
 * if (images.length !== 1) throw new Error("1.jpg");
 * if (account.sentence("shop") !== "shop holds 2 files: 1 image; 1 other file: 1 .txt") throw new Error("two files");
 * ```
 */
export async function* imagesBelow(
  folder: string,
  account: FolderAccount = new FolderAccount(),
): AsyncGenerator<string> {
  for await (const { path } of filesBelow(folder, account)) yield path;
}

/** An image file below a folder. */
export interface FileBelow {
  /** Its path. */
  readonly path: string;
  /** Whether a link led to it, or to a folder that it is in. */
  readonly linked: boolean;
}

/** The files of {@linkcode imagesBelow}, and whether links led to them. */
export async function* filesBelow(
  folder: string,
  account: FolderAccount,
): AsyncGenerator<FileBelow> {
  const entries = await entriesOf(folder).catch((error) => {
    throw new UserError(`cannot read ${folder}: ${(error as Error).message}`, { cause: error });
  });
  const real = await Deno.realPath(folder);
  yield* walk(
    { path: folder, real, parent: undefined, linked: false },
    entries,
    account,
    new Set(),
  );
}

async function* walk(
  folder: OpenFolder,
  entries: readonly Deno.DirEntry[],
  account: FolderAccount,
  followed: Set<string>,
): AsyncGenerator<FileBelow> {
  for (const entry of entries) {
    const path = join(folder.path, entry.name);
    if (isSystemName(entry.name)) {
      if (entry.isDirectory) account.addHiddenFolder(entry.name, filesIn(path));
      else account.addHidden(entry.name);
      continue;
    }
    try {
      // Of a million links, waiting for each would take most of the time.
      const { isDirectory, isFile } = entry.isSymlink ? Deno.statSync(path) : entry;
      if (isDirectory) {
        const below = await open(folder, path, entry, followed, account);
        if (below) yield* walk(below, await entriesOf(path), account, followed);
        else account.addRepeated(path);
      } else if (!isFile) account.addSpecial();
      else if (isImageName(entry.name) || isImage(await startOf(path))) {
        account.addImage();
        if (entry.isSymlink && isBelow(Deno.realPathSync(path), topOf(folder))) {
          account.addAgain(path);
        }
        yield { path, linked: folder.linked || entry.isSymlink };
      } else account.addOther(entry.name);
    } catch (error) {
      account.unreadable.push({ path, reason: reasonOf(error, entry) });
    }
  }
}

/** The folder at a path; undefined where it is not to be read again. */
async function open(
  parent: OpenFolder,
  path: string,
  { name, isSymlink }: Deno.DirEntry,
  followed: Set<string>,
  account: FolderAccount,
): Promise<OpenFolder | undefined> {
  const real = isSymlink ? await Deno.realPath(path) : join(parent.real, name);
  for (let above: OpenFolder | undefined = parent; above; above = above.parent) {
    if (above.real === real) return undefined;
  }
  if (isSymlink) {
    if (parent.linked && followed.has(real)) return undefined;
    if (followed.has(real) || isBelow(real, topOf(parent))) account.addAgain(path);
    followed.add(real);
  }
  return { path, real, parent, linked: parent.linked || isSymlink };
}

/** The folder that the walk began with, without links. */
function topOf({ real, parent }: OpenFolder): string {
  return parent === undefined ? real : topOf(parent);
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

async function entriesOf(folder: string): Promise<Deno.DirEntry[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return entries.sort((a, b) => a.name < b.name ? -1 : 1);
}

/** How many files are below a folder whose files are only counted; links are not followed. */
function filesIn(folder: string): number {
  let files = 0;
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for (const { name, isDirectory } of Deno.readDirSync(next)) {
        if (isDirectory) folders.push(join(next, name));
        else files++;
      }
    } catch {
      // Nobody asked for what is hidden; that it cannot be read changes nothing.
      files++;
    }
  }
  return files;
}

async function startOf(path: string): Promise<Uint8Array> {
  using file = await Deno.open(path);
  const bytes = new Uint8Array(SNIFFED_BYTES);
  return bytes.subarray(0, await file.read(bytes) ?? 0);
}

function reasonOf(error: unknown, { isSymlink }: Deno.DirEntry): string {
  if (isSymlink && error instanceof Deno.errors.NotFound) return "a link that leads nowhere";
  return `cannot be read: ${(error as Error).message}`;
}
