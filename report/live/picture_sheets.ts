/**
 * The pictures of the page of a training, as sheets. A sheet is encoded on its first request, so that a
 * training without readers encodes none.
 */
import type { ImageSize } from "../../data/mod.ts";
import { makeAtlas } from "../thumbnails/atlas.ts";
import { tileLayout } from "../thumbnails/tile_layout.ts";
import { thumbnail, thumbnailSize } from "../thumbnails/thumbnail.ts";
import type { Sheet } from "./live_event.ts";

/** Retained sheets of each kind: a reader may still request the one before the latest. */
const retained = 2;

/** Pixels of a sheet's sides: all pictures of a kind are on one. */
const sheetSide = 1200;

/** The latest sheets of several kinds. */
export class PictureSheets {
  /** By kind, the latest last: each sheet's path and how to make it. */
  readonly #kinds = new Map<string, { path: string; jpeg: () => Promise<Uint8Array> }[]>();

  /**
   * Adds a sheet and drops older ones of its kind.
   *
   * @param kind Letters, digits and hyphens.
   * @param version Unique among the sheets of its kind.
   * @param pictures RGB pixels of each, not modified afterwards; at least one. [height, width, 3]
   * @param size Size of the pictures.
   * @returns Path and layout of the sheet.
   */
  add(kind: string, version: number, pictures: readonly Uint8Array[], size: ImageSize): Sheet {
    const path = `pictures/${kind}/${version}.jpg`;
    const shown = thumbnailSize(size);
    const layout = tileLayout(shown.width, shown.height, sheetSide);
    let made: Promise<Uint8Array> | undefined;
    const jpeg = () =>
      made ??= makeAtlas(pictures.map((pixels) => thumbnail(pixels, size)), layout, { quality: 85 })
        .then(({ sheets }) => sheets[0]!);
    const others = (this.#kinds.get(kind) ?? []).filter((sheet) => sheet.path !== path);
    this.#kinds.set(kind, [...others.slice(1 - retained), { path, jpeg }]);
    return { path, ...shown, columns: layout.columns };
  }

  /** The bytes of a sheet, or undefined where there is none. */
  async jpeg(path: string): Promise<Uint8Array | undefined> {
    const sheet = [...this.#kinds.values()].flat().find((sheet) => sheet.path === path);
    return await sheet?.jpeg();
  }

  /** Whether a path is of a kind that has sheets, and so may be one that newer ones replaced. */
  hasKindOf(path: string): boolean {
    const [folder, kind, , more] = path.split("/");
    return folder === "pictures" && more === undefined && this.#kinds.has(kind!);
  }
}
