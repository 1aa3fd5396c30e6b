/** The images to review, their labels as the table has them, and which of them show the same picture. */
import { dirname } from "node:path";
import {
  catalogueNotices,
  type CatalogueOptions,
  distinctLabels,
  findCsv,
  findDuplicates,
  type Head,
  joinHeads,
  readCatalogue,
  type Row,
  splitIn,
  tableBeside,
} from "../data/mod.ts";
import type { WorkerPool } from "../threads/mod.ts";

/** The images and labels of a catalogue, by image. */
export interface ReviewedData {
  /** The CSV that the labels are from; of a split without one, the training rows'. */
  readonly table: string;
  readonly heads: readonly Head[];
  /** The first row of each image column's value. */
  readonly rows: readonly Row[];
  /** The images by the image column's value. */
  readonly byId: ReadonlyMap<string, number>;
  /** Groups of at least two images that show the same picture. */
  readonly groups: readonly (readonly number[])[];
  /** The contradicting labels of a cell: none where it is unknown, more than one where rows disagree. */
  labels(image: number, head: number): readonly string[];
}

/** What the caller may watch and lend. */
export interface ReadDataHooks {
  readonly onWarning?: ((message: string) => void) | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly pool?: WorkerPool | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads a catalogue and looks for images that it holds more than once.
 *
 * @param options The catalogue: a table, or a split that has none beside it.
 * @throws UserError When it cannot be used.
 */
export async function readReviewedData(
  options: CatalogueOptions,
  { onWarning, ...batch }: ReadDataHooks,
): Promise<ReviewedData> {
  const { table, heads, rows: all } = await readTables(options, onWarning);
  const byRowId = Map.groupBy(all, ({ id }) => id);
  const same = [...byRowId.values()];
  const rows = same.map(([first]) => first!);
  const byId = new Map(rows.map(({ id }, image) => [id, image]));
  const duplicates = await findDuplicates(all, heads, batch);
  const groups = duplicates
    .map(({ rows }) => [...new Set(rows.map((row) => byId.get(all[row]!.id)!))])
    .filter(({ length }) => length > 1);
  return {
    table,
    heads,
    rows,
    byId,
    groups,
    labels: (image, head) =>
      distinctLabels(heads[head]!, same[image]!.map(({ labels }) => labels[head]!)),
  };
}

async function readTables(
  options: CatalogueOptions,
  onWarning: ReadDataHooks["onWarning"],
): Promise<{ table: string; heads: readonly Head[]; rows: readonly Row[] }> {
  const table = await tableBeside(options.data);
  if (table !== undefined) {
    const catalogue = await readCatalogue(options);
    for (const warning of catalogueNotices(catalogue).warnings) onWarning?.(warning);
    return { table: await findCsv(options.data), heads: catalogue.heads, rows: catalogue.rows };
  }
  const { train, validation } = await splitIn(options.data);
  const imageFolder = dirname(train);
  const sides = [
    await readCatalogue({ ...options, data: train, imageFolder }),
    await readCatalogue({ ...options, data: validation, imageFolder }),
  ];
  const rows = sides.flatMap(({ rows }) => rows);
  return { table: train, heads: joinHeads(sides.map(({ heads }) => heads), rows), rows };
}
