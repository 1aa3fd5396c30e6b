/** The command that trains on what was decided. */
import { defaultImages, type LabelColumn } from "../data/mod.ts";

/** What was reviewed, as `facet train` is to read it. */
export interface TrainedData {
  readonly data: string;
  readonly corrections: string;
  readonly labels?: readonly LabelColumn[] | undefined;
  readonly imageColumn?: string | undefined;
  readonly imagePattern?: string | undefined;
  readonly encoding?: string | undefined;
  readonly missing?: readonly string[] | undefined;
  readonly map?: string | undefined;
  readonly minCount?: number | undefined;
}

/**
 * The command for a shell.
 *
 * @example
 * ```ts
 * import { trainCommand } from "./train_command.ts";
 *
 * const command = trainCommand({
 *   data: "my shop",
 *   corrections: "corrections.csv",
 *   labels: ["gender", { kind: "number", column: "price" }],
 * });
 * if (
 *   command !== "facet train 'my shop' --corrections corrections.csv --labels gender --numbers price"
 * ) throw new Error(command);
 * ```
 */
export function trainCommand(of: TrainedData): string {
  const { data, corrections, labels = [], imageColumn, imagePattern, encoding, missing } = of;
  const classes = labels.flatMap((column) =>
    typeof column === "string" ? [column] : column.kind === "class" ? [column.column] : []
  );
  const columns = labels.filter((column) => typeof column !== "string");
  const tags = columns.flatMap((column) =>
    column.kind === "tags" && "column" in column ? [column] : []
  );
  const groups = columns.flatMap((column) => "columns" in column ? [column.columns] : []);
  const numbers = columns.flatMap((column) => column.kind === "number" ? [column.column] : []);
  const separators = tags.flatMap(({ column, separator }) =>
    separator === undefined ? [] : [tags.length === 1 ? separator : `${column}=${separator}`]
  );
  const none = tags.find(({ noneLabel }) => noneLabel !== undefined)?.noneLabel;
  const options: readonly (readonly [string, readonly string[]])[] = [
    ["--labels", classes],
    ["--tags", tags.map(({ column }) => column)],
    ["--separator", separators],
    ["--none-label", none === undefined ? [] : [none]],
    ["--tag-columns", groups],
    ["--numbers", numbers],
    ["--image-column", imageColumn === undefined ? [] : [imageColumn]],
    ["--image-pattern", imagePattern === undefined ? [] : [imagePattern]],
    ["--encoding", encoding === undefined ? [] : [encoding]],
    ["--missing", missing ?? []],
    ["--map", of.map === undefined ? [] : [of.map]],
    ["--min-count", of.minCount === undefined || of.minCount === 1 ? [] : [String(of.minCount)]],
  ];
  const defaults: Readonly<Record<string, string>> = {
    "--labels": "gender,articleType,baseColour",
    "--image-column": defaultImages.column,
    "--image-pattern": defaultImages.pattern,
  };
  const said = options
    .map(([name, values]) => [name, values.map((value) => quotedName(name, value)).join(",")])
    .filter(([name, value]) => value !== "" && defaults[name!] !== value)
    .flatMap(([name, value]) => [name!, value!]);
  return ["facet", "train", data, "--corrections", corrections, ...said].map(quoted).join(" ");
}

/** A name with a comma in quotes, as lists on the command line have it. */
function quotedName(option: string, value: string): string {
  const listed = ["--labels", "--tags", "--numbers", "--missing"].includes(option);
  return listed && value.includes(",") ? `"${value}"` : value;
}

/** A word as shells take it. */
function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
