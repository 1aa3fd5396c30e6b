/** The page that `facet export --to web` writes, in a browser with WebGPU and in one without. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { decodeImage } from "../../data/mod.ts";
import { inFolder, makeExif, makeJpeg, makePng, withExif } from "../../data/testing/mod.ts";
import { type Guess, type NumberPrediction, toPredictions } from "../../eval/mod.ts";
import { exportModel, type WeightPrecision } from "../../export/mod.ts";
import type { SavedModel } from "../../model/mod.ts";
import { assertAccessible, noBrowser, withPage } from "../browser.ts";
import type { Page } from "../deps.ts";
import { awkwardMixedHeads } from "./awkward_heads.ts";
import {
  computedByFacet,
  exportedModel,
  mixedModel,
  randomPixels,
  sizes,
  spread,
} from "./facet_model.ts";

/** What the page shows of a head. */
interface Shown {
  /** The bars: classes or tags with their probabilities. */
  readonly top: readonly Guess[];
  /** What stands out of them. */
  readonly best: readonly string[];
  /** A number, with its margin. */
  readonly number?: string;
  /** Whether it is sure. */
  readonly mark?: string;
}

/** What the page shows of an image. */
type Answer = { readonly facets: Record<string, Shown> } | { readonly error: string };

/** Writes a model's page into a folder. */
async function writePage(
  folder: string,
  model: SavedModel,
  precision?: WeightPrecision,
) {
  const exported = await exportModel(model, {
    target: "web",
    name: "shop",
    ...(precision && { precision }),
  });
  assert.deepEqual([...exported.files.keys()], ["index.html"]);
  const text = exported.files.get("index.html") as string;
  await Deno.writeTextFile(join(folder, "index.html"), text);
  return {
    text,
    weights: exported.weights,
    url: pathToFileURL(join(folder, "index.html")).href,
  };
}

/** Gives the page files, and collects what it shows of each. */
async function tag(page: Page, paths: readonly string[]): Promise<Answer[]> {
  const listed = async () => (await page.$$("#history-list button")).length;
  const before = await listed();
  await (await page.$("#files"))!.uploadFile(...paths);
  await page.waitForFunction(
    `document.querySelectorAll("#history-list :is([data-state=answered], [data-state=failed])")
      .length === ${before + paths.length}`,
  );
  return await page.evaluate(`
    [...document.querySelectorAll("#history-list button")].slice(-${paths.length})
      .map((button) => {
        button.click();
        const wrong = document.querySelector("#heads > .wrong");
        if (wrong !== null) return { error: wrong.textContent };
        return {
          facets: Object.fromEntries([...document.querySelectorAll("#heads > div")].map((head) => {
            const labelOf = (row) => row.querySelector(".label").textContent;
            const top = [...head.querySelectorAll("ol li")].map((row) => ({
              label: labelOf(row),
              probability: Number(row.querySelector(".bar").style.getPropertyValue("--share")),
            }));
            const best = [...head.querySelectorAll("ol .best")].map(labelOf);
            const number = head.querySelector(".number-value")?.textContent;
            const mark = head.querySelector(".mark")?.textContent;
            return [head.querySelector("h3").textContent, { top, best, number, mark }];
          })),
        };
      })
  `) as Answer[];
}

/** Writes pixels [count, H, W, 3] as pictures that lose nothing. */
async function writePictures(
  folder: string,
  { architecture: { input } }: SavedModel,
  pixels: Uint8Array,
): Promise<string[]> {
  const rows = Array.from(
    { length: pixels.length / (3 * input.width) },
    (_, row) => [...pixels.subarray(row * 3 * input.width, (row + 1) * 3 * input.width)],
  );
  const count = rows.length / input.height;
  return await Promise.all(Array.from({ length: count }, async (_, index) => {
    const path = join(folder, `${index}.png`);
    const lines = rows.slice(index * input.height, (index + 1) * input.height);
    await Deno.writeFile(path, makePng(input.width, 8, 2, lines));
    return path;
  }));
}

/** Fails unless the page found what facet finds in the same pixels. [count, H, W, 3] */
async function assertFound(
  model: SavedModel,
  answers: readonly Answer[],
  pixels: Uint8Array,
  tolerance = 1e-4,
) {
  const { logits, outputs } = await computedByFacet(model, pixels);
  const { architecture: { heads }, decisions } = model;
  const images = answers.map((_, image) => `image ${image}`);
  const predictions = toPredictions(images, logits, heads, { top: 1000, decisions });
  for (const [index, { image, facets }] of predictions.entries()) {
    const answer = answers[index]!;
    assert.ok("facets" in answer, JSON.stringify(answer));
    assert.deepEqual(
      new Set(Object.keys(answer.facets)),
      new Set(heads.map(({ name }) => name)),
    );
    for (const head of heads) {
      const shown: Shown = answer.facets[head.name]!;
      const expected = facets[head.name]!;
      if (expected.kind === "number") {
        assertNumberShown(shown, expected);
        continue;
      }
      assert.equal(shown.top.length, Math.min(expected.top.length, 5));
      const probabilities = new Map(
        expected.top.map(({ label, probability }) => [label, probability]),
      );
      for (const { label, probability } of shown.top) {
        const off = Math.abs(probability - probabilities.get(label)!);
        assert.ok(off < tolerance, `${image}, ${head.name} ${label}: ${off}`);
      }
      if (expected.kind !== "tags") {
        assert.deepEqual(shown.best, [shown.top[0]!.label]);
      } else if (tolerance === 1e-4) {
        const given = new Set(expected.tags.map(({ label }) => label));
        const labels = shown.top.map(({ label }) => label);
        assert.deepEqual(shown.best, labels.filter((label) => given.has(label)));
      }
      const { sure } = expected;
      assert.equal(shown.mark, sure === undefined ? sure : sure ? "sure" : "not sure");
    }
  }
  return outputs;
}

/** Fails unless a number is shown, with two digits of its margin. */
function assertNumberShown({ number }: Shown, { value, margin }: NumberPrediction): void {
  const [shown, shownMargin] = number!.replace("−", "-").split(" ± ").map(Number);
  const least = 0.051 * (margin ?? Math.abs(value) / 100);
  assert.ok(Math.abs(shown! - value) < least, `${number} for ${value}`);
  assert.equal(shownMargin === undefined, margin === undefined);
  if (margin !== undefined) assert.ok(Math.abs(shownMargin! - margin) < least, number!);
}

const backends = [
  { webgpu: true, says: /^Computing on WebGPU \(.+\)\.$/, scheme: "light", width: 1200 },
  {
    webgpu: false,
    says: /^Computing on TensorFlow\.js on .+, since there is no WebGPU here\.$/,
    scheme: "dark",
    width: 390,
  },
] as const;

for (const { says, ...view } of backends) {
  const { webgpu, scheme, width } = view;
  Deno.test({
    name: `the page finds what facet does, ${webgpu ? "on" : "without"} WebGPU ` +
      `(${scheme}, ${width} pixels wide)`,
    ignore: noBrowser,
    fn: async () => {
      await inFolder(async (folder) => {
        for (const model of [exportedModel(sizes[0]!), mixedModel(sizes[1]!)]) {
          const { url } = await writePage(folder, model);
          const pixels = randomPixels(model, 3);
          const pictures = await writePictures(folder, model, pixels);
          const note = join(folder, "note.jpg");
          await Deno.writeTextFile(note, "not an image");
          await withPage(url, async (page) => {
            await page.waitForFunction(
              `!document.getElementById("device").textContent.startsWith("Getting")`,
            );
            const textOf = (selector: string) =>
              page.$eval(selector, ({ textContent }: { textContent: string }) => textContent);
            assert.match(await textOf("#device"), says);
            await assertAccessible(page);
            const answers = await tag(page, [...pictures, note]);
            assert.equal(
              (answers.pop() as { error: string }).error,
              "This file cannot be used: it is no image that this browser can read.",
            );
            const outputs = await assertFound(model, answers, pixels);
            assert.ok(spread(model, outputs) > 0.01, "images are told apart");

            // Back to an image, by keyboard.
            await page.focus("#history-list li:nth-child(2) button");
            await page.keyboard.press("Enter");
            await page.waitForSelector("#heads .best");
            // What speaks for its first answer that has a map.
            await page.focus("#heads button.why");
            await page.keyboard.press("Enter");
            await page.waitForSelector("#map:not([hidden])");
            assert.match(await textOf("#picture-note"), /^Orange: without this part .+\.$/);
            await assertAccessible(page);
            const overflow = await page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            );
            assert.equal(overflow, 0, "nothing sticks out sideways");
          }, view);
        }
      });
    },
  });
}

/** Takes WebGL from a page, of which TensorFlow.js complains. */
const withoutWebGl = `
  for (const { prototype } of [HTMLCanvasElement, OffscreenCanvas]) {
    const open = prototype.getContext;
    prototype.getContext = function (kind, ...rest) {
      return kind.includes("webgl") ? null : open.call(this, kind, ...rest);
    };
  }
  console.warn = () => {};
`;

for (
  const { webgpu, before, says } of [
    { webgpu: true, before: "", says: /^Computing on WebGPU / },
    { webgpu: false, before: "", says: /^Computing on TensorFlow\.js on WebGL, / },
    { webgpu: false, before: withoutWebGl, says: /^Computing on TensorFlow\.js on the CPU, / },
  ]
) {
  Deno.test({
    name: `the page shows each head its own, whatever it is called: ${says.source}`,
    ignore: noBrowser,
    fn: async () => {
      await inFolder(async (folder) => {
        const model = mixedModel(sizes[1]!, awkwardMixedHeads);
        const { url } = await writePage(folder, model);
        const pixels = randomPixels(model, 2);
        const pictures = await writePictures(folder, model, pixels);
        await withPage(url, async (page) => {
          await page.evaluateOnNewDocument(before);
          await page.reload();
          await assertFound(model, await tag(page, pictures), pixels);
          const device = await page.evaluate(`document.getElementById("device").textContent`);
          assert.match(device as string, says);
          const shown = await page.$$eval(
            "#heads h3",
            (all: { textContent: string }[]) => all.map(({ textContent }) => textContent),
          );
          assert.deepEqual(new Set(shown), new Set(awkwardMixedHeads.map(({ name }) => name)));
          const overflow = await page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
          );
          assert.equal(overflow, 0, "nothing sticks out sideways");
        }, { webgpu, width: 390 });
      });
    },
  });
}

for (
  const { when, before, lose, says } of [
    {
      when: "cannot be opened",
      before: "GPUAdapter.prototype.requestDevice = () => Promise.reject(new Error('no device'))",
      lose: "",
      says: /^Computing on TensorFlow\.js on .+, since WebGPU fails here: no device\.$/,
    },
    {
      when: "is lost",
      before: `
        const open = GPUAdapter.prototype.requestDevice;
        GPUAdapter.prototype.requestDevice = async function (options) {
          return globalThis.device = await open.call(this, options);
        };
      `,
      lose: "device.destroy()",
      says: /^Computing on TensorFlow\.js on .+, since WebGPU failed: .+\.$/,
    },
  ]
) {
  Deno.test({
    name: `where a WebGPU device ${when}, the page goes on without, and says so`,
    ignore: noBrowser,
    fn: async () => {
      await inFolder(async (folder) => {
        const model = exportedModel(sizes[1]!);
        const { url } = await writePage(folder, model);
        const pixels = randomPixels(model, 2);
        const pictures = await writePictures(folder, model, pixels);
        await withPage(url, async (page) => {
          await page.evaluateOnNewDocument(before);
          await page.reload();
          await assertFound(model, await tag(page, pictures), pixels);
          await page.evaluate(lose);
          await assertFound(model, await tag(page, pictures), pixels);
          const device = await page.evaluate(`document.getElementById("device").textContent`);
          assert.match(device as string, says);
        }, { webgpu: true });
      });
    },
  });
}

Deno.test({
  name: "images of any kind come to the page's model as to facet predict's",
  ignore: noBrowser,
  fn: async () => {
    const wide = Array.from(
      { length: 90 },
      (_, y) => Array.from({ length: 200 }, (_, x) => [x, 2 * y, 255 - x, x < 100 ? 255 : 0]),
    );
    // Small enough for facet to decode all of its pixels.
    const photo = makeJpeg(110, 90, (x, y) => [40 + x, 2 * y, 200 - y]);
    const images = {
      "transparent.png": makePng(200, 8, 6, wide.map((row) => row.flat())),
      "grey.png": makePng(200, 8, 0, wide.map((row) => row.map(([red]) => red!))),
      "photo.jpg": photo,
      "turned.jpg": withExif(photo, makeExif(6, true)),
    };
    await inFolder(async (folder) => {
      const paths = await Promise.all(
        Object.entries(images).map(async ([name, bytes]) => {
          await Deno.writeFile(join(folder, name), bytes);
          return join(folder, name);
        }),
      );
      const padding = exportedModel(sizes[2]!);
      for (const resize of ["pad", "fit"] as const) {
        const input = { ...padding.architecture.input, resize };
        const model = { ...padding, architecture: { ...padding.architecture, input } };
        const { url } = await writePage(folder, model);
        const decoded = await Promise.all(
          Object.values(images).map((bytes) => decodeImage(bytes, input)),
        );
        await withPage(url, async (page) => {
          const pixels = Uint8Array.from(decoded.flatMap((image) => [...image]));
          // A turned image is resampled in another order, so a few bytes are rounded the other way.
          const outputs = await assertFound(model, await tag(page, paths), pixels, 0.005);
          assert.ok(spread(model, outputs) > 0.05, "another image would be noticed");
        }, { webgpu: true });
      }
    });
  },
});

Deno.test({
  name: "a page of weights in 16 or 8 bits is smaller, and computes by them",
  ignore: noBrowser,
  fn: async () => {
    await inFolder(async (folder) => {
      const model = mixedModel(sizes[1]!);
      const pixels = randomPixels(model, 2);
      const pictures = await writePictures(folder, model, pixels);
      const bytes = ({ text }: { text: string }) => /id="weights">([^<]+)</.exec(text)![1]!.length;
      const whole = await writePage(folder, model);
      for (const [precision, most] of [["float16", 0.6], ["int8", 0.4]] as const) {
        const rounded = await writePage(folder, model, precision);
        assert.ok(bytes(rounded) < most * bytes(whole), precision);
        await withPage(rounded.url, async (page) => {
          const { weights } = rounded;
          await assertFound({ ...model, weights }, await tag(page, pictures), pixels);
        }, { webgpu: true });
      }
    });
  },
});

Deno.test("the page's policy lets it ask the network for nothing", async () => {
  await inFolder(async (folder) => {
    const { text } = await writePage(folder, exportedModel(sizes[1]!));
    const [, policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(text)!;
    assert.match(policy!, /^default-src &#39;none&#39;;/);
    assert.doesNotMatch(policy!, /connect-src|https?:|\*/);
    assert.ok(text.indexOf(policy!) < text.indexOf("<style>"), "it comes before what it is about");
  });
});
