/**
 * What label columns look like: columns that are learned as classes though their cells are lists, numbers, names
 * of images, or words for "unknown", and tags columns without a separator. What may be wrong is never silent.
 */
import type { Catalogue } from "./catalogue.ts";
import {
  classColumnWarning,
  flagsWarning,
  isFlag,
  longFormatWarning,
} from "./class_column_notices.ts";
import { UserError } from "./errors.ts";
import { type ClassHead, type Head, isClassHead, isNumberHead, isTagsHead } from "./heads.ts";
import { cellNames, cellTags, saysUnknown } from "./label_cells.ts";
import { listed } from "./listed.ts";
import { countCells, countNames, type TextCounts } from "./label_counts.ts";
import type { NewMapping } from "./label_map.ts";
import { labelTypos } from "./label_typos.ts";
import { type LabelVariants, labelVariants } from "./label_variants.ts";
import { farNumbersWarning } from "./number_notices.ts";
import { quoteName, quoteShort, shortened } from "./quote_name.ts";
import { rowsOfOneImage } from "./repeated_images.ts";
import type { SeparatorUse } from "./separators.ts";
import { separators } from "./tag_columns.ts";

/** What label columns look like. */
export interface LabelNotices {
  /** What was found, such as a separator; for information. */
  readonly notes: readonly string[];
  /** What is probably not meant, with the option that helps. */
  readonly warnings: readonly string[];
  /** Lines of a label map that make labels one that only look different; `writeLabelMap` writes them. */
  readonly mappings: readonly CountedMapping[];
  /** Lines for labels that may be misspelt, to be judged by people and never written; absent where there are none. */
  readonly typos?: readonly CountedMapping[];
}

/** A line that a label map may have, and how many rows it changes. */
export interface CountedMapping extends NewMapping {
  /** Rows with the label `from`. */
  readonly rows: number;
  /** Rows with the label `to`. */
  readonly toRows: number;
}

/**
 * Judges the label columns of a catalogue. To be called once for what the user names, as `facet inspect`, `split`
 * and `train` do; not for a part of it, such as one side of a split.
 *
 * @param catalogue From `readCatalogue`.
 * @param data What the user named, for commands that help.
 * @returns What is to be told.
 * @throws UserError When a separator was given that no cell has, while cells have another one.
 *
 * @example
 * ```ts
 * import { labelNotices } from "./label_notices.ts";
 *
 * const rows = ["red|blue", "red", "blue"].map((label, i) => ({
 *   line: i + 2, id: `${i}`, image: `/${i}.jpg`, labels: [label],
 * }));
 * const heads = [{ name: "colour", classes: ["blue", "red", "red|blue"] }];
 * const { warnings } = labelNotices({ rows, heads, separators: [], joined: 0 });
 * if (!warnings[0]?.includes("--tags colour")) throw new Error("red|blue is a list");
 * ```
 */
export function labelNotices(
  { rows, heads, separators, joined, notes: read = [], unusedMissing = [] }: Pick<
    Catalogue,
    "rows" | "heads" | "separators" | "joined" | "notes" | "unusedMissing"
  >,
  data = "DATA",
): LabelNotices {
  const shown = separators.map((use) => ({ ...use, column: shortened(use.column) }));
  const notes = [...read, ...shown.flatMap(separatorNote)];
  if (joined > 0) {
    notes.push(
      `${joined} rows repeat an image with another tag: they are joined, one row per image`,
    );
  }
  const warnings = joined > 0 ? [] : shown.flatMap(separatorWarning);
  const flags: ClassHead[] = [];
  const repeated = rowsOfOneImage(rows);
  const named = heads.map((head) => ({ ...head, name: shortened(head.name) }));
  const mappings: CountedMapping[] = [];
  const typos: CountedMapping[] = [];
  for (const [index, head] of named.entries()) {
    const cells = isNumberHead(head) ? new Map() : countCells(rows, index);
    if (isClassHead(head)) {
      const shape = classColumnWarning(head, cells) ??
        longFormatWarning(head, rows, repeated, index);
      if (shape !== undefined) warnings.push(shape);
      if (isFlag(head)) flags.push(head);
    }
    const names = countNames(head, cells);
    warnings.push(...unknownWarning(head, cells, names));
    const count = (from: string, to: string): CountedMapping => ({
      column: heads[index]!.name,
      from,
      rows: names.get(from)!,
      to,
      toRows: names.get(to)!,
    });
    const alike = labelVariants(names);
    mappings.push(...alike.flatMap(({ to, from }) => from.map((label) => count(label, to))));
    if (alike.length > 0) warnings.push(alikeWarning(head, alike, data));
    typos.push(...labelTypos(names).map(({ from, to }) => count(from, to)));
    if (isNumberHead(head)) {
      const found = rows.map(({ labels, line }) => ({ cell: labels[index]!, line }));
      const far = farNumbersWarning(head.name, found);
      if (far !== undefined) warnings.push(far);
    }
  }
  if (typos.length > 0) notes.push(typoNote(typos));
  const unused = unusedNoneLabel(named, rows);
  if (unused !== undefined) warnings.push(unused);
  if (flags.length > 1) warnings.push(flagsWarning(flags.map(({ name }) => name)));
  if (unusedMissing.length > 0) {
    warnings.push(`--missing ${listed(unusedMissing, 9)}: no label cell is that`);
  }
  return { notes, warnings, mappings, ...(typos.length > 0 && { typos }) };
}

/** @throws UserError When the separator that was given is not the one in the cells. */
function separatorNote({ column, separator, given, cells, filled, other }: SeparatorUse): string[] {
  if (given && cells === 0 && other !== undefined) {
    throw new UserError(
      `--separator ${separator}: no cell of ${column} has it, while ${other.cells} have ` +
        `"${other.separator}"; --separator "${column}=${other.separator}" takes that`,
    );
  }
  if (given || cells === 0) return [];
  const others = other ? `; "${other.separator}", which is in ${other.cells}, separates none` : "";
  return [
    `${column}: tags are separated by "${separator}", in ${cells} of ${filled} different cells${others}`,
  ];
}

function separatorWarning({ column, separator, given, cells, filled }: SeparatorUse): string[] {
  if (cells > 0 || filled === 0) return [];
  return [
    given
      ? `--separator ${separator}: no cell of ${column} has it, so each has one tag at most`
      : `no cell of ${column} has more than one tag: none of ${separators.join(" ")} is in any; ` +
        "--separator names another",
  ];
}

/** The warning about a word for no tag that no cell is. */
function unusedNoneLabel(heads: readonly Head[], rows: Catalogue["rows"]): string | undefined {
  const named = [...heads.entries()].flatMap(([index, head]) =>
    isTagsHead(head) && head.columns === undefined && head.noneLabel !== undefined
      ? [{ index, name: head.name, word: head.noneLabel }]
      : []
  );
  const isUsed = named.some(({ index, word }) => rows.some(({ labels }) => labels[index] === word));
  if (isUsed || named.length === 0) return undefined;
  return `--none-label ${named[0]!.word}: no cell of ${
    listed(named.map(({ name }) => name), 5)
  } is that word`;
}

const noneWords = /^(none|no|nothing|-+)$/i;

/** The warning about names that mean "unknown". */
function unknownWarning(head: Head, cells: TextCounts, names: TextCounts): string[] {
  const unknown = [...names.keys()].filter(saysUnknown);
  if (unknown.length === 0) return [];
  const isTags = isTagsHead(head);
  const word = isTags ? "a tag" : "a class";
  const isUnknown = new Set(unknown);
  let count = 0;
  for (const [cell, rows] of cells) {
    if (cellNames(head, cell).some((name) => isUnknown.has(name))) count += rows;
  }
  const none = isTags && head.noneLabel === undefined &&
    unknown.find((name) => noneWords.test(name));
  return [
    `${head.name}: ${listed(unknown.map(quoteShort), 9)} (${count} ${
      count === 1 ? "row" : "rows"
    }) ${unknown.length === 1 ? `is ${word}` : `are each ${word}`}; --missing "${
      unknown.join(",")
    }" makes such cells unknown` +
    (none ? `, or --none-label ${none} no tag` : ""),
  ];
}

/** The warning about names that look alike. */
function alikeWarning(head: Head, alike: readonly LabelVariants[], data: string): string {
  const shown = alike.map(({ to, from }) =>
    [to, ...from].slice(0, 4).map(quoteShort).join(" and ")
  );
  return `${head.name}: ${
    listed(shown, 3)
  } differ only in case, blanks or how letters are encoded, ` +
    `and are each ${isTagsHead(head) ? "a tag" : "a class"}; facet inspect ${
      shellWord(data)
    } --write-map ` +
    "map.csv writes a map that makes them one, for --map";
}

/** A path as a word of a command line. */
function shellWord(path: string): string {
  return /^[\w./\\:~-]+$/.test(path) ? path : quoteName(path, 500);
}

/** The sentence about names that may be misspelt, of all columns. */
function typoNote(typos: readonly CountedMapping[]): string {
  const shown = typos.map(({ column, from, rows, to, toRows }, index) => {
    const named = column === typos[index - 1]?.column ? "" : `${shortened(column)} `;
    return `${named}${quoteShort(from)} (${rows}) for ${quoteShort(to)} (${toRows})`;
  });
  return `may be misspelt: ${listed(shown, 5)}; a line in a file for --map corrects one`;
}

/**
 * The warning about tags that only validation rows have: they are never learned, and count as missed.
 *
 * @param heads The heads.
 * @param train The training rows.
 * @param validation The validation rows.
 * @returns A warning; undefined where every tag has a training row.
 */
export function untrainedTags(
  heads: readonly Head[],
  train: readonly Pick<Catalogue["rows"][number], "labels">[],
  validation: readonly Pick<Catalogue["rows"][number], "labels">[],
): string | undefined {
  const found = heads.flatMap((head, index) => {
    if (!isTagsHead(head)) return [];
    const tagsOf = (rows: typeof train) =>
      new Set(rows.flatMap(({ labels }) => cellTags(labels[index]!, head) ?? []));
    const trained = tagsOf(train);
    return [...tagsOf(validation)].filter((tag) => !trained.has(tag)).sort()
      .map((tag) => `${shortened(head.name)} ${quoteShort(tag)}`);
  });
  if (found.length === 0) return undefined;
  return `${
    found.length === 1 ? "a tag has" : `${found.length} tags have`
  } no training row, only ` +
    `validation rows: ${listed(found, 5)}`;
}
