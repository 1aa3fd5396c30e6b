/** Options as they are given: text. */

/** Options as commander parses them: text, or true and false for a flag. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** An option's text, if it was given. */
export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** An option's parts between commas, if it was given. */
export function list(value: string | boolean | undefined): string[] | undefined {
  return text(value)?.split(",").map((part) => part.trim());
}
