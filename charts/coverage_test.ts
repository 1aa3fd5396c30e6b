import assert from "node:assert/strict";
import { coverageChart, thinnedCurve } from "./coverage.ts";
import { renderSvg } from "./render.ts";
import { assertWellFormed, awkwardNames, draw, textsOf } from "./testing/mod.ts";

const points = [{ coverage: 0.5, precision: 1 }, { coverage: 1, precision: 0.75 }];

Deno.test("each head has a line, with a dot where its answers begin to be sure", async () => {
  const chart = coverageChart({
    curves: [
      { name: "gender", points, chosen: points[0] },
      { name: "all together", points },
    ],
    wanted: 0.95,
  });
  assert.match(
    chart.description,
    /gender: 50\.0 % of the images at a precision of 100\.0 %\.$/,
  );
  const texts = textsOf(await draw(chart));
  for (const text of ["gender", "all together", "wanted: 95 %", "precision"]) {
    assert.ok(texts.includes(text), text);
  }
});

Deno.test("of more heads than colours the first are drawn, and the chart says so", async () => {
  const curves = awkwardNames.map((name) => ({ name, points }));
  const svg = await renderSvg(coverageChart({ curves }));
  assertWellFormed(svg);
  assert.match(svg, new RegExp(`the first 8 of ${awkwardNames.length}`));
  assert.doesNotMatch(svg, /wanted/);
});

Deno.test("a line of very many points keeps its first and its last", () => {
  const all = Array.from({ length: 44_000 }, (_, i) => i);
  const some = thinnedCurve(all, 100);
  assert.deepEqual([some.length, some[0], some.at(-1)], [100, 0, 43_999]);
  assert.ok(some.every((value, i) => i === 0 || value > some[i - 1]!));
  assert.deepEqual(thinnedCurve([1, 2], 100), [1, 2]);
});

Deno.test("names of the legend that have no room beside each other stand below each other", () => {
  const columns = (name: string, width: number) => {
    const chart = coverageChart({
      curves: ["1", "2"].map((end) => ({
        name: name + end,
        points: [{ coverage: 1, precision: 0.5 }],
      })),
    });
    const [, divisor] = /"columns":\{"expr":"clamp\(floor\(width \/ (\d+)\), 1, 4\)"\}/.exec(
      JSON.stringify(chart),
    )!;
    return Math.min(4, Math.max(1, Math.floor(width / Number(divisor))));
  };
  assert.equal(columns("kind", 1000), 4);
  assert.equal(columns("kind", 250), 3);
  assert.equal(columns("AVeryLongNameWithoutAnySpace", 250), 1);
});
