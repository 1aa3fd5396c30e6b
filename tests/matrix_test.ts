/** The confusion matrix that a reader explores, in a real browser: by mouse, keyboard and its controls. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { liveAssets, liveConfusionMatrix, scriptJson } from "../charts/mod.ts";
import { inFolder } from "../data/testing/mod.ts";
import { assertAccessible, noBrowser, withPage } from "./browser.ts";
import type { Page } from "./deps.ts";

const classes = Array.from({ length: 40 }, (_, index) => `class ${String(index).padStart(2, "0")}`);

/** Each class is right 9 times and taken for the next one once. */
const counts = Uint32Array.from(
  { length: 1600 },
  (_, cell) => cell % 41 === 0 ? 9 : (cell - 1) % 41 === 0 ? 1 : 0,
);

/** A page with nothing but the matrix, which notes the cells that are opened as `opened`. */
async function pageOf(): Promise<string> {
  const { svg, spec } = await liveConfusionMatrix({ head: { name: "kind", classes }, counts });
  const { style, script } = await liveAssets();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Matrix</title>
    <link rel="icon" href="data:,"><style>${style}</style>
    <main><h1>Matrix</h1><figure class="chart" data-chart="matrix">${svg}</figure></main>
    <script type="application/json" id="matrix">${scriptJson(spec)}</script>
    <script>
      globalThis.opened = [];
      document.addEventListener("facet:cell", ({ detail }) => opened.push(detail));
    </script>
    <script type="module">${script}</script>`;
}

/** The names beside the rows. */
async function rowNames(page: Page): Promise<string[]> {
  return await page.$$eval(
    ".matrix-view text",
    (all) =>
      all.map(({ textContent }) => textContent!)
        .filter((text, index, texts) => /^class/.test(text) && texts.indexOf(text) === index),
  );
}

/** The line below the matrix. */
async function line(page: Page): Promise<string> {
  return await page.$eval(".matrix-line", ({ textContent }) => textContent!);
}

Deno.test({
  name: "a confusion matrix is explored by wheel, drag, click, keys and search",
  ignore: noBrowser,
  fn: async () => {
    await inFolder(async (folder) => {
      const path = join(folder, "matrix.html");
      await Deno.writeTextFile(path, await pageOf());
      await withPage(pathToFileURL(path).href, async (page) => {
        const view = (await page.waitForSelector(".matrix-view svg"))!;
        await assertAccessible(page);
        const all = await rowNames(page);
        assert.ok(all.includes("class 00") && all.includes("class 38"), all.join());

        // A click opens the cell under the pointer; from then on the wheel zooms.
        const { x, y, width, height } = (await view.boundingBox())!;
        const [middle, centre] = [x + width / 2, y + height / 2];
        await page.mouse.click(middle, centre);
        const opened = await page.evaluate("opened") as { truth: number; predicted: number }[];
        assert.equal(opened.length, 1);
        assert.match(
          await line(page),
          /^true class: class \d\d, predicted class: class \d\d, images: /,
        );
        await page.mouse.wheel({ deltaY: -700 });
        await page.waitForFunction(
          `![...document.querySelectorAll(".matrix-view text")]
            .some(({ textContent }) => textContent === "class 00")`,
        );
        const zoomed = await rowNames(page);
        assert.ok(zoomed.length < all.length, `${zoomed}`);

        // Dragging moves the window, and opens nothing.
        await page.mouse.down();
        await page.mouse.move(middle + 150, centre + 150, { steps: 5 });
        await page.mouse.up();
        assert.equal(await page.evaluate("opened.length"), 1);
        assert.notDeepEqual(await rowNames(page), zoomed);

        // By keyboard: the whole matrix again, its first cell, and the one below and to the right.
        await page.keyboard.press("0");
        await page.keyboard.press("Escape");
        for (const key of ["ArrowDown", "ArrowDown", "ArrowRight", "Enter"] as const) {
          await page.keyboard.press(key);
        }
        assert.deepEqual((await page.evaluate("opened") as unknown[])[1], {
          head: "kind",
          truth: 1,
          predicted: 1,
        });
        assert.equal(
          await line(page),
          "true class: class 01, predicted class: class 01, images: 9, " +
            "share of the true class: 90.0 %",
        );

        // A class that is sought is found, and Enter goes to it.
        await page.type('input[type="search"]', "class 3");
        assert.match(await line(page), /^10 classes found/);
        await page.type('input[type="search"]', "7");
        await page.keyboard.press("Enter");
        assert.match(
          await line(page),
          /^true class: class 37, predicted class: class 37, images: 9/,
        );

        // What is hidden stays hidden when the page changes its width, for which all is drawn anew.
        const shares = `[...document.querySelectorAll(".matrix-view text")]
          .map(({ textContent }) => textContent).filter((text) => /^(90|10)$/.test(text))`;
        const has = (share: number) => `(${shares}).includes("${share}")`;
        await page.waitForFunction(`${has(90)} && ${has(10)}`);
        await page.click(".matrix-controls input[type=checkbox]");
        await page.waitForFunction(`!${has(90)} && ${has(10)}`);
        await page.evaluate(`globalThis.before = document.querySelector(".matrix-view svg")`);
        await page.setViewport({ width: 1000, height: 900 });
        await page.waitForFunction(
          `document.querySelector(".matrix-view svg") !== before && ${has(10)}`,
        );
        assert.equal(await page.evaluate(has(90)), false);
      });
    });
  },
});
