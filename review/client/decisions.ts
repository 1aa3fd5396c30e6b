/** From what somebody does with items to the decisions on their cells: a cell is decided once. */
import type { ReviewItem } from "../protocol.ts";
import type { Decision } from "./store.ts";

/** What is decided on a cell. */
export type Decided = Omit<Decision, "cell">;

/**
 * The decisions on all cells of items.
 *
 * @param items The items, which may share cells.
 * @param how What is decided on an item.
 */
export function decisionsOn(
  items: readonly ReviewItem[],
  how: (item: ReviewItem) => Decided,
): readonly Decision[] {
  const decisions = new Map(
    items.flatMap((item) => item.cells.map((cell) => [cell, { cell, ...how(item) }] as const)),
  );
  return [...decisions.values()];
}

/**
 * The decisions that whole images are of no use: on their labels of every head.
 *
 * @param items Items of the images.
 * @param heads The number of heads: an image's cells lie end to end.
 */
export function unusableImages(items: readonly ReviewItem[], heads: number): readonly Decision[] {
  const images = new Set(
    items.flatMap(({ cells }) => cells.map((cell) => Math.floor(cell / heads))),
  );
  return [...images].flatMap((image) =>
    Array.from({ length: heads }, (_, head): Decision => ({
      cell: image * heads + head,
      decision: "unusable",
      suggestion: "",
    }))
  );
}
