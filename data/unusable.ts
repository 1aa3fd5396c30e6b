/**
 * Rows that cannot be used are counted, listed with their reasons and skipped; they are never lost
 * silently, and too many of them stop a run.
 */
import { formatSpreadsheet } from "./csv.ts";
import { UserError } from "./errors.ts";

/** A row that cannot be used. */
export interface Unusable {
  /** The line of the CSV the row starts on. */
  readonly line: number;
  /** The image column's value; empty where the row has none. */
  readonly id: string;
  /** The image's path; empty where the row names none. */
  readonly path: string;
  /** Why, in words. */
  readonly reason: string;
}

/**
 * Stops when too many rows cannot be used, for then something is wrong with the data or the options.
 *
 * @param unusable The rows that cannot be used.
 * @param total How many rows there are, usable or not.
 * @param maxUnusable The largest share that is put up with, 0 to 1.
 * @throws UserError When there are more, or when no row is left.
 */
export function checkUnusable(
  unusable: readonly Unusable[],
  total: number,
  maxUnusable: number,
): void {
  if (unusable.length === 0 && total > 0) return;
  if (unusable.length === total) {
    throw new UserError(
      total === 0
        ? "there are no rows"
        : `none of the ${total} rows is usable: ${summarise(unusable)}`,
    );
  }
  if (unusable.length > total * maxUnusable) {
    const percent = (share: number) => `${Number((share * 100).toPrecision(3))}%`;
    throw new UserError(
      `${unusable.length} of ${total} rows (${percent(unusable.length / total)}) cannot be used, ` +
        `more than the ${percent(maxUnusable)} that --max-unusable allows: ${summarise(unusable)}`,
    );
  }
}

/** The commonest reasons with their counts and an example each. */
export function summarise(unusable: readonly Unusable[]): string {
  const groups = new Map<string, Unusable[]>();
  for (const row of unusable) {
    const group = groups.get(row.reason);
    if (group) group.push(row);
    else groups.set(row.reason, [row]);
  }
  const commonest = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, 3);
  return commonest.map(([reason, rows]) => {
    const { line, path } = rows[0]!;
    return `${rows.length} x ${reason} (such as line ${line}${path ? `, ${path}` : ""})`;
  }).join("; ");
}

/**
 * The list of unusable rows as a CSV with the columns `line`, `id`, `path` and `reason`; with no such rows
 * it holds the header alone.
 */
export function formatUnusable(unusable: readonly Unusable[]): string {
  const records = unusable.map(({ line, id, path, reason }) => [line, id, path, reason]);
  return formatSpreadsheet([["line", "id", "path", "reason"], ...records]);
}
