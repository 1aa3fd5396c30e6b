/**
 * The mark of HTML and SVG files that facet wrote: a comment at their end has the SHA-256 of everything before it,
 * so that an unchanged file is recognised wherever it is. Files of formats without comments are listed in a record
 * instead; see written_record.ts.
 */
import { createHash } from "node:crypto";
import type { WrittenKind } from "./written_record.ts";

/**
 * The comment that ends a document.
 *
 * @param text Everything before it.
 * @param kind The kind of document.
 */
export function mark(text: string, kind: WrittenKind): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return `\n<!-- written by facet, ${kind}, sha256 ${digest} -->\n`;
}

/**
 * Whether a file ends with its mark and is unchanged.
 *
 * @param path The file.
 * @param kind The kind that it must be.
 */
export async function isMarked(path: string, kind: WrittenKind): Promise<boolean> {
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch {
    return false;
  }
  const end = mark("", kind).length;
  return text.length >= end && text.endsWith(mark(text.slice(0, -end), kind));
}
