/**
 * Groups of near images. Near the one next to it is not near all: along a chain of small steps
 * anything becomes anything. So two groups become one only when their leaders, the first image of
 * each, are near each other as well, and every image is at most two steps from any other.
 */
import { candidatePairs } from "./candidates.ts";
import { compare, isNear } from "./compare.ts";

/**
 * Groups images.
 *
 * @param squares The images, RGB. [32, 32, 3] each
 * @returns By position, the leader of its group: the first image in it.
 */
export function groupNear(squares: readonly Uint8Array[]): Uint32Array {
  const near = (a: number, b: number) => isNear(compare(squares[a]!, squares[b]!));
  const parents = Uint32Array.from(squares, (_, position) => position);
  const leader = (position: number): number => {
    while (parents[position] !== position) {
      position = parents[position] = parents[parents[position]!]!;
    }
    return position;
  };
  for (const [a, b] of candidatePairs(squares)) {
    const [leaderA, leaderB] = [leader(a), leader(b)];
    if (leaderA === leaderB || !near(a, b) || !near(leaderA, leaderB)) continue;
    parents[Math.max(leaderA, leaderB)] = Math.min(leaderA, leaderB);
  }
  return parents.map((_, position) => leader(position));
}
