/**
 * From which confidence on answers are right as often as wanted, on images that it was not chosen on too.
 *
 * The confidence at which the share of right answers among these images just reaches the wanted one does not hold:
 * of all confidences it is the luckiest, and on other images the share is lower more often than not. Here a
 * confidence is taken only if fewer right answers than there are would be the rule, were the true share below
 * the wanted one: a test of a hypothesis. Many confidences are tested in a fixed order, which needs no correction as
 * long as it ends with the first that fails (Angelopoulos, Bates, Candes, Jordan and Lei 2021, "Learn then Test",
 * https://arxiv.org/abs/2110.01052, fixed sequence testing; for selective classification, Geifman and El-Yaniv
 * 2017, https://arxiv.org/abs/1705.08500). Since one early mistake would end it, it starts at several counts of
 * images, among which the risk is divided.
 */
import { atLeast } from "./binomial.ts";

/** At most so often, over all draws of images, what is chosen holds less than was wanted. */
export const risk = 0.1;

/** From a start to the next one, the count of images grows by this factor. */
const spread = 4;

/**
 * The fewest images that can show a share: so many, all right.
 *
 * @param precision The wanted share, in (0, 1).
 */
export function fewestImages(precision: number): number {
  return Math.ceil(Math.log(risk) / Math.log(precision));
}

/**
 * The last of a sequence of growing sets of answers that holds the wanted share of right ones. Over all draws, what is
 * chosen holds less in at most one of ten.
 *
 * @param right Right answers in each set. [sets]
 * @param counts Answers in each set, rising. [sets]
 * @param precision The wanted share, in (0, 1).
 * @returns The index of the set; -1 where none does.
 *
 * @example
 * ```ts
 * import { lastHolding } from "./holding.ts";
 *
 * const right = Array.from({ length: 100 }, (_, i) => Math.min(i + 1, 80)); // 80 right ones, then 20 wrong ones
 * const counts = right.map((_, i) => i + 1);
 * const last = lastHolding(right, counts, 0.9);
 * if (last !== 83) throw new Error(`84 are taken, of which 4 are wrong; not ${last}`);
 * ```
 */
export function lastHolding(
  right: ArrayLike<number>,
  counts: ArrayLike<number>,
  precision: number,
): number {
  const starts = startsFor(counts[counts.length - 1] ?? 0, precision);
  let best = -1;
  let set = 0;
  for (const start of starts) {
    while (set < counts.length && counts[set]! < start) set++;
    for (let tested = set; tested < counts.length; tested++) {
      // The probability of so many right answers, were the true share the wanted one at most.
      if (atLeast(right[tested]!, counts[tested]!, precision) > risk / starts.length) break;
      best = Math.max(best, tested);
    }
  }
  return best;
}

/** The counts of images at which testing starts; none where all images together are too few. */
function startsFor(images: number, precision: number): number[] {
  // The more starts, the less risk has each, and the more images needs the first.
  for (let wanted = 8; wanted >= 1; wanted--) {
    const first = Math.ceil(Math.log(risk / wanted) / Math.log(precision));
    const starts = Array.from({ length: wanted }, (_, i) => first * spread ** i);
    if (starts.at(-1)! <= images) return starts;
  }
  return [];
}
