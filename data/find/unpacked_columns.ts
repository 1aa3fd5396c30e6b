/** The columns of a table that facet unpacked itself: of these the source's own description says what they are. */
import type { LabelColumn } from "../label_columns.ts";
import type { DataSource } from "../sources/data_source.ts";
import { optionValue, Undecided } from "../undecided.ts";
import { rank } from "./find_image_columns.ts";
import { hasDefaultLabels } from "./find_labels.ts";
import type { GivenColumns } from "./found_columns.ts";
import type { ImageColumns } from "./judge_columns.ts";
import type { Sample } from "./table_sample.ts";

/** The column of images that were unpacked. */
export function unpackedImages(
  source: DataSource | undefined,
  given: GivenColumns,
): ImageColumns | undefined {
  const images = source?.known?.images ?? [];
  const [first, second] = images.toSorted((one, other) => rank(one) - rank(other));
  if (given.imageColumn === undefined && second !== undefined && rank(first!) === rank(second)) {
    throw new Undecided(
      "several columns hold images",
      given.data,
      images.slice(0, 3).map((column) => ({ options: `--image-column ${optionValue(column)}` })),
    );
  }
  const column = given.imageColumn ?? first;
  if (column === undefined || !images.includes(column)) return undefined;
  return { columns: [column], pattern: given.imagePattern ?? "{}" };
}

/** Columns that the data itself says to hold classes, where the table has not the default label columns. */
export function unpackedLabels(source: DataSource | undefined, table: Sample): LabelColumn[] {
  if (!source?.known || hasDefaultLabels(table)) return [];
  const { labels, tags } = source.known;
  return [...labels, ...tags.map((column) => ({ kind: "tags" as const, column }))];
}
