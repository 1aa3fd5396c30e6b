/**
 * Predictions as text, row by row: JSON lines or CSV to which rows are appended. The beginning of a row
 * follows from its image alone, so a reader can find an image's row without parsing it.
 */
import { formatSpreadsheetLine } from "../data/csv/format.ts";
import { type PredictedHeads, predictionCells, predictionTitles } from "./prediction_columns.ts";
import type { FacetPrediction } from "./predictions.ts";

/** An image by its id and path. */
export interface RowImage {
  /** Its name, such as a catalogue's id. */
  readonly id: string;
  /** Its path; "" where there is none. */
  readonly image: string;
}

/** The result for an image: its facets by head name, or why there are none. */
export type RowOutcome =
  | { readonly facets: Readonly<Record<string, FacetPrediction>> }
  | { readonly error: string };

/** How rows are written. */
export interface RowFormat {
  /** The text before all rows, with its line end; "" for none. */
  readonly header: string;
  /** Whether a row may span lines, between double quotes. */
  readonly quoted: boolean;
  /** The beginning of an image's row. */
  readonly opening: (image: RowImage) => string;
  /** A row as a whole, with its line end. */
  readonly row: (image: RowImage, outcome: RowOutcome) => string;
}

/**
 * JSON lines: `{ id, image, facets: { HEAD: { label, probability } } }` or `{ id, image, error }`. A facet
 * is a {@linkcode FacetPrediction}.
 *
 * @param top Whether each facet also lists its most probable classes or tags, as `top`.
 */
export function jsonRows(top: boolean): RowFormat {
  const opening = ({ id, image }: RowImage) => JSON.stringify({ id, image }).slice(0, -1) + ",";
  const facet = (found: FacetPrediction) =>
    top || found.kind === "number" ? found : { ...found, top: undefined };
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
 * CSV: `id`, `image`, the columns of each head as {@linkcode predictionTitles} names them, and `error`,
 * which is empty where there is an answer. (RFC 4180 quoting, `\n` line ends.)
 *
 * @param predicted The model's heads.
 */
export function csvRows({ heads, decided }: PredictedHeads): RowFormat {
  const titles = heads.flatMap((head) => predictionTitles(head, decided));
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
      const values = heads.flatMap((head) => predictionCells(head, facets[head.name]!, decided));
      return formatSpreadsheetLine([id, image, ...values, ""]);
    },
  };
}
