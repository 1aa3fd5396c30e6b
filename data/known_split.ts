/**
 * Applies a split in files to its catalogue as it is now. The files assign ids to training and validation; labels
 * are the catalogue's, which may have changed since. Differences are reported.
 */
import type { Catalogue, Row } from "./catalogue.ts";
import { locateColumns } from "./columns.ts";
import { correctLabels } from "./corrections.ts";
import { readCsv } from "./csv.ts";
import { type Head, isTagsHead } from "./heads.ts";
import { defaultImages } from "./image_name.ts";
import { ImagePattern } from "./image_pattern.ts";
import { MissingWords } from "./missing_words.ts";
import { sameLabel } from "./label_cells.ts";
import type { SplitFiles } from "./split_beside.ts";
import { type ChangedLabels, splitDifferences } from "./split_differences.ts";
import { groupCell } from "./tag_columns.ts";

/** A catalogue's rows divided by a split. */
export interface AppliedSplit {
  /** The training rows, in the order of the split's file. */
  readonly train: Row[];
  /** The validation rows, in the order of its file. */
  readonly validation: Row[];
  /** The catalogue's unusable rows whose ids are in the split. */
  readonly unusable: Catalogue["unusable"];
  /** The number of labels that were corrected again as when the catalogue was split. */
  readonly corrected: number;
  /** The differences between the split and the catalogue, in words. */
  readonly differences: readonly string[];
}

/** A row of a split's file. */
interface SplitRow {
  readonly id: string;
  /** By head; absent where the file has no such column. */
  readonly labels: readonly (string | undefined)[];
}

/**
 * Divides a catalogue's rows by a split.
 *
 * A row of the catalogue whose id is in neither file is left out. One whose image is in both files is a
 * validation row.
 *
 * @param catalogue The rows as they are now, their heads, and the unusable ones.
 * @param split The two files.
 * @param options.table The catalogue's name in messages.
 * @param options.imageColumn The column of both files that has the ids; `id` by default.
 * @param options.imagePattern The catalogue's image pattern: files of another origin than facet's have its
 * columns, and where a pattern has several the ids are made of them.
 * @param options.missing Words of cells of both files that mean "unknown".
 * @returns Rows of both sides, with the catalogue's labels; undefined where the files name none of its
 * rows, that is, are not a split of it.
 * @throws UserError When a file cannot be read.
 *
 * @example
 * ```ts
 * import { applySplit } from "./known_split.ts";
 *
 * const folder = await Deno.makeTempDir();
 * await Deno.writeTextFile(`${folder}/train.csv`, "id,kind\n0,shoe\n");
 * await Deno.writeTextFile(`${folder}/val.csv`, "id,kind\n1,hat\n");
 * const rows = ["boot", "hat", "cap"].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const heads = [{ name: "kind", classes: ["boot", "cap", "hat"] }];
 * const files = { train: `${folder}/train.csv`, validation: `${folder}/val.csv` };
 * const applied = await applySplit({ rows, heads, unusable: [] }, files, { table: "styles.csv" });
 * if (applied?.train[0]?.labels[0] !== "boot") throw new Error("as the catalogue says now");
 * if (applied?.differences.length !== 2) throw new Error("0 has another label, and 2 is new");
 * ```
 */
export async function applySplit(
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  split: SplitFiles,
  { table, imageColumn = defaultImages.column, imagePattern = defaultImages.pattern, missing }: {
    table: string;
    imageColumn?: string | undefined;
    imagePattern?: string | undefined;
    missing?: readonly string[] | undefined;
  },
): Promise<AppliedSplit | undefined> {
  const { heads } = catalogue;
  const words = new MissingWords(missing);
  const naming = new ImagePattern(split.origin ? "{}" : imagePattern, imageColumn);
  const { rows, changed: corrected } = recorrect(catalogue, split);
  const imagesOf = imagesOfGroups(rows);
  const files = [
    (await readSplitFile(split.train, naming, heads, words)).flatMap(imagesOf),
    (await readSplitFile(split.validation, naming, heads, words)).flatMap(imagesOf),
  ] as const;
  const unusableIds = new Set(catalogue.unusable.map(({ id }) => id));
  const { picked: [training = [], validating = []], ...found } = pickRows(rows, files, heads);
  const known = new Set(files.flat().map(({ id }) => id));
  const unassigned = rows.filter(({ id }) => !known.has(id));
  if (unassigned.length === rows.length) return undefined;
  const validated = new Set(validating.map(({ row }) => row.image));
  const both = training.filter(({ row }) => validated.has(row.image)).map(({ row }) => row);
  const differences = splitDifferences({
    split,
    table,
    changed: changes([...training, ...validating], heads),
    unassigned: unassigned.map(({ id }) => id),
    added: found.added.map(({ id }) => id),
    missing: found.missing.filter((id) => !unusableIds.has(id)),
    both: both.map(({ id }) => id),
  });
  const validatingRows = new Set(validating.map(({ row }) => row));
  const candidates = [...training.map(({ row }) => row), ...found.added];
  return {
    train: candidates.filter(({ image }) => !validated.has(image)),
    validation: [
      ...validating.map(({ row }) => row),
      ...candidates.filter((row) => validated.has(row.image) && !validatingRows.has(row)),
    ],
    unusable: catalogue.unusable.filter(({ id }) => known.has(id)),
    corrected,
    differences,
  };
}

async function readSplitFile(
  path: string,
  naming: ImagePattern,
  heads: readonly Head[],
  missing: MissingWords,
): Promise<SplitRow[]> {
  const rows: SplitRow[] = [];
  let id: readonly number[] | undefined;
  let columns: number[][] = [];
  for await (const { fields } of readCsv(path)) {
    if (id === undefined) {
      id = locateColumns(path, fields, naming.columns).indices;
      columns = heads.map((head) =>
        columnsOf(head).map((name) => fields.findIndex((field) => field.trim() === name))
      );
      continue;
    }
    const value = (at: number) => at < 0 ? undefined : fields[at]?.trim();
    const name = naming.nameOf(id.map((at) => value(at) ?? ""));
    if (name === "") continue;
    const labels = columns.map((own, head) => {
      const values = own.map(value);
      return missing.among(values) === undefined ? cellOf(heads[head]!, values) : "";
    });
    rows.push({ id: name, labels });
  }
  return rows;
}

/** Makes a row of a split's file that names several images, as the catalogue's does, one row for each of them. */
function imagesOfGroups(rows: readonly Row[]): (row: SplitRow) => SplitRow[] {
  const ids = new Set(rows.map(({ id }) => id));
  const groups = Map.groupBy(rows.filter(({ group }) => group !== undefined), (row) => row.group);
  return (row) => {
    const own = ids.has(row.id) ? undefined : groups.get(row.id);
    return own?.map(({ id }) => ({ ...row, id })) ?? [row];
  };
}

/** The columns of a CSV with a head's labels. */
function columnsOf(head: Head): readonly string[] {
  return isTagsHead(head) && head.columns ? head.columns : [head.name];
}

/** The cell of a head in a file; undefined where the file has no such column. */
function cellOf(head: Head, values: readonly (string | undefined)[]): string | undefined {
  if (!isTagsHead(head) || !head.columns) return values[0];
  if (values.every((value) => value === undefined)) return undefined;
  // A tag that is new since then has no column there.
  return groupCell(head, values.map((value) => value ?? "")).cell;
}

/** Repeats the corrections that were made when the catalogue was split, of labels that are still the same. */
function recorrect(
  catalogue: Pick<Catalogue, "rows" | "heads" | "unusable">,
  { origin }: SplitFiles,
): { rows: readonly Row[]; changed: number } {
  const corrected = origin?.corrected ?? [];
  if (corrected.length === 0) return { rows: catalogue.rows, changed: 0 };
  const position = new Map(catalogue.heads.map(({ name }, index) => [name, index]));
  const labelled = new Set(
    catalogue.rows.flatMap(({ id, labels }) =>
      labels.map((label, column) => JSON.stringify([id, column, label]))
    ),
  );
  const still = corrected.filter(({ id, column, from }) =>
    labelled.has(JSON.stringify([id, position.get(column), from]))
  );
  return correctLabels(
    catalogue,
    still.map(({ id, column, to }) => ({ line: 0, id, column, suggestion: to })),
  );
}

/**
 * The rows of both files, in their order, each with the file's row. Of several rows with one id a row is chosen
 * that was not chosen before, with the same labels if there is one; a file never gets a row twice. Also the
 * remaining rows with these ids, and the ids without rows.
 */
function pickRows(
  rows: readonly Row[],
  files: readonly (readonly SplitRow[])[],
  heads: readonly Head[],
) {
  const byId = Map.groupBy(rows, ({ id }) => id);
  const named = new Set<Row>();
  const missing: string[] = [];
  const picked = files.map((file) => {
    const own = new Set<Row>();
    return file.flatMap((entry) => {
      const free = (byId.get(entry.id) ?? []).filter((row) => !own.has(row));
      const alike = free.filter((row) => columnThatDiffers(row, entry, heads) < 0);
      const row = alike.find((row) => !named.has(row)) ?? alike[0] ??
        free.find((row) => !named.has(row)) ?? free[0];
      if (row === undefined) {
        missing.push(entry.id);
        return [];
      }
      own.add(row);
      named.add(row);
      return [{ row, file: entry }];
    });
  });
  const known = new Set(files.flat().map(({ id }) => id));
  const added = rows.filter((row) => known.has(row.id) && !named.has(row));
  return { picked, missing, added };
}

/** The index of the first label that differs from the file's; -1 where none does. */
function columnThatDiffers({ labels }: Row, file: SplitRow, heads: readonly Head[]): number {
  return labels.findIndex((label, column) => {
    const other = file.labels[column];
    return other !== undefined && !sameLabel(heads[column]!, label, other);
  });
}

function changes(
  pairs: readonly { row: Row; file: SplitRow }[],
  heads: readonly Head[],
): ChangedLabels {
  let count = 0;
  let example = "";
  for (const { row, file } of pairs) {
    const column = columnThatDiffers(row, file, heads);
    if (column < 0) continue;
    count++;
    example ||= `such as ${row.id}, ${heads[column]!.name} "${row.labels[column]}" and there ` +
      `"${file.labels[column]}"`;
  }
  return { count, example };
}
