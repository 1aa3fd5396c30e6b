/** Small catalogues of labelled images, prepared for training. */
import { join } from "node:path";
import type { Row } from "../../data/mod.ts";
import { makeJpeg } from "../../data/testing/mod.ts";
import { prepareData } from "../data/prepare.ts";
import type { KnownSplit } from "../data/read_rows.ts";
import type { TrainOptions } from "../options.ts";
import { resolveOptions } from "../resolve_options.ts";

/** The label columns of the catalogues. */
export const labels = ["kind", "colour"];

/** An image of 6x8 pixels. */
export const jpeg = makeJpeg(6, 8, (x, y) => [x * 40, y * 30, 90]);

/** Writes a catalogue of images, one per line of `kind,colour`; its ids count from 0. */
export async function writeCatalogue(folder: string, lines: readonly string[]): Promise<void> {
  await Deno.mkdir(join(folder, "images"));
  for (const id of lines.keys()) await Deno.writeFile(join(folder, "images", `${id}.jpg`), jpeg);
  const rows = lines.map((line, id) => `${id},${line}\n`);
  await Deno.writeTextFile(join(folder, "styles.csv"), "id,kind,colour\n" + rows.join(""));
}

/** Prepares the data of a run on a catalogue; warnings and notes are added to lists. */
export async function prepareCatalogue(
  folder: string,
  options: Partial<TrainOptions> = {},
  { known, warnings = [], notes = [] }: {
    known?: KnownSplit;
    warnings?: string[];
    notes?: string[];
  } = {},
) {
  const size = { inputWidth: 6, inputHeight: 8 };
  const resolved = resolveOptions({ data: folder, labels, ...size, ...options });
  return await prepareData(resolved, known, {
    onWarning: (message) => warnings.push(message),
    onNote: (message) => notes.push(message),
  });
}

/** The labels of rows by their image. */
export function labelsById(
  ...sides: readonly { rows: readonly Row[] }[]
): Record<string, string> {
  const rows = sides.flatMap(({ rows }) => rows);
  return Object.fromEntries(rows.map(({ id, labels }) => [id, labels.join()]));
}

/** A catalogue with a rare label, a missing one, and an unusable row. */
export const messy = [
  "shoe,rose",
  "shoe,pink",
  "boot,red",
  "boot,red",
  "clog,",
  ",red",
  ",",
  "shoe,teal",
];

/** Its labels, mapped by {@linkcode map} and folded below a count of 2. */
export const mapped = {
  0: "shoe,pink",
  1: "shoe,pink",
  2: "boot,red",
  3: "boot,red",
  4: "other,",
  5: ",red",
  7: "shoe,other",
};

/** A label map for it. */
export const map = "column,from,to\ncolour,rose,pink\ncolour,puce,red\n";
