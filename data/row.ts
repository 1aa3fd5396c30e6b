/** The row of a catalogue; only a type, so that browsers can import it. */

/** One usable row of a catalogue. */
export interface Row {
  /** The line of the CSV the row starts on; the header is line 1. Of folders, the number of the file, from 2 on. */
  readonly line: number;
  /** Absolute path of the image. */
  readonly image: string;
  /** The image's name: the image column's value, or what the pattern makes of several columns or of folders. */
  readonly id: string;
  /** A value for each label column, in their order; "" where there is none; at least one is not "". */
  readonly labels: readonly string[];
  /** Where folders are the split, the side of its folder. */
  readonly side?: "train" | "validation" | "test" | undefined;
}

/** The side of a split that the folder of an image is named after. */
export type RowSide = NonNullable<Row["side"]>;
