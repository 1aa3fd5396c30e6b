/** The images of a catalogue's rows in its report. */
import { shortName } from "../../charts/mod.ts";
import type { Inspection } from "../../data/mod.ts";
import { type Html, listed } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";
import { shownLabels } from "./shown_inspection.ts";

/** A row's image, by the row's position. */
export type RowPicture = (row: number) => Html;

/**
 * Shows rows' images.
 *
 * @param inspection The rows and their pixels.
 * @param book Where the report keeps its pictures.
 */
export function rowPictures(
  inspection: Inspection,
  book: TileBook,
): RowPicture {
  const { rows, pixels, width, height } = inspection;
  const bytes = height * width * 3;
  return (row) => {
    const labels = shownLabels(inspection, row).filter((label) => label !== "");
    return book.element(
      `row ${row}`,
      () => pixels.subarray(row * bytes, (row + 1) * bytes),
      `${shortName(rows[row]!.id)}: ${listed(labels, MOST_SIDE_BY_SIDE)}`,
    );
  };
}
