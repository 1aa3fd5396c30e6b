/**
 * What a folder holds. Nothing below it is passed over in silence: every file is an image, a file of another
 * kind, hidden, or cannot be read, and the sum of these is the number of files. See images_below.ts.
 */
import { extname } from "node:path";
import { listed } from "./listed.ts";

/** Most kinds that a sentence lists. */
const mostKinds = 8;

/** Counts images and what is none, and names what cannot be read. */
export class FolderAccount {
  /** Folders, links and files that cannot be read, with the reason. */
  readonly unreadable: { readonly path: string; readonly reason: string }[] = [];
  readonly #others = new Map<string, number>();
  readonly #hidden = new Map<string, number>();
  readonly #repeated: string[] = [];
  readonly #again: string[] = [];
  #agains = 0;
  #images = 0;

  /** Image files. */
  get images(): number {
    return this.#images;
  }

  /** Files of all kinds; links to folders that are read already are none. */
  get total(): number {
    return this.#images + sum(this.#others) + sum(this.#hidden) + this.unreadable.length;
  }

  /** Counts an image file. */
  addImage(): void {
    this.#images++;
  }

  /** Counts a file that is no image, by the ending of its name. */
  addOther(name: string): void {
    add(this.#others, extname(name).toLowerCase() || "without an ending");
  }

  /** Counts what is no file, such as a pipe; it is never opened. */
  addSpecial(): void {
    add(this.#others, "pipe, socket or device");
  }

  /** Counts a hidden file, or one that a system put there. */
  addHidden(name: string): void {
    // Systems write one beside each file.
    add(this.#hidden, name.startsWith("._") ? "._*" : name);
  }

  /** Counts the files below a hidden folder, which are not looked at. */
  addHiddenFolder(name: string, files: number): void {
    add(this.#hidden, `in ${name}`, files);
  }

  /** Notes a link to a folder that is being read, or was. */
  addRepeated(path: string): void {
    this.#repeated.push(path);
  }

  /** Notes a link to what is read at another place as well. */
  addAgain(path: string): void {
    this.#agains++;
    if (this.#again.length < 3) this.#again.push(path);
  }

  /** A phrase for each kind of what is no image; none where everything is one. */
  describe(): string[] {
    const lines: string[] = [];
    const [others, hidden] = [sum(this.#others), sum(this.#hidden)];
    if (others > 0) lines.push(`${files(others, "other")}: ${kindsOf(this.#others)}`);
    if (hidden > 0) lines.push(`${files(hidden, "hidden")}: ${kindsOf(this.#hidden)}`);
    const links = this.#repeated.length;
    if (links > 0) {
      const which = links === 1
        ? "1 link to a folder that is read already"
        : `${links} links to folders that are read already`;
      lines.push(`${which}: ${listed(this.#repeated, 3)}`);
    }
    if (this.#agains > 0) {
      const links = this.#agains === 1 ? "1 link" : `${this.#agains} links`;
      const such = this.#agains > this.#again.length ? ", such as" : ":";
      lines.push(
        `${links} to what is read at another place as well${such} ${this.#again.join(", ")}`,
      );
    }
    return lines;
  }

  /**
   * A sentence that counts every file; undefined where all are images.
   *
   * @param folder The folder's name.
   */
  sentence(folder: string): string | undefined {
    const unreadable = this.unreadable.length;
    const more = [
      ...(unreadable > 0 ? [`${unreadable} that cannot be read`] : []),
      ...this.describe(),
    ];
    if (more.length === 0) return undefined;
    const images = `${this.#images} ${this.#images === 1 ? "image" : "images"}`;
    return `${folder} holds ${files(this.total)}: ${[images, ...more].join("; ")}`;
  }
}

function add(counts: Map<string, number>, kind: string, count = 1): void {
  if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count);
}

function sum(counts: ReadonlyMap<string, number>): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

function files(count: number, kind?: string): string {
  return `${count} ${kind === undefined ? "" : `${kind} `}${count === 1 ? "file" : "files"}`;
}

/** Counts by kind, the largest first. */
function kindsOf(counts: ReadonlyMap<string, number>): string {
  const kinds = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return listed(kinds.map(([kind, count]) => `${count} ${kind}`), mostKinds);
}
