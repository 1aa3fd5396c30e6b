/** What the outputs of an exported model are called, where a file or its readers cannot hold any text. */
import type { Architecture } from "../model/architecture.ts";

/**
 * Names an output for each head.
 *
 * @param architecture The model.
 * @param canHold Whether a file, and the programs that read it, can have an output of this name.
 * @returns In the order of the heads: the head's own name, or where that cannot be, one that is like it
 * with `_` after it; no two are equal.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "../model/mod.ts";
 * import { outputNames } from "./output_names.ts";
 *
 * const heads = ["images", "gender"].map((name) => ({ name, classes: ["a", "b"] }));
 * const names = outputNames(mobileNetV2({ heads }), (name) => name !== "images");
 * if (String(names) !== "images_,gender") throw new Error(`${names}`);
 * ```
 */
export function outputNames(
  { heads }: Architecture,
  canHold: (name: string) => boolean,
): string[] {
  const taken = new Set(heads.map(({ name }) => name));
  return heads.map(({ name }) => {
    if (canHold(name)) return name;
    // What no text should hold, JavaScript's halves of characters and C's end of a text.
    let output = name.toWellFormed().replaceAll("\0", "_");
    while (taken.has(output) || !canHold(output)) output += "_";
    taken.add(output);
    return output;
  });
}
