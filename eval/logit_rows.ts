/** Walks over rows of concatenated logits: see data/heads.ts. */
import { logitSegments } from "../data/heads.ts";

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
  const { offsets, counts, total } = logitSegments(classCounts);
  const rows = rowCount(logits, total, "logits");
  for (let row = 0; row < rows; row++) {
    for (let head = 0; head < counts.length; head++) {
      const start = row * total + offsets[head]!;
      visit(start, start + counts[head]!, row, head);
    }
  }
}
