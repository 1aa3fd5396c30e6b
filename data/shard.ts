/** One part of a long list, for many machines to share it. */

/** Which part of how many. */
export interface Shard {
  /** 1 to `count`. */
  readonly number: number;
  /** How many parts there are, at least 1. */
  readonly count: number;
}

/**
 * Every `count`-th item, beginning with the `number`-th: all parts together are the whole, no two
 * share an item, their sizes differ by one at most, and no part needs to know how long the list is.
 *
 * @param items The whole list.
 * @param shard Which part.
 */
export async function* shardOf<Item>(
  items: AsyncIterable<Item>,
  { number, count }: Shard,
): AsyncGenerator<Item> {
  let index = 0;
  for await (const item of items) {
    if (index % count === number - 1) yield item;
    index++;
  }
}
