/** Images of the catalogue's rows, as elements of the report. */
import { shortName } from "../../charts/mod.ts";
import { type Inspection, pixelsOf } from "../../data/mod.ts";
import { type Html, listed } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";
import { shownLabels } from "./shown_inspection.ts";

/** Renders the image of a row, by the row's index. */
export type RowPicture = (row: number) => Html;

/**
 * Creates the renderer of row images.
 *
 * @param inspection The rows and their pixels.
 * @param book The pictures of the page.
 */
export function rowPictures(
  inspection: Inspection,
  book: TileBook,
): RowPicture {
  return (row) => {
    const labels = shownLabels(inspection, row).filter((label) => label !== "");
    return book.element(
      `row ${row}`,
      () => pixelsOf(inspection, row),
      `${shortName(inspection.rows[row]!.id)}: ${listed(labels, MOST_SIDE_BY_SIDE)}`,
    );
  };
}
