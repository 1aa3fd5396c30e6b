/**
 * A file that is only appended to. Every append is written to the system at once, so that others can read
 * it during the run and a kill loses none of it; `sync` flushes it to the disk. After a failed write
 * nothing more is written, so a record that is cut short is always the last one.
 */
import { writeError } from "../../data/mod.ts";

/** Appends to one file. */
export class AppendedFile {
  #unsynced = false;
  #failure: Error | undefined;

  /** @param path The file; the first append makes it if it does not exist. */
  constructor(readonly path: string) {}

  /** Appends bytes. It never throws; a failed write is thrown by the next {@linkcode sync}. */
  append(bytes: Uint8Array): void {
    if (this.#failure) return;
    try {
      Deno.writeFileSync(this.path, bytes, { append: true });
      this.#unsynced = true;
    } catch (error) {
      this.#failure = writeError(this.path, error);
    }
  }

  /**
   * Flushes everything appended to the disk.
   *
   * @throws UserError When something could not be written.
   */
  async sync(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (!this.#unsynced) return;
    // What is appended while it is flushed may be left out.
    this.#unsynced = false;
    try {
      using file = await Deno.open(this.path, { append: true });
      await file.sync();
    } catch (error) {
      this.#unsynced = true;
      throw writeError(this.path, error);
    }
  }
}
