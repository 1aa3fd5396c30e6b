/** A part of a long list, for several machines to share it. */

/** The number of a part, and the number of parts. */
export interface Shard {
  /** 1 to `count`. */
  readonly number: number;
  /** The number of parts, at least 1. */
  readonly count: number;
}

/**
 * Every `count`-th item, starting with the `number`-th: all parts together are the whole list, no two share an
 * item, their sizes differ by at most one, and the length of the list need not be known.
 *
 * @param items The whole list.
 * @param shard The part.
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
