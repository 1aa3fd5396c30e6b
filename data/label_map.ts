/**
 * The user's label map: a CSV with the columns `column`, `from` and `to`, whose labels `from` become `to`. Its
 * lines are independent of one another: no label has two targets, and no target is mapped in turn, so the order
 * of the lines does not matter, and mapping a second time changes nothing.
 */
import { formatCsv } from "./csv.ts";
import { UserError } from "./errors.ts";
import { type Head, outputNames } from "./heads.ts";
import { readLabelRecords } from "./label_records.ts";
import { listed } from "./listed.ts";

/** One line of a label map. */
export interface LabelMapping {
  /** The line of the CSV; the header is line 1. */
  readonly line: number;
  /** The label column. */
  readonly column: string;
  /** The label to be replaced. */
  readonly from: string;
  /** Its replacement. */
  readonly to: string;
}

/** A line that a label map is to have. */
export type NewMapping = Omit<LabelMapping, "line">;

/** A label map as the text of a CSV. */
export function formatLabelMap(mappings: readonly NewMapping[]): string {
  const records = mappings.map(({ column, from, to }) => [column, from, to]);
  return formatCsv([["column", "from", "to"], ...records]);
}

/**
 * Writes a label map as a new file.
 *
 * @param path Where nothing is yet.
 * @param mappings Its lines.
 * @throws UserError When the file is there already or cannot be written.
 */
export async function writeLabelMap(path: string, mappings: readonly NewMapping[]): Promise<void> {
  try {
    await Deno.writeTextFile(path, formatLabelMap(mappings), { createNew: true });
  } catch (error) {
    if (error instanceof Deno.errors.AlreadyExists) throw mapExists(path);
    throw new UserError(`cannot write ${path}: ${(error as Error).message}`, { cause: error });
  }
}

/** The error that says that a label map would replace a file. */
export function mapExists(path: string): UserError {
  return new UserError(`${path} is there already: move it away, or name another by --write-map`);
}

/**
 * Reads a label map.
 *
 * @param path The CSV; columns besides the three are allowed.
 * @param labels The label columns that its first column may name.
 * @returns Its lines, in file order.
 * @throws UserError When the file cannot be read or a line of it is invalid.
 *
 * @example
 * ```ts
 * import { readLabelMap } from "./label_map.ts";
 *
 * const path = `${await Deno.makeTempDir()}/map.csv`;
 * await Deno.writeTextFile(path, "column,from,to\ncolour,magenta,pink\ncolour,rose,pink\n");
 * const mappings = await readLabelMap(path, ["kind", "colour"]);
 * if (mappings[1]?.from !== "rose" || mappings[1].to !== "pink") throw new Error("rose is pink");
 * ```
 */
export async function readLabelMap(
  path: string,
  labels: readonly string[],
): Promise<LabelMapping[]> {
  const mappings: LabelMapping[] = [];
  const names = ["column", "from", "to"];
  const records = await readLabelRecords(path, names, names.length);
  for (const { line, values } of records ?? []) {
    const [column = "", from = "", to = ""] = values;
    if (!labels.includes(column)) {
      throw new UserError(
        `${path}, line ${line}: "${column}" is none of the label columns ${labels.join(", ")}`,
      );
    }
    mappings.push({ line, column, from, to });
  }
  if (mappings.length === 0) {
    throw new UserError(`${path} maps no label: below the header column,from,to it needs a line`);
  }
  checkTargets(path, mappings);
  return mappings;
}

function checkTargets(path: string, mappings: readonly LabelMapping[]): void {
  const first = new Map<string, LabelMapping>();
  const keyOf = (column: string, label: string) => JSON.stringify([column, label]);
  for (const mapping of mappings) {
    const key = keyOf(mapping.column, mapping.from);
    const before = first.get(key) ?? mapping;
    if (before.to !== mapping.to) {
      throw new UserError(
        `${path}, line ${mapping.line}: ${mapping.column} "${mapping.from}" becomes ` +
          `"${mapping.to}" here and "${before.to}" in line ${before.line}; remove one of them`,
      );
    }
    first.set(key, before);
  }
  for (const { line, column, to } of mappings) {
    const next = first.get(keyOf(column, to));
    // A label that is listed as its own target stays what it is.
    if (next === undefined || next.to === to) continue;
    throw new UserError(
      `${path}, line ${line}: the target "${to}" itself becomes "${next.to}" by line ` +
        `${next.line}; name the label that is meant in the end`,
    );
  }
}

/**
 * The warning about mappings whose label never occurs.
 *
 * @param path The map's path.
 * @param mappings Its lines.
 * @param heads The heads before mapping.
 * @returns A warning, or undefined when every label occurs.
 */
export function unusedMappings(
  path: string,
  mappings: readonly LabelMapping[],
  heads: readonly Head[],
): string | undefined {
  const occurring = new Map(heads.map((head) => [head.name, new Set(outputNames(head))]));
  const unused = mappings.filter(({ column, from }) => !occurring.get(column)?.has(from));
  if (unused.length === 0) return undefined;
  const named = unused.map(({ line, column, from }) => `${column} "${from}" (line ${line})`);
  return `${path} maps labels that never occur: ${listed(named, 5)}`;
}
