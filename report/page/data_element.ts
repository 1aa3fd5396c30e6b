/** Data for a page's scripts. */
import { type Html, jsonElement } from "./html.ts";
import type { PageData } from "./page_data.ts";

/**
 * An element that hands data to a page's scripts.
 *
 * @param id The element's.
 * @param data What {@linkcode PageData} has under the id.
 */
export function dataElement<K extends keyof PageData>(id: K, data: PageData[K]): Html {
  return jsonElement(id, data);
}
