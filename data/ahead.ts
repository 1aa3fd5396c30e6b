/** Concurrent work on a stream of items, with results in order and a bounded number of them in progress. */

/**
 * Works on several items at once, and returns the results in the items' order.
 *
 * @param items The items; each is taken only when its work starts, so memory does not grow with their number.
 * @param window Most items whose work has started and whose results are not yet taken, at least 1.
 * @param work The work on one item.
 * @throws The errors of `items` and `work`; an error is thrown in the place of its result.
 */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  window: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // thrown when it is awaited
    started.push(result);
    if (started.length === window) yield await started.shift()!;
  }
  for (const result of started) yield await result;
}

/**
 * Groups items into batches.
 *
 * @param items The items.
 * @param size Items in a batch; the last may have fewer.
 */
export async function* batchesOf<Item>(
  items: AsyncIterable<Item>,
  size: number,
): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
