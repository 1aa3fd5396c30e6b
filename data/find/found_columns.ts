/** What is found of a table's columns, and what of them the user names. */
import type { LabelColumn } from "../label_columns.ts";

/** What the user named. */
export interface GivenColumns {
  /** The folder with a table, or the table. */
  readonly data: string;
  /** The column that names the image, or several. */
  readonly imageColumn?: string | undefined;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string | undefined;
  /** What separates the names of several images in a cell. */
  readonly imageSeparator?: string | undefined;
  /** The column whose rows of the same value stay together; false for none. */
  readonly group?: string | false | undefined;
  /** The column that says which side of a split rows are on; false for none. */
  readonly splitColumn?: string | false | undefined;
  /** The table's encoding; UTF-8 or UTF-16, whichever it is, by default. */
  readonly encoding?: string | undefined;
  /** The names of the label columns that are named; those of folders' levels without a table. */
  readonly labels?: readonly string[] | undefined;
}

/** What was found; a name that is absent is to stay as the user or the default has it. */
export interface FoundColumns {
  /** The column that names the image, or several. */
  readonly imageColumn?: string;
  /** The image's path, `{}` being the name. */
  readonly imagePattern?: string;
  /** What separates the names of several images in a cell. */
  readonly imageSeparator?: string;
  /** The column of product ids; images of one stay together. */
  readonly group?: string;
  /** The column that says which side of a split rows are on. */
  readonly splitColumn?: string;
  /** The label columns. */
  readonly labels?: readonly LabelColumn[];
  /** One line with the options that mean the same; absent where nothing had to be found. */
  readonly note?: string;
}
