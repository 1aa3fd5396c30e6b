/**
 * Sheets of pictures, which the server has for a short time only. The page holds copies, so that they stay
 * when the server is gone; old ones stay until new ones are here.
 */
import { element } from "../../../charts/client/mod.ts";
import type { Sheet } from "../../live/live_event.ts";
import { backgroundPosition } from "../../thumbnails/tile_layout.ts";

/** The sheets of one part of the page. */
export class PictureSheets {
  /** Addresses within the page of the sheets that are shown. */
  #addresses: readonly string[] = [];

  /**
   * Fetches sheets and shows them together; when one of them cannot be had, all stays as it is.
   *
   * @param show Called with the sheets' addresses within the page.
   */
  async replace(
    sheets: readonly Sheet[],
    show: (addresses: readonly string[]) => void,
  ): Promise<void> {
    try {
      const addresses = await Promise.all(sheets.map(({ path }) => keep(path)));
      show(addresses);
      for (const old of this.#addresses) URL.revokeObjectURL(old);
      this.#addresses = addresses;
    } catch {
      // The server has other sheets by now, or is gone.
    }
  }
}

/** Fetches a sheet; returns its address within the page. One that was replaced has no content. */
async function keep(path: string): Promise<string> {
  const response = await fetch(path);
  if (response.status !== 200) throw new Error(`${path}: ${response.status}`);
  return URL.createObjectURL(await response.blob());
}

/**
 * A picture of a sheet.
 *
 * @param place Its number on the sheet.
 * @param address The sheet's address within the page.
 * @param description What it shows, for those who cannot see it.
 */
export function pictureElement(
  sheet: Sheet,
  place: number,
  address: string,
  description: string,
): HTMLElement {
  const picture = element("span", { className: "tile" });
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", description);
  picture.style.width = `${sheet.width}px`;
  picture.style.height = `${sheet.height}px`;
  picture.style.backgroundImage = `url(${address})`;
  picture.style.backgroundPosition = backgroundPosition(sheet, place);
  return picture;
}
