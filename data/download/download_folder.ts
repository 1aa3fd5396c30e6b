/** Where images of web addresses are kept. */
import { join, resolve } from "node:path";
import { findCacheFolder } from "../cache_folder.ts";
import type { DownloadSettings } from "./settings.ts";

/** The folder that keeps downloaded images; undefined where none is named and there is no cache folder. */
export function downloadFolder({ folder }: DownloadSettings = {}): string | undefined {
  if (folder !== undefined) return resolve(folder);
  const cache = findCacheFolder();
  return cache === undefined ? undefined : join(cache, "downloads");
}
