/** The numbers of a column in parts of about the same size. */
import { quantile } from "./inspect/number_statistics.ts";

/** A range of numbers; it begins above the one before. */
export interface NumberPart {
  /** Its smallest number. */
  readonly from: number;
  /** Its largest number. */
  readonly to: number;
}

/**
 * Divides numbers into parts of about the same size; equal numbers are in one.
 *
 * @param numbers The numbers; undefined ones are in no part.
 * @param most As many parts, where enough numbers differ.
 *
 * @example
 * ```ts
 * import { numberParts } from "./number_parts.ts";
 *
 * const parts = numberParts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 5);
 * if (parts.length !== 5 || parts[0]?.to !== 2 || parts[4]?.from !== 9) throw new Error("two each");
 * ```
 */
export function numberParts(
  numbers: readonly (number | undefined)[],
  most: number,
): NumberPart[] {
  const sorted = Float64Array.from(numbers.filter((number) => number !== undefined)).sort();
  const parts: NumberPart[] = [];
  for (let part = 1, from = 0; part <= most && from < sorted.length; part++) {
    const end = part === most ? sorted.at(-1)! : quantile(sorted, part / most);
    let last = from - 1;
    while (last + 1 < sorted.length && sorted[last + 1]! <= end) last++;
    if (last < from) continue;
    parts.push({ from: sorted[from]!, to: sorted[last]! });
    from = last + 1;
  }
  return parts;
}
