/** Columns learned as classes though their cells are lists, numbers, names of images, or yes and no: what to be told. */
import type { Catalogue } from "./catalogue.ts";
import type { ClassHead } from "./heads.ts";
import { cellNumber, cellTags, isPrintedList } from "./label_cells.ts";
import { sumOf, type TextCounts } from "./label_counts.ts";
import { listed } from "./listed.ts";
import { quoteShort } from "./quote_name.ts";
import { separators } from "./tag_columns.ts";

/** Least distinct values of what looks like numbers or like names of images. */
const [fewNumbers, fewIds] = [12, 20];

/** The warning about a column that looks like lists, numbers or names of images. */
export function classColumnWarning(
  { name, classes }: ClassHead,
  cells: TextCounts,
): string | undefined {
  const filled = sumOf(cells);
  const lists = listCells(classes);
  if (lists !== undefined) {
    const [first] = lists.cells;
    const count = lists.cells.reduce((sum, cell) => sum + (cells.get(cell) ?? 0), 0);
    return `${count} of ${filled} labels of ${name} look like lists, such as ${
      quoteShort(first!)
    }, and each ` +
      `is taken for one class; --tags ${name} --separator "${lists.separator}" learns their parts`;
  }
  const numbers = classes.filter((label) => cellNumber(label) !== undefined);
  if (numbers.length >= fewNumbers && numbers.length >= 0.9 * classes.length) {
    const isContinuous = numbers.some((label) => !Number.isInteger(Number(label))) ||
      classes.length > filled / 2;
    if (isContinuous) {
      return `${name} has ${numbers.length} different numbers, such as ${
        quoteShort(numbers[0]!)
      }, and each is ` +
        `taken for a class; --numbers ${name} learns a number`;
    }
  }
  if (classes.length >= fewIds && classes.length > 0.9 * filled) {
    return `${name} looks like an id: its ${filled} labels have ${classes.length} different ` +
      `values, such as ${quoteShort(classes[0]!)}, too many to learn; leave it out of --labels`;
  }
  return undefined;
}

/** The warning about a column whose rows list the tags of images one by one. */
export function longFormatWarning(
  { name }: ClassHead,
  rows: Catalogue["rows"],
  repeated: readonly (readonly number[])[],
  index: number,
): string | undefined {
  const images = rows.length - repeated.reduce((sum, same) => sum + same.length - 1, 0);
  let several = 0;
  for (const same of repeated) {
    const labels = new Set(same.map((row) => rows[row]!.labels[index]!));
    labels.delete("");
    if (labels.size > 1) several++;
  }
  if (several <= images / 2) return undefined;
  return `${several} of ${images} images have several rows with different labels of ${name}; where ` +
    `each row has one of an image's tags, --tags ${name} joins them`;
}

/** The classes that look like lists of others, with their separator; undefined where none does. */
export function listCells(classes: readonly string[]) {
  const found = separators.map((separator) => {
    const parts = new Map(
      classes.map((label) => [label, cellTags(label, { separator }) ?? []] as const),
    );
    const uses = new Map<string, number>();
    for (const own of parts.values()) {
      for (const part of own) uses.set(part, (uses.get(part) ?? 0) + 1);
    }
    const cells = classes.filter((label) => {
      const own = parts.get(label)!;
      if (isPrintedList(label)) {
        return own.length > 1 || !separators.some((other) => label.includes(other));
      }
      if (own.length < 2) return false;
      const known = own.filter((part) => uses.get(part)! > 1).length;
      // Commas are in texts, too; the others hardly are.
      return separator === "," ? known === own.length : known > 0;
    });
    return { separator, cells };
  });
  const most = found.reduce((a, b) => b.cells.length > a.cells.length ? b : a);
  return most.cells.length > 0 ? most : undefined;
}

/** Whether a column only says yes or no. */
export function isFlag({ classes }: ClassHead): boolean {
  const values = classes.map((label) => label.toLowerCase());
  return values.every((value) => ["0", "1", "true", "false", "0.0", "1.0"].includes(value)) &&
    values.length > 0;
}

/** The warning about several columns that only say yes or no. */
export function flagsWarning(names: readonly string[]): string {
  const shown = listed(names, 5);
  const [first = ""] = names;
  const [, prefix] = /^(.+?[_\-.:])/.exec(first) ?? [];
  const pattern = prefix !== undefined && names.every((name) => name.startsWith(prefix))
    ? `${prefix}*`
    : `kind=${names.slice(0, 5).join("|")}${names.length > 5 ? "|..." : ""}`;
  return `${names.length} label columns hold only 0 and 1 (${shown}) and each is a head of its own; ` +
    `--tag-columns "${pattern}" makes them the tags of one`;
}
