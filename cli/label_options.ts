/** The options that say which columns are learned and as what; every command that reads a catalogue has them. */
import { UserError } from "../data/errors.ts";
import type { LabelColumn } from "../data/mod.ts";
import type { Command } from "./deps.ts";
import { list, type Options, text } from "./option_text.ts";

/** Adds the options of label columns. */
export function addLabelOptions(command: Command): Command {
  const repeated = (value: string, before?: string) =>
    before === undefined ? value : `${before},${value}`;
  return command
    .option(
      "--labels <columns>",
      "columns of classes, one for each image (default: gender,articleType,baseColour)",
    )
    .option("--tags <columns>", "columns of tags, any number for each image")
    .option(
      "--separator <text>",
      'what separates tags, as in "|" or "usage=|,season=;" (default: the one of | ; , they have)',
    )
    .option(
      "--tag-columns <columns>",
      'groups of 0/1 columns, each group\'s tags, as in "tag_*" or "kind=Bag|Shoe"',
      repeated,
    )
    .option("--none-label <word>", "a cell's word for no tag at all; an empty cell is unknown")
    .option("--numbers <columns>", "columns of numbers")
    .option("--missing <words>", "label cells that mean unknown, as in NA,nan,-");
}

/**
 * The label columns that options name: classes, tags, groups of tag columns, numbers.
 *
 * @returns Undefined where none of them is given, for the defaults.
 * @throws UserError When options do not go together.
 */
export function labelColumns(options: Options): LabelColumn[] | undefined {
  const [labels, tags, groups, numbers] = [
    list(options.labels),
    list(options.tags),
    list(options.tagColumns),
    list(options.numbers),
  ];
  const noneLabel = text(options.noneLabel);
  const separator = text(options.separator);
  for (const [name, value] of [["--separator", separator], ["--none-label", noneLabel]]) {
    if (value === undefined) continue;
    if (tags === undefined) throw new UserError(`${name} goes with --tags`);
    if (value === "") throw new UserError(`${name} must not be empty`);
  }
  for (
    const [name, values] of Object.entries({
      "--tags": tags,
      "--tag-columns": groups,
      "--numbers": numbers,
    })
  ) if (values?.includes("")) throw new UserError(`${name}: a name is empty`);
  if (!labels && !tags && !groups && !numbers) return undefined;
  const separatorOf = separators(separator, tags ?? []);
  return [
    ...labels ?? [],
    ...(tags ?? []).map((column) => {
      const own = separatorOf(column);
      return {
        kind: "tags" as const,
        column,
        ...(own !== undefined && { separator: own }),
        ...(noneLabel !== undefined && { noneLabel }),
      };
    }),
    ...(groups ?? []).map((columns) => ({ kind: "tags" as const, columns })),
    ...(numbers ?? []).map((column) => ({ kind: "number" as const, column })),
  ];
}

/** The separator of each column: one for all, or COLUMN=SEPARATOR between commas. */
function separators(
  value: string | undefined,
  columns: readonly string[],
): (column: string) => string | undefined {
  if (value === undefined) return () => undefined;
  // Where each column's part begins: a separator may be a comma itself.
  const starts = columns.flatMap((column) => {
    const at = `,${value}`.indexOf(`,${column}=`);
    return at < 0 ? [] : [{ column, at, from: at + column.length + 1 }];
  }).sort((a, b) => a.at - b.at);
  if (starts.length === 0) {
    const [, name] = /^([^=]+)=./.exec(value) ?? [];
    if (name !== undefined) {
      throw new UserError(`--separator ${value}: ${name} is none of --tags ${columns.join(",")}`);
    }
    return () => unescaped(value);
  }
  if (starts[0]!.at > 0) {
    throw new UserError(`--separator must read like "|" or "usage=|,season=;", not "${value}"`);
  }
  const found = new Map(starts.map(({ column, from }, index) => {
    const next = starts[index + 1];
    return [column, unescaped(value.slice(from, next ? next.at - 1 : undefined))];
  }));
  for (const [column, separator] of found) {
    if (separator === "") throw new UserError(`--separator ${value}: that of ${column} is empty`);
  }
  return (column) => found.get(column);
}

/** A tab, which is hard to type, may be written as \t. */
function unescaped(value: string): string {
  return value.replaceAll("\\t", "\t");
}
