/** How images of web addresses are downloaded: options, which the command line checks before any code is loaded. */
import { type Rule, rule, someText, truth, whole } from "../rules.ts";

/** How images of web addresses are downloaded. */
export interface DownloadSettings {
  /** The folder that keeps them; `downloads` in facet's cache folder by default. */
  readonly folder?: string | undefined;
  /** Whether nothing is fetched, and only what is there is used; false by default. */
  readonly offline?: boolean | undefined;
  /** How many are fetched at once; 8 by default. */
  readonly parallel?: number | undefined;
}

const settingRules: Readonly<Record<keyof DownloadSettings, Rule>> = {
  folder: someText,
  offline: truth,
  parallel: whole(1, 64),
};

/** What {@linkcode DownloadSettings} must be. */
export const downloadRule: Rule = rule(
  "an object of folder (a path), offline (true or false) and parallel (1 to 64)",
  (value) =>
    typeof value === "object" && value !== null && !Array.isArray(value) &&
    Object.entries(value).every(([name, setting]) =>
      Object.hasOwn(settingRules, name) &&
      (setting === undefined ||
        settingRules[name as keyof DownloadSettings].fault(setting) === undefined)
    ),
);
