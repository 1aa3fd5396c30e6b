/**
 * A file that only grows. What is appended is handed to the system at once, so that others can read
 * it while a run goes on and a kill loses none of it; `sync` has it on the disk. After a write that
 * failed nothing more is written: no half of a record ever lies between two whole ones.
 */
import { writeError } from "../../data/atomic.ts";

/** Appends to one file. */
export class AppendedFile {
  #unsynced = false;
  #failure: Error | undefined;

  /** @param path The file; it is made by the first piece, if it is not there. */
  constructor(readonly path: string) {}

  /** Appends some bytes. It never fails; what could not be written fails the next {@linkcode sync}. */
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
   * Has everything appended on the disk.
   *
   * @throws UserError When something could not be written.
   */
  async sync(): Promise<void> {
    if (this.#failure) throw this.#failure;
    if (!this.#unsynced) return;
    try {
      using file = await Deno.open(this.path, { append: true });
      await file.sync();
      this.#unsynced = false;
    } catch (error) {
      throw writeError(this.path, error);
    }
  }
}
