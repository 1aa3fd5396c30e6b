/** The images of a column of numbers in parts of about the same size, to look at. */
import { quantile } from "./number_statistics.ts";

/** A range of numbers; it begins above the one before. */
export interface NumberPart {
  /** Its smallest number. */
  readonly from: number;
  /** Its largest number. */
  readonly to: number;
}

/** As many parts, where that many numbers differ. */
const most = 5;

/**
 * Divides numbers into up to five parts of about the same size; equal numbers are in one.
 *
 * @param numbers The numbers; undefined ones are in no part.
 *
 * @example
 * ```ts
 * import { numberParts } from "./number_parts.ts";
 *
 * const parts = numberParts([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
 * if (parts.length !== 5 || parts[0]?.to !== 2 || parts[4]?.from !== 9) throw new Error("two each");
 * ```
 */
export function numberParts(numbers: readonly (number | undefined)[]): NumberPart[] {
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
