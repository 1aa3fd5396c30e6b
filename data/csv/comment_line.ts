/** Tells comments of a table, lines that begin with `#`, from rows whose ids begin so. */
import type { FieldSyntax } from "./field_syntax.ts";

/**
 * Whether a line that begins with `#` is a comment. One that has the fields of a row and nothing of a sentence
 * is a row: ids may begin with `#`.
 *
 * @param text The line.
 * @param syntax How fields are separated.
 * @param width The number of the table's columns.
 * @param beforeHeader Whether no header was read yet.
 */
export function isComment(
  text: string,
  syntax: FieldSyntax,
  width: number,
  beforeHeader = false,
): boolean {
  if (!text.startsWith("#")) return false;
  const fields = syntax.split(text).values;
  const isSentence = fields.slice(1).some((field) => /^\s+\S/.test(field));
  const isMarked = /^#(\s|$|[#!=*-])/.test(text);
  if (beforeHeader) return fields.length !== width || isMarked;
  if (fields.length === width && !isSentence) return false;
  return isMarked || fields.length === 1 && /\S\s+\S/.test(text);
}
