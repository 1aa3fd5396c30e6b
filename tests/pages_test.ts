/** Reports in a real browser: nothing moves while they load, they print whole, and they stay small and quick. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { inspectCatalogue } from "../data/mod.ts";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { inFolder } from "../data/testing/mod.ts";
import { Evaluation, ImageScores } from "../eval/mod.ts";
import { evaluationPage, inspectionPage } from "../report/mod.ts";
import { assertAccessible, noBrowser, withPage } from "./browser.ts";
import { type Page, readPdf } from "./deps.ts";

/** A model of two heads, one of many classes, evaluated on so many generated images. */
async function evaluationOf(
  count: number,
  classes: number,
  { head = "kind", names = [] }: { head?: string; names?: readonly string[] } = {},
): Promise<string> {
  const heads = [
    { name: "gender", classes: ["Boys", "Girls", "Men", "Unisex", "Women"] },
    { name: head, classes: Array.from({ length: classes }, (_, c) => names[c] ?? `kind ${c}`) },
  ];
  const width = 5 + classes;
  const [evaluation, scores] = [new Evaluation(heads), new ImageScores(heads, count)];
  const [logits, labels] = [new Float32Array(count * width), new Int32Array(count * 2)];
  for (let image = 0; image < count; image++) {
    const truth = [image % 5, Math.floor(classes * (image * 37 % 1000 / 1000) ** 2)];
    labels.set(truth, image * 2);
    // One in six is wrong, some of those surely.
    const wrong = image % 6 === 0 ? 1 : 0;
    logits[image * width + (truth[0]! + wrong) % 5] = 3 + image % 4;
    logits[image * width + 5 + (truth[1]! + wrong) % classes] = 4 + image % 5;
  }
  evaluation.add(logits, labels);
  scores.add(0, logits, labels);
  const pixels = Uint8Array.from({ length: count * 12 * 16 * 3 }, (_, at) => (at * 7 >> 6) & 255);
  return await evaluationPage({
    name: "a run",
    facts: [{ name: "model", value: "MobileNetV2" }, { name: "weights", value: "best" }],
    result: evaluation.result(),
    confusions: evaluation.confusions,
    scores,
    images: {
      count,
      width: 12,
      height: 16,
      pixels,
      labels,
      rows: Array.from({ length: count }, (_, image) => ({
        line: image + 2,
        id: `p${image}`,
        image: `images/p${image}.jpg`,
        labels: [],
      })),
    },
    epochs: [],
    featureMap: {
      images: Array.from({ length: Math.min(count, 2000) }, (_, image) => image),
      places: Float64Array.from(
        { length: 2 * Math.min(count, 2000) },
        (_, at) => at * 29 % 97 / 97,
      ),
    },
    maps: [],
  });
}

/** The page of a drawn catalogue. */
async function inspection(folder: string): Promise<string> {
  await drawCatalogue({ folder, count: 150 });
  return await inspectionPage("shop", await inspectCatalogue({ data: folder }));
}

async function written(folder: string, name: string, page: string): Promise<string> {
  const path = join(folder, name);
  await Deno.writeTextFile(path, page);
  return pathToFileURL(path).href;
}

const watchShifts = `
  globalThis.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

/** Scrolls to the end, a window at a time, until every chart on the way has come to life. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight * 0.8) {
      scrollTo({ top: y, behavior: "instant" });
      for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame);
    }
  })()`);
}

/** Texts below 11 pixels, as they are shown: a chart that is scaled has smaller ones than it says. */
const smallTexts = `[...document.querySelectorAll("body *")].flatMap((element) => {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== "");
  if (!own || element.closest("script, style") || !element.checkVisibility()) return [];
  const svg = element.closest("svg");
  const scale = svg?.viewBox.baseVal.width ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
  const size = parseFloat(getComputedStyle(element).fontSize) * scale;
  return size < 10.95 ? [size.toFixed(1) + " " + element.textContent.slice(0, 40)] : [];
})`;

for (const [width, scheme] of [[1280, "light"], [390, "dark"]] as const) {
  Deno.test({
    name: `reports on a screen of ${width} pixels do not move, are not cut, and can be read`,
    ignore: noBrowser,
    fn: () =>
      inFolder(async (folder) => {
        const urls = [
          await written(folder, "evaluation.html", await evaluationOf(400, 60)),
          await written(folder, "inspection.html", await inspection(join(folder, "data"))),
        ];
        for (const url of urls) {
          await withPage(url, async (page) => {
            await page.evaluate(watchShifts);
            await scrollThrough(page);
            const shift = await page.evaluate("shift") as number;
            assert.ok(shift < 0.1, `${url} moves by ${shift}`);
            assert.deepEqual(await page.evaluate(smallTexts), []);
            const wide = await page.evaluate("document.documentElement.scrollWidth") as number;
            assert.ok(wide <= width, `${wide} pixels wide`);
            await assertAccessible(page);
          }, { width, scheme });
        }
      }),
  });
}

Deno.test({
  name: "on a telephone charts can be read before their scripts run, and then take the same room",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const urls = [
        await written(folder, "evaluation.html", await evaluationOf(200, 20)),
        await written(folder, "inspection.html", await inspection(join(folder, "data"))),
      ];
      const heights = `[...document.querySelectorAll("figure[data-chart]")].map((figure) =>
        figure.getBoundingClientRect().height)`;
      for (const url of urls) {
        await withPage(url, async (page) => {
          await page.setJavaScriptEnabled(false);
          await page.reload();
          assert.deepEqual(await page.evaluate(smallTexts), []);
          assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
          const before = await page.evaluate(heights) as number[];
          await page.setJavaScriptEnabled(true);
          await page.reload();
          for (const figure of await page.$$("figure[data-chart]")) {
            await figure.evaluate((element) => element.scrollIntoView());
            await figure.waitForSelector(".chart-live svg, .matrix-view[tabindex] svg");
          }
          // Titles may be broken into more lines.
          for (const [chart, height] of (await page.evaluate(heights) as number[]).entries()) {
            assert.ok(
              height >= before[chart]! - 1 && height < before[chart]! + 60,
              `chart ${chart} is ${height} pixels high, not ${before[chart]}`,
            );
          }
        }, { width: 390 });
      }
    }),
});

Deno.test({
  name:
    "on a telephone charts hold names of any length and direction, and numbers stay behind them",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const long = "AVeryLongNameWithoutAnySpaceThatGoesOnAndOnForSeventyLettersAndMore";
      const fromRight = "\u05d7\u05d5\u05dc\u05e6\u05d4";
      const text = await evaluationOf(60, 4, { head: long, names: [long, fromRight, "<b>x</b>&"] });
      await withPage(await written(folder, "evaluation.html", text), async (page) => {
        for (const figure of await page.$$("#head-1 figure[data-chart]")) {
          await figure.evaluate((element) => element.scrollIntoView());
          await figure.waitForSelector(".chart-live svg, .matrix-view[tabindex] svg");
        }
        const out = `[...document.querySelectorAll(".chart-live text")].filter((text) => {
          const [own, whole] = [text, text.closest("svg")].map((of) => of.getBoundingClientRect());
          return own.left < whole.left - 1 || own.right > whole.right + 1;
        }).map(({ textContent }) => textContent)`;
        assert.deepEqual(await page.evaluate(out), []);
        assert.equal(await page.evaluate("document.documentElement.scrollWidth"), 390);
        const isolated = await page.$$eval(
          "#failures .wrong bdi",
          (all) => all.map(({ textContent }) => textContent),
        );
        assert.ok(isolated.includes(fromRight) && isolated.includes("<b>x</b>&"), isolated.join());
        await assertAccessible(page);
      }, { width: 390 });
    }),
});

Deno.test({
  name: "a confusion matrix is drawn once: as large and in the order of its first picture",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const url = await written(folder, "evaluation.html", await evaluationOf(400, 60));
      const look = `(() => {
        const figure = document.querySelector("#head-1 figure.chart");
        const { width, height } = figure.getBoundingClientRect();
        const svg = figure.querySelector("svg").getBoundingClientRect();
        return [width, height, svg.width, svg.height].map(Math.round);
      })()`;
      await withPage(url, async (page) => {
        await page.setJavaScriptEnabled(false);
        await page.reload();
        const before = await page.evaluate(look) as number[];
        await page.setJavaScriptEnabled(true);
        await page.reload();
        await page.$eval("#head-1", (head) => head.scrollIntoView());
        await page.waitForSelector("#head-1 .matrix-view[tabindex]");
        await page.waitForFunction(
          `!document.querySelector("#head-1 [data-matrix=order]").disabled`,
        );
        assert.deepEqual(await page.evaluate(look), before);
        assert.ok(before[3]! <= 600, `${before[3]} pixels high`);
        assert.equal(
          await page.$eval(
            "#head-1 [data-matrix=order]",
            (order) => (order as unknown as { value: string }).value,
          ),
          "by similarity",
        );
      });
    }),
});

Deno.test({
  name: "a picture that is pressed is shown large, with the name of its file, by keyboard too",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const url = await written(folder, "evaluation.html", await evaluationOf(200, 8));
      await withPage(url, async (page) => {
        const widthOf = (selector: string) =>
          page.$eval(selector, (tile) => tile.getBoundingClientRect().width);
        const small = await widthOf("#failures .tile");
        await page.focus("#failures .tile");
        await page.keyboard.press("Enter");
        await page.waitForSelector("#enlarged[open]");
        assert.match(
          await page.$eval("#enlarged p", ({ textContent }) => textContent!),
          /^p\d+\.jpg$/,
        );
        assert.ok(await widthOf("#enlarged .tile") >= 3 * small);
        await assertAccessible(page);
      });
    }),
});

Deno.test({
  name: "the map of images is gone through by the arrow keys, and its hint says so",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const url = await written(folder, "evaluation.html", await evaluationOf(200, 8));
      await withPage(url, async (page) => {
        await page.waitForSelector("#map[tabindex]");
        const current = () => page.$eval("#map .current", (dot) => Number(dot.getAttribute("cx")));
        await page.$eval("#map", (map) => (map as unknown as { focus(): void }).focus());
        await page.keyboard.press("ArrowRight");
        const first = await current();
        await page.keyboard.press("ArrowRight");
        assert.ok(await current() > first);
        const id = await page.$eval("#map-image strong", ({ textContent }) => textContent!);
        await page.keyboard.press("Enter");
        await page.waitForSelector("#enlarged[open]");
        assert.equal(
          await page.$eval("#enlarged p", ({ textContent }) => textContent),
          `${id}.jpg`,
        );
        await assertAccessible(page);
      });
    }),
});

Deno.test({
  name:
    "on paper tables have the titles of their columns, no page is blank, none ends in a heading",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const pages = {
        evaluation: await evaluationOf(400, 60),
        inspection: await inspection(join(folder, "data")),
      };
      for (const [name, text] of Object.entries(pages)) {
        await withPage(await written(folder, `${name}.html`, text), async (page) => {
          await scrollThrough(page);
          const headings = new Set(
            await page.$$eval("h2, h3, h4", (all) =>
              all.map(({ textContent }) => textContent!.trim())),
          );
          const pdf = await readPdf(await page.pdf({ format: "A4", printBackground: true }));
          const titles = ["class", "precision", "recall", "F1", "images", "predicted", "mistakes"];
          let [all, tables] = ["", 0];
          for (let number = 1; number <= pdf.numPages; number++) {
            const { items } = await (await pdf.getPage(number)).getTextContent();
            const lines = items.flatMap((item) =>
              "str" in item && item.str.trim() !== ""
                ? [{ text: item.str.trim(), y: item.transform[5] as number }]
                : []
            );
            assert.ok(
              lines.length > 3,
              `${name}: page ${number} of ${pdf.numPages} is blank: ${
                lines.map(({ text }) => text)
              }`,
            );
            const last = lines.reduce((low, line) => line.y < low.y ? line : low);
            assert.ok(!headings.has(last.text), `${name}: page ${number} ends in ${last.text}`);
            const text = lines.map(({ text }) => text).join(" ");
            // A table that goes on has its titles again.
            if (/kind \d+ [\d.]+ % [\d.]+ % [\d.]+ %/.test(text.replaceAll("\u00a0", " "))) {
              assert.ok(text.includes(titles.join(" ")), `page ${number}: ${text.slice(0, 200)}`);
              tables++;
            }
            all += `${text}\n`;
          }
          if (name === "evaluation") {
            assert.ok(tables >= 2, "the table of classes is longer than a page");
            for (const folded of ["balanced accuracy", "kind: highest loss"]) {
              assert.ok(all.includes(folded), `${folded} is folded`);
            }
            const losses = await page.$$eval("#failures details .card strong", (all) =>
              all.map(({ textContent }) => textContent!));
            assert.ok(
              losses.length > 20 && losses.every((id) =>
                all.includes(id)
              ),
            );
          }
        });
      }
    }),
});

Deno.test({
  name: "a report on 44,000 images is below 5 MB, and is painted",
  ignore: noBrowser,
  fn: () =>
    inFolder(async (folder) => {
      const text = await evaluationOf(44_000, 143);
      assert.ok(text.length < 5e6, `${text.length}`);
      await withPage(await written(folder, "evaluation.html", text), async (page) => {
        const paint = await page.evaluate(`new Promise((resolve) =>
          new PerformanceObserver((list) => resolve(list.getEntries()[0].startTime))
            .observe({ type: "paint", buffered: true }))`) as number;
        assert.ok(paint > 0, `${paint} ms`);
      });
    }),
});
