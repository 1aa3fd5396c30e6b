/**
 * How several heads share one row of logits: a model's classifiers are one matrix, so a row holds
 * the first head's classes, then the second's, and so on ("concatenated logits").
 */

/** Stands in place of a class index for a label that an image does not have. */
export const missingLabel = -1;

/** Where each head's classes lie in a row of concatenated logits. */
export interface Segments {
  /** First column of each head. */
  readonly starts: readonly number[];
  /** Classes of each head, each at least 1. */
  readonly counts: readonly number[];
  /** Length of a row. */
  readonly total: number;
}

/** Lays heads with the given class counts end to end. */
export function segmentsOf(classCounts: readonly number[]): Segments {
  const starts: number[] = [];
  let total = 0;
  for (const count of classCounts) {
    if (!Number.isInteger(count) || count < 1) {
      throw new RangeError(`A head needs a whole number of classes, at least 1; got ${count}.`);
    }
    starts.push(total);
    total += count;
  }
  if (total === 0) throw new RangeError("At least one head is needed.");
  return { starts, counts: [...classCounts], total };
}

/** The number of rows N in `[N, rowLength]` values, which must come out even. */
export function rowCount(values: ArrayLike<number>, rowLength: number, what: string): number {
  const rows = values.length / rowLength;
  if (!Number.isInteger(rows)) {
    throw new RangeError(`${values.length} ${what} do not make rows of ${rowLength}.`);
  }
  return rows;
}

/** Calls `visit` with the range of logits `start .. end` of every image and head. */
export function eachSegment(
  logits: Float32Array, // [N, total]
  classCounts: readonly number[],
  visit: (start: number, end: number, row: number, head: number) => void,
): void {
  const segments = segmentsOf(classCounts);
  const rows = rowCount(logits, segments.total, "logits");
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < classCounts.length; head++) {
      const start = row * segments.total + segments.starts[head]!;
      visit(start, start + segments.counts[head]!, row, head);
    }
  }
}
