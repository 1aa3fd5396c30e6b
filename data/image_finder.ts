/**
 * The file that a name in a table means. A name that the pattern turns into an existing file is that file;
 * others are tried by a fixed order of rules, and what was done for how many is told. Where a rule fits several
 * files none is taken.
 */
import { isAbsolute, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { FolderListings, type Match } from "./folder_listing.ts";
import { imageNameProblem, imagePath, withoutImageExtension } from "./image_name.ts";
import { type MissingName, reasonsForMissing } from "./missing_files.ts";
import { quoteName } from "./quote_name.ts";

/** What a name means. */
export interface NamedImage {
  /** The image's absolute path; "" where there is a problem. Whether there is such a file is not certain. */
  readonly image: string;
  /** Why the name means no image. */
  readonly problem?: string;
}

/** A path that a name may mean. */
interface Candidate {
  readonly path: string;
  /** How the name was read; "" where the pattern says so. */
  readonly how: string;
}

/** Finds the images of one table. */
export class ImageFinder {
  readonly #folder: string;
  readonly #pattern: string;
  readonly #listings: FolderListings;
  /** By how names were read: how many there were, and the first. */
  readonly #read = new Map<string, { count: number; name: string; path: string }>();
  readonly #missing: MissingName[] = [];

  /**
   * Finds images of a table.
   *
   * @param folder The table's folder.
   * @param pattern Relative to it, or absolute; `{}` stands for the name, and a folder `**` before it for any
   * folders below.
   * @param listings Folders that were looked at before.
   */
  constructor(folder: string, pattern: string, listings: FolderListings = new FolderListings()) {
    this.#listings = listings;
    this.#folder = folder;
    this.#pattern = pattern;
  }

  /**
   * The image of a name. Of names that fit no file the pattern's path is returned, so that reading it says what
   * is wrong; paths out of the table's folder must exist.
   *
   * @param name The image column's value.
   */
  find(name: string): NamedImage {
    if (name.includes("\0")) return { image: "", problem: imageNameProblem(name)! };
    const exact = imagePath(this.#folder, this.#pattern, name);
    const outside = imageNameProblem(name);
    const same = outside === undefined ? this.#listings.exact(exact) : undefined;
    if (same !== undefined && "path" in same) return { image: same.path };
    const embedded = noFileName(name);
    if (embedded !== undefined) return { image: "", problem: embedded };
    const candidates = candidatesOf(this.#folder, this.#pattern, name);
    const tails = tailsOf(this.#folder, this.#pattern, name);
    const match = this.#match(candidates) ?? this.#match(tails);
    if (match === undefined) {
      this.#missing.push({ name, path: exact });
      return outside === undefined ? { image: exact } : { image: "", problem: outside };
    }
    if ("several" in match) {
      const files = match.several.slice(0, 3).map((path) => quoteName(this.#shown(path), 60));
      return { image: "", problem: `the image's name fits several files: ${files.join(", ")}` };
    }
    this.#count(match.how, name, match.path);
    return { image: match.path };
  }

  /** The file of a name; undefined where there is none, or several. */
  existing(name: string): string | undefined {
    const { image } = this.find(name);
    return image !== "" && this.#listings.has(image) ? image : undefined;
  }

  /** One line that says how names were read that are not as the pattern has them; none where all are. */
  notes(): string[] {
    if (this.#read.size === 0) return [];
    const parts = [...this.#read].map(([how, { count, name, path }]) =>
      `${count} ${how} (${quoteName(name, 60)} is ${this.#shown(path)})`
    );
    return [`names in the image column were matched with files: ${parts.join(", ")}`];
  }

  /** A sentence for each kind of reason why names have no file, where one of nearly the same name tells it. */
  warnings(): string[] {
    return reasonsForMissing(this.#folder, this.#missing, (path) => this.#shown(path));
  }

  #match(candidates: readonly Candidate[]): Match | undefined {
    for (const { path, how } of candidates) {
      const match = this.#listings.exact(path);
      if (match !== undefined) return "path" in match ? { path: match.path, how } : match;
    }
    for (const { path, how } of candidates) {
      const match = this.#listings.match(path);
      if (match === undefined || "several" in match) {
        if (match !== undefined) return match;
        continue;
      }
      return { path: match.path, how: how === "" ? match.how : `${how} and ${match.how}` };
    }
    return undefined;
  }

  #count(how: string, name: string, path: string): void {
    if (how === "") return;
    const read = this.#read.get(how);
    if (read === undefined) this.#read.set(how, { count: 1, name, path });
    else read.count++;
  }

  #shown(path: string): string {
    const below = relative(this.#folder, path);
    return below.startsWith("..") || isAbsolute(below) ? path : below;
  }
}

/** What a name may mean, in the order in which it is tried. */
function candidatesOf(folder: string, pattern: string, name: string): Candidate[] {
  const suffix = pattern.slice(pattern.lastIndexOf("{}") + 2);
  const bare = suffix !== "" && withoutImageExtension(suffix) === ""
    ? pattern.slice(0, -suffix.length)
    : pattern;
  const candidates: Candidate[] = [];
  for (const { text, how } of spellings(name)) {
    const add = (path: string, more: string) =>
      candidates.push({ path, how: [how, more].filter((part) => part !== "").join(" and ") });
    const whole = withoutImageExtension(text) !== text;
    if (!isAbsolute(text)) {
      if (!isWindows(text)) add(imagePath(folder, pattern, text), "");
      if (whole && bare !== pattern) add(imagePath(folder, bare, text), "with the extension");
    }
    if (whole || text.includes("/")) {
      const more = isAbsolute(text) ? "as absolute paths" : "as paths from the table's folder";
      add(resolve(folder, text), more);
      if (!whole && suffix !== "") add(resolve(folder, text + suffix), more);
    }
  }
  return candidates;
}

/** A name as it stands, and what it becomes as an address, with other slashes and as a whole number. */
function spellings(name: string): { text: string; how: string }[] {
  const found = [{ text: name, how: "" }];
  if (/^file:/i.test(name)) {
    try {
      return [{ text: fileURLToPath(name), how: "as file:// addresses" }];
    } catch {
      return found;
    }
  }
  if (name.includes("\\")) found.push({ text: name.replaceAll("\\", "/"), how: "with \\ for /" });
  const decoded = percentDecoded(name);
  if (decoded !== undefined) found.push({ text: decoded, how: "with %20 and the like decoded" });
  const whole = /^(\d+)\.0+$/.exec(name);
  if (whole) found.push({ text: whole[1]!, how: "without .0" });
  return found;
}

/** A name with `%20` and the like as what they stand for; undefined where that is no name of the same folders. */
function percentDecoded(name: string): string | undefined {
  if (!/%[0-9a-f]{2}/i.test(name)) return undefined;
  try {
    const decoded = decodeURIComponent(name);
    const isSame = decoded.split(/[\\/]/).length === name.split(/[\\/]/).length;
    return isSame && !decoded.includes("\0") && !/(^|[\\/])\.\.([\\/]|$)/.test(decoded)
      ? decoded
      : undefined;
  } catch {
    return undefined;
  }
}

/** The ends of an absolute path of another machine, longest first, below the table and the pattern's folder. */
function tailsOf(folder: string, pattern: string, name: string): Candidate[] {
  const path = /^file:/i.test(name) ? name.replace(/^file:\/*/i, "/") : name;
  if (!isAbsolute(path) && !isWindows(path)) return [];
  const steps = path.replaceAll("\\", "/").split("/").slice(1).filter((step) => step !== "");
  if (steps.includes("..")) return [];
  const how = "by the end of a path of another place";
  return steps.flatMap((_, from) => {
    const tail = steps.slice(from).join("/");
    if (withoutImageExtension(tail) === tail) return [];
    return [
      { path: resolve(folder, tail), how },
      { path: resolve(folder, pattern, "..", tail), how },
    ];
  });
}

function isWindows(name: string): boolean {
  return /^[a-z]:[\\/]/i.test(name) || name.startsWith("\\\\");
}

/** What is said of a cell that is no file's name: a web address, or an image itself. */
function noFileName(name: string): string | undefined {
  if (/^https?:\/\//i.test(name)) {
    return "the image's name is a web address: download the images, and name the files";
  }
  if (!/^data:image\//i.test(name) && (name.length < 200 || !/^[A-Za-z0-9+/\s]+=*$/.test(name))) {
    return undefined;
  }
  return "the cell holds an image as text (base64), not its name: write the images as files";
}
