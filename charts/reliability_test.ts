import assert from "node:assert/strict";
import { reliabilityChart } from "./reliability.ts";
import { draw, textsOf } from "./testing/mod.ts";

Deno.test("the title says the expected calibration error of the bins", async () => {
  const svg = await draw(reliabilityChart({
    head: "gender",
    bins: [
      { count: 0, confidence: NaN, accuracy: NaN },
      // Off by 0.1 for a quarter of the images, by 0.02 for the rest: 0.04.
      { count: 25, confidence: 0.6, accuracy: 0.7 },
      { count: 75, confidence: 0.92, accuracy: 0.9 },
    ],
  }));
  assert.match(svg, /gender: expected calibration error 4\.0 %/);
  const texts = textsOf(svg);
  for (const text of ["confidence", "images", "as right as sure"]) assert.ok(texts.includes(text));
});

Deno.test("no images make an empty diagram", async () => {
  const bins = [{ count: 0, confidence: 0, accuracy: 0 }];
  assert.match(await draw(reliabilityChart({ head: "gender", bins })), /gender: no images/);
});

Deno.test("of tags the diagram counts tags of images, and how many are true", async () => {
  const bins = [{ count: 1200, confidence: 0.25, accuracy: 0.2 }];
  const svg = await draw(reliabilityChart({ head: "usage", bins, counted: "tags of images" }));
  assert.match(svg, /25\.0 % sure on average, 20\.0 % true.*1,200 tags of images/s);
  assert.ok(textsOf(svg).includes("as true as sure"));
});
