/** A catalogue with the labels that corrections name as right. */
import {
  type Catalogue,
  type CatalogueHooks,
  type CatalogueOptions,
  readCatalogue,
  type Row,
} from "./catalogue.ts";
import { correctLabels, readCorrections, unknownCorrections } from "./corrections.ts";
import { UserError } from "./errors.ts";
import { catalogueNotices } from "./catalogue_notices.ts";
import { rowKey } from "./row.ts";
import type { CorrectedLabel } from "./written_record.ts";

/** A catalogue, and the labels of it that were corrected where the user named any. */
export interface CorrectedCatalogue extends Pick<Catalogue, "rows" | "heads" | "unusable"> {
  /** The labels that were changed; absent where no corrections were given. */
  readonly corrections?: readonly CorrectedLabel[] | undefined;
  /** What label columns look like; for information. */
  readonly notes: readonly string[];
}

/** The catalogue with the labels that corrections name as right. */
export async function readCorrected(
  catalogueOf: CatalogueOptions,
  path: string | undefined,
  warn: (message: string) => void,
  hooks: CatalogueHooks = {},
): Promise<CorrectedCatalogue> {
  const catalogue = await readCatalogue(catalogueOf, hooks);
  const { notes, warnings } = catalogueNotices(catalogue, catalogueOf.data);
  for (const warning of warnings) warn(warning);
  if (path === undefined) return { ...catalogue, notes };
  const labels = catalogue.heads.map(({ name }) => name);
  const corrected = correctLabels(catalogue, await readCorrections(path, labels));
  const warning = unknownCorrections(path, corrected.unknown);
  if (warning !== undefined) warn(warning);
  if (corrected.rows.length === 0) throw new UserError(`${path} leaves no row with a label`);
  return { ...corrected, notes, corrections: changedLabels(catalogue, corrected.rows) };
}

/** The labels that were changed; rows without a label any more are not among the corrected ones. */
function changedLabels(
  { rows, heads }: Catalogue,
  corrected: readonly Row[],
): CorrectedLabel[] {
  const now = new Map(corrected.map((row) => [rowKey(row), row.labels]));
  return rows.flatMap((row) =>
    row.labels.flatMap((from, column) => {
      const { id } = row;
      const to = now.get(rowKey(row))?.[column] ?? "";
      return from === to ? [] : [{ id, column: heads[column]!.name, from, to }];
    })
  );
}
