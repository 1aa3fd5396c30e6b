/**
 * A file of predictions that grows row by row and can be resumed after a kill at any moment. Its whole
 * rows alone count as progress, so nothing can contradict them; a file beside it, written once and before
 * the first row, holds only what the rows do not show.
 */
import { UserError } from "../data/errors.ts";
import { writeAll, writeError, writeFileAtomic } from "../data/mod.ts";
import type { RowFormat, RowImage, RowOutcome } from "../eval/mod.ts";
import { readRecords } from "./records.ts";

/** What rows depend on and do not show, by the names of options; "" where one was not given. */
export type Origin = Readonly<Record<string, string>>;

/** What origins of earlier versions do not name: it was as if it were empty. */
const addedLater: readonly string[] = ["--tta"];

/** A file of predictions that is being written. */
export class PartFile {
  readonly #path: string;
  readonly #file: Deno.FsFile;
  readonly #format: RowFormat;

  private constructor(path: string, file: Deno.FsFile, format: RowFormat) {
    this.#path = path;
    this.#file = file;
    this.#format = format;
  }

  /**
   * Begins a file, or resumes one of the same origin.
   *
   * @param path The file; its origin is kept in `PATH.state.json`.
   * @param origin What its rows depend on.
   * @param format How they are written.
   * @throws UserError When it is of another origin, is no such file, is being written by another
   * process, or cannot be written.
   */
  static async open(path: string, origin: Origin, format: RowFormat): Promise<PartFile> {
    const { size } = await Deno.stat(path).catch(() => ({ size: 0 }));
    if (size === 0) await requireOwnState(path, origin);
    const file = await Deno.open(path, { read: true, write: true, create: true })
      .catch((error) => {
        throw writeError(path, error);
      });
    try {
      // Two processes at once would mix their rows. Where files cannot be locked, that goes undetected.
      if (!await file.tryLock(true).catch(() => true)) {
        throw new UserError(`${path} is being written by another process; let it finish`);
      }
      const begun = (await file.stat()).size > 0;
      if (begun) checkOrigin(path, origin, await readOrigin(path));
      else await writeFileAtomic(statePath(path), `${JSON.stringify(origin, null, 2)}\n`);
      return new PartFile(path, file, format);
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /**
   * Skips the rows that the file holds, and cuts off an unfinished one.
   *
   * @param images The images from the first one on; left at the first whose row is not there.
   * @returns How many rows there are.
   * @throws UserError When a row is not that of its image.
   */
  async resume(images: AsyncIterator<RowImage>): Promise<number> {
    const { header, opening, quoted } = this.#format;
    let rows = header === "" ? 0 : -1; // the header is no row
    let end = 0;
    for await (const { text, byteLength } of readRecords(this.#file, quoted)) {
      if (rows < 0) this.#require(text === header, "its header", "other heads");
      else {
        const { done, value } = await images.next();
        const place = `row ${rows + 1}`;
        this.#require(!done, place, "fewer rows");
        this.#require(text.startsWith(opening(value)), place, "another image there");
      }
      rows++;
      end += byteLength;
    }
    await this.#explained(this.#file.truncate(end));
    await this.#file.seek(end, Deno.SeekMode.Start);
    if (end === 0) await this.#write(header);
    return Math.max(0, rows);
  }

  /** Adds rows. */
  async append(rows: readonly { image: RowImage; outcome: RowOutcome }[]): Promise<void> {
    await this.#write(rows.map(({ image, outcome }) => this.#format.row(image, outcome)).join(""));
  }

  /** Flushes all rows to the disk. */
  async sync(): Promise<void> {
    await this.#explained(this.#file.sync());
  }

  /** Closes the file. */
  close(): void {
    this.#file.close();
  }

  async #write(text: string): Promise<void> {
    await this.#explained(writeAll(this.#file, new TextEncoder().encode(text)));
  }

  #require(holds: boolean, place: string, what: string): void {
    if (holds) return;
    throw new UserError(
      `${this.#path} does not go with its input: at ${place} the input has ${what}; ${advice}`,
    );
  }

  async #explained<Result>(work: Promise<Result>): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      throw writeError(this.#path, error);
    }
  }
}

const advice = "choose another --out, or delete the file to begin anew";

function statePath(path: string): string {
  return `${path}.state.json`;
}

async function readOrigin(path: string): Promise<Origin> {
  try {
    return JSON.parse(await Deno.readTextFile(statePath(path)));
  } catch (error) {
    throw new UserError(
      `${path} is there, but no ${statePath(path)} that says what it was made of; ${advice}`,
      { cause: error },
    );
  }
}

/** Makes sure that a state file that would be replaced is facet's. */
async function requireOwnState(path: string, origin: Origin): Promise<void> {
  const state = statePath(path);
  const text = await Deno.readTextFile(state).catch((error) => {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw new UserError(`cannot read ${state}: ${(error as Error).message}`, { cause: error });
  });
  if (text === undefined) return;
  const names = (value: unknown) =>
    Object.keys(value ?? {}).filter((name) => !addedLater.includes(name)).sort().join();
  try {
    if (names(JSON.parse(text)) === names(origin)) return;
  } catch {
    // Not even JSON.
  }
  throw new UserError(
    `${state} would be replaced, and facet did not write it: move it away, or choose another --out`,
  );
}

function checkOrigin(path: string, origin: Origin, found: Origin): void {
  for (const [name, value] of Object.entries(origin)) {
    if ((found[name] ?? (addedLater.includes(name) ? "" : undefined)) === value) continue;
    const short = (text = "") => text === "" ? "none" : text.slice(0, 60);
    throw new UserError(
      `${path} was begun with another ${name}: ${short(found[name])}, not ${
        short(value)
      }; ${advice}`,
    );
  }
}
