/** The command that trains on what was decided. */
import {
  defaultImages,
  defaultLabels,
  type LabelColumn,
  labelOptionValues,
  shellQuote,
} from "../data/mod.ts";
import { joinNames } from "../data/name_list.ts";

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
 *   command !== 'facet train "my shop" --corrections corrections.csv --labels gender --numbers price'
 * ) throw new Error(command);
 * ```
 */
export function trainCommand(of: TrainedData): string {
  const { data, corrections, labels = [], minCount } = of;
  // Beside other label options those of the default have to be named.
  const areDefault = labels.join() === defaultLabels.join();
  const options: readonly (readonly [option: string, value: string | undefined])[] = [
    ...(areDefault ? [] : labelOptionValues(labels)),
    ["--image-column", of.imageColumn],
    ["--image-pattern", of.imagePattern],
    ["--encoding", of.encoding],
    ["--missing", of.missing && joinNames(of.missing)],
    ["--map", of.map],
    ["--min-count", minCount === undefined || minCount === 1 ? undefined : String(minCount)],
  ];
  const defaults: Readonly<Record<string, string>> = {
    "--image-column": defaultImages.column,
    "--image-pattern": defaultImages.pattern,
  };
  const said = options.flatMap(([option, value = ""]) =>
    value === "" || value === defaults[option] ? [] : [option, value]
  );
  return ["facet", "train", data, "--corrections", corrections, ...said].map(shellQuote).join(" ");
}
