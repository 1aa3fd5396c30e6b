/** Options as they are given: text. */

/** Options as commander parses them: text, or true and false for a flag. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** An option's text, if it was given. */
export function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** A part in double quotes, where commas are text and `""` is a quote, or one without. */
const PART = /\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]*)(?:,|$)/y;

/**
 * An option's parts between commas, if it was given; a part with a comma in it stands in double quotes, as in a
 * CSV.
 */
export function list(value: string | boolean | undefined): string[] | undefined {
  const given = text(value);
  if (given === undefined) return undefined;
  const parts: string[] = [];
  for (let at = 0; at <= given.length; at = PART.lastIndex) {
    PART.lastIndex = at;
    const [whole, quoted, plain = ""] = PART.exec(given)!;
    parts.push(quoted?.replaceAll('""', '"') ?? plain.trim());
    if (!whole.endsWith(",")) break;
  }
  return parts;
}
