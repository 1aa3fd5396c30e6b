/** Random inputs for this room's tests. */
import assert from "node:assert/strict";
import type { ClassHead, TagsHead } from "../../data/heads.ts";

/** A whole number in `0 .. limit - 1`. */
export function randomBelow(limit: number): number {
  return Math.floor(Math.random() * limit);
}

/** Heads with the given class counts, named `head0`, `head1`, ... with classes `a0`, `a1`, ... */
export function headsOf(classCounts: readonly number[]): ClassHead[] {
  return classCounts.map((count, h) => ({
    name: `head${h}`,
    classes: Array.from({ length: count }, (_, c) => `${String.fromCharCode(97 + h)}${c}`),
  }));
}

/** Logits `[rows, sum of classCounts]` in -scale .. scale. */
export function randomLogits(
  rows: number,
  classCounts: readonly number[],
  scale: number,
): Float32Array {
  const total = classCounts.reduce((sum, count) => sum + count, 0);
  return Float32Array.from({ length: rows * total }, () => (2 * Math.random() - 1) * scale);
}

/** Class indices `[rows, heads]`. */
export function randomLabels(rows: number, classCounts: readonly number[]): Int32Array {
  return Int32Array.from(
    { length: rows * classCounts.length },
    (_, i) => randomBelow(classCounts[i % classCounts.length]!),
  );
}

/** A tags head named `usage` with tags `t0`, `t1`, ... */
export function tagsHeadOf(tags: number): TagsHead {
  const names = Array.from({ length: tags }, (_, tag) => `t${tag}`);
  return { kind: "tags", name: "usage", tags: names, separator: "|" };
}

/** Compares a figure with an expected one; null is only equal to null. */
export function assertClose(
  actual: number | null,
  expected: number | null,
  name = "the figure",
  tolerance = 1e-12,
): void {
  const close = actual === null || expected === null
    ? actual === expected
    : Math.abs(actual - expected) <= tolerance;
  assert.ok(close, `${name}: ${actual} is not ${expected}`);
}
