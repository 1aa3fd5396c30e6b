import assert from "node:assert/strict";
import { tagScoresChart, worstTags } from "./tag_scores.ts";
import { renderSvg } from "./render.ts";
import { assertWellFormed, awkwardNames, draw, textsOf } from "./testing/mod.ts";

const score = (tag: string, f1: number, images: number) => ({
  tag,
  f1,
  images,
  precision: f1,
  recall: f1,
});

Deno.test("the worst tags come first, of equal ones those that most images have", async () => {
  const tags = [score("a", 0.5, 9), score("b", 0, 2), score("c", 0, 7), score("d", 1, 1)];
  assert.deepEqual(worstTags(tags).map(({ tag }) => tag), ["c", "b", "a", "d"]);
  const texts = textsOf(await draw(tagScoresChart({ head: "usage", tags })));
  assert.ok(texts.indexOf("c") < texts.indexOf("b") && texts.indexOf("b") < texts.indexOf("a"));
  for (const text of ["0.0 %, 7 images", "100.0 %, 1 image", "usage: F1 of each tag"]) {
    assert.ok(texts.includes(text), text);
  }
});

Deno.test("of thousands of tags the 40 worst are drawn, and the chart says so", async () => {
  const tags = Array.from({ length: 5000 }, (_, t) => score(`tag ${t}`, t / 5000, 1));
  const svg = await draw(tagScoresChart({ head: "usage", tags }));
  assert.match(svg, /the 40 lowest of 5,000 tags, the lowest first/);
  assert.ok(textsOf(svg).includes("tag 39") && !textsOf(svg).includes("tag 40"));
});

Deno.test("any text may be a tag", async () => {
  const tags = awkwardNames.map((tag, index) => score(tag, index / 100, 3));
  assertWellFormed(await renderSvg(tagScoresChart({ head: awkwardNames[0]!, tags })));
});
