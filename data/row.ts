/** The row of a catalogue; so small that browsers can import it. */

/** One usable row of a catalogue: an image with its labels. A row of the table with several images is several. */
export interface Row {
  /** The line of the CSV the row starts on; the header is line 1. Of folders, the number of the file, from 2 on. */
  readonly line: number;
  /** Absolute path of the image; where it has a web address, of the file that keeps it once it is downloaded. */
  readonly image: string;
  /** The image's web address; absent where the image is a file of the user's. */
  readonly address?: string;
  /**
   * The image's name: the image column's value, or the part of it that names this image; or what the pattern makes
   * of several columns or of folders.
   */
  readonly id: string;
  /** A value for each label column, in their order; "" where there is none; at least one is not "". */
  readonly labels: readonly string[];
  /**
   * What rows have in common that stay on one side of every split: the value of the column that groups them, or
   * the cells of a row of the table that names several images. Absent where the row stands alone.
   */
  readonly group?: string;
  /** Where folders or a column are the split, the side that the row is on. */
  readonly side?: "train" | "validation" | "test" | undefined;
}

/** Tells the rows of a catalogue apart, also of an image in several rows, or of several images in one. */
export function rowKey({ line, image }: Row): string {
  return `${line} ${image}`;
}

/** The side of a split that the folder of an image is named after, or that a column says. */
export type RowSide = NonNullable<Row["side"]>;
