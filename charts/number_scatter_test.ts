import assert from "node:assert/strict";
import { numberScatterChart, thinnedPoints } from "./number_scatter.ts";
import { draw, textsOf } from "./testing/mod.ts";

Deno.test("a dot for each image, the diagonal, and the margin where it is known", async () => {
  const points = [{ truth: 2012, predicted: 2013.5 }, { truth: 2016, predicted: 2010 }];
  const svg = await draw(numberScatterChart({ head: "year", points, margin: 2 }));
  const texts = textsOf(svg);
  for (const text of ["year: predicted against true", "2 images", "true", "predicted", "2012"]) {
    assert.ok(texts.some((line) => line.split("\n").includes(text)), text);
  }
  assert.match(svg, /between the dashed ones they are within the margin/);
  assert.equal(svg.match(/stroke-dasharray/g)?.length, 2);
  const without = await draw(numberScatterChart({ head: "year", points }));
  assert.doesNotMatch(without, /stroke-dasharray|margin/);
});

Deno.test("of very many images outliers keep their dots, and dots say how many they stand for", async () => {
  const points = Array.from({ length: 44_000 }, (_, i) => ({
    truth: i % 100,
    predicted: i % 100 + (i % 7) / 100,
  }));
  points.push({ truth: 3, predicted: 900 });
  const dots = thinnedPoints(points, 500);
  assert.ok(dots.length <= 500 && dots.length > 50, `${dots.length}`);
  assert.equal(dots.reduce((sum, { count }) => sum + count, 0), points.length);
  assert.ok(dots.some(({ predicted, count }) => predicted === 900 && count === 1));
  const svg = await draw(numberScatterChart({ head: "price", points }));
  assert.match(svg, /[\d,]+ dots for 44,001 images; stronger: more images/);
  assert.ok(svg.length < 500_000, `${svg.length}`);
});

Deno.test("few images are all drawn, and one number for all of them is no problem", async () => {
  assert.deepEqual(thinnedPoints([{ truth: 5, predicted: 5 }], 1), [
    { truth: 5, predicted: 5, count: 1 },
  ]);
  assert.equal(thinnedPoints(Array(9).fill({ truth: 5, predicted: 5 }), 1)[0]!.count, 9);
  await draw(numberScatterChart({ head: "price", points: [{ truth: 5, predicted: 5 }] }));
});
