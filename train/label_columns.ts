/** The label columns of a run, as its `config.json` holds them and as its own CSVs have them. */
import { isTagsHead } from "../data/heads.ts";
import type { Head, HeadKind, LabelColumn } from "../data/mod.ts";
import { labelName } from "../data/label_columns.ts";

/**
 * Label columns in one form each: a column of classes is its name alone, and no value is undefined. So runs
 * that only have classes list names, and what is the same is written the same.
 */
export function normalColumns(columns: readonly LabelColumn[]): LabelColumn[] {
  return columns.map((column) => {
    if (typeof column === "string" || column.kind === "class") return labelName(column);
    if ("columns" in column) return { kind: column.kind, columns: column.columns };
    if (column.kind === "number") return { kind: column.kind, column: column.column };
    const { kind, column: name, separator, noneLabel } = column;
    return {
      kind,
      column: name,
      ...(separator !== undefined && { separator }),
      ...(noneLabel !== undefined && { noneLabel }),
    };
  });
}

/** What is learned of a column. */
export function kindOfColumn(column: LabelColumn): HeadKind {
  return typeof column === "string" ? "class" : column.kind;
}

/** A column's head before its table is read: without classes or tags. */
export function emptyHead(column: LabelColumn): Head {
  const name = labelName(column);
  const kind = kindOfColumn(column);
  if (kind === "tags") return { kind, name, tags: [], separator: "|" };
  if (kind === "number") return { kind, name, mean: 0, std: 1 };
  return { name, classes: [] };
}

/** The heads' names, in order. */
export function labelNames(columns: readonly LabelColumn[]): string[] {
  return columns.map(labelName);
}

/**
 * Label columns with the separators that a run's heads have, for reading other tables as the run's was read.
 *
 * @param columns The run's label columns.
 * @param heads The heads that they became. [columns]
 */
export function columnsOfRun(
  columns: readonly LabelColumn[],
  heads: readonly Head[],
): LabelColumn[] {
  return columns.map((column, index) => {
    const head = heads[index]!;
    if (typeof column === "string" || !("column" in column) || !isTagsHead(head)) return column;
    return { ...column, separator: head.separator } as LabelColumn;
  });
}
