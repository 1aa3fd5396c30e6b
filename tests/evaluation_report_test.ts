/** The report of `facet eval` in a real browser: it shows, answers to clicks and keys, and needs no network. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { assertAccessible, noBrowser, press, withPage } from "./browser.ts";
import type { Page } from "./deps.ts";
import { facet, quickTraining, realImages } from "./facet.ts";

/** A name that would do damage where a page took it for markup. */
const hostile = `Tops & "Co" </script><script>alert('x')</script>`;

/** A run whose evaluation is there. */
async function evaluatedRun(): Promise<string> {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 120 });
  const csv = join(data, "styles.csv");
  const quoted = `"${hostile.replaceAll('"', '""')}"`;
  await Deno.writeTextFile(
    csv,
    (await Deno.readTextFile(csv)).replaceAll(",Tshirts,", `,${quoted},`),
  );
  const run = join(data, "run");
  await facet("train", data, "--out", run, "--epochs", "1", "--validation", "60", ...quickTraining);
  await facet("eval", run, "--device", "cpu", "--no-maps");
  return join(run, "eval");
}

const textOf = (page: Page, selector: string) =>
  page.$eval(selector, (element) => element.textContent?.trim() ?? "");

Deno.test({
  name: "an evaluation's report shows the images behind a cell, by click and by keyboard",
  ignore: noBrowser,
  fn: async () => {
    const folder = await evaluatedRun();
    const url = pathToFileURL(join(folder, "report.html")).href;
    const confusion = await Deno.readTextFile(join(folder, "confusion_gender.csv"));
    const [, men, women] = confusion.trim().split("\n").map((line) => line.split(","));

    await withPage(url, async (page) => {
      assert.deepEqual(
        await page.$$eval("h2", (titles) => titles.map((title) => title.textContent)),
        [
          "Metrics",
          "gender",
          "articleType",
          "baseColour",
          "What is sure",
          "Where it fails",
          "Likely label errors",
          // Of what opens for another label, the gallery and an enlarged image.
          "",
          "Training",
          "",
          "",
        ],
      );
      assert.ok((await textOf(page, "#head-1")).includes(hostile), "a class's name, as it is");

      // Men taken for women, or the other way round, whichever happened.
      const [truth, predicted, count] = Number(men![2]) > 0
        ? ["Men", "Women", Number(men![2])]
        : ["Women", "Men", Number(women![1])];
      await press(page, `button[aria-label="Show the images of ${truth} taken for ${predicted}"]`);
      assert.equal(await textOf(page, "#gallery h2"), `gender: ${truth} taken for ${predicted}`);
      assert.equal((await page.$$("#gallery .card .tile")).length, count);
      await page.keyboard.press("Escape");
      assert.equal(await page.$eval("#gallery", (dialog) => dialog.hasAttribute("open")), false);

      // The first cell of the matrix, by keyboard.
      await page.$eval("#head-0 figure", (figure) => figure.scrollIntoView());
      await page.waitForSelector("#head-0 .matrix-view");
      await page.focus("#head-0 .matrix-view");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      const images = await textOf(page, "#gallery p");
      assert.match(await textOf(page, "#gallery h2"), /^gender: Men, recognised$/);
      assert.equal(parseInt(images), Number(men![1]), images);
      await assertAccessible(page);
      await page.keyboard.press("Escape");
      await assertAccessible(page);
    });

    // Other readers: a dark and narrow screen.
    await withPage(url, async (page) => {
      const dark = await page.evaluate("getComputedStyle(document.body).backgroundColor");
      assert.equal(dark, "rgb(20, 23, 28)");
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      assert.ok(wide <= 390, `${wide} pixels on a screen of 390`);
      await assertAccessible(page);
    }, { scheme: "dark", width: 390 });
  },
});

Deno.test({
  name: "what a poor model makes of 10,882 real products is a report of less than 5 MB",
  ignore: !realImages,
  fn: async () => {
    const run = join(await Deno.makeTempDir(), "run");
    await facet(
      "train",
      realImages!,
      "--out",
      run,
      "--epochs",
      "1",
      "--limit",
      "200",
      ...quickTraining,
    );
    const { err } = await facet("eval", run, "--data", realImages!, "--device", "cpu", "--no-maps");
    assert.match(err, /rows left out as unusable/);
    const { size } = await Deno.stat(join(run, "eval", "report.html"));
    assert.ok(size < 5e6, `${size} bytes`);
  },
});
