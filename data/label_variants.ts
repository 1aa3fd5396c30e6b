/** Labels that only look different: in case, spaces or the Unicode form of their letters. */
import type { Head } from "./heads.ts";
import { cellNames, saysUnknown } from "./label_cells.ts";

/** Labels that are probably one. */
export interface LabelVariants {
  /** The one that most rows have; of several the first in order. */
  readonly to: string;
  /** The others, the most frequent first. */
  readonly from: readonly string[];
}

/**
 * Finds labels that only look different.
 *
 * @param head Their head; one of numbers has none.
 * @param cells Its cells, one for each row.
 * @returns Groups of at least two, in the order in which they first occur.
 *
 * @example
 * ```ts
 * import { labelVariants } from "./label_variants.ts";
 *
 * const [variants] = labelVariants({ name: "kind", classes: [] }, ["Red", "red", "blue", "red"]);
 * if (variants?.to !== "red" || variants.from.join() !== "Red") throw new Error("Red becomes red");
 * ```
 */
export function labelVariants(head: Head, cells: Iterable<string>): LabelVariants[] {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    for (const name of cellNames(head, cell)) {
      // Words for "unknown" are told by themselves.
      if (!saysUnknown(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...Map.groupBy(counts.keys(), lookOf).values()].filter(({ length }) => length > 1)
    .map((names) => {
      const [to, ...from] = names.sort((a, b) =>
        counts.get(b)! - counts.get(a)! || (rank(a) < rank(b) ? -1 : 1)
      ) as [string, ...string[]];
      return { to, from };
    });
}

/** Names in the usual form come first. */
function rank(name: string): string {
  return (name === usualForm(name) ? "0" : "1") + name;
}

/** The same text for labels that look alike. */
function lookOf(name: string): string {
  return usualForm(name).toUpperCase().toLowerCase();
}

/** A name with its accents in the letters, without invisible characters, and with single spaces. */
function usualForm(name: string): string {
  return name.normalize("NFKC").replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ").trim();
}
