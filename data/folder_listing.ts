/**
 * Which files folders hold, read once per folder, and the file that a path means where none has exactly that
 * name. Rules are tried in a fixed order; a rule that fits several files decides nothing. A folder called `**`
 * holds all files below the one before it, however deep.
 */
import { basename, dirname, join } from "node:path";
import { withoutImageExtension } from "./image_name.ts";
import { isSystemName } from "./images_below.ts";
import { isFolderSync } from "./path_kind.ts";

/** The folder that stands for all folders below another, and that one. */
const anyFolder = "**";

/** The file that a path means. */
export type Match =
  | { readonly path: string; readonly how: string }
  | { readonly several: readonly string[] };

/** The names in one folder. */
interface Listing {
  readonly path: string;
  /** Of all folders below one, where the files of a name are. */
  readonly places?: ReadonlyMap<string, readonly string[]>;
  /** Files, and links, which may be of folders. */
  readonly files: ReadonlySet<string>;
  /** Folders, and links. */
  readonly folders: ReadonlySet<string>;
  /** Names by what is left of them when case, extension or zeros are ignored; made when first needed. */
  byKey?: Map<string, string[]>;
}

/** The folders that were looked at. */
export class FolderListings {
  readonly #listings = new Map<string, Listing | undefined>();

  /** Whether a folder holds a file of exactly this path's name. */
  has(path: string): boolean {
    return this.#list(dirname(path))?.files.has(basename(path)) ?? false;
  }

  /** The file of exactly this path, or those between which nothing decides; undefined where there is none. */
  exact(path: string): Match | undefined {
    const listing = this.#list(dirname(path));
    if (listing === undefined || !listing.files.has(basename(path))) return undefined;
    return onlyOne(pathsOf(listing, basename(path)), "");
  }

  /**
   * The file whose path differs from a path only in how letters are encoded, else in case, else in the
   * extension, else in zeros before a number.
   *
   * @param path An absolute path.
   * @returns The file, or those between which nothing decides; undefined where there is none.
   */
  match(path: string): Match | undefined {
    const folder = this.#locate(dirname(path));
    if (folder === undefined) return undefined;
    const name = basename(path);
    const stem = withoutImageExtension(name);
    const byKey = keysOf(folder);
    const named = byKey.get(`name ${fold(name)}`) ?? [];
    const stems = byKey.get(`stem ${fold(stem)}`) ?? [];
    const rules: [string, readonly string[]][] = [
      ["in a folder of another spelling", named.filter((other) => other === name)],
      ["with letters encoded another way", named.filter((other) => nfc(other) === nfc(name))],
      ["in another case", named],
      ["with another extension", stems.filter((other) => sameStem(other, stem))],
      ["with another extension and case", stems],
      [
        "with other zeros before the number",
        /^\d+$/.test(stem) ? byKey.get(`number ${number(stem)}`) ?? [] : [],
      ],
    ];
    for (const [how, found] of rules) {
      const match = onlyOne(found.flatMap((other) => pathsOf(folder, other)), how);
      if (match !== undefined) return match;
    }
    return undefined;
  }

  /** A folder, by its path or the only spelling of it that there is. */
  #locate(path: string): Listing | undefined {
    const exact = this.#list(path);
    if (exact !== undefined || dirname(path) === path) return exact;
    const parent = this.#locate(dirname(path));
    if (parent === undefined) return undefined;
    const found = [...parent.folders].filter((name) => fold(name) === fold(basename(path)));
    return found.length === 1 ? this.#list(join(parent.path, found[0]!)) : undefined;
  }

  #list(path: string): Listing | undefined {
    if (this.#listings.has(path)) return this.#listings.get(path);
    let listing: Listing | undefined;
    if (basename(path) === anyFolder) listing = listBelow(dirname(path));
    else {try {
        const files = new Set<string>();
        const folders = new Set<string>();
        for (const { name, isDirectory, isSymlink } of Deno.readDirSync(path)) {
          if (!isDirectory) files.add(name);
          if (isDirectory || isSymlink) folders.add(name);
        }
        listing = { path, files, folders };
      } catch {
        // No folder, or none that may be listed: its files are judged when they are read.
      }}
    this.#listings.set(path, listing);
    return listing;
  }
}

/** All files below a folder; links are followed, in no circle. */
function listBelow(folder: string): Listing {
  const places = new Map<string, string[]>();
  const seen = new Set<string>();
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      const real = Deno.realPathSync(next);
      if (seen.has(real)) continue;
      seen.add(real);
      for (const { name, isDirectory, isSymlink } of Deno.readDirSync(next)) {
        if (isSystemName(name)) continue;
        const path = join(next, name);
        if (isDirectory || isSymlink && isFolderSync(path)) folders.push(path);
        else {
          const known = places.get(name);
          if (known === undefined) places.set(name, [path]);
          else known.push(path);
        }
      }
    } catch {
      // A folder that may not be listed holds nothing that can be read.
    }
  }
  return { path: folder, places, files: new Set(places.keys()), folders: new Set() };
}

function pathsOf({ path, places }: Listing, name: string): readonly string[] {
  return places?.get(name)?.toSorted() ?? [join(path, name)];
}

function onlyOne([path, ...more]: readonly string[], how: string): Match | undefined {
  if (path === undefined) return undefined;
  return more.length > 0 ? { several: [path, ...more] } : { path, how };
}

function keysOf(listing: Listing): Map<string, string[]> {
  if (listing.byKey !== undefined) return listing.byKey;
  const byKey = new Map<string, string[]>();
  const add = (key: string, name: string) => {
    const names = byKey.get(key);
    if (names === undefined) byKey.set(key, [name]);
    else names.push(name);
  };
  for (const name of [...listing.files].sort()) {
    add(`name ${fold(name)}`, name);
    const stem = withoutImageExtension(name);
    if (stem === name) continue;
    add(`stem ${fold(stem)}`, name);
    if (/^\d+$/.test(stem)) add(`number ${number(stem)}`, name);
  }
  listing.byKey = byKey;
  return byKey;
}

function sameStem(name: string, stem: string): boolean {
  return nfc(withoutImageExtension(name)) === nfc(stem);
}

function nfc(text: string): string {
  return text.normalize("NFC");
}

function fold(text: string): string {
  return nfc(text).toLowerCase();
}

function number(digits: string): string {
  return digits.replace(/^0+(?=\d)/, "");
}
