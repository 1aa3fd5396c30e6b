/**
 * Corrections of wrong labels: the lines that a person agreed with of a CSV with the columns `id`, `column` and
 * `suggestion`; see `correction_lines.ts`. Lines are independent of one another, so their order does not matter,
 * and correcting a second time changes nothing.
 */
import { listsToDecide, readCorrectionLines } from "./correction_lines.ts";
import type { Row } from "./row.ts";
import { UserError } from "./errors.ts";
import { type Head, isNumberHead, isTagsHead, outputNames } from "./heads.ts";
import { headOfCells } from "./heads_of_rows.ts";
import { cellNames, cellProblem, normalCell, sameLabel } from "./label_cells.ts";
import { listed } from "./listed.ts";
import { withTags } from "./tag_columns.ts";
import type { Unusable } from "./unusable.ts";

/** One line of the list. */
export interface Correction {
  /** The line of the CSV; the header is line 1. */
  readonly line: number;
  /** The image's name, or the value or cells that the rows to correct have in common as their `group`. */
  readonly id: string;
  /** The label column. */
  readonly column: string;
  /** The correct label, of tags the whole cell; "" to remove the label. */
  readonly suggestion: string;
}

/**
 * Reads the corrections of a list: the lines that somebody agreed with.
 *
 * @param path The CSV; columns besides the three are allowed. Where it has a column `decision`, lines that are
 * not decided, and those whose label is kept, are left out.
 * @param labels The label columns that it may name.
 * @returns Its lines, in file order.
 * @throws UserError When the file cannot be read, a line of it is invalid, or it is a list of suggestions
 * that nobody has decided on.
 *
 * @example
 * ```ts
 * import { readCorrections } from "./corrections.ts";
 *
 * const path = `${await Deno.makeTempDir()}/corrections.csv`;
 * await Deno.writeTextFile(path, "id,column,label,suggestion\n7,colour,red,pink\n9,colour,red,\n");
 * const [first, second] = await readCorrections(path, ["colour"]);
 * if (first?.suggestion !== "pink" || second?.suggestion !== "") throw new Error("pink, none");
 * ```
 */
export async function readCorrections(
  path: string,
  labels: readonly string[],
): Promise<Correction[]> {
  const { lines, toDecide, columns } = await readCorrectionLines(path, labels);
  const { name, review } = listsToDecide[toDecide ?? "suspects"];
  const goThrough = `go through them by \`${review}\`` +
    (toDecide === "answers" ? "" : ", tick them in report.html");
  if (toDecide && lines.length > 0 && !columns.includes("decision")) {
    throw new UserError(
      `${path} is ${name}, and does not say which of them somebody agreed with: ${goThrough}, or add ` +
        "a column `decision` with `yes` in each line to be taken",
    );
  }
  if (lines.length > 0 && lines.every(({ decision }) => decision === undefined)) {
    throw new UserError(
      `${path} has ${lines.length} suggestion${lines.length === 1 ? "" : "s"} and no decision: ` +
        `${goThrough}, or write \`yes\` in the column \`decision\` of each line to be taken`,
    );
  }
  return lines.filter(({ decision }) => decision !== undefined && decision !== "kept")
    .map(({ line, id, column, suggestion }) => ({ line, id, column, suggestion }));
}

/** A catalogue, or the part of one that corrections change. */
export interface Correctable {
  /** The usable rows, with a label per head. */
  readonly rows: readonly Row[];
  /** The heads, in the order of the labels. */
  readonly heads: readonly Head[];
  /** The rows that cannot be used. */
  readonly unusable: readonly Unusable[];
}

/** A catalogue with corrected labels. */
export interface Corrected {
  /** The rows that still have a label; changed ones are copies. */
  readonly rows: Row[];
  /** The heads, without classes and tags that lost their last row, and with new ones. */
  readonly heads: Head[];
  /** The unusable rows, with those that lost their last label. */
  readonly unusable: Unusable[];
  /** The number of changed labels. */
  readonly changed: number;
  /** Ids that no usable row has, in the order of the list. */
  readonly unknown: string[];
}

/**
 * Corrects the labels of every row that a correction names.
 *
 * @param catalogue Its rows with a label per head, its heads, and the rows that cannot be used.
 * @param corrections The corrections; see {@linkcode readCorrections}.
 * @returns The corrected catalogue; changed rows are copies.
 * @throws UserError When a suggestion is no label of its column, such as a word for a number.
 *
 * @example
 * ```ts
 * import { correctLabels } from "./corrections.ts";
 * import { outputNames } from "./heads.ts";
 *
 * const rows = ["red", "pink"].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const catalogue = { rows, heads: [{ name: "colour", classes: ["pink", "red"] }], unusable: [] };
 * const corrections = [{ line: 2, id: "0", column: "colour", suggestion: "pink" }];
 * const { heads, changed } = correctLabels(catalogue, corrections);
 * if (outputNames(heads[0]!).join() !== "pink" || changed !== 1) throw new Error("no red is left");
 * ```
 */
export function correctLabels(
  catalogue: Correctable,
  corrections: readonly Correction[],
): Corrected {
  const { heads } = catalogue;
  requireLabels(heads, corrections);
  const byId = Map.groupBy(corrections, ({ id }) => id);
  const rows: Row[] = [];
  const unusable = [...catalogue.unusable];
  let changed = 0;
  for (const row of catalogue.rows) {
    // Of the image itself before those of all images of its group.
    const own = [...byId.get(row.id) ?? [], ...byId.get(row.group ?? row.id) ?? []];
    const labels = heads.map((head, index) => {
      const found = own.find(({ column }) => column === head.name)?.suggestion;
      const before = row.labels[index]!;
      if (found === undefined || sameLabel(head, found, before)) return before;
      return normalCell(head, found);
    });
    const differing = labels.filter((label, head) => label !== row.labels[head]).length;
    changed += differing;
    if (differing === 0) rows.push(row);
    else if (labels.some((label) => label !== "")) rows.push({ ...row, labels });
    else {
      const { line, id, image } = row;
      unusable.push({ line, id, path: image, reason: "corrections removed all labels" });
    }
  }
  const ids = new Set(catalogue.rows.flatMap(({ id, group = id }) => [id, group]));
  return {
    rows,
    heads: heads.map((head, index) => correctHead(head, catalogue.rows, rows, index)),
    unusable,
    changed,
    unknown: [...byId.keys()].filter((id) => !ids.has(id)),
  };
}

/** @throws UserError When a suggestion is no label of its head. */
function requireLabels(heads: readonly Head[], corrections: readonly Correction[]): void {
  const byName = new Map(heads.map((head) => [head.name, head]));
  for (const { line, id, column, suggestion } of corrections) {
    const head = byName.get(column);
    const problem = head && cellProblem(head, suggestion);
    if (problem !== undefined) {
      throw new UserError(`--corrections, line ${line}: the suggestion for ${id}, ${problem}`);
    }
  }
}

/** A head after corrections; a class or tag that had no usable row before stays. */
function correctHead(
  head: Head,
  before: readonly Row[],
  after: readonly Row[],
  index: number,
): Head {
  const cellsOf = (rows: readonly Row[]) => rows.map(({ labels }) => labels[index]!);
  if (isNumberHead(head)) return headOfCells(head, cellsOf(after));
  const namesOf = (rows: readonly Row[]) =>
    new Set(cellsOf(rows).flatMap((cell) => cellNames(head, cell)));
  const [had, has] = [namesOf(before), namesOf(after)];
  const unused = outputNames(head).filter((name) => !had.has(name));
  // The tags of a group are its columns, whether a row has them or not.
  const names = isTagsHead(head) && head.columns ? [...head.tags, ...has] : [...unused, ...has];
  if (isTagsHead(head)) return withTags(head, names);
  return { ...head, classes: [...new Set(names)].sort() };
}

/**
 * The warning about corrections whose rows do not exist.
 *
 * @param path The list's path.
 * @param unknown The ids, as {@linkcode correctLabels} gives them.
 * @returns A warning, or undefined when there are none.
 */
export function unknownCorrections(path: string, unknown: readonly string[]): string | undefined {
  if (unknown.length === 0) return undefined;
  return `${path} corrects rows that are not there: ${listed(unknown, 5)}`;
}
