/** Options as they are given: text. */
import { splitNames } from "../data/name_list.ts";

/** Options as commander parses them: text, or true and false for a flag. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** An option's text, if it was given. */
export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** An option's parts between commas, as {@linkcode splitNames} reads them, if it was given. */
export function list(value: string | boolean | undefined): string[] | undefined {
  const given = text(value);
  return given === undefined ? undefined : splitNames(given);
}
