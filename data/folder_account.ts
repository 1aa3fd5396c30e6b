/** What a folder holds besides images. Nothing below a folder is passed over in silence: see images_below.ts. */
import { extname } from "node:path";
import { listed } from "./listed.ts";

/** Counts what is no image, and names what cannot be read. */
export class FolderAccount {
  /** Folders, links and files that cannot be read, with the reason. */
  readonly unreadable: { readonly path: string; readonly reason: string }[] = [];
  readonly #kinds = new Map<string, number>();
  readonly #repeated: string[] = [];
  readonly #again: string[] = [];
  #agains = 0;
  #hidden = 0;

  /** Counts a file that is no image, by the ending of its name. */
  addOther(name: string): void {
    this.#add(extname(name).toLowerCase() || "without an ending");
  }

  /** Counts what is no file, such as a pipe; it is never opened. */
  addSpecial(): void {
    this.#add("pipes, sockets or devices");
  }

  /** Counts a hidden file or folder; a folder counts once. */
  addHidden(): void {
    this.#hidden++;
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
    const kinds = [...this.#kinds].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    const others = kinds.reduce((sum, [, count]) => sum + count, 0);
    if (others > 0) {
      const shown = listed(kinds.map(([kind, count]) => `${count} ${kind}`), 8);
      lines.push(`${others} other ${others === 1 ? "file" : "files"}: ${shown}`);
    }
    if (this.#hidden > 0) {
      lines.push(
        `${this.#hidden} hidden ${this.#hidden === 1 ? "file or folder" : "files or folders"}`,
      );
    }
    if (this.#repeated.length > 0) {
      lines.push(`links to folders that are read already: ${listed(this.#repeated, 3)}`);
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

  #add(kind: string): void {
    this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
  }
}
