/** Drawings that fail alone: figures and tables are worth more than their pictures. */
import { basename } from "node:path";
import { UserError } from "../../data/errors.ts";
import type { MissingDrawing } from "./drawing.ts";

/** Draws, and remembers what could not be drawn. */
export class Drawings {
  readonly #missing: MissingDrawing[] = [];
  readonly #warn: (message: string) => void;

  /**
   * Nothing is drawn, nothing is missing.
   *
   * @param warn Called with each drawing that is missing, and why.
   */
  constructor(warn: (message: string) => void) {
    this.#warn = warn;
  }

  /** The drawings that could not be drawn. */
  get missing(): readonly MissingDrawing[] {
    return this.#missing;
  }

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
      this.add(basename(path), error);
    }
  }

  /** Takes note of a drawing that is missing, and warns of it. */
  add(name: string, cause: unknown): void {
    this.#missing.push({ name, cause });
    const reason = cause instanceof Error ? cause.message : String(cause);
    this.#warn(`${name} is missing, it could not be drawn: ${reason}`);
  }
}
