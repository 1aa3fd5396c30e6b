import assert from "node:assert/strict";
import { classScatterChart } from "./class_scatter.ts";
import { renderSvg } from "./render.ts";
import { assertWellFormed, awkwardNames, draw, textsOf } from "./testing/mod.ts";

Deno.test("the largest classes are named, and no two names meet", async () => {
  const point = (name: string, images: number, recall: number) => ({
    name,
    images,
    recall,
    precision: 0.5,
  });
  const points = [point("rare", 1, 0.3), point("common", 90, 0.31), point("apart", 5, 0.9)];
  const texts = textsOf(await draw(classScatterChart({ head: "kind", points })));
  assert.ok(texts.includes("common") && texts.includes("apart") && !texts.includes("rare"));
  assert.ok(texts.includes("kind: precision and recall"));
  assert.ok(texts.includes("50\u00a0%") || texts.includes("40\u00a0%"), "one way to write shares");
});

Deno.test("any text may be a class", async () => {
  const points = awkwardNames.map((name, index) => ({
    name,
    images: 1 + index,
    precision: index / 100,
    recall: 0.5,
  }));
  assertWellFormed(await renderSvg(classScatterChart({ head: awkwardNames[0]!, points })));
});
