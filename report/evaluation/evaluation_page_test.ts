import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Evaluation, ImageScores } from "../../eval/mod.ts";
import { assertAccessible, noBrowser, press, withPage } from "../../tests/browser.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";
import { evaluationPage, imagesToMap } from "./evaluation_page.ts";

const heads = [
  { name: "colour", classes: ["Black", 'Off "White"', "Red, dark"] },
  {
    name: "kind",
    classes: Array.from({ length: 14 }, (_, c) => `kind ${String.fromCharCode(97 + c)}`),
  },
];

/**
 * Forty images, all recognised, but for number 7, labelled Black, which the model is sure is off-white,
 * and number 9, whose kind is unknown.
 */
function model(): EvaluatedModel {
  const count = 40;
  const [evaluation, scores] = [new Evaluation(heads), new ImageScores(heads, count)];
  const logits = new Float32Array(count * 17);
  const labels = new Int32Array(count * 2);
  for (let image = 0; image < count; image++) {
    const classes = [image % 3, image % 14];
    labels.set(classes, image * 2);
    logits[image * 17 + classes[0]!] = 4;
    logits[image * 17 + 3 + classes[1]!] = 4;
  }
  labels[7 * 2] = 0;
  logits.set([0, 9, 0], 7 * 17);
  labels[9 * 2 + 1] = -1;
  evaluation.add(logits, labels);
  scores.add(0, logits, labels);
  return {
    name: "a run",
    result: evaluation.result(),
    confusions: evaluation.confusions,
    scores,
    images: {
      count,
      width: 12,
      height: 16,
      pixels: Uint8Array.from(
        { length: count * 12 * 16 * 3 },
        (_, at) => Math.floor(at / (12 * 16 * 3)) * 6,
      ),
      labels,
      rows: Array.from(
        { length: count },
        (_, image) => ({ line: image + 2, id: `p${image}`, image: `p${image}.jpg`, labels: [] }),
      ),
    },
    epochs: [],
    maps: [],
  };
}

async function opened(page: string): Promise<string> {
  const path = join(await Deno.makeTempDir(), "report.html");
  await Deno.writeTextFile(path, page);
  return pathToFileURL(path).href;
}

Deno.test("the report says what is right, and holds every image once", async () => {
  const page = await evaluationPage(model());
  assert.match(page, /97\.5\u00a0%/); // 39 of 40 colours
  assert.match(page, /of 39 images/); // with a kind
  assert.equal(page.match(/data:image\/jpeg/g)?.length, 1);
  assert.doesNotMatch(page, /Training/);
  assert.doesNotMatch(page, /(src|href)="?https?:/);
});

Deno.test("the report says how many of the images were trained on, if any were", async () => {
  const page = await evaluationPage({ ...model(), trainedOn: 12 });
  assert.match(page, /Evaluated on 40 images, 12 of which it was trained on/);
  assert.doesNotMatch(await evaluationPage({ ...model(), trainedOn: 0 }), /it was trained on/);
});

Deno.test("maps are wanted for the images that are shown as failures", () => {
  assert.ok(imagesToMap(model().scores).includes(7));
});

Deno.test({
  name: "a correction that is ticked is downloaded, as facet train --corrections reads it",
  ignore: noBrowser,
  fn: async () => {
    await withPage(await opened(await evaluationPage(model())), async (page) => {
      await page.evaluate(`
        URL.createObjectURL = (blob) => { blob.text().then((text) => globalThis.saved = text); return "#"; }
      `);
      assert.equal(
        await page.$eval("#download-corrections", (b) => b.hasAttribute("disabled")),
        true,
      );
      await press(page, "#corrections input");
      await press(page, "#download-corrections");
      await page.waitForFunction("globalThis.saved");
      assert.equal(
        await page.evaluate("globalThis.saved"),
        'id,column,label,suggestion\np7,colour,Black,"Off ""White"""\n',
      );
    });
  },
});

Deno.test({
  name: "what is ticked stays ticked, may be any label, and all above a probability",
  ignore: noBrowser,
  fn: async () => {
    await withPage(await opened(await evaluationPage(model())), async (page) => {
      const ticked = () => page.$$eval("#corrections input:checked", (boxes) => boxes.length);
      await press(page, "#tick-above");
      assert.equal(await ticked(), 1);
      await page.reload();
      assert.equal(await ticked(), 1);
      await press(page, "#corrections button.another");
      await page.type("#another-input", 'very "new", red');
      await page.keyboard.press("Enter");
      await page.reload();
      await page.evaluate(`
        URL.createObjectURL = (blob) => { blob.text().then((text) => globalThis.saved = text); return "#"; }
      `);
      await press(page, "#download-corrections");
      await page.waitForFunction("globalThis.saved");
      assert.equal(
        await page.evaluate("globalThis.saved"),
        'id,column,label,suggestion\np7,colour,Black,"very ""new"", red"\n',
      );
      await press(page, "#tick-none");
      assert.equal(await ticked(), 0);
      await assertAccessible(page);
    });
  },
});

Deno.test({
  name: "where the model looked lies over the pictures that have maps, head by head",
  ignore: noBrowser,
  fn: async () => {
    const map = (values: number[]) => ({ width: 2, height: 1, values: Float32Array.from(values) });
    const maps = [{ method: "hiding", least: 1, maps: new Map([[7, [map([0, 2]), map([2, 0])]]]) }];
    const page = await evaluationPage({ ...model(), maps });
    await withPage(await opened(page), async (page) => {
      const shades = () =>
        page.evaluate(`[...document.querySelectorAll("#failures .heat")].map((canvas) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, 2, 1);
          return [data[1], data[5]]; // green: the less, the more it counts
        })`) as Promise<[number, number][]>;
      assert.deepEqual(await shades(), []);
      await page.select("#heat", "0:0");
      const colour = await shades();
      assert.ok(colour.length > 0 && colour.every(([left, right]) => left > right), `${colour}`);
      await page.select("#heat", "0:1");
      assert.ok((await shades()).every(([left, right]) => left < right));
      await page.select("#heat", "");
      assert.deepEqual(await shades(), []);
    });
  },
});

Deno.test({
  name: "a table of classes is filtered by name and sorted by a heading",
  ignore: noBrowser,
  fn: async () => {
    await withPage(await opened(await evaluationPage(model())), async (page) => {
      const shown = () =>
        page.$$eval(
          "#head-1 .sortable tbody tr",
          (rows) =>
            rows.filter((row) => !row.hasAttribute("hidden"))
              .map((row) => row.querySelector("th")!.textContent),
        );
      assert.equal((await shown()).length, 14);
      await page.type("#head-1 .controls input[type=search]", "KIND B");
      assert.deepEqual(await shown(), ["kind b"]);
      await page.$eval("#head-1 .controls input[type=search]", (field) => field.select());
      await page.keyboard.press("Backspace");
      await page.waitForFunction(
        `document.querySelector("#head-1 .sortable tbody tr[hidden]") === null`,
      );
      // Images, the most first.
      await press(page, "#head-1 .sortable thead th:nth-child(5) button");
      await page.waitForSelector("#head-1 .sortable th[aria-sort]");
      assert.equal((await shown())[0], "kind a");
      assert.equal((await shown()).at(-1), "kind n");
    });
  },
});
