/** Refusals of a catalogue as a whole: what its columns, its header and its options cannot be. */
import { basename } from "node:path";
import { listColumns } from "./columns.ts";
import { UserError } from "./errors.ts";
import { defaultLabels, type LabelColumn } from "./label_columns.ts";
import type { LabelSource } from "./label_sources.ts";

/** @throws UserError When no label column is named, and not all of the default ones are there. */
export function requireDefaults(path: string, header: readonly string[]): void {
  const lacking = defaultLabels.filter((name) => !header.includes(name));
  if (lacking.length === 0) return;
  const some = lacking.length < defaultLabels.length
    ? `not all of the columns ${defaultLabels.join(", ")} (${lacking.join(" and ")} missing)`
    : `none of the columns ${defaultLabels.join(", ")}`;
  throw new UserError(
    `${path} has ${some}, and which others are labels is not clear; ` +
      "name columns of classes by --labels, of tags by --tags, of numbers by --numbers. Its columns are: " +
      listColumns(header),
  );
}

/** @throws UserError When what should be names of columns is a row: an image's name, and a label of other rows. */
export function requireHeader(
  path: string,
  image: string | undefined,
  sources: readonly LabelSource[],
  cells: readonly ReadonlySet<string>[],
): void {
  const label = sources.map(({ head }) => head.name).find((name, index) => cells[index]!.has(name));
  if (image === undefined || label === undefined) return;
  throw new UserError(
    `the first line of ${path} should name the columns, and looks like a row: it names the image ` +
      `${
        basename(image)
      }, and other rows have its label "${label}"; put a line such as "id,label" before it`,
  );
}

/** @throws UserError When a word means both "unknown" and "no tag". */
export function checkMissing(labels: readonly LabelColumn[], missing: readonly string[]): void {
  for (const label of labels) {
    const none = typeof label === "object" && "noneLabel" in label ? label.noneLabel : undefined;
    if (none === undefined || !missing.includes(none)) continue;
    throw new UserError(
      `"${none}" cannot mean both no tag (--none-label) and an unknown label (--missing)`,
    );
  }
}
