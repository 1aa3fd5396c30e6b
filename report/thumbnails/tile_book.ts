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
  readonly #pictures: (Uint8Array | undefined)[] = [];
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
    return this.#tiles.get(key) ?? this.#add(key, thumbnail(pixels(), this.#size));
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

  /**
   * A picture as an element, whose pixels come later.
   *
   * @param key Unique key of the picture.
   * @param description Description for screen readers.
   * @param onNew Called with the tile number where the picture is new: {@linkcode fill} it before the atlas is made.
   */
  laterElement(key: string, description: string, onNew: (tile: number) => void): Html {
    const known = this.#tiles.get(key);
    const tile = known ?? this.#add(key, undefined);
    if (known === undefined) onNew(tile);
    return tileElement(this.layout, tile, description);
  }

  /**
   * Takes the pixels of a picture.
   *
   * @param tile Its tile number.
   * @param pixels RGB. [height, width, 3]
   */
  fill(tile: number, pixels: Uint8Array): void {
    // A copy: the pixels may be a part of many images'.
    this.#pictures[tile] = thumbnail(pixels, this.#size).slice();
  }

  #add(key: string, picture: Uint8Array | undefined): number {
    const tile = this.#pictures.push(picture) - 1;
    this.#tiles.set(key, tile);
    return tile;
  }

  /** Number of pictures. */
  get count(): number {
    return this.#pictures.length;
  }

  /** All pictures so far, as sheets. */
  async atlas(): Promise<Atlas> {
    const { width, height } = this.layout;
    const pictures = this.#pictures.map((picture, tile) => {
      if (picture === undefined) throw new Error(`tile ${tile} was not filled`);
      return picture;
    });
    return await makeAtlas(pictures, { width, height });
  }
}
