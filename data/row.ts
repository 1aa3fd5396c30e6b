/** The row of a catalogue; only a type, so that browsers can import it. */

/** One usable row of a catalogue. */
export interface Row {
  /** The line of the CSV the row starts on; the header is line 1. */
  readonly line: number;
  /** Absolute path of the image. */
  readonly image: string;
  /** The image column's value. */
  readonly id: string;
  /** A value for each label column, in their order; "" where there is none; at least one is not "". */
  readonly labels: readonly string[];
}
