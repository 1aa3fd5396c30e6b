/**
 * The sides of a split that folders are named after. Images of `test/` are on a third side: neither trained on
 * nor validated with.
 */
import type { Row, RowSide } from "./row.ts";

const names: readonly [RowSide, RegExp][] = [
  ["train", /^train(ing)?([ _-]?set)?$/i],
  ["validation", /^(val|valid|validation)([ _-]?set)?$/i],
  ["test", /^test(ing)?([ _-]?set)?$/i],
];

/** The side that a folder's name stands for; undefined for any other name. */
export function sideNamed(folder: string): RowSide | undefined {
  return names.find(([, name]) => name.test(folder))?.[0];
}

/** Rows by the folders that they are in. */
export interface FolderSides {
  /** Rows of the training folder. */
  readonly train: readonly Row[];
  /** Rows of the validation folder; none where there is no such folder. */
  readonly validation: readonly Row[];
  /** Rows of the test folder. */
  readonly test: readonly Row[];
  /** How many rows of the training folder are left out, since their images are on another side too. */
  readonly shared: number;
}

/**
 * Rows by the sides of their folders. An image that two folders show, by a link, is on the later side only: it
 * tests before it validates, and validates before it trains.
 *
 * @param rows The rows.
 * @returns Undefined where no row has a side.
 */
export function sidesOfFolders(rows: readonly Row[]): FolderSides | undefined {
  if (rows.every(({ side }) => side === undefined)) return undefined;
  const on = (side: RowSide) => rows.filter((row) => row.side === side);
  const without = (some: readonly Row[], others: readonly Row[]) => {
    const images = new Set(others.map(({ image }) => image));
    return some.filter(({ image }) => !images.has(image));
  };
  const test = on("test");
  const validation = without(on("validation"), test);
  const train = without(on("train"), [...validation, ...test]);
  const shared = rows.length - test.length - validation.length - train.length;
  return { train, validation, test, shared };
}
