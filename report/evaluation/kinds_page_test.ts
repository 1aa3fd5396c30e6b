import assert from "node:assert/strict";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { logitCounts, logitSegments } from "../../data/heads.ts";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import { chooseDecisions, Evaluation, ImageScores } from "../../eval/mod.ts";
import { awkwardNames } from "../../charts/testing/mod.ts";
import { noBrowser, press, withPage } from "../../tests/browser.ts";
import type { EvaluatedModel } from "./evaluated_model.ts";
import { evaluationPage, imagesToMap } from "./evaluation_page.ts";

const tags = ["casual", "home & garden", '"sports"'];
const heads = [
  { name: "gender", classes: ["Men", "Women"] },
  { kind: "tags", name: "usage", tags, separator: "|" },
  { kind: "number", name: "year", mean: 2012, std: 2 },
] as const;
const count = 200;

/**
 * Images that have the tag of their number by turns, and the year of it. All is recognised, but: number 3,
 * which has no tag, is given "sports"; number 4, which is casual, is given nothing; number 5, at home, is given
 * "casual" instead; number 6 is 4.5 years off; number 7 has no label at all.
 */
function model(): EvaluatedModel {
  const words = labelSegments(heads);
  const columns = logitSegments(logitCounts(heads));
  const labels = new Int32Array(count * words.total);
  const logits = new Float32Array(count * columns.total);
  for (let image = 0; image < count; image++) {
    const [word, column] = [
      (head: number) => image * words.total + words.offsets[head]!,
      (head: number) => image * columns.total + columns.offsets[head]!,
    ];
    labels[word(0)] = image % 2;
    logits[column(0) + image % 2] = 3;
    const year = 2010 + image % 5;
    writeNumber(labels, word(1 + 1), (year - 2012) / 2);
    logits[column(2)] = (year - 2012 + 0.25 * (image % 3)) / 2;
    const tag = (image - 1) % 3;
    writeTags(labels, word(1), image === 3 ? [] : image === 4 ? [0] : image === 5 ? [1] : [tag]);
    for (let t = 0; t < 3; t++) logits[column(1) + t] = t === tag ? 3 : -3;
    if (image === 3) logits.set([-4, -4, 3.5], column(1));
    if (image === 4) logits.set([-5, -4, -4], column(1));
    if (image === 5) logits.set([4, -4, -4], column(1));
    if (image === 6) logits[column(2)] = (year - 2012 + 4.5) / 2;
    if (image === 7) { for (const head of [0, 1, 2]) labels[word(head)] = -1; }
  }
  const [evaluation, raw] = [new Evaluation(heads), new ImageScores(heads, count)];
  evaluation.add(logits, labels);
  raw.add(0, logits, labels);
  const { decisions, figures } = chooseDecisions(raw, { precision: 0.9 });
  return {
    name: "a run",
    result: evaluation.result(decisions.heads),
    confusions: evaluation.confusions,
    scores: raw.decided(decisions.heads),
    decisions,
    sureness: figures,
    images: {
      count,
      width: 12,
      height: 16,
      pixels: new Uint8Array(count * 12 * 16 * 3).fill(90),
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

/** A model whose tags and numbers have names that other languages would interpret. */
function awkwardModel(): EvaluatedModel {
  const [first = "", second = ""] = awkwardNames;
  const heads = [
    { kind: "tags", name: first, tags: awkwardNames, separator: "|" },
    { kind: "number", name: second, mean: -3e7, std: 1e-3 },
    { kind: "number", name: "<b>none</b>", mean: 0, std: 1 },
  ] as const;
  const words = labelSegments(heads);
  const { total, offsets } = logitSegments(logitCounts(heads));
  const count = 60;
  const labels = new Int32Array(count * words.total);
  const logits = new Float32Array(count * total);
  for (let image = 0; image < count; image++) {
    const word = image * words.total;
    writeTags(labels, word, [image % awkwardNames.length, (image * 7) % awkwardNames.length]);
    writeNumber(labels, word + words.offsets[1]!, image / count);
    labels[word + words.offsets[2]!] = -1;
    const row = logits.subarray(image * total, (image + 1) * total).fill(-2);
    row[(image + image % 3) % awkwardNames.length] = 2;
    row[offsets[1]!] = image % 5;
  }
  const [evaluation, raw] = [new Evaluation(heads), new ImageScores(heads, count)];
  evaluation.add(logits, labels);
  raw.add(0, logits, labels);
  const { decisions, figures } = chooseDecisions(raw, { precision: 0.9 });
  const { images, ...rest } = model();
  return {
    ...rest,
    result: evaluation.result(decisions.heads),
    confusions: [],
    scores: raw.decided(decisions.heads),
    decisions,
    sureness: figures,
    images: { ...images, count, labels },
  };
}

/** The text of a part of a page, without its tags. */
function textOf(page: string, id: string): string {
  const part = page.slice(page.indexOf(`<section id="${id}"`));
  return part.slice(0, part.indexOf("</section>"))
    .replaceAll(/<(script|style|svg).*?<\/\1>/gs, " ").replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");
}

async function opened(page: string): Promise<string> {
  const path = join(await Deno.makeTempDir(), "report.html");
  await Deno.writeTextFile(path, page);
  return pathToFileURL(path).href;
}

Deno.test("the report has a section for each kind of head", async () => {
  const page = await evaluationPage(model());
  const metrics = textOf(page, "metrics");
  for (const title of ["choose one class", "give tags", "predict a number"]) {
    assert.ok(metrics.includes(`Heads that ${title}`), title);
  }
  // 199 images have a label; 1 of them has a wrong tag, 1 misses one, 1 has both.
  const usage = textOf(page, "head-1");
  assert.match(usage, /exactly right 98\.5 %/);
  assert.match(usage, /home &amp; garden casual 1 show/);
  // The tag that is casual: missed on number 4, wrong on number 5.
  assert.match(usage, /casual (\S+ % ){4}0\.\d\d 66 66 1 1/);
  const year = textOf(page, "head-2");
  assert.match(year, /mean absolute error 0\.2\d+ of 199 images/);
  assert.match(year, /margin ± 0\.50\d* holds for 99\.5 % of these images, chosen for 90 %/);
});

Deno.test("images behind wrong and missed tags and the worst numbers are shown with their names", async () => {
  const failures = textOf(await evaluationPage(model()), "failures");
  assert.match(
    failures,
    /usage: wrongly given, and sure of it p5 ✗ casual \d+\.\d % labelled home/,
  );
  assert.match(failures, /p3 ✗ &quot;sports&quot; \d+\.\d % labelled with no tag/);
  assert.match(failures, /usage: missed, and sure of it p4 misses casual \d+\.\d % given no tag/);
  assert.match(failures, /year: farthest off p6 2015\.50\d* labelled 2011 4\.50\d* too high/);
  const shown = imagesToMap(model().scores);
  for (const image of [3, 4, 5, 6]) assert.ok(shown.includes(image), `${image}`);
});

Deno.test("the report says how many images are sure, and how well the decisions hold", async () => {
  const page = await evaluationPage(model());
  const sure = textOf(page, "sure");
  assert.match(sure, /90 % of the answers are right/);
  assert.match(sure, /gender \d+\.\d % 100\.0 % 100\.0 % 98\.\d % to 100\.0 % 199/);
  assert.match(sure, /all together all sure/);
  assert.match(sure, /year ± 0\.50\d* \d+\.\d % \d+\.\d % to \d+\.\d % 199/);
  assert.match(textOf(page, "head-1"), /Logits are divided by a temperature of 0\.\d\d/);
  assert.match(page, /usage, calibrated: expected calibration error/);
  const without = await evaluationPage({ ...model(), decisions: undefined, sureness: undefined });
  assert.doesNotMatch(without, /id="sure"|calibrated: expected/);
});

Deno.test({
  name:
    "a tag's numbers open the images behind them, and nothing keeps people from reading the page",
  ignore: noBrowser,
  fn: async () => {
    const url = await opened(await evaluationPage(model()));
    await withPage(url, async (page) => {
      const shown = () =>
        page.$$eval("#gallery .card", (cards) => cards.map((card) => card.textContent!));
      await press(page, "#head-1 button[data-missed='0'][data-wrong='-1']");
      assert.equal(await page.$eval("#gallery h2", (h) => h.textContent), "usage: casual missed");
      const [missed, ...others] = await shown();
      assert.deepEqual(others, []);
      assert.match(
        missed!,
        /^p4✓ Men \d+\.\d\u00a0%misses casual \d+\.\d\u00a0%✓ year 2014\.25\d*labelled 2014$/,
      );
      await press(page, "#gallery .close");
      await press(page, "#head-1 button[data-missed='1'][data-wrong='0']");
      assert.equal(
        await page.$eval("#gallery h2", (h) => h.textContent),
        "usage: home & garden missed, casual wrongly given",
      );
      assert.match((await shown())[0]!, /^p5.*✗ casual \d+\.\d\u00a0%misses home & garden/);
    });
    for (const scheme of ["light", "dark"] as const) {
      await withPage(url, async () => {}, { scheme, width: 390 });
    }
  },
});

Deno.test({
  name: "any text may be the name of a head and of a tag, and heads need no labels",
  ignore: noBrowser,
  fn: async () => {
    const text = await evaluationPage(awkwardModel());
    assert.doesNotMatch(text, /<script>alert|<img src=x/);
    assert.doesNotMatch(textOf(text, "head-1"), /NaN|undefined|Infinity/);
    assert.match(textOf(text, "head-2"), /No image has a label for this head/);
    await withPage(await opened(text), async (page) => {
      const names = await page.$$eval(
        "#head-0 .sortable tbody th",
        (cells) => cells.map(({ textContent }) => textContent),
      );
      assert.equal(names.length, awkwardNames.length);
      assert.ok(names.includes("</script><script>alert(1)</script>"));
      await press(page, "#head-0 .sortable button[data-wrong]");
      assert.ok((await page.$$("#gallery .card")).length > 0);
    });
  },
});
