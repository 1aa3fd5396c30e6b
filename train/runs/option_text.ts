/** Options of runs as people read them: named as on the command line, with their values as text. */
import { labelName } from "../../data/label_columns.ts";
import type { LabelColumn } from "../../data/mod.ts";
import { optionRules } from "../option_rules.ts";
import type { ResolvedOptions } from "../options.ts";
import type { OptionName } from "./differing_options.ts";

/** An option's name on the command line without its dashes, such as `learning-rate`. */
export function optionTitle(name: OptionName): string {
  return optionRules[name].flag.replace(/^--/, "").replace(/^the /, "");
}

/** The value of an option of a run; "–" where it has none. */
export function optionText(options: ResolvedOptions, name: OptionName): string {
  const value: unknown = options[name];
  if (value === undefined) return "–";
  if (name === "labels") return (value as LabelColumn[]).map(labelName).join(", ");
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).map(([key, item]) => `${key}=${item}`).join(", ") || "–";
  }
  return String(value);
}
