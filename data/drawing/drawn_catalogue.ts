/** Writes a drawn catalogue atomically, and recognises one that it wrote. */
import { join, resolve } from "node:path";
import { writeError } from "../atomic.ts";
import { UserError } from "../errors.ts";
import { exists } from "../exists.ts";
import { temporaryPath } from "../temporary_path.ts";
import { readRecord, sha256Of, writeRecord } from "../written_record.ts";
import { drawCatalogue, type DrawOptions } from "./catalogue.ts";

const csv = "styles.csv";

/**
 * Whether a folder holds a catalogue that {@linkcode drawCatalogueAtomic} drew.
 *
 * @param folder Its path.
 * @throws UserError When something else is there.
 */
export async function isDrawn(folder: string): Promise<boolean> {
  const drawn = (await readRecord(folder)).files.get(csv);
  const digest = await sha256Of(join(folder, csv));
  if (digest !== undefined && drawn?.kind === "catalogue" && drawn.sha256.includes(digest)) {
    return true;
  }
  if (!await exists(folder)) return false;
  const { isDirectory } = await Deno.stat(folder);
  if (isDirectory && (await Array.fromAsync(Deno.readDir(folder))).length === 0) return false;
  throw new UserError(
    `${folder} is there already, and not the catalogue that facet drew: name another folder by --out`,
  );
}

/**
 * Draws a catalogue into a new folder; see {@linkcode drawCatalogue}.
 *
 * @throws UserError When the folder cannot be written.
 */
export async function drawCatalogueAtomic(options: DrawOptions): Promise<void> {
  const folder = resolve(options.folder);
  const temporary = temporaryPath(folder);
  try {
    await drawCatalogue({ ...options, folder: temporary });
    const digest = await sha256Of(join(temporary, csv));
    await writeRecord(temporary, {
      files: new Map([[csv, { kind: "catalogue", sha256: [digest!] }]]),
      splits: new Map(),
      pending: [],
    });
    if (await exists(folder)) await Deno.remove(folder); // an empty one
    await Deno.rename(temporary, folder).catch((error) => {
      throw writeError(folder, error);
    });
  } catch (error) {
    await Deno.remove(temporary, { recursive: true }).catch(() => {});
    throw error;
  }
}
