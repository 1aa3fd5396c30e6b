/**
 * Finds the label columns of a table by their names and values, and what is learned of them: classes, tags or a
 * number.
 */
import { cellNumber } from "../label_cells.ts";
import { defaultLabels, type LabelColumn } from "../label_columns.ts";
import { listCells } from "../class_column_notices.ts";
import { labelOptionValues } from "../label_options.ts";
import { quoteName } from "../quote_name.ts";
import type { Sample } from "./table_sample.ts";
import { optionValue, Undecided } from "../undecided.ts";

const labelWords = ["label", "class", "category", "target", "kind"];
/** What else such columns are called, without signs between words. */
const otherWords = [
  ...["labels", "classes", "categories", "targets", "kinds", "classname", "classlabel"],
  ...["labelname", "categoryname"],
];
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
  const columns = columnsOf(table, taken);
  const learn = (column: Column) => learnedOf(column, table, images, data);
  const learned = (column: Column) => [learn(column)];
  const repeating = columns.filter(({ cells, different }) =>
    different.size > 1 && different.size <= cells.length / 2
  );
  const called = calledLabels(repeating) ??
    (repeating.length === 0 ? calledLabels(columns) : undefined);
  if (called !== undefined) return learned(called);
  if (repeating.length === 1) return learned(repeating[0]!);
  if (repeating.length > 1) return flagGroup(repeating) ?? refuse(repeating, learn, data);
  const numbers = columns.filter(isNumbers);
  const number = ({ name }: Column) => ({ kind: "number" as const, column: name });
  if (numbers.length > 1) return refuse(numbers, number, data);
  if (numbers[0]) return [number(numbers[0])];
  const differing = columns.filter((column) => column.different.size > 1 && !countsThings(column));
  // Without a header nothing is a column's name; reading the table says so.
  if (differing.length === 0 || table.header.some((name) => /^\d{2,}$/.test(name))) {
    return undefined;
  }
  throw new Undecided(
    "no column looks like labels",
    data,
    differing.slice(0, 3).map((column) => ({
      options: labelOptions([looksLikeNumbers(column) ? number(column) : learn(column)]).join(" "),
    })),
  );
}

/** The options that mean the same as label columns. */
export function labelOptions(labels: readonly LabelColumn[]): string[] {
  return labelOptionValues(labels).map(([option, value]) => `${option} ${optionValue(value)}`);
}

/** The columns that are nothing else. */
function columnsOf(table: Sample, taken: readonly string[]): Column[] {
  return table.header.flatMap((name, index): Column[] => {
    const cells = table.rows.map((row) => row[index]!).filter((cell) => cell !== "");
    const isFree = name !== "" && !taken.includes(name) && cells.length > 0;
    return isFree ? [{ name, cells, different: new Set(cells) }] : [];
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

/**
 * Columns of lists beside the label columns that were found: they may be tags to learn, too.
 *
 * @param table The table's first rows.
 * @param taken Columns that are something else.
 */
export function listColumnsBeside(table: Sample, taken: readonly string[]): TagsColumn[] {
  return columnsOf(table, taken).flatMap(({ name, cells, different }) => {
    const lists = listsIn(cells, different);
    return lists === undefined || lists.count < leastLists * cells.length
      ? []
      : [{ kind: "tags", column: name, separator: lists.separator }];
  });
}

/** A column of tags. */
type TagsColumn = { readonly kind: "tags"; readonly column: string; readonly separator: string };

/** A list whose first and last element stand in quotes. */
const quotedList = /^\[\s*(['"]).*\1\s*\]$/s;

/** How many cells are lists; undefined where none is. */
function listsIn(cells: readonly string[], different: ReadonlySet<string>) {
  const lists = listCells([...different]);
  if (lists === undefined) return undefined;
  const divides = lists.cells.some((cell) => cell.includes(lists.separator));
  // One class that stands in brackets makes no list, but one in quotes within them does.
  if (!divides && !lists.cells.every((cell) => quotedList.test(cell))) return undefined;
  const isList = new Set(lists.cells);
  return {
    separator: divides ? lists.separator : ",",
    count: cells.filter((cell) => isList.has(cell)).length,
    example: lists.cells[0]!,
  };
}

/**
 * What is learned of a column: tags where cells are lists, or where each row has one of an image's; or a number.
 *
 * @throws UserError When both would be so: nothing says what the lists of one image are together.
 */
function learnedOf(
  column: Column,
  table: Sample,
  images: readonly string[],
  data: string,
): LabelColumn {
  const { name, cells, different } = column;
  const lists = listsIn(cells, different);
  const long = isLong(column, table, images);
  if (long && lists !== undefined) {
    const tags = { kind: "tags" as const, column: name, separator: lists.separator };
    throw new Undecided(
      `images have several rows, and cells of ${quoteName(name)} are lists, such as ` +
        `${quoteName(lists.example, 60)}: lists of one image are not joined`,
      data,
      [
        { options: labelOptions([tags]).join(" "), meaning: "each row has its own tags" },
        { options: labelOptions([name]).join(" "), meaning: "each list is one class" },
      ],
    );
  }
  if (lists !== undefined && lists.count >= leastLists * cells.length) {
    return { kind: "tags", column: name, separator: lists.separator };
  }
  if (long) return { kind: "tags", column: name };
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

/** Words for "has the tag" and "has not", as columns of tags have them. */
const flagWords = [
  ["0", "1", "true", "false", "0.0", "1.0"],
  ["-1", "1", "-1.0", "1.0"],
  ["yes", "no"],
  ["y", "n"],
];

/** Columns that all hold only 0 and 1, or other words of this kind, as the tags of one head. */
function flagGroup(columns: readonly Column[]): LabelColumn[] | undefined {
  const names = columns.map(({ name }) => name);
  const areFlags = columns.every(({ different }) =>
    flagWords.some((words) => [...different].every((value) => words.includes(value.toLowerCase())))
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
  return column.different.size >= 3 && !countsThings(column) &&
    column.cells.every((cell) => cellNumber(cell) !== undefined);
}

/** Whether all are numbers, also as people write them. */
function looksLikeNumbers({ cells }: Column): boolean {
  return cells.every((cell) => cellNumber(cell) !== undefined || numberElsewhere.test(cell));
}

/** Whether a column numbers things, by its name, or because it counts the rows. */
function countsThings({ name, cells }: Column): boolean {
  const numbers = cells.map(cellNumber);
  return idNames.test(name) ||
    numbers.every((number, row) =>
      number !== undefined && (row === 0 || number === numbers[row - 1]! + 1)
    );
}

function refuse(
  columns: readonly Column[],
  learned: (column: Column) => LabelColumn,
  data: string,
): never {
  const labels = columns.map(learned);
  const choices = [...labels.slice(0, 2).map((label) => [label]), labels.slice(0, 20)];
  throw new Undecided(
    "several columns could be labels",
    data,
    choices.map((labels) => ({ options: labelOptions(labels).join(" ") })),
  );
}
