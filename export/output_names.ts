/** Names of an exported model's outputs, where a format cannot have any text as a name. */
import type { Architecture } from "../model/architecture.ts";

/**
 * Names an output for each head.
 *
 * @param architecture The model.
 * @param isValid Whether the format, and the programs that read it, can have an output of this name.
 * @returns In the order of the heads: the head's name, or where it is not valid, a similar one with `_`
 * appended; no two are equal.
 *
 * @example
 * ```ts
 * import { mobileNetV2 } from "../model/mod.ts";
 * import { validOutputNames } from "./output_names.ts";
 *
 * const heads = ["images", "gender"].map((name) => ({ name, classes: ["a", "b"] }));
 * const names = validOutputNames(mobileNetV2({ heads }), (name) => name !== "images");
 * if (String(names) !== "images_,gender") throw new Error(`${names}`);
 * ```
 */
export function validOutputNames(
  { heads }: Architecture,
  isValid: (name: string) => boolean,
): string[] {
  const used = new Set(heads.map(({ name }) => name));
  return heads.map(({ name }) => {
    if (isValid(name)) return name;
    // Lone surrogates, and the zero character, which ends a text in C.
    let output = name.toWellFormed().replaceAll("\0", "_");
    while (used.has(output) || !isValid(output)) output += "_";
    used.add(output);
    return output;
  });
}
