import assert from "node:assert/strict";
import { imageGrid } from "./image_grid.ts";
import { renderPng } from "./png.ts";
import { assertDarkColours, assertWellFormed, textsOf } from "./testing/mod.ts";
import { palette } from "./theme.ts";

/** A red pixel. */
const image = "data:image/png;base64," +
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
const tile = { image, width: 60, height: 80 };

Deno.test("right and wrong are told by sign, by colour and in words", () => {
  const svg = imageGrid({
    title: "Predictions",
    tiles: [
      { ...tile, captions: [{ text: "Men & boys", right: true }, { text: "Black", right: false }] },
      { ...tile, captions: [{ text: "Red" }] },
    ],
  });
  assertWellFormed(svg);
  assertDarkColours(svg);
  assert.deepEqual(textsOf(svg), ["Predictions", "Men &amp; boys", "Black", "Red"]);
  assert.match(svg, /aria-label="[^"]*Men &amp; boys \(right\), Black \(wrong\); Red"/);
  assert.equal(svg.match(/<path /g)?.length, 2);
  for (const colour of [palette.data, palette.accent]) {
    assert.ok(svg.includes(`<path`) && svg.includes(`stroke="${colour}"`));
  }
});

Deno.test("a caption that is too long is cut", () => {
  const captions = [{ text: "A very long name of a class that no tile can hold" }];
  const [, caption] = textsOf(imageGrid({ title: "t", tiles: [{ ...tile, captions }] }));
  assert.match(caption!, /^A very long.*…$/);
});

Deno.test("a grid becomes a PNG", async () => {
  const png = await renderPng(imageGrid({ title: "t", tiles: [{ ...tile, captions: [] }] }));
  assert.deepEqual([...png.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
});
