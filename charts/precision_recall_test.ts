import assert from "node:assert/strict";
import { precisionRecallChart } from "./precision_recall.ts";
import { draw, textsOf } from "./testing/mod.ts";

const points = [
  { recall: 0.5, precision: 1, threshold: 0.9 },
  { recall: 0.5, precision: 0.5, threshold: 0.7 },
  { recall: 1, precision: 2 / 3, threshold: 0.4 },
];

Deno.test("a tag's curve says its average precision, its images and what its threshold gives", async () => {
  const chart = precisionRecallChart({
    tag: "sports",
    images: 2,
    averagePrecision: 5 / 6,
    points,
    chosen: points[2],
  });
  assert.match(
    chart.description,
    /^sports: precision by recall, average precision 83\.3 %, 2 images\. At its threshold of 0\.40 precision is 66\.7 %, recall 100\.0 %\.$/,
  );
  const texts = textsOf(await draw(chart));
  for (const text of ["sports", "recall", "precision"]) assert.ok(texts.includes(text), text);
  assert.match(texts.join("\n"), /average precision 83\.3 %\n+2 images/);
});

Deno.test("a tag whose threshold no image reaches has no dot", async () => {
  const svg = await draw(
    precisionRecallChart({
      tag: "<b>",
      images: 1,
      averagePrecision: 1,
      points: points.slice(0, 1),
    }),
  );
  assert.doesNotMatch(svg, /At its threshold/);
  assert.ok(textsOf(svg).includes("&lt;b&gt;"));
});
