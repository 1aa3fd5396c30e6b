/**
 * The pictures that the page of a training shows, as sheets. A sheet is made when it is asked for, so
 * that a training without readers makes none.
 */
import { makeAtlas } from "../thumbnails/atlas.ts";
import { tileLayout } from "../thumbnails/tile_layout.ts";
import { thumbnail, thumbnailSize } from "../thumbnails/thumbnail.ts";
import type { Sheet } from "./live_event.ts";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sheets of each kind that can be had: a reader may still ask for the one before the latest. */
const kept = 2;

/** The latest sheets of several kinds. */
export class PictureSheets {
  /** By kind, the latest last: each sheet's path and how to make it. */
  readonly #kinds = new Map<string, { path: string; jpeg: () => Promise<Uint8Array> }[]>();

  /**
   * Adds a sheet; an older one of its kind is forgotten.
   *
   * @param kind Of letters, digits and hyphens.
   * @param version Names the sheet among those of its kind.
   * @param pictures RGB pixels of each, not to be changed any more; at least one. [height, width, 3]
   * @param size The pictures'.
   * @returns Where the sheet and its pictures are to be found.
   */
  add(kind: string, version: number, pictures: readonly Uint8Array[], size: Size): Sheet {
    const path = `pictures/${kind}/${version}.jpg`;
    const shown = thumbnailSize(size);
    let made: Promise<Uint8Array> | undefined;
    const jpeg = () =>
      made ??= makeAtlas(pictures.map((pixels) => thumbnail(pixels, size)), shown, { quality: 85 })
        .then(({ sheets }) => sheets[0]!);
    const others = (this.#kinds.get(kind) ?? []).filter((sheet) => sheet.path !== path);
    this.#kinds.set(kind, [...others.slice(1 - kept), { path, jpeg }]);
    return { path, ...shown, columns: tileLayout(shown.width, shown.height).columns };
  }

  /** The bytes of a sheet, or undefined where there is none. */
  async jpeg(path: string): Promise<Uint8Array | undefined> {
    const sheet = [...this.#kinds.values()].flat().find((sheet) => sheet.path === path);
    return await sheet?.jpeg();
  }
}
