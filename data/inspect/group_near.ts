/**
 * Groups of near images. Near the one next to it is not near all: along a chain of small steps
 * anything becomes anything. So two groups become one only when their leaders, the first image of
 * each, are near each other as well, and every image is at most two steps from any other.
 */
import { candidatePairs } from "./candidates.ts";
import { compare, isNear } from "./compare.ts";

/**
 * Groups images, most alike first.
 *
 * @param squares The images, RGB. [32, 32, 3] each
 * @returns By position, the leader of its group: the first image in it.
 */
export function groupNear(squares: readonly Uint8Array[]): Uint32Array {
  const difference = (a: number, b: number) => compare(squares[a]!, squares[b]!);
  const pairs = candidatePairs(squares)
    .map(([a, b]) => ({ a, b, ...difference(a, b) }))
    .filter(isNear)
    .sort((one, other) => one.block - other.block || one.a - other.a || one.b - other.b);
  const parents = Uint32Array.from(squares, (_, position) => position);
  const leader = (position: number): number => {
    while (parents[position] !== position) {
      position = parents[position] = parents[parents[position]!]!;
    }
    return position;
  };
  for (const { a, b } of pairs) {
    const [first, second] = [leader(a), leader(b)].sort((one, other) => one - other);
    if (first === second || !isNear(difference(first!, second!))) continue;
    parents[second!] = first!;
  }
  return parents.map((_, position) => leader(position));
}
