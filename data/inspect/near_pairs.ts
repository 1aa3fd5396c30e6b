/** Finds pairs of nearly equal images among images that all differ. */
import { candidatePairs } from "./candidates.ts";
import { compare, isNear } from "./compare.ts";

/**
 * Finds the pairs.
 *
 * @param squares The images, RGB. [32, 32, 3] each
 * @returns Pairs of indices, in no particular order.
 */
export function nearPairs(squares: readonly Uint8Array[]): [number, number][] {
  return [...candidatePairs(squares)]
    .filter(([a, b]) => isNear(compare(squares[a]!, squares[b]!)));
}
