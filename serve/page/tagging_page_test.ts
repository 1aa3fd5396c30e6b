import assert from "node:assert/strict";
import { encodeJpeg, type Head } from "../../data/mod.ts";
import { type FacetPrediction, predictionCsv } from "../../eval/mod.ts";
import { assertAccessible, noBrowser, withPage } from "../../tests/browser.ts";
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

const heads = Object.entries(facets).map(([name, { kind }]): Head => {
  if (kind === "number") return { kind, name, mean: 0, std: 1 };
  if (kind === "tags") return { kind, name, tags: ["a", "b", "c"], separator: "|" };
  return { name, classes: ["Men", "Women"] };
});

Deno.test({
  name: "the page shows tags, numbers with their margin, and what is sure",
  ignore: noBrowser,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const model = {
      name: "a shop",
      heads,
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
        await page.waitForSelector("#heads .best");
        const text = (selector: string) =>
          page.$$eval(selector, (found) => found.map(({ textContent }) => textContent));
        assert.deepEqual(await text("#heads .mark"), ["sure", "not sure", "sure"]);
        assert.deepEqual(await text("#heads .chips li"), [
          "home & garden91.0\u00a0%",
          "casual62.0\u00a0%",
        ]);
        assert.deepEqual(await text("#heads .no-tag"), ["no tag"]);
        assert.deepEqual(await text("#heads .number-value"), ["2012.3 ± 2.1", "1235"]);
        assert.deepEqual(await text("#heads li.best .label"), ["Women", "home & garden", "casual"]);
        assert.deepEqual(await text(".tried .lines span"), [
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

/** The page's server, of which a test answers each request when it wants. */
const heldServer = `
  globalThis.asked = [];
  fetch = (url, { body }) => new Promise((resolve, reject) =>
    asked.push({ url: String(url), name: body.get("image").name, resolve, reject }));
  globalThis.answer = (index, value) => asked[index].resolve(Response.json(value));
  globalThis.shifted = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifted += value;
  }).observe({ type: "layout-shift", buffered: true });
`;

for (const [scheme, width] of [["light", 1280], ["dark", 390]] as const) {
  Deno.test({
    name: `images have a card at once, keep their order, and fail beside the others (${scheme}, ` +
      `${width} pixels wide)`,
    ignore: noBrowser,
    fn: async () => {
      const folder = await Deno.makeTempDir();
      const model = { name: "a shop", heads, decisions: {}, device: "a device" };
      const text = await taggingPage(model as unknown as ServedModel, "");
      await Deno.writeTextFile(`${folder}/page.html`, text);
      const size = { width: 60, height: 80 };
      const image = await encodeJpeg(new Uint8Array(60 * 80 * 3).fill(90), size);
      const names = ["c.jpg", "a, b.jpg", "lost.jpg", "d.jpg", "e.jpg"];
      for (const name of names) await Deno.writeFile(`${folder}/${name}`, image);
      await withPage(`file://${folder}/page.html`, async (page) => {
        await page.evaluate(heldServer);
        const choose = async (...chosen: string[]) =>
          await (await page.$("#files"))!.uploadFile(...chosen.map((name) => `${folder}/${name}`));
        const states = () =>
          page.$$eval(
            ".tried",
            (cards) =>
              cards.map((card) =>
                [
                  card.querySelector("strong")!.textContent,
                  (card as unknown as { dataset: { state: string } }).dataset.state,
                  card.querySelector(".lines span")!.textContent,
                ] as const
              ),
          );
        const textOf = (selector: string) => page.$eval(selector, ({ textContent }) => textContent);
        const isAsked = (count: number) => page.waitForFunction(`asked.length === ${count}`);
        const heights = () =>
          page.$$eval(
            ".tried",
            (cards) =>
              cards.map((card) => (card as unknown as { offsetHeight: number }).offsetHeight),
          );
        await choose("c.jpg", "a, b.jpg", "lost.jpg");
        await isAsked(1);
        assert.deepEqual(await states(), [
          ["c.jpg", "working", "computing …"],
          ["a, b.jpg", "waiting", "waiting"],
          ["lost.jpg", "waiting", "waiting"],
        ]);
        assert.equal(await textOf("#progress"), "0 of 3 done");
        assert.equal(await textOf("#picture-name"), "c.jpg");
        assert.equal(
          await page.$eval(
            "#save-csv",
            (button) => (button as unknown as { disabled: boolean }).disabled,
          ),
          true,
        );
        const before = await heights();
        await assertAccessible(page);
        // Others come while these are computed, and stay behind them.
        await choose("d.jpg");

        await page.evaluate(`answer(0, { images: [{ name: "c.jpg", error: "it holds text" }] })`);
        await isAsked(2);
        const facetsOf = JSON.stringify({ images: [{ name: "x", facets }] });
        await page.evaluate(`answer(1, ${facetsOf})`);
        await isAsked(3);
        await page.evaluate(`asked[2].reject(new TypeError("no network"))`);
        await isAsked(4);
        await page.evaluate(`answer(3, ${facetsOf})`);
        await page.waitForSelector("#heads .best");
        assert.deepEqual(await states(), [
          ["c.jpg", "failed", "it holds text"],
          ["a, b.jpg", "answered", "Women"],
          ["lost.jpg", "failed", "the server does not answer"],
          ["d.jpg", "answered", "Women"],
        ]);
        assert.equal(await textOf("#picture-name"), "d.jpg", "the first of those chosen last");
        assert.equal(await textOf("#progress"), "4 images, 2 without an answer");
        assert.deepEqual(await heights(), [...before, before[0]], "cards are as high as they were");
        await assertAccessible(page);

        // By keyboard, to one that failed and may be tried again.
        await page.focus(".cards li:nth-child(3) button");
        await page.keyboard.press("Enter");
        assert.match((await textOf("#heads > .wrong"))!, /^No answer: the server does not answer/);
        await assertAccessible(page);
        await page.focus("#heads > .wrong button");
        await page.keyboard.press("Enter");
        await isAsked(5);
        await page.evaluate(`answer(4, ${facetsOf})`);
        await page.waitForSelector("#heads .best");
        assert.equal(await textOf("#picture-name"), "lost.jpg");

        const shifted = await page.evaluate("shifted") as number;
        assert.ok(shifted < 0.1, `moved by ${shifted}`);
        const overflow = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert.equal(overflow, 0, "nothing sticks out sideways");

        // The files have what facet predict prints.
        await page.evaluate(`
          globalThis.saved = [];
          const create = URL.createObjectURL;
          URL.createObjectURL = (blob) => (saved.push(blob), create(blob));
          HTMLAnchorElement.prototype.click = function () { saved.push(this.download); };
        `);
        for (const id of ["save-csv", "save-json"]) {
          await page.focus(`#${id}`);
          await page.keyboard.press("Enter");
        }
        const saved = await page.evaluate(
          "Promise.all(saved.map((part) => typeof part === 'string' ? part : part.text()))",
        ) as string[];
        const answered = ["a, b.jpg", "lost.jpg", "d.jpg"].map((image) => ({ image, facets }));
        const unanswered = [{ path: "c.jpg", reason: "it holds text" }];
        assert.deepEqual(saved.filter((_, at) => at % 2 === 1), [
          "predictions.csv",
          "predictions.json",
        ]);
        assert.equal(saved[0], predictionCsv(answered, { heads, decided: true }, unanswered));
        assert.deepEqual(
          JSON.parse(saved[2]!),
          JSON.parse(JSON.stringify([...answered, { image: "c.jpg", error: "it holds text" }])),
        );
      }, { scheme, width });
    },
  });
}

Deno.test({
  name:
    "what an answer rests on is laid over the image on request, and nothing that comes too late",
  ignore: noBrowser,
  fn: async () => {
    const folder = await Deno.makeTempDir();
    const model = { name: "a shop", heads, device: "a device" } as unknown as ServedModel;
    await Deno.writeTextFile(`${folder}/page.html`, await taggingPage(model, ""));
    const size = { width: 60, height: 80 };
    const image = await encodeJpeg(new Uint8Array(60 * 80 * 3).fill(90), size);
    await Deno.writeFile(`${folder}/photo.jpg`, image);
    await withPage(`file://${folder}/page.html`, async (page) => {
      await page.evaluate(heldServer);
      await (await page.$("#files"))!.uploadFile(`${folder}/photo.jpg`);
      await page.waitForFunction("asked.length === 1");
      await page.evaluate(`answer(0, ${JSON.stringify({ images: [{ name: "x", facets }] })})`);
      await page.waitForSelector("#heads .best");
      const buttons = await page.$$eval("button.why", (all) => all.map((one) => one.textContent));
      assert.deepEqual(buttons, [
        "Why “Women”?",
        "Why “home & garden”?",
        "Why “winter”?",
        "Why 2012.3 ± 2.1?",
        "Why 1235?",
      ]);
      const press = async (head: number) => {
        await page.focus(`#heads > div:nth-child(${head}) button`);
        await page.keyboard.press("Enter");
      };
      const note = () => page.$eval("#picture-note", ({ textContent }) => textContent);
      const map = (values: number[]) =>
        JSON.stringify({
          map: { width: 2, height: 2, values, area: { left: 0, top: 0, width: 1, height: 1 } },
        });
      /** Whether the layer is orange in the middle of each quarter. */
      const oranges = () =>
        page.evaluate(`(() => {
          const canvas = document.getElementById("map");
          if (canvas.hidden) return undefined;
          const { width, height } = canvas;
          const context = new OffscreenCanvas(width, height)
            .getContext("2d", { willReadFrequently: true });
          context.drawImage(canvas, 0, 0);
          const { data } = context.getImageData(0, 0, width, height);
          return [[1, 1], [3, 1], [1, 3], [3, 3]].map(([x, y]) => {
            const at = (Math.round(height * y / 4) * width + Math.round(width * x / 4)) * 4;
            return data[at] - data[at + 2] > 150;
          });
        })()`);
      await press(1);
      await page.waitForFunction("asked.length === 2");
      assert.match(await page.evaluate("asked[1].url") as string, /v1\/map\?head=gender$/);
      assert.equal(await note(), "Looking at each part …");
      await press(2);
      await page.waitForFunction("asked.length === 3");
      // The first comes when the second is waited for.
      await page.evaluate(`answer(1, ${map([2, 0, 0, 0])})`);
      await page.evaluate(`answer(2, ${map([0, 0, -1, 1])})`);
      await page.waitForSelector("#map:not([hidden])");
      assert.deepEqual(await oranges(), [false, false, false, true]);
      assert.match((await note())!, /^Orange: without this part the tag “home & garden” would/);
      assert.deepEqual(
        await page.$$eval(
          "button.why",
          (all) => all.map((one) => one.getAttribute("aria-pressed")),
        ),
        ["false", "true", "false", "false", "false"],
      );
      await assertAccessible(page);
      // The first is kept, and is not asked for again.
      await press(1);
      await page.waitForFunction(
        `document.getElementById("picture-note").textContent.includes("Women")`,
      );
      assert.deepEqual(await oranges(), [true, false, false, false]);
      assert.equal(await page.evaluate("asked.length"), 3);
      await press(1);
      assert.deepEqual(
        [await oranges(), await note()],
        [undefined, ""],
        "pressed again it is gone",
      );
      await press(4);
      await page.waitForFunction("asked.length === 4");
      await page.evaluate(`answer(3, { error: "too much at once" })`);
      await page.waitForSelector("#picture-note.wrong");
      assert.equal(await note(), "No map: too much at once.");
    }, { width: 800 });
  },
});
