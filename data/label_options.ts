/** Label columns as the command line names them: each option once, since a second one would replace the first. */
import type { LabelColumn } from "./label_columns.ts";
import { joinNames } from "./name_list.ts";

/**
 * The options that name label columns.
 *
 * @param labels The columns; the command line has classes first, then tags, groups of tag columns and numbers.
 * @returns Each option with its value, not yet quoted for a shell.
 *
 * @example
 * ```ts
 * import { labelOptionValues } from "./label_options.ts";
 *
 * const options = labelOptionValues([
 *   "colour",
 *   { kind: "tags", column: "usage", separator: "|" },
 *   { kind: "tags", column: "season", separator: ";" },
 * ]);
 * const line = options.flat().join(" ");
 * if (line !== "--labels colour --tags usage,season --separator usage=|,season=;") throw new Error(line);
 * ```
 */
export function labelOptionValues(
  labels: readonly LabelColumn[],
): readonly (readonly [option: string, value: string])[] {
  const classes = labels.flatMap((label) =>
    typeof label === "string" ? [label] : label.kind === "class" ? [label.column] : []
  );
  const columns = labels.filter((label) => typeof label !== "string");
  const tags = columns.flatMap((label) =>
    label.kind === "tags" && "column" in label ? [label] : []
  );
  const groups = columns.flatMap((label) => "columns" in label ? [label.columns] : []);
  const numbers = columns.flatMap((label) => label.kind === "number" ? [label.column] : []);
  const separated = tags.filter(({ separator }) => separator !== undefined);
  const separators = [...new Set(separated.map(({ separator }) => separator!))];
  const isOfAll = separators.length === 1 && separated.length === tags.length;
  const noneLabel = tags.find(({ noneLabel }) => noneLabel !== undefined)?.noneLabel;
  const names = (option: string, names: readonly string[]) =>
    names.length > 0 ? [[option, joinNames(names)] as const] : [];
  return [
    ...names("--labels", classes),
    ...names("--tags", tags.map(({ column }) => column)),
    ...(separators.length === 0 ? [] : [
      [
        "--separator",
        isOfAll
          ? separators[0]!
          : separated.map(({ column, separator }) => `${column}=${separator}`).join(),
      ] as const,
    ]),
    ...(noneLabel === undefined ? [] : [["--none-label", noneLabel] as const]),
    ...names("--tag-columns", groups),
    ...names("--numbers", numbers),
  ];
}
