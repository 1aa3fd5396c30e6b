/** The labels of a catalogue's rows: a cell for each head, and why one cannot be used. */
import { UserError } from "./errors.ts";
import { type Head, isClassHead, isNumberHead, isTagsHead } from "./heads.ts";
import { cellProblem, normalCell } from "./label_cells.ts";
import type { LabelSource } from "./label_sources.ts";
import type { MissingWords } from "./missing_words.ts";
import type { Row } from "./row.ts";
import { type SeparatorUse, separatorUse } from "./separators.ts";
import type { Unusable } from "./unusable.ts";

/** The cell of each head in a row's values. */
export function cellsOf(
  sources: readonly LabelSource[],
  values: readonly string[],
  missing: MissingWords,
): { readonly cell: string; readonly problem?: string }[] {
  let at = 0;
  return sources.map(({ columns, cellOf }) => {
    const own = values.slice(at, at += columns.length);
    return missing.among(own) === undefined ? cellOf(own) : { cell: "" };
  });
}

/** Rows whose labels are certain, and the others; heads with the separators of their tags. */
export function readLabels(
  path: string,
  rows: readonly Row[],
  sources: readonly LabelSource[],
  cells: readonly ReadonlySet<string>[],
) {
  const separators: SeparatorUse[] = [];
  const heads = sources.map(({ head, given }, index): Head => {
    if (!isTagsHead(head) || head.columns !== undefined) return head;
    const use = separatorUse(head, given, cells[index]!);
    separators.push(use);
    return { ...head, separator: use.separator };
  });
  if (heads.every(isClassHead)) return { rows: [...rows], unusable: [], heads, separators };
  const names = heads.map(({ name }) => name);
  const usable: Row[] = [];
  const unusable: Unusable[] = [];
  for (const row of rows) {
    const labels = row.labels.map((cell, head) => ({ cell: normalCell(heads[head]!, cell) }));
    const reason = labels.map(({ cell }, head) => cellProblem(heads[head]!, cell))
      .find((problem) => problem !== undefined) ?? noLabel(names, labels);
    if (reason === undefined) usable.push({ ...row, labels: labels.map(({ cell }) => cell) });
    else unusable.push({ line: row.line, id: row.id, path: "", reason });
  }
  for (const [index, head] of heads.entries()) {
    if (isNumberHead(head)) requireNumbers(path, head.name, rows, index);
  }
  return { rows: usable, unusable, heads, separators };
}

/** @throws UserError When most cells of a number column are no numbers. */
function requireNumbers(path: string, column: string, rows: readonly Row[], head: number): void {
  const filled = rows.filter(({ labels }) => labels[head] !== "");
  const words = filled.filter(({ labels }) => Number.isNaN(Number(labels[head]!)));
  if (words.length <= filled.length / 2) return;
  const [{ labels, line }] = words as [Row];
  const cell = labels[head]!;
  throw new UserError(
    `${path}: ${words.length} of the ${filled.length} cells of "${column}" are no numbers, such as ` +
      `"${cell.slice(0, 40)}" (line ${line}); ` +
      (/\d/.test(cell)
        ? "a number reads like 1299.9, without a unit, a decimal comma or separators of thousands"
        : `--labels ${column} learns them as classes`),
  );
}

/** Why a row without any label cannot be used. */
export function noLabel(
  names: readonly string[],
  labels: readonly { readonly cell: string }[],
  word?: string,
): string | undefined {
  if (labels.some(({ cell }) => cell !== "")) return undefined;
  if (word !== undefined) {
    return names.length === 1
      ? `${names[0]} is "${word}", which means unknown`
      : `all labels are empty or mean unknown, as "${word}" does`;
  }
  return names.length === 1 ? `${names[0]} is empty` : "all labels are empty";
}
