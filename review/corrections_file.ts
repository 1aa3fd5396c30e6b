/**
 * The file of decisions: read at the start, written whole after each decision. What others wrote into it in
 * the meantime, such as a second `facet review`, is merged and not overwritten.
 */
import { exists } from "../data/exists.ts";
import {
  type CorrectionLine,
  formatCorrectionLines,
  listsToDecide,
  readCorrectionLines,
  UserError,
  writeError,
  writeFileAtomic,
} from "../data/mod.ts";
import { dirname } from "node:path";

/** A decided label, or a line about something else that stays in the file. */
export type FileLine = Omit<CorrectionLine, "line">;

/** Columns that are written back; what stands in others would be lost. */
const known = ["id", "column", "label", "suggestion", "decision"];

/** The lines of a file by image and column. */
export type FileLines = ReadonlyMap<string, FileLine>;

/** What names a line. */
export function lineKey({ id, column }: Pick<FileLine, "id" | "column">): string {
  return JSON.stringify([id, column]);
}

/** A file of decisions. */
export class CorrectionsFile {
  readonly path: string;
  readonly #labels: readonly string[];
  #text: string | undefined;
  #lines: FileLines = new Map();

  /**
   * @param path The file; it need not exist.
   * @param labels The label columns.
   */
  constructor(path: string, labels: readonly string[]) {
    this.path = path;
    this.#labels = labels;
  }

  /**
   * Reads the file, and checks that it can be written.
   *
   * @param isKnown Whether the data has an image.
   * @returns Its lines; none where it does not exist.
   * @throws UserError When it is no file of decisions, or of other data.
   */
  async open(isKnown: (id: string) => boolean): Promise<FileLines> {
    await requireWritableFolder(this.path);
    if (!await exists(this.path)) return this.#lines;
    const { lines, text } = await this.#read();
    const ids = new Set([...lines.values()].map(({ id }) => id));
    if (ids.size > 0 && ![...ids].some(isKnown)) {
      throw new UserError(
        `${this.path} holds corrections of other data: none of its ${ids.size} ids, such as ` +
          `"${[...ids][0]}", is in this one; name another file by --corrections`,
      );
    }
    this.#lines = lines;
    this.#text = text;
    return lines;
  }

  /**
   * Writes the lines, unless somebody else wrote the file: then their changes are taken over first.
   *
   * @param lines What the file is to hold.
   * @returns What it holds now.
   * @throws UserError When it cannot be written, or somebody made something else of it.
   */
  async write(lines: FileLines): Promise<FileLines> {
    const merged = await this.#isAsWritten() ? lines : this.#merge(lines, await this.#readAgain());
    const text = formatCorrectionLines([...merged.values()]);
    await writeFileAtomic(this.path, text);
    this.#text = text;
    this.#lines = merged;
    return merged;
  }

  async #isAsWritten(): Promise<boolean> {
    try {
      return await Deno.readTextFile(this.path) === this.#text;
    } catch (error) {
      // Whoever removed it does not lose what was decided here.
      if (error instanceof Deno.errors.NotFound) return true;
      throw error;
    }
  }

  async #readAgain(): Promise<FileLines> {
    return (await this.#read()).lines;
  }

  /** Theirs, with what changed here since the file was read or written. */
  #merge(ours: FileLines, theirs: FileLines): FileLines {
    const merged = new Map(theirs);
    for (const key of new Set([...ours.keys(), ...this.#lines.keys()])) {
      const line = ours.get(key);
      if (JSON.stringify(line) === JSON.stringify(this.#lines.get(key))) continue;
      if (line === undefined) merged.delete(key);
      else merged.set(key, line);
    }
    return merged;
  }

  async #read(): Promise<{ lines: FileLines; text: string }> {
    const text = await Deno.readTextFile(this.path);
    const list = await readCorrectionLines(this.path, this.#labels);
    if (list.toDecide) {
      throw new UserError(
        `${this.path} is ${
          listsToDecide[list.toDecide].name
        }, which facet review shows by itself; ` +
          "name a file for the decisions by --corrections",
      );
    }
    const other = list.columns.find((name) => !known.includes(name));
    if (other !== undefined) {
      throw new UserError(
        `${this.path} was not written by facet review: its column "${other}" would be lost; name ` +
          "another file by --corrections",
      );
    }
    const lines = list.lines.map(({ line: _, ...line }) => [lineKey(line), line] as const);
    return { lines: new Map(lines), text };
  }
}

/** @throws UserError When no file can be made there. */
async function requireWritableFolder(path: string): Promise<void> {
  try {
    await Deno.remove(await Deno.makeTempFile({ dir: dirname(path), prefix: ".corrections." }));
  } catch (error) {
    throw new UserError(`${writeError(path, error).message} (--corrections)`, { cause: error });
  }
}
