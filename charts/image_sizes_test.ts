import assert from "node:assert/strict";
import { imageSizesChart } from "./image_sizes.ts";
import { draw, textsOf } from "./testing/mod.ts";

Deno.test("one size for all is said in words", async () => {
  const svg = await draw(imageSizesChart([{ width: 60, height: 80, count: 1200 }]));
  assert.match(svg, /All 1,200 images are 60 × 80 pixels/);
});

Deno.test("the commonest of some sizes comes first", async () => {
  const texts = textsOf(
    await draw(imageSizesChart([
      { width: 10, height: 20, count: 1 },
      { width: 60, height: 80, count: 3 },
    ])),
  );
  assert.ok(texts.some((text) => text.includes("2 image sizes; 75.0 % are 60 × 80")));
  assert.ok(texts.indexOf("60 × 80") < texts.indexOf("10 × 20"));
});

Deno.test("many sizes are a bubble each", async () => {
  const sizes = Array.from(
    { length: 30 },
    (_, i) => ({ width: 9 + i, height: 3000, count: 1 + i }),
  );
  const svg = await draw(imageSizesChart(sizes));
  assert.equal(
    svg.split("</style>")[1]!.match(/<path [^>]*fill-opacity|<path [^>]* opacity/g)?.length,
    30,
  );
});
