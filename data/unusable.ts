/**
 * Rows that cannot be used are counted, listed with their reasons and skipped; they are never lost
 * silently, and too many of them stop a run.
 */
import { chosenShare, finePercent } from "../charts/words.ts";
import { formatSpreadsheet } from "./csv.ts";
import { UserError } from "./errors.ts";

/** A row that cannot be used. */
export interface Unusable {
  /** The row's first line in the CSV. */
  readonly line: number;
  /** The image column's value; empty where the row has none. */
  readonly id: string;
  /** The image's path; empty where the row names none. */
  readonly path: string;
  /** Why, in words. */
  readonly reason: string;
}

/**
 * Throws when too many rows cannot be used, since then the data or the options are wrong.
 *
 * @param unusable The rows that cannot be used.
 * @param total The number of all rows.
 * @param maxUnusable The largest allowed share, 0 to 1.
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
    throw new UserError(
      `${unusable.length} of ${total} rows (${
        finePercent(unusable.length / total)
      }) cannot be used, ` +
        `more than the ${chosenShare(maxUnusable)} that --max-unusable allows: ${
          summarise(unusable)
        }`,
    );
  }
}

/** The most frequent reasons, each with its count and an example. */
export function summarise(unusable: readonly Unusable[]): string {
  const groups = new Map<string, Unusable[]>();
  for (const row of unusable) {
    const group = groups.get(row.reason);
    if (group) group.push(row);
    else groups.set(row.reason, [row]);
  }
  const mostFrequent = [...groups].sort(([, a], [, b]) => b.length - a.length).slice(0, 3);
  return mostFrequent.map(([reason, rows]) => {
    const { line, path } = rows[0]!;
    return `${rows.length} x ${reason} (such as line ${line}${path ? `, ${path}` : ""})`;
  }).join("; ");
}

/**
 * The list of unusable rows as a CSV with the columns `line`, `id`, `path` and `reason`; without such rows
 * it is only the header.
 */
export function formatUnusable(unusable: readonly Unusable[]): string {
  const records = unusable.map(({ line, id, path, reason }) => [line, id, path, reason]);
  return formatSpreadsheet([["line", "id", "path", "reason"], ...records]);
}
