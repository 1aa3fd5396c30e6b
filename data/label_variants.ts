/** Labels that only look different: in case, spaces or the Unicode form of their letters. */
import { saysUnknown } from "./label_cells.ts";
import type { TextCounts } from "./label_counts.ts";

/** Labels that are probably one. */
export interface LabelVariants {
  /** The one that most rows have; of several the first in order. */
  readonly to: string;
  /** The others, the most frequent first. */
  readonly from: readonly string[];
}

/**
 * Finds labels that only look different. Words for "unknown" are told by themselves.
 *
 * @param counts How often each label occurs.
 * @returns Groups of at least two, in the order in which they first occur.
 *
 * @example
 * ```ts
 * import { labelVariants } from "./label_variants.ts";
 *
 * const [variants] = labelVariants(new Map([["Red", 1], ["red", 2], ["blue", 1]]));
 * if (variants?.to !== "red" || variants.from.join() !== "Red") throw new Error("Red becomes red");
 * ```
 */
export function labelVariants(counts: TextCounts): LabelVariants[] {
  const words = counts.keys().filter((name) => !saysUnknown(name));
  return [...Map.groupBy(words, lookOf).values()].filter(({ length }) => length > 1)
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
export function lookOf(name: string): string {
  return usualForm(name).toUpperCase().toLowerCase();
}

/** A name with its accents in the letters, without invisible characters, and with single spaces. */
function usualForm(name: string): string {
  return name.normalize("NFKC").replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ").trim();
}
