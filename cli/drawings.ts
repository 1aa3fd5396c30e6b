/** Drawings of a command: each fails alone, for figures and tables are worth more than their pictures. */
import { basename } from "node:path";
import { UserError } from "../data/errors.ts";
import { warn } from "./output.ts";

/** Draws, and remembers what could not be drawn. */
export class Drawings {
  #missing = 0;

  /**
   * Makes a file of a drawing. Where it cannot be drawn, the user is warned with the cause, and what an
   * earlier drawing left is removed: it would be taken for this one's.
   *
   * @param path The file.
   * @param draw Makes what it holds, or the file itself.
   * @throws UserError When the file cannot be written.
   */
  async draw(path: string, draw: () => Promise<void>): Promise<void> {
    try {
      await draw();
    } catch (error) {
      if (error instanceof UserError) throw error;
      await Deno.remove(path).catch(() => {}); // it may never have been there
      this.lacks(basename(path), error);
    }
  }

  /** Takes note of a drawing that is missing. */
  lacks(name: string, cause: unknown): void {
    this.#missing++;
    warn(`${name} is missing, it could not be drawn: ${reason(cause)}`);
  }

  /**
   * Ends the work.
   *
   * @throws UserError When a drawing is missing.
   */
  end(): void {
    if (this.#missing === 0) return;
    throw new UserError(
      `${
        this.#missing === 1 ? "a drawing is" : `${this.#missing} drawings are`
      } missing, as said ` +
        "above; all figures and tables are complete",
    );
  }
}

function reason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
