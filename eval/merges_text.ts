/** Suggested merges as text: a line for a person, and the label map that applies them. */
import { formatSpreadsheet } from "../data/csv/format.ts";
import type { Merge } from "./merges.ts";
import { percent } from "../charts/words.ts";
import { shortName } from "../charts/names.ts";

/**
 * A suggested merge with the accuracy before and after it, in one line.
 *
 * @example
 * ```ts
 * import { mergeText } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const text = mergeText({
 *   head: "colour",
 *   classes: ["Pink", "Magenta"],
 *   moved: 10,
 *   accuracy: { before: 0.91, after: 1 },
 *   balancedAccuracy: { before: 0.8, after: 1 },
 * });
 * assert.equal(text, "merge Pink, Magenta: colour 91.0 % -> 100.0 %");
 * ```
 */
export function mergeText({ head, classes, accuracy: { before, after } }: Merge): string {
  const names = classes.map((name) => shortName(name)).join(", ");
  return `merge ${names}: ${shortName(head)} ${percent(before)} -> ${percent(after)}`;
}

/**
 * A label map as `facet train --map` reads it: the run's own map with the merges applied to it, to be used
 * in its place.
 *
 * @param merges Merges of any heads.
 * @param heads The run's heads.
 * @returns CSV text with the columns `column`, `from` and `to` (RFC 4180 quoting, `\n` line ends).
 * @example
 * ```ts
 * import { mergesCsv, suggestMerges } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "Magenta", "Pink"], map: { Fuchsia: "Magenta" } };
 * const counts = new Uint32Array([[70, 0, 0], [0, 6, 4], [0, 5, 15]].flat());
 * assert.equal(
 *   mergesCsv(suggestMerges({ head, counts }), [head]),
 *   "column,from,to\ncolour,Fuchsia,Pink\ncolour,Magenta,Pink\n",
 * );
 * ```
 */
export function mergesCsv(
  merges: readonly Merge[],
  heads: readonly {
    readonly name: string;
    readonly map?: Readonly<Record<string, string>> | undefined;
  }[],
): string {
  const lines = heads.flatMap(({ name, map = {} }) => {
    const targets = new Map(
      merges.filter(({ head }) => head === name)
        .flatMap(({ classes: [target, ...others] }) => others.map((other) => [other, target!])),
    );
    const mapped = Object.entries(map).map(([from, to]) => [from, targets.get(to) ?? to]);
    return [...mapped, ...targets].map(([from, to]) => [name, from!, to!]);
  });
  return formatSpreadsheet([["column", "from", "to"], ...lines]);
}
