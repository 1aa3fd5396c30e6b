/**
 * The sides of a split that folders are named after. Images of `test/` are on a third side: neither trained on
 * nor validated with.
 */
import { quoteName } from "./quote_name.ts";
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
}

/** From the side that an image is least on to the one that it is most on, where rows put it on several. */
const order: readonly RowSide[] = ["train", "validation", "test"];

/** The later of two sides: an image that is to be tested with never trains. */
export function laterSide(one: Row["side"], other: Row["side"]): Row["side"] {
  const place = (side: Row["side"]) => side === undefined ? -1 : order.indexOf(side);
  return place(one) < place(other) ? other : one;
}

/**
 * The rows that are to train and to validate with, as far as their images are not tested with.
 *
 * @param rows The rows.
 */
export function withoutTested(rows: readonly Row[]): Row[] {
  const tested = new Set(rows.flatMap(({ side, image }) => side === "test" ? [image] : []));
  return rows.filter(({ image }) => !tested.has(image));
}

/**
 * What is said of images, and of groups of images, that rows put on several sides of a split.
 *
 * @param rows The rows of the catalogue, before those of an image are joined.
 * @param options.split What the split is called, such as `its column "split"`.
 * @param options.group The column that groups rows, if one does.
 */
export function straddlingSides(
  rows: readonly Row[],
  { split, group }: { split: string; group?: string | undefined },
): string[] {
  const sides = new Map<string, Row["side"]>();
  const several = new Map<string, string>();
  const sidesOfGroups = new Map<string, Row["side"]>();
  const severalGroups = new Set<string>();
  for (const { image, id, side } of rows) {
    if (side === undefined) continue;
    const before = sides.get(image) ?? side;
    if (before !== side) several.set(image, id);
    sides.set(image, laterSide(before, side));
  }
  // An image that is on several sides is on the last, and may put its group on two by that alone.
  for (const row of rows) {
    if (row.group === undefined || row.side === undefined) continue;
    const side = sides.get(row.image);
    if ((sidesOfGroups.get(row.group) ?? side) !== side) severalGroups.add(row.group);
    sidesOfGroups.set(row.group, side);
  }
  const messages: string[] = [];
  const [image] = several.values();
  if (image !== undefined) {
    messages.push(
      `${
        several.size === 1 ? "1 image is" : `${several.size} images are`
      } on several sides of ${split}, such as ` +
        `${
          quoteName(image)
        }: an image that is tested with on any side is tested with only, one that ` +
        "validates does not train",
    );
  }
  const [value] = severalGroups;
  if (value !== undefined && group !== undefined) {
    messages.push(
      `${split} puts images of ${
        severalGroups.size === 1 ? "1 group" : `${severalGroups.size} groups`
      } ` +
        `(${quoteName(group)}) on several sides, such as of ${
          quoteName(value)
        }: figures are better than those ` +
        "of new ones will be; --no-split-column draws a split that keeps them together",
    );
  }
  return messages;
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
  return { train, validation, test };
}
