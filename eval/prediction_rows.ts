/**
 * Predictions as text, row by row: JSON lines or CSV that grow by appending. What a row begins with
 * follows from its image alone, so a reader can tell whose row it is without taking it apart.
 */
import { formatSpreadsheetLine } from "../data/csv/format.ts";
import type { FacetPrediction } from "./predictions.ts";

/** An image, whatever is known of it. */
export interface RowImage {
  /** What names it, such as a catalogue's id. */
  readonly id: string;
  /** Its path; "" where there is none. */
  readonly image: string;
}

/** What became of an image: its facets by head name, or why there are none. */
export type RowOutcome =
  | { readonly facets: Readonly<Record<string, FacetPrediction>> }
  | { readonly error: string };

/** How rows are written. */
export interface RowFormat {
  /** What comes before all rows, with its line end; "" for nothing. */
  readonly header: string;
  /** Whether a row may span lines, between double quotes. */
  readonly quoted: boolean;
  /** What the row of an image begins with. */
  readonly opening: (image: RowImage) => string;
  /** A row as a whole, with its line end. */
  readonly row: (image: RowImage, outcome: RowOutcome) => string;
}

/**
 * JSON lines: `{ id, image, facets: { HEAD: { label, probability } } }` or `{ id, image, error }`.
 *
 * @param top Whether each facet lists its best guesses too, as `top`.
 */
export function jsonRows(top: boolean): RowFormat {
  const opening = ({ id, image }: RowImage) => JSON.stringify({ id, image }).slice(0, -1) + ",";
  const facet = ({ label, probability, top: guesses }: FacetPrediction) =>
    top ? { label, probability, top: guesses } : { label, probability };
  return {
    header: "",
    quoted: false,
    opening,
    row: (image, outcome) => {
      const rest = "error" in outcome ? outcome : {
        facets: Object.fromEntries(
          Object.entries(outcome.facets).map(([name, found]) => [name, facet(found)]),
        ),
      };
      return `${opening(image)}${JSON.stringify(rest).slice(1)}\n`;
    },
  };
}

/**
 * CSV: `id`, `image`, for each head its label and `HEAD_probability`, and `error`, which is empty
 * where there is a label. (RFC 4180 quoting, `\n` line ends.)
 *
 * @param heads The heads' names in order.
 */
export function csvRows(heads: readonly string[]): RowFormat {
  const titles = heads.flatMap((name) => [name, `${name}_probability`]);
  return {
    header: formatSpreadsheetLine(["id", "image", ...titles, "error"]),
    quoted: true,
    opening: ({ id, image }) => formatSpreadsheetLine([id, image]).slice(0, -1) + ",",
    row: ({ id, image }, outcome) => {
      if ("error" in outcome) {
        return formatSpreadsheetLine([
          id,
          image,
          ...titles.map(() => ""),
          outcome.error,
        ]);
      }
      const { facets } = outcome;
      const values = heads.flatMap((name) => [facets[name]!.label, facets[name]!.probability]);
      return formatSpreadsheetLine([id, image, ...values, ""]);
    },
  };
}
