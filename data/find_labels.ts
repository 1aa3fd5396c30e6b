/**
 * Finds the label columns of a table by their names and values, and what is learned of them: classes, tags or a
 * number.
 */
import { cellNumber } from "./label_cells.ts";
import type { LabelColumn } from "./label_columns.ts";
import { listCells } from "./label_notices.ts";
import type { Sample } from "./table_sample.ts";
import { namesValue, optionValue, Undecided } from "./undecided.ts";

const labelWords = ["label", "class", "category", "target", "kind"];
/** What else such columns are called, without signs between words. */
const otherWords = [
  ...["labels", "classes", "categories", "targets", "kinds", "classname", "classlabel"],
  ...["labelname", "categoryname"],
];
/** The label columns of the default layout. */
export const defaultLabels = ["gender", "articleType", "baseColour"];

/** Whether a table has the label columns of the default layout. */
export function hasDefaultLabels({ header }: Sample): boolean {
  return defaultLabels.every((name) => header.includes(name));
}

/** A column with its cells that are not empty, and how many of them differ. */
interface Column {
  readonly name: string;
  readonly cells: readonly string[];
  readonly different: ReadonlySet<string>;
}

/**
 * Finds label columns where the table has not the default ones: the one that is called so; else the only one
 * whose values repeat, or several that hold only 0 and 1; else the only one of numbers.
 *
 * @param table The table's first rows.
 * @param taken Columns that are something else.
 * @param images The columns that name images.
 * @param data The data that the user named.
 * @returns Undefined where there are none.
 * @throws UserError When several would do; the message names the options to choose from.
 */
export function findLabels(
  table: Sample,
  taken: readonly string[],
  images: readonly string[],
  data: string,
): readonly LabelColumn[] | undefined {
  if (hasDefaultLabels(table)) return undefined;
  const columns = table.header.flatMap((name, index): Column[] => {
    const cells = table.rows.map((row) => row[index]!).filter((cell) => cell !== "");
    const isFree = name !== "" && !taken.includes(name) && cells.length > 0;
    return isFree ? [{ name, cells, different: new Set(cells) }] : [];
  });
  const learned = (column: Column) => [learnedOf(column, table, images)];
  const repeating = columns.filter(({ cells, different }) =>
    different.size > 1 && different.size <= cells.length / 2
  );
  const called = calledLabels(repeating) ??
    (repeating.length === 0 ? calledLabels(columns) : undefined);
  if (called !== undefined) return learned(called);
  if (repeating.length === 1) return learned(repeating[0]!);
  if (repeating.length > 1) return flagGroup(repeating) ?? refuse("--labels", repeating, data);
  const numbers = columns.filter(isNumbers);
  if (numbers.length > 1) return refuse("--numbers", numbers, data);
  if (numbers[0]) return [{ kind: "number", column: numbers[0].name }];
  const differing = columns.filter((column) => column.different.size > 1 && !countsThings(column));
  // Without a header nothing is a column's name; reading the table says so.
  if (differing.length === 0 || table.header.some((name) => /^\d{2,}$/.test(name))) {
    return undefined;
  }
  throw new Undecided(
    "no column looks like labels",
    data,
    differing.slice(0, 3).map(({ name, cells }) => ({
      options: `${
        cells.every((cell) => cellNumber(cell) !== undefined || numberElsewhere.test(cell))
          ? "--numbers"
          : "--labels"
      } ${namesValue([name])}`,
    })),
  );
}

/** The options that mean the same as label columns. */
export function labelOptions(labels: readonly LabelColumn[]): string[] {
  if (labels.length === 0) return [];
  return labels.every((label) => typeof label === "string")
    ? [`--labels ${namesValue(labels)}`]
    : labels.flatMap((label) => {
      if (typeof label === "string" || label.kind === "class") return [];
      if ("columns" in label) return [`--tag-columns ${optionValue(label.columns)}`];
      const name = namesValue([label.column]);
      if (label.kind === "number") return [`--numbers ${name}`];
      const { separator } = label;
      return [`--tags ${name}`, ...(separator ? [`--separator ${optionValue(separator)}`] : [])];
    });
}

/** The column that is called so; undefined where there is none, or two are called alike. */
function calledLabels(columns: readonly Column[]): Column | undefined {
  const ways: [readonly string[], (name: string) => string][] = [
    [labelWords, (name) => name],
    [otherWords, (name) => name.replaceAll(/[\s_.-]/g, "")],
  ];
  for (const [words, plain] of ways) {
    for (const word of words) {
      const [column, other] = columns.filter(({ name }) => plain(name.toLowerCase()) === word);
      // Two of the very same name are refused where the table is read.
      if (column) return other === undefined || other.name === column.name ? column : undefined;
    }
  }
  return undefined;
}

/** Least share of cells that are lists, in a column of lists. */
const leastLists = 0.2;
/** Least different numbers of a column of numbers; fewer may be names of classes. */
const leastNumbers = 12;

/** What is learned of a column: tags where cells are lists, or where each row has one of an image's; or a number. */
function learnedOf(column: Column, table: Sample, images: readonly string[]): LabelColumn {
  const { name, cells, different } = column;
  const lists = listCells([...different]);
  // One class that stands in brackets makes no list.
  if (lists?.cells.some((cell) => cell.includes(lists.separator))) {
    const isList = new Set(lists.cells);
    const count = cells.filter((cell) => isList.has(cell)).length;
    if (count >= leastLists * cells.length) {
      return { kind: "tags", column: name, separator: lists.separator };
    }
  }
  if (isLong(column, table, images)) return { kind: "tags", column: name };
  const isFraction = (cell: string) =>
    cellNumber(cell) !== undefined && !Number.isInteger(Number(cell));
  const isNumber = different.size >= leastNumbers &&
    cells.every((cell) => cellNumber(cell) !== undefined);
  return isNumber && cells.some(isFraction) ? { kind: "number", column: name } : name;
}

/** Whether nearly every image has several rows with another value each. */
function isLong({ name }: Column, { header, rows }: Sample, images: readonly string[]): boolean {
  const places = images.map((image) => header.indexOf(image));
  const place = header.indexOf(name);
  if (places.length === 0) return false;
  const values = Map.groupBy(rows, (row) => places.map((image) => row[image]).join("\n"));
  const several = [...values.values()].filter((same) =>
    new Set(same.map((row) => row[place])).size > 1
  );
  return values.size > 1 && several.length >= 0.9 * values.size;
}

/** A number that is written as people do, such as 1.299,90 or $5; reading it says how it has to be. */
const numberElsewhere = /^[^\p{L}\d]*\d[\d.,'\s]*[^\p{L}\d]*$/u;

const flags = new Set(["0", "1", "true", "false", "0.0", "1.0"]);

/** Columns that all hold only 0 and 1 as the tags of one head. */
function flagGroup(columns: readonly Column[]): LabelColumn[] | undefined {
  const names = columns.map(({ name }) => name);
  const areFlags = columns.every(({ different }) =>
    [...different].every((value) => flags.has(value.toLowerCase()))
  );
  if (!areFlags || names.some((name) => /[|*=,"]/.test(name))) return undefined;
  const [, prefix] = /^(.+?[_\-.:])/.exec(names[0]!) ?? [];
  const isPrefixed = prefix !== undefined && names.every((name) => name.startsWith(prefix));
  return [{ kind: "tags", columns: isPrefixed ? `${prefix}*` : `tag=${names.join("|")}` }];
}

/** Names of columns that number things. */
const idNames =
  /(^|[\s_.-])(id|no|nr|number|index|sku|code|ean|gtin|upc|zip|year)$|^(unnamed.*)$|[a-z]Id$/i;

function isNumbers(column: Column): boolean {
  const { cells, different } = column;
  return different.size >= 3 && !cells.map(cellNumber).includes(undefined) && !countsThings(column);
}

/** Whether a column numbers things, by its name, or because it counts the rows. */
function countsThings({ name, cells }: Column): boolean {
  const numbers = cells.map(cellNumber);
  return idNames.test(name) ||
    numbers.every((number, row) =>
      number !== undefined && (row === 0 || number === numbers[row - 1]! + 1)
    );
}

function refuse(option: string, columns: readonly Column[], data: string): never {
  const names = columns.map(({ name }) => name);
  const choices = [...names.slice(0, 2).map((name) => [name]), names.slice(0, 20)];
  throw new Undecided(
    "several columns could be labels",
    data,
    choices.map((names) => ({ options: `${option} ${namesValue(names)}` })),
  );
}
