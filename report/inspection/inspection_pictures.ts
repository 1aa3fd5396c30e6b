/** Pictures of a catalogue as elements of its page. Their pixels are read when all that are shown are known. */
import { shortName } from "../../charts/mod.ts";
import type { ClassStatistics, Inspection } from "../../data/mod.ts";
import { type Html, listed } from "../page/html.ts";
import { MOST_SIDE_BY_SIDE } from "../page/limits.ts";
import type { Atlas } from "../thumbnails/atlas.ts";
import { TileBook } from "../thumbnails/tile_book.ts";
import { shownLabels } from "./shown_inspection.ts";

/** The pictures of one page. */
export class InspectionPictures {
  readonly #inspection: Inspection;
  readonly #book: TileBook;
  /** The tile of each row that is shown. */
  readonly #rows = new Map<number, number>();
  readonly #means: (readonly [tile: number, statistics: ClassStatistics])[] = [];

  /** @param inspection The rows, and how to read their images. */
  constructor(inspection: Inspection) {
    this.#inspection = inspection;
    this.#book = new TileBook(inspection);
  }

  /** The image of a row, by the row's index. */
  row(row: number): Html {
    const labels = shownLabels(this.#inspection, row).filter((label) => label !== "");
    return this.#book.laterElement(
      `row ${row}`,
      `${shortName(this.#inspection.rows[row]!.id)}: ${listed(labels, MOST_SIDE_BY_SIDE)}`,
      (tile) => this.#rows.set(row, tile),
    );
  }

  /**
   * The mean image of a class.
   *
   * @param key Unique key of the class.
   * @param statistics Its statistics.
   * @param name Its name.
   */
  mean(key: string, statistics: ClassStatistics, name: string): Html {
    return this.#book.laterElement(
      `mean ${key}`,
      `The mean of all ${name}`,
      (tile) => this.#means.push([tile, statistics]),
    );
  }

  /** Reads the pictures. To be called when the page has all of them. */
  async read(): Promise<Atlas> {
    for (const [tile, statistics] of this.#means) {
      this.#book.fill(tile, await statistics.readMean());
    }
    await this.#inspection.readPixels([...this.#rows.keys()], (row, pixels) => {
      this.#book.fill(this.#rows.get(row)!, pixels);
    });
    return await this.#book.atlas();
  }
}
