/**
 * The lines of a list of corrections: a CSV with the columns `id`, `column` and `suggestion`. Where it has a
 * column `decision`, that says what somebody decided on each line; without one, every line was agreed with.
 */
import { requireLabelColumn } from "./columns.ts";
import { formatSpreadsheet } from "./csv/format.ts";
import { UserError } from "./errors.ts";
import { type LabelDecision, labelDecisions } from "./label_decision.ts";
import { readLabelRecords } from "./label_records.ts";

/** A line of a list. */
export interface CorrectionLine {
  /** The line of the CSV; the header is line 1. */
  readonly line: number;
  /** The image column's value. */
  readonly id: string;
  /** The label column. */
  readonly column: string;
  /** The label when it was decided on; "" where the list does not say. */
  readonly label: string;
  /** The label to be; "" to remove it. */
  readonly suggestion: string;
  /** What was decided; undefined where nothing was. */
  readonly decision: LabelDecision | undefined;
}

/** A list of suggestions that facet writes: `facet eval`'s suspects, `facet predict --review`'s unsure answers. */
export type ListToDecide = "suspects" | "answers";

/** A list as it was read. */
export interface CorrectionList {
  /** Its lines, each image and column once. */
  readonly lines: readonly CorrectionLine[];
  /** The names of its columns. */
  readonly columns: readonly string[];
  /** The list whose columns it has, of those that facet writes for a person to decide on. */
  readonly toDecide: ListToDecide | undefined;
}

const needed = ["id", "column", "suggestion"];

/** Words of people and spreadsheets, in lower case. */
const words: ReadonlyMap<string, LabelDecision> = new Map([
  ...labelDecisions.map((decision) => [decision, decision] as const),
  ...["yes", "y", "true", "1", "x", "accept", "ok"].map((word) => [word, "accepted"] as const),
  ...["no", "n", "false", "0", "keep", "reject", "rejected"].map((word) => [word, "kept"] as const),
]);

/**
 * Reads a list.
 *
 * @param path The CSV; columns that are not known are allowed.
 * @param labels The label columns that it may name.
 * @throws UserError When the file cannot be read or a line of it is invalid.
 */
export async function readCorrectionLines(
  path: string,
  labels: readonly string[],
): Promise<CorrectionList> {
  let columns: readonly string[] = [];
  const records = await readLabelRecords(path, (header) => {
    columns = header;
    return [...needed, ...["decision", "label"].filter((name) => header.includes(name))];
  }, 2);
  if (!records) {
    throw new UserError(`${path} is empty: its first line must name id, column and suggestion`);
  }
  const decides = columns.includes("decision");
  const found = new Map<string, CorrectionLine>();
  for (const { line, values } of records) {
    const [id = "", column = "", suggestion = "", ...more] = values;
    requireLabelColumn(`${path}, line ${line}: "${column}"`, column, labels);
    const decision = decides
      ? decisionOf(more.shift() ?? "", `${path}, line ${line}`)
      : suggestion === ""
      ? "removed"
      : "accepted";
    const key = JSON.stringify([id, column]);
    const before = found.get(key);
    if (before === undefined) {
      found.set(key, { line, id, column, label: more[0] ?? "", suggestion, decision });
    } else if (before.suggestion !== suggestion || before.decision !== decision) {
      throw new UserError(
        `${path}, line ${line}: the ${column} of ${id} becomes "${suggestion}" here and ` +
          `"${before.suggestion}" in line ${before.line}; remove one of them`,
      );
    }
  }
  return { lines: [...found.values()], columns, toDecide: listToDecide(columns) };
}

function listToDecide(columns: readonly string[]): ListToDecide | undefined {
  if (columns.includes("label_probability")) return "suspects";
  return columns.includes("confidence") && columns.includes("image") ? "answers" : undefined;
}

/** What a list is that a person has to decide on, as a part of a sentence, and how `facet review` shows the same. */
export const listsToDecide: Readonly<
  Record<ListToDecide, { readonly name: string; readonly review: string }>
> = {
  suspects: { name: "facet eval's list of suspects", review: "facet review RUN" },
  answers: {
    name: "facet predict's list of answers that are not sure",
    review: "facet review RUN --data DATA",
  },
};

function decisionOf(cell: string, where: string): LabelDecision | undefined {
  const word = cell.trim().toLowerCase();
  if (word === "") return undefined;
  const decision = words.get(word);
  if (decision !== undefined) return decision;
  throw new UserError(
    `${where}: the decision "${cell.slice(0, 40)}" is none; it is yes, no, or one of ` +
      labelDecisions.join(", "),
  );
}

/**
 * A list as text, which {@linkcode readCorrectionLines} reads as the same lines.
 *
 * @param lines The lines, all of them decided.
 */
export function formatCorrectionLines(lines: readonly Omit<CorrectionLine, "line">[]): string {
  return formatSpreadsheet([
    ["id", "column", "label", "suggestion", "decision"],
    ...lines.map(({ id, column, label, suggestion, decision = "" }) => [
      id,
      column,
      label,
      suggestion,
      decision,
    ]),
  ]);
}
