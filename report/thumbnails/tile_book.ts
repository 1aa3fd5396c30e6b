/** Collects the pictures of a page while it is rendered, each once. */
import type { ImageSize } from "../../data/mod.ts";
import type { Html } from "../page/html.ts";
import { type Atlas, makeAtlas } from "./atlas.ts";
import { thumbnail, thumbnailSize } from "./thumbnail.ts";
import { type TileLayout, tileLayout } from "./tile_layout.ts";
import { tileElement } from "./tiles.ts";

/** The pictures of one page, all of one size. */
export class TileBook {
  readonly layout: TileLayout;
  readonly #size: ImageSize;
  readonly #pictures: Uint8Array[] = [];
  readonly #tiles = new Map<string, number>();

  /** @param size Size of the pictures in pixels; their thumbnails may be smaller. */
  constructor(size: ImageSize) {
    this.#size = size;
    const { width, height } = thumbnailSize(size);
    this.layout = tileLayout(width, height);
  }

  /**
   * The tile number of a picture, which is added where it is new.
   *
   * @param key Unique key of the picture.
   * @param pixels RGB. [height, width, 3]
   */
  tile(key: string, pixels: () => Uint8Array): number {
    const known = this.#tiles.get(key);
    if (known !== undefined) return known;
    const tile = this.#pictures.push(thumbnail(pixels(), this.#size)) - 1;
    this.#tiles.set(key, tile);
    return tile;
  }

  /**
   * A picture as an element.
   *
   * @param key Unique key of the picture.
   * @param pixels RGB. [height, width, 3]
   * @param description Description for screen readers.
   */
  element(key: string, pixels: () => Uint8Array, description: string): Html {
    return tileElement(this.layout, this.tile(key, pixels), description);
  }

  /** Number of pictures. */
  get count(): number {
    return this.#pictures.length;
  }

  /** All pictures so far, as sheets. */
  async atlas(): Promise<Atlas> {
    return await makeAtlas(this.#pictures, this.layout);
  }
}
