/**
 * Splits a catalogue into training and validation rows: seeded, disjoint, and complete unless fewer rows are
 * requested. Both sides keep the order of the rows.
 */
import { balanceUnits } from "./balance.ts";
import { UserError } from "./errors.ts";
import { type Head, isClassHead } from "./heads.ts";
import { joinGroups, type RowGroups } from "./join_groups.ts";
import { type OptionNames, requireKnownOptions } from "./known_options.ts";
import { counterRandom, shuffle } from "./random.ts";
import { rowsOfOneImage } from "./repeated_images.ts";
import type { Row } from "./row.ts";
import { rowGroups } from "./row_groups.ts";

/** Options of a split. */
export interface SplitOptions {
  /** The same seed and rows give the same split. */
  readonly seed: number;
  /** Validation rows: a share when below 1, a count otherwise. */
  readonly validation: number;
  /** The number of training rows; by default all others. */
  readonly train?: number | undefined;
  /** The heads of all label columns; by default all are columns of classes. */
  readonly heads?: readonly Head[] | undefined;
  /** The label columns, by index, whose classes, tags or tenths of numbers both sides get in proportion. */
  readonly stratify?: readonly number[] | undefined;
  /** Indices of rows that stay together; counts are met as nearly as that allows. */
  readonly groups?: RowGroups | undefined;
}

const optionNames: OptionNames<SplitOptions> = {
  seed: true,
  validation: true,
  train: true,
  heads: true,
  stratify: true,
  groups: true,
};

/** Training rows and validation rows. */
export interface Split {
  /** The training rows, in the order of the rows that were split. */
  readonly train: Row[];
  /** The validation rows, in the same order. */
  readonly validation: Row[];
}

/**
 * Splits rows at random.
 *
 * With one column to stratify by, each class's validation rows are its share of the rows, rounded so that the
 * counts add up; with several, or with groups that stay together, they are close to that. A class has at least
 * one training row as long as that is possible. Rows without a label are divided as a class of their own. Rows
 * of one image always stay together, and so do those of one `group`.
 *
 * @param rows The rows to split.
 * @returns The two sides, each in the order of `rows`.
 * @throws UserError When a side would be empty or more rows are requested than there are.
 *
 * @example
 * ```ts
 * import { splitRows } from "./split.ts";
 *
 * const rows = Array.from({ length: 10 }, (_, i) => ({
 *   line: i + 2, id: `${i}`, image: `/photos/${i}.jpg`, labels: [i % 2 ? "shirt" : "shoe"],
 * }));
 * const { train, validation } = splitRows(rows, { seed: 42, validation: 0.2, stratify: [0] });
 * if (train.length !== 8 || validation.length !== 2) throw new Error("8 and 2");
 * ```
 */
export function splitRows(rows: readonly Row[], options: SplitOptions): Split {
  requireKnownOptions("splitRows", options, optionNames);
  const { seed, stratify = [], heads } = options;
  const groups = [...options.groups ?? [], ...rowsOfOneImage(rows), ...rowGroups(rows)];
  const counts = resolveCounts(rows.length, options);
  const areClasses = stratify.every((column) => heads === undefined || isClassHead(heads[column]!));
  if (groups.length > 0 || stratify.length > 1 || !areClasses) {
    return splitUnits(rows, counts, { seed, stratify, heads, groups });
  }
  const [column] = stratify;
  const classes = column === undefined ? [[...rows.keys()]] : groupByLabel(rows, column);
  for (const [index, positions] of classes.entries()) {
    shuffle(positions, counterRandom(seed, index));
  }

  const sizes = classes.map((positions) => positions.length);
  const validation = apportion(counts.validation, sizes);
  const rest = sizes.map((size, index) => size - validation[index]!);
  const train = apportion(counts.train, rest);
  const pick = (starts: readonly number[], lengths: readonly number[]) =>
    classes.flatMap((positions, index) =>
      positions.slice(starts[index], starts[index]! + lengths[index]!)
    ).sort((a, b) => a - b).map((position) => rows[position]!);
  return { train: pick(validation, train), validation: pick(sizes.map(() => 0), validation) };
}

/** Splits groups of rows, or by the classes of several columns, or by tags or numbers. */
function splitUnits(
  rows: readonly Row[],
  { train, validation }: { train: number; validation: number },
  { seed, stratify, heads, groups }: {
    readonly seed: number;
    readonly stratify: readonly number[];
    readonly heads: readonly Head[] | undefined;
    readonly groups: RowGroups;
  },
): Split {
  const units = joinGroups(rows.length, groups);
  const neither = rows.length - train - validation;
  const targets = neither > 0 ? [train, validation, neither] : [train, validation];
  const chosen = balanceUnits(rows, { units, targets, stratify, heads, seed, first: 0 });
  const pick = (side: number) =>
    units.flatMap((positions, unit) => chosen[unit] === side ? positions : [])
      .sort((a, b) => a - b).map((position) => rows[position]!);
  const split = { train: pick(0), validation: pick(1) };
  if (split.train.length > 0 && split.validation.length > 0) return split;
  throw new UserError(
    `${rows.length} rows in ${units.length} groups that stay together cannot be split into ` +
      `${train} for training and ${validation} for validation`,
  );
}

function resolveCounts(total: number, options: SplitOptions) {
  const { validation: requested, train: requestedTrain } = options;
  if (!(requested > 0) || (requested >= 1 && !Number.isInteger(requested))) {
    throw new UserError(
      `the validation part must be a share between 0 and 1 or a whole number of rows, not ${requested}`,
    );
  }
  if (requestedTrain !== undefined && !(Number.isInteger(requestedTrain) && requestedTrain > 0)) {
    throw new UserError(
      `the training part must be a whole number of rows from 1, not ${requestedTrain}`,
    );
  }
  const validation = requested < 1
    ? Math.max(1, Math.min(total - 1, Math.round(total * requested)))
    : requested;
  const train = requestedTrain ?? Math.max(1, total - validation);
  if (train + validation > total) {
    throw new UserError(
      `${total} rows cannot be split into ${train} for training and ${validation} for validation`,
    );
  }
  return { train, validation };
}

/** Indices of the rows of each class, classes in sorted order. */
function groupByLabel(rows: readonly Row[], label: number): number[][] {
  const groups = Map.groupBy(rows.keys(), (position) => {
    const value = rows[position]!.labels[label];
    if (value === undefined) throw new RangeError(`rows have no label column ${label}`);
    return value;
  });
  return [...groups.keys()].sort().map((value) => groups.get(value)!);
}

/**
 * Divides `count` over groups in proportion to their sizes by largest remainders, leaving at least one of each
 * group while others have more.
 */
function apportion(count: number, sizes: readonly number[]): number[] {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const quotas = sizes.map((size) => total === 0 ? 0 : size * count / total);
  const shares = quotas.map(Math.floor);
  let missing = count - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = [...quotas.keys()].sort((a, b) =>
    (quotas[b]! - shares[b]!) - (quotas[a]! - shares[a]!) || a - b
  );
  for (const reserved of [1, 0]) {
    while (missing > 0) {
      const open = byRemainder.filter((group) => shares[group]! < sizes[group]! - reserved);
      if (open.length === 0) break;
      for (const group of open.slice(0, missing)) shares[group]!++;
      missing -= Math.min(missing, open.length);
    }
  }
  return shares;
}
