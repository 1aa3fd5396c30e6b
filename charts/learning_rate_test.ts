import assert from "node:assert/strict";
import { learningRateChart, type LearningRateCurve } from "./learning_rate.ts";
import { draw } from "./testing/mod.ts";
import { palette } from "./theme.ts";

/** Falls to 2 at 1e-3, then runs away. */
const points = [8, 7, 4, 2, 5, 1e9].map((loss, index) => ({
  rate: 10 ** (index - 6),
  loss,
  smoothed: loss,
}));

const drawn = (suggestion: LearningRateCurve["suggestion"]) =>
  draw(learningRateChart({ points, suggestion }));

Deno.test("the chart names its axes and the suggestion", async () => {
  const svg = await drawn(1e-4);
  for (const text of ["Suggested learning rate: 1.0e-4", ">learning rate<", ">1e-3<", ">loss, "]) {
    assert.ok(svg.includes(text), text);
  }
  assert.ok(svg.includes(palette.accent));
});

Deno.test("the same chart is the same text; another one shares no id with it", async () => {
  const svg = await drawn(1e-4);
  assert.ok(await drawn(1e-4) === svg);
  const ids = (svg: string) => new Set([...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  assert.ok(ids(svg).size > 0);
  assert.ok(ids(svg).isDisjointFrom(ids(await drawn(1e-3))));
});

Deno.test("a loss that runs away does not flatten the rest", async () => {
  assert.doesNotMatch(await drawn(1e-4), /000,000/);
});

Deno.test("without a suggestion nothing is marked", async () => {
  const svg = await drawn(null);
  assert.match(svg, /No learning rate to suggest/);
  const [, marks] = svg.split("</style>");
  assert.ok(!marks!.includes(palette.accent));
});
