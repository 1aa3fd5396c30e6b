/** Reads what the page hands to its scripts. */
import { byId } from "../../charts/client/mod.ts";
import type { PageData } from "../page/page_data.ts";

/** The data that the page holds under an id. */
export function pageData<K extends keyof PageData>(id: K): PageData[K] {
  return JSON.parse(byId(id).textContent) as PageData[K];
}
