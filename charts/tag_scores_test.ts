import assert from "node:assert/strict";
import { tagScoresChart } from "./tag_scores.ts";
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
  const texts = textsOf(await draw(tagScoresChart({ head: "usage", tags })));
  assert.ok(texts.indexOf("c") < texts.indexOf("b") && texts.indexOf("b") < texts.indexOf("a"));
  assert.ok(texts.indexOf("a") < texts.indexOf("d"));
  for (const text of ["0.0 %, 7 images", "100.0 %, 1 image", "usage: F1 of each tag"]) {
    assert.ok(texts.includes(text), text);
  }
});

Deno.test("the chart says which tags it shows, where there are others", async () => {
  const tags = Array.from({ length: 40 }, (_, t) => score(`tag ${t}`, t / 40, 1));
  const which = "the 40 of 5,000 tags with the most mistakes";
  assert.match(
    await draw(tagScoresChart({ head: "usage", tags, which })),
    /the 40 of 5,000 tags with the most mistakes, the lowest first/,
  );
  assert.match(await draw(tagScoresChart({ head: "usage", tags })), /40 tags, the lowest first/);
});

Deno.test("any text may be a tag", async () => {
  const tags = awkwardNames.map((tag, index) => score(tag, index / 100, 3));
  assertWellFormed(await renderSvg(tagScoresChart({ head: awkwardNames[0]!, tags })));
});
