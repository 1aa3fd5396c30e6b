/** What to tell of a split that does not fit its catalogue any more. */
import { basename } from "node:path";
import type { SplitFiles } from "./split_beside.ts";

/** Rows whose labels are others in a split's files. */
export interface ChangedLabels {
  readonly count: number;
  /** One of them, in words. */
  readonly example: string;
}

/** What differs; rows by their ids. */
export interface SplitDifferences {
  readonly split: SplitFiles;
  /** What the catalogue's CSV is called. */
  readonly table: string;
  readonly changed: ChangedLabels;
  /** Of the catalogue, in neither file. */
  readonly left: readonly string[];
  /** Of the catalogue, new, of an image that the files have. */
  readonly further: readonly string[];
  /** Of the files, not in the catalogue. */
  readonly gone: readonly string[];
  /** Of the training file, of an image that the validation file has too. */
  readonly both: readonly string[];
}

/** A sentence for each kind of difference that there is. */
export function splitDifferences(
  { split, table, changed, left, further, gone, both }: SplitDifferences,
): string[] {
  const called = `${split.train} and ${basename(split.validation)}`;
  return [
    tell(
      changed.count,
      (rows, are) =>
        `${rows} ${are("has", "have")} other labels in ${called} (${changed.example}): those of ` +
        `${table} are used`,
    ),
    tell(
      left.length,
      (rows, are) =>
        `${rows} of ${table} ${are("is", "are")} in neither of ${called} and left out ` +
        `(${someOf(left)}); facet split anew takes ${are("it", "them")} in`,
    ),
    tell(further.length, (rows, are) => {
      const images = are("an image", "images");
      return `${rows} of ${table} ${are("is", "are")} new, of ${images} that ${called} have ` +
        `(${someOf(further)}): ${are("it goes", "they go")} where the others are`;
    }),
    tell(
      gone.length,
      (rows, are) =>
        `${rows} of ${called} ${are("is", "are")} no longer in ${table} (${someOf(gone)})`,
    ),
    tell(both.length, (rows, are) => {
      const show = are("shows an image", "show images");
      return `${rows} of ${split.train} ${show} of ${split.validation} too (${someOf(both)}): ` +
        `${are("it validates and does", "they validate and do")} not train`;
    }),
  ].flat();
}

/** What to tell of files that name none of a catalogue's rows. */
export function noSplitOf(table: string, { train, validation }: SplitFiles): string {
  return `${train} and ${
    basename(validation)
  } are no split of ${table}: they name none of its rows`;
}

/** A sentence about some rows, for one or for several; none about no rows. */
function tell(
  count: number,
  sentence: (rows: string, are: (one: string, several: string) => string) => string,
): string[] {
  if (count === 0) return [];
  const are = (one: string, several: string) => count === 1 ? one : several;
  return [sentence(`${count} ${are("row", "rows")}`, are)];
}

/** The first few of some ids. */
function someOf(ids: readonly string[]): string {
  const named = ids.slice(0, 3).join(", ");
  return ids.length > 3 ? `such as ${named}` : named;
}
