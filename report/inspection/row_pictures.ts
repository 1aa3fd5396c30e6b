/** The images of a catalogue's rows in its report. */
import type { Inspection } from "../../data/mod.ts";
import type { Html } from "../page/html.ts";
import type { TileBook } from "../thumbnails/tile_book.ts";

/** A row's image, by the row's position. */
export type RowPicture = (row: number) => Html;

/**
 * Shows rows' images.
 *
 * @param inspection The rows and their pixels.
 * @param book Where the report keeps its pictures.
 */
export function rowPictures(
  { rows, pixels, width, height }: Inspection,
  book: TileBook,
): RowPicture {
  const bytes = height * width * 3;
  return (row) => {
    const { id, labels } = rows[row]!;
    return book.element(
      `row ${row}`,
      () => pixels.subarray(row * bytes, (row + 1) * bytes),
      `${id}: ${labels.filter((label) => label !== "").join(", ")}`,
    );
  };
}
