/** Working ahead of whoever takes the results, but never far. */

/**
 * Does work on items with some of it under way at once, and gives the results in the items' order.
 *
 * @param items What to work on; taken only as work begins, so memory does not grow with their number.
 * @param window Most items that work was begun on and whose results were not taken, at least 1.
 * @param work What to do with each.
 * @throws What `items` or `work` throw; a failure is told when it is its result's turn.
 */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  window: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    result.catch(() => {}); // told when it is awaited
    begun.push(result);
    if (begun.length === window) yield await begun.shift()!;
  }
  for (const result of begun) yield await result;
}

/**
 * Items by the handful.
 *
 * @param items The items.
 * @param size How many at once; the last batch may be smaller.
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
