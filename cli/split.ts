/** `facet split`: writes train.csv and val.csv, or a pair for each fold of cross-validation. */
import { join } from "node:path";
import { counted } from "../charts/mod.ts";
import { splitCatalogue, type SplitCatalogueOptions } from "../data/mod.ts";
import { rule } from "../data/rules.ts";
import { foundCatalogueOptions, list, number, type Options, seedRule, text } from "./options.ts";
import { note, printJson, warn } from "./output.ts";
import { ProgressBars } from "./progress.ts";
import { summaryJson, summaryTable } from "./split_summary.ts";

const foldsRule = rule(
  "a whole number of at least 2",
  (value) => Number.isSafeInteger(value) && (value as number) >= 2,
);

/** Splits the catalogue `data`. */
export async function split(data: string, options: Options): Promise<void> {
  await showSplit({
    ...await foundCatalogueOptions(data, options, note),
    out: text(options.out),
    validation: number("--validation", options.validation),
    train: number("--train", options.train),
    folds: number("--folds", options.folds, foldsRule),
    stratify: list(options.stratify),
    groupDuplicates: options.groupDuplicates === true,
    corrections: text(options.corrections),
    seed: number("--seed", options.seed, seedRule),
  }, options.json === true);
}

/**
 * Splits a catalogue and prints what was written.
 *
 * @param options Which catalogue, and how.
 * @param json Whether to print it as one JSON document.
 */
export async function showSplit(options: SplitCatalogueOptions, json = false): Promise<void> {
  const bars = new ProgressBars();
  const { splits, unusable, corrected, notes, comparison } = await splitCatalogue(options, {
    onWarning: (message) => {
      bars.stop();
      warn(message);
    },
    onImageDownload: bars.stage("downloading images", "images"),
    onRows: bars.stage("reading the table", "rows"),
    onProgress: bars.stage("comparing images", "images"),
  }).finally(() => bars.stop());
  for (const line of notes) note(line);
  if (json) {
    printJson({
      splits,
      unusable,
      corrected,
      ...summaryJson(comparison),
    });
    return;
  }
  if (corrected !== undefined) note(`${corrected} label${corrected === 1 ? "" : "s"} corrected`);
  for (const [index, { folder, train, validation }] of splits.entries()) {
    note(
      `${join(folder, "train.csv")}: ${counted(train, "row")}; ` +
        `${join(folder, "val.csv")}: ${counted(validation, "row")}` +
        (unusable > 0 && index === splits.length - 1
          ? `; ${counted(unusable, "row")} left out as unusable`
          : ""),
    );
  }
  if (comparison.others.length > 0) note(`\n${summaryTable(comparison)}`);
}
