/** From the label columns that the user names to the columns of a CSV, and from its values to cells. */
import { listColumns } from "./columns.ts";
import { UserError } from "./errors.ts";
import type { Head } from "./heads.ts";
import { type LabelColumn, labelName, requireOwnNames, tagColumnPattern } from "./label_columns.ts";
import { groupCell, groupHead, separators } from "./tag_columns.ts";

/** Where the labels of one head come from. */
export interface LabelSource {
  /** The head, without classes, tags of cells, or figures of numbers. */
  readonly head: Head;
  /** The columns of the CSV. */
  readonly columns: readonly string[];
  /** Whether its tags' separator was given. */
  readonly given: boolean;
  /** A row's cell, or why there is none. */
  readonly cellOf: (
    values: readonly string[],
  ) => { readonly cell: string; readonly problem?: string };
}

/**
 * Checks that label columns are at least one, and that each is named once.
 *
 * @throws UserError When they are not.
 */
export function checkLabelColumns(labels: readonly LabelColumn[]): void {
  if (labels.length === 0) throw new UserError("at least one label column is needed");
  requireOwnNames(labels);
}

/**
 * Finds the columns of label columns.
 *
 * @param path The CSV's path, for messages.
 * @param header Its columns, trimmed.
 * @param labels The label columns.
 * @throws UserError When there is no column that a pattern stands for.
 */
export function labelSources(
  path: string,
  header: readonly string[],
  labels: readonly LabelColumn[],
): LabelSource[] {
  return labels.map((label): LabelSource => {
    const name = labelName(label);
    const one = {
      columns: [name],
      given: false,
      cellOf: ([cell = ""]: readonly string[]) => ({ cell }),
    };
    if (typeof label === "string" || label.kind === "class") {
      return { ...one, head: { name, classes: [] } };
    }
    if (label.kind === "number") return { ...one, head: { kind: "number", name, mean: 0, std: 0 } };
    if ("columns" in label) return groupSource(path, header, label.columns);
    const { separator, noneLabel } = label;
    return {
      ...one,
      given: separator !== undefined,
      head: {
        kind: "tags",
        name,
        tags: [],
        separator: separator ?? separators[0],
        ...(noneLabel !== undefined && { noneLabel }),
      },
    };
  });
}

function groupSource(path: string, header: readonly string[], columns: string): LabelSource {
  const { name, patterns } = tagColumnPattern(columns);
  const group = patterns.flatMap((pattern) => {
    const found = matching(header, pattern);
    if (found.length > 0) return found;
    throw new UserError(
      `${path} has no column that --tag-columns ${pattern} stands for. ` +
        `Its columns are: ${listColumns(header)}`,
    );
  });
  const twice = group.find(({ tag }, index) => group.findIndex((one) => one.tag === tag) < index);
  if (twice !== undefined) {
    throw new UserError(`${path}: --tag-columns ${columns} names the tag "${twice.tag}" twice`);
  }
  const head = groupHead(name, group);
  // Beside 0, -1 may stand for what is uncertain: which of them means "no" the first of them says.
  let no: number | undefined;
  return {
    head,
    columns: head.columns!,
    given: false,
    cellOf: (values) => {
      for (const [at, value] of values.entries()) {
        const number = value === "" ? 1 : Number(value);
        if (number !== 0 && number !== -1) continue;
        no ??= number;
        if (no === number) continue;
        const problem =
          `${head.columns![at]}: "${value}" where other cells say ${no} for "no": leave a cell ` +
          "empty where it is not known";
        return { cell: "", problem };
      }
      return groupCell(head, values);
    },
  };
}

/** The columns that a pattern stands for, and what its `*` does. */
function matching(header: readonly string[], pattern: string): { tag: string; column: string }[] {
  const [before = "", after] = pattern.split("*");
  if (after === undefined) {
    return header.filter((column) => column === pattern).map((column) => ({ tag: column, column }));
  }
  return header.filter((column) =>
    column.length > before.length + after.length && column.startsWith(before) &&
    column.endsWith(after)
  ).map((column) => ({ tag: column.slice(before.length, column.length - after.length), column }));
}
