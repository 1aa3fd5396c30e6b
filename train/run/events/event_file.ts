/**
 * The TensorBoard event file of a run. A run has one, however often it is resumed: events after the
 * position that it resumes from are cut off, so that nothing is logged twice.
 */
import { join } from "node:path";
import { UserError } from "../../../data/errors.ts";
import { writeFileAtomic } from "../../../data/mod.ts";
import { AppendedFile } from "../appended_file.ts";
import {
  encodeEvent,
  encodeFileVersion,
  type EventPlace,
  placeOfEvent,
  type SummaryValue,
} from "./event.ts";
import { encodeRecord, readRecords } from "./record.ts";

/** The prefix of the file's name: TensorBoard reads the files whose names hold "tfevents". */
export const eventsPrefix = "events.out.tfevents.";

/** Appends events to a file. */
export class EventFile {
  readonly #file: AppendedFile;

  private constructor(path: string) {
    this.#file = new AppendedFile(path);
  }

  /**
   * Opens the event file of a run, a new one where there is none.
   *
   * @param folder Folder of the run.
   * @param keep Whether an event stays; the first one that does not, and all after it, are cut off, as is a
   * record that is cut short.
   * @throws UserError When the file cannot be read or written.
   */
  static async open(folder: string, keep: (place: EventPlace) => boolean): Promise<EventFile> {
    const name = await nameIn(folder) ?? `${eventsPrefix}${Math.floor(Date.now() / 1000)}.facet`;
    const path = join(folder, name);
    const file = await readIfThere(path);
    const end = endOfKept(file, keep);
    if (end === 0) await writeFileAtomic(path, encodeRecord(encodeFileVersion(Date.now() / 1000)));
    else if (end < file.length) await writeFileAtomic(path, file.subarray(0, end));
    return new EventFile(path);
  }

  /** Appends the values of a step. It never throws; a failed write is thrown by {@linkcode sync}. */
  append(step: number, values: readonly SummaryValue[]): void {
    this.#file.append(encodeRecord(encodeEvent({ wallTime: Date.now() / 1000, step, values })));
  }

  /**
   * Flushes all events to the disk.
   *
   * @throws UserError When one could not be written.
   */
  async sync(): Promise<void> {
    await this.#file.sync();
  }
}

/** The name of the event file in a folder, the latest one if there are several. */
async function nameIn(folder: string): Promise<string | undefined> {
  const names = (await Array.fromAsync(Deno.readDir(folder))).map((entry) => entry.name);
  return names.filter((name) => name.startsWith(eventsPrefix)).sort().at(-1);
}

async function readIfThere(path: string): Promise<Uint8Array> {
  try {
    return await Deno.readFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return new Uint8Array();
    throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** Bytes of a file up to the first event that does not stay. */
function endOfKept(file: Uint8Array, keep: (place: EventPlace) => boolean): number {
  let keptEnd = 0;
  for (const { data, end } of readRecords(file)) {
    if (!keep(placeOfEvent(data))) break;
    keptEnd = end;
  }
  return keptEnd;
}
