/**
 * Marks HTML and SVG files that facet wrote: a comment at their end has the SHA-256 of everything before it, so
 * that an unchanged file is recognised wherever it is. Files of formats without comments are listed in a record
 * instead; see written_record.ts.
 */
import { createHash } from "node:crypto";
import { writeFileAtomic } from "./atomic.ts";
import { type Replacement, requireReplaceable } from "./replaceable.ts";
import type { WrittenKind } from "./written_record.ts";

/**
 * Writes an HTML or SVG file, replacing only one that facet wrote.
 *
 * @param path The file; its folder must exist.
 * @param text The document.
 * @param replacement The kind of file.
 * @throws UserError When something else is there, or it cannot be written.
 *
 * @example
 * ```ts
 * import { writeMarked } from "./marked_file.ts";
 *
 * const path = `${await Deno.makeTempDir()}/curve.svg`;
 * await writeMarked(path, "<svg></svg>", { kind: "curve" });
 * await writeMarked(path, "<svg><g/></svg>", { kind: "curve" });
 * await Deno.writeTextFile(path, "<svg></svg>");
 * const refusal = await writeMarked(path, "<svg/>", { kind: "curve" }).catch((error) => error);
 * if (!/did not write/.test(refusal.message)) throw new Error("the user's");
 * ```
 */
export async function writeMarked(
  path: string,
  text: string,
  replacement: Replacement,
): Promise<void> {
  await requireReplaceable(path, replacement);
  await writeFileAtomic(path, text + mark(text, replacement.kind));
}

function mark(text: string, kind: WrittenKind): string {
  const digest = createHash("sha256").update(text).digest("hex");
  return `\n<!-- written by facet, ${kind}, sha256 ${digest} -->\n`;
}

/**
 * Whether a file is one that {@linkcode writeMarked} wrote, unchanged.
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
