/** Folds for cross-validation: every row is in the validation set of exactly one fold, and in the training sets of the others. */
import { balanceUnits } from "./balance.ts";
import { UserError } from "./errors.ts";
import type { Head } from "./heads.ts";
import { type OptionNames, requireKnownOptions } from "./known_options.ts";
import { joinGroups, type RowGroups } from "./join_groups.ts";
import { rowsOfOneImage } from "./repeated_images.ts";
import type { Row } from "./row.ts";
import { rowGroups } from "./row_groups.ts";
import type { Split } from "./split.ts";

/** Options of folds. */
export interface FoldOptions {
  /** The same seed and rows give the same folds. */
  readonly seed: number;
  /** The number of folds, at least 2. */
  readonly folds: number;
  /** The heads of all label columns; by default all are columns of classes. */
  readonly heads?: readonly Head[] | undefined;
  /** The label columns, by index, whose classes, tags or tenths of numbers all folds get in proportion. */
  readonly stratify?: readonly number[] | undefined;
  /** Positions of rows that stay together. */
  readonly groups?: RowGroups | undefined;
}

const optionNames: OptionNames<FoldOptions> = {
  seed: true,
  folds: true,
  heads: true,
  stratify: true,
  groups: true,
};

/**
 * Divides rows into folds whose sizes differ by at most one row, or as nearly as groups that stay together
 * allow. Rows of one image always stay together, and so do those of one `group`.
 *
 * @param rows The rows.
 * @returns A split for each fold, each side in the order of `rows`.
 * @throws UserError When there are more folds than groups of rows.
 *
 * @example
 * ```ts
 * import { foldRows } from "./folds.ts";
 *
 * const rows = Array.from({ length: 10 }, (_, i) => ({
 *   line: i + 2, id: `${i}`, image: `/photos/${i}.jpg`, labels: [i % 2 ? "shirt" : "shoe"],
 * }));
 * const sizes = foldRows(rows, { seed: 42, folds: 3 }).map((fold) => fold.validation.length);
 * if (sizes.join() !== "4,3,3") throw new Error("ten rows in all");
 * ```
 */
export function foldRows(
  rows: readonly Row[],
  options: FoldOptions,
): Split[] {
  requireKnownOptions("foldRows", options, optionNames);
  const { seed, folds, heads, stratify = [], groups = [] } = options;
  if (!Number.isSafeInteger(folds) || folds < 2) {
    throw new UserError(`the number of folds must be a whole number of at least 2, not ${folds}`);
  }
  const units = joinGroups(rows.length, [...groups, ...rowsOfOneImage(rows), ...rowGroups(rows)]);
  if (folds > units.length) {
    const together = units.length < rows.length ? `, as ${units.length} groups stay together` : "";
    throw new UserError(`${rows.length} rows cannot be divided into ${folds} folds${together}`);
  }
  const targets = Array.from(
    { length: folds },
    (_, fold) => Math.floor(rows.length / folds) + (fold < rows.length % folds ? 1 : 0),
  );
  const chosen = balanceUnits(rows, { units, targets, stratify, heads, seed });
  const foldOf = new Array<number>(rows.length);
  for (const [unit, positions] of units.entries()) {
    for (const position of positions) foldOf[position] = chosen[unit]!;
  }
  return targets.map((_, fold) => ({
    train: rows.filter((_, position) => foldOf[position] !== fold),
    validation: rows.filter((_, position) => foldOf[position] === fold),
  }));
}
