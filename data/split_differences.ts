/** Messages about the differences between a split and its catalogue. */
import { basename } from "node:path";
import type { SplitFiles } from "./split_beside.ts";

/** Rows with other labels in a split's files. */
export interface ChangedLabels {
  readonly count: number;
  /** One of them, in words. */
  readonly example: string;
}

/** The differences; rows by their ids. */
export interface SplitDifferences {
  readonly split: SplitFiles;
  /** The name of the catalogue's CSV. */
  readonly table: string;
  readonly changed: ChangedLabels;
  /** Rows of the catalogue that are in neither file. */
  readonly unassigned: readonly string[];
  /** New rows of the catalogue, of an image that is in the files. */
  readonly added: readonly string[];
  /** Rows of the files that are not in the catalogue. */
  readonly missing: readonly string[];
  /** Rows of the training file whose image is in the validation file too. */
  readonly both: readonly string[];
}

/** A sentence for each kind of difference that occurs. */
export function splitDifferences(
  { split, table, changed, unassigned, added, missing, both }: SplitDifferences,
): string[] {
  const called = `${split.train} and ${basename(split.validation)}`;
  return [
    sentenceAbout(
      changed.count,
      (rows, form) =>
        `${rows} ${form("has", "have")} other labels in ${called} (${changed.example}): those of ` +
        `${table} are used`,
    ),
    sentenceAbout(
      unassigned.length,
      (rows, form) =>
        `${rows} of ${table} ${form("is", "are")} in neither of ${called} and left out ` +
        `(${someOf(unassigned)}); facet split anew takes ${form("it", "them")} in`,
    ),
    sentenceAbout(added.length, (rows, form) => {
      const images = form("an image", "images");
      return `${rows} of ${table} ${form("is", "are")} new, of ${images} that ${called} have ` +
        `(${someOf(added)}): ${form("it goes", "they go")} where the others are`;
    }),
    sentenceAbout(
      missing.length,
      (rows, form) =>
        `${rows} of ${called} ${form("is", "are")} no longer in ${table} (${someOf(missing)})`,
    ),
    sentenceAbout(both.length, (rows, form) => {
      const show = form("shows an image", "show images");
      return `${rows} of ${split.train} ${show} of ${split.validation} too (${someOf(both)}): ` +
        `${form("it validates and does", "they validate and do")} not train`;
    }),
  ].flat();
}

/** The message about files that name none of a catalogue's rows. */
export function noSplitOf(table: string, { train, validation }: SplitFiles): string {
  return `${train} and ${
    basename(validation)
  } are no split of ${table}: they name none of its rows`;
}

/** A sentence about one or several rows; none about no rows. */
function sentenceAbout(
  count: number,
  sentence: (rows: string, form: (one: string, several: string) => string) => string,
): string[] {
  if (count === 0) return [];
  const form = (one: string, several: string) => count === 1 ? one : several;
  return [sentence(`${count} ${form("row", "rows")}`, form)];
}

/** The first few of some ids. */
function someOf(ids: readonly string[]): string {
  const named = ids.slice(0, 3).join(", ");
  return ids.length > 3 ? `such as ${named}` : named;
}
