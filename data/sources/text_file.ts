/** A text file that is written in pieces, so that memory does not grow with it. */
import { writeError } from "../atomic.ts";

/** Characters that are written at once. */
const PIECE = 1 << 20;

/** A new text file. */
export class TextFile implements Disposable {
  readonly #path: string;
  readonly #file: Deno.FsFile;
  #text = "";

  /**
   * @param path Its path.
   * @throws UserError When it cannot be written.
   */
  constructor(path: string) {
    this.#path = path;
    try {
      this.#file = Deno.openSync(path, { write: true, createNew: true });
    } catch (error) {
      throw writeError(path, error);
    }
  }

  /** Adds text at its end. */
  add(text: string): void {
    this.#text += text;
    if (this.#text.length >= PIECE) this.#flush();
  }

  /** Writes what is left, and closes it. */
  [Symbol.dispose](): void {
    try {
      this.#flush();
    } finally {
      this.#file.close();
    }
  }

  #flush(): void {
    const bytes = new TextEncoder().encode(this.#text);
    this.#text = "";
    try {
      for (let written = 0; written < bytes.length;) {
        written += this.#file.writeSync(bytes.subarray(written));
      }
    } catch (error) {
      throw writeError(this.#path, error);
    }
  }
}
