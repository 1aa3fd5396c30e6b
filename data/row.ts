/** A row of a catalogue; nothing here but a type, so it runs anywhere. */

/** One usable row of a catalogue. */
export interface Row {
  /** The line of the CSV the row starts on; the header is line 1. */
  readonly line: number;
  /** Absolute path of the image. */
  readonly image: string;
  /** The image column's value. */
  readonly id: string;
  /** A value per label column, in their order; "" where the row has none, and one at least has. */
  readonly labels: readonly string[];
}
