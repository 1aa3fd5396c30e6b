import assert from "node:assert/strict";
import { encodeJpeg } from "../../data/mod.ts";
import type { FacetPrediction } from "../../eval/mod.ts";
import { noBrowser, withPage } from "../../tests/browser.ts";
import type { ServedModel } from "../tagging.ts";
import { taggingPage } from "./tagging_page.ts";

const guess = (label: string, probability: number) => ({ label, probability });

const facets: Record<string, FacetPrediction> = {
  gender: { ...guess("Women", 0.97), top: [guess("Women", 0.97), guess("Men", 0.03)], sure: true },
  usage: {
    kind: "tags",
    tags: [guess("home & garden", 0.91), guess("casual", 0.62)],
    top: [guess("home & garden", 0.91), guess("casual", 0.62), guess("sports", 0.2)],
    confidence: 0.62,
    sure: false,
  },
  season: { kind: "tags", tags: [], top: [guess("winter", 0.3)], confidence: 0.7, sure: true },
  year: { kind: "number", value: 2012.3456, margin: 2.1 },
  price: { kind: "number", value: 1234.56 },
};

Deno.test({
  name: "the page shows tags, numbers with their margin, and what is sure",
  ignore: noBrowser,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const model = {
      name: "a shop",
      heads: Object.keys(facets).map((name) => ({ name, classes: ["a"] })),
      device: "a device",
    } as unknown as ServedModel;
    await Deno.writeTextFile(`${folder}/page.html`, await taggingPage(model, ""));
    const size = { width: 60, height: 80 };
    const image = await encodeJpeg(new Uint8Array(60 * 80 * 3).fill(90), { ...size, quality: 80 });
    await Deno.writeFile(`${folder}/photo.jpg`, image);
    for (const [scheme, width] of [["light", 1200], ["dark", 390]] as const) {
      await withPage(`file://${folder}/page.html`, async (page) => {
        await page.evaluate(`fetch = async () => Response.json({ images: [{
          image: "photo.jpg", facets: ${JSON.stringify(facets)} }] })`);
        const input = await page.$("input[type=file]");
        await (input as unknown as { uploadFile(path: string): Promise<void> })
          .uploadFile(`${folder}/photo.jpg`);
        await page.waitForSelector("#heads h3");
        const text = (selector: string) =>
          page.$$eval(selector, (found) => found.map(({ textContent }) => textContent));
        assert.deepEqual(await text("#heads .mark"), ["sure", "not sure", "sure"]);
        assert.deepEqual(await text("#heads .chips li"), [
          "home & garden91\u00a0%",
          "casual62\u00a0%",
        ]);
        assert.deepEqual(await text("#heads .no-tag"), ["no tag"]);
        assert.deepEqual(await text("#heads .number-value"), ["2012.3 ± 2.1", "1235"]);
        assert.deepEqual(await text("#heads li.best .label"), ["Women", "home & garden", "casual"]);
        assert.deepEqual(await text(".tried span span"), [
          "Women",
          "usage: home & garden, casual (not sure)",
          "season: no tag",
          "year: 2012.3 ± 2.1",
          "price: 1235",
        ]);
      }, { scheme, width });
    }
  },
});
