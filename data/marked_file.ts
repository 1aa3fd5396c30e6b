/** Writes pages and drawings with facet's mark (see file_mark.ts), in the place of nothing but their like. */
import { writeFileAtomic } from "./atomic.ts";
import { mark } from "./file_mark.ts";
import { type Replacement, requireReplaceable } from "./replaceable.ts";

/**
 * Writes HTML or SVG, in the place of nothing but what facet wrote.
 *
 * @param path The file; its folder must exist.
 * @param text The document.
 * @param replacement What it is.
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
