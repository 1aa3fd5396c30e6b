import assert from "node:assert/strict";
import { errorBins, errorHistogramChart } from "./error_histogram.ts";
import { draw, textsOf } from "./testing/mod.ts";

Deno.test("errors are counted in bins on both sides of zero, outliers in the outermost", () => {
  // 99 errors of -15 .. 15 by thirds, and one far off.
  const errors = [...Array(99).keys()].map((i) => (i % 91) / 3 - 15);
  errors.push(1e6);
  const { bins, farther } = errorBins(errors);
  assert.equal(bins.length, 30);
  assert.equal(farther, 1);
  assert.deepEqual([bins[0]!.from, bins[15]!.from, bins[29]!.to], [-15, 0, 15]);
  for (const { from, to, count } of bins.slice(0, 29)) {
    assert.equal(count, errors.filter((error) => error >= from && error < to).length, `${from}`);
  }
  assert.equal(bins[29]!.count, errors.filter((error) => error >= 14).length);
});

Deno.test("the histogram says how many are too low, too high and far off", async () => {
  const errors = [...Array(199).fill(-1), 0, 1, 50];
  const texts = textsOf(await draw(errorHistogramChart({ head: "year", errors, margin: 0.5 })));
  const all = texts.join("\n");
  assert.match(all, /year: how far predictions are off/);
  assert.match(all, /199 too low, 2 too high; the outermost bars hold 1 farther off/);
  assert.match(all, /Dashed: the margin/);
});

Deno.test("errors that are all zero make a histogram too", async () => {
  await draw(errorHistogramChart({ head: "year", errors: [0, 0], margin: 0 }));
});
