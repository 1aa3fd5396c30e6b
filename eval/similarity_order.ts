/**
 * An order of classes in which classes that are confused with one another are adjacent, so that a
 * confusion matrix shows them as blocks along its diagonal.
 */
import { type Confusion, imagesPerClass } from "./confusion.ts";
import { agnes, type Cluster } from "./deps.ts";

/** At most so many classes are ordered. */
const MOST_CLASSES = 1000;

/**
 * Orders a head's classes by hierarchical clustering: classes are as similar as the mean of the shares
 * of images that each loses to the other, clusters as similar as their classes on average (average linkage), and
 * the leaves of the tree give the order. A tree does not order the two branches of a node, so each is
 * turned such that the more similar ends meet (Gruvaeus and Wainer 1972).
 *
 * @param confusion A confusion matrix.
 * @returns Class indices `[classes]`, each once; the same for the same matrix. Classes without images
 * come last, in class order. Of more than 1,000 with images those that have the most are ordered, and the
 * others follow: the time grows with the cube of the number of classes.
 * @example
 * ```ts
 * import { similarityOrder } from "./mod.ts";
 * import assert from "node:assert/strict";
 *
 * const head = { name: "colour", classes: ["Black", "Magenta", "Navy", "Pink", "Teal"] };
 * const counts = new Uint32Array([
 *   [9, 0, 2, 0, 0],
 *   [0, 5, 0, 4, 0],
 *   [3, 0, 4, 1, 0],
 *   [0, 3, 0, 7, 0],
 *   [0, 0, 0, 0, 0],
 * ].flat());
 * const order = similarityOrder({ head, counts });
 * assert.deepEqual(order.map((c) => head.classes[c]), ["Black", "Navy", "Pink", "Magenta", "Teal"]);
 * ```
 */
export function similarityOrder(confusion: Confusion): number[] {
  const { head: { classes }, counts } = confusion;
  const images = imagesPerClass(confusion);
  const most = [...classes.keys()].filter((c) => images[c]! > 0)
    .sort((a, b) => images[b]! - images[a]! || a - b).slice(0, MOST_CLASSES);
  const present = most.sort((a, b) => a - b);
  const ordered = new Set(present);
  const others = [...classes.keys()].filter((c) => !ordered.has(c))
    .sort((a, b) => Math.sign(images[b]!) - Math.sign(images[a]!) || a - b);
  const lost = (from: number, to: number) => counts[from * classes.length + to]! / images[from]!;
  // [present, present], 0 to 1
  const similarities = present.map((a) => present.map((b) => (lost(a, b) + lost(b, a)) / 2));
  const leaves = present.length === 0 ? [] : orderLeaves(
    agnes(similarities.map((row, a) => row.map((similarity, b) => a === b ? 0 : 1 - similarity)), {
      method: "average",
      isDistanceMatrix: true,
    }),
    similarities,
  );
  if (leaves[0]! > leaves.at(-1)!) leaves.reverse();
  return [...leaves.map((leaf) => present[leaf]!), ...others];
}

/** The leaves of a tree from left to right, each branch turned towards the other. */
function orderLeaves(tree: Cluster, similarities: readonly (readonly number[])[]): number[] {
  if (tree.isLeaf) return [tree.index];
  // Children by their first class, so that the order does not depend on how the tree was built.
  const [left, right] = tree.children.map((child) => orderLeaves(child, similarities))
    .sort((a, b) => Math.min(...a) - Math.min(...b)) as [number[], number[]];
  const meeting = (a: number, b: number) => similarities[a]![b]!;
  const turns = [
    { similarity: meeting(left.at(-1)!, right[0]!), order: () => [...left, ...right] },
    {
      similarity: meeting(left.at(-1)!, right.at(-1)!),
      order: () => [...left, ...right.reverse()],
    },
    { similarity: meeting(left[0]!, right[0]!), order: () => [...left.reverse(), ...right] },
    { similarity: meeting(left[0]!, right.at(-1)!), order: () => [...right, ...left] },
  ];
  const best = Math.max(...turns.map((turn) => turn.similarity));
  return turns.find((turn) => turn.similarity === best)!.order();
}
