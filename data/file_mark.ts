/**
 * The mark of pages and drawings that facet wrote: a comment at their end that holds the SHA-256 of all before
 * it, so that one that was changed is told from one that was not, wherever it is now. Formats that have no
 * comments stand in a record instead; see written_record.ts.
 */
import { createHash } from "node:crypto";
import type { WrittenKind } from "./written_record.ts";

/**
 * The comment that ends a document.
 *
 * @param text All before it.
 * @param kind What the document is.
 */
export function mark(text: string, kind: WrittenKind): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return `\n<!-- written by facet, ${kind}, sha256 ${digest} -->\n`;
}

/**
 * Whether a file ends with its mark, unchanged since it was written.
 *
 * @param path The file.
 * @param kind What it must be.
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
