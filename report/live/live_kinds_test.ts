import assert from "node:assert/strict";
import { noBrowser, withPage } from "../../tests/browser.ts";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import type { EpochMetrics, TrainHooks, TrainStart } from "../../train/mod.ts";
import { livePage } from "./live_page.ts";
import { LiveRun } from "./live_run.ts";
import { serveLive } from "./live_server.ts";
import { testEpoch, testStart } from "./testing/mod.ts";

const heads = [
  { name: "gender", classes: ["Men", "Women"] },
  { kind: "tags", name: "usage", tags: ["casual", "home", "sports"], separator: "|" },
  { kind: "number", name: "year", mean: 2012, std: 2 },
] as const;

const size = { width: 6, height: 8 };

const start = {
  ...testStart,
  data: { ...testStart.data, heads },
} as unknown as TrainStart;

function epoch(number: number): EpochMetrics {
  return {
    ...testEpoch(number),
    accuracy: { gender: 0.5 + number / 10 },
    mean_average_precision: { usage: 0.25 * number },
    mean_absolute_error: { year: 3 / number },
    r2: { year: 0.1 * number },
    score: 0.3 * number,
  };
}

function callHooks(hooks: TrainHooks): void {
  hooks.onStart?.(start);
  const { offsets, total } = labelSegments(heads);
  const labels = new Int32Array(2 * total).fill(-1);
  labels[0] = 1;
  labels.fill(0, offsets[1], total);
  writeTags(labels, offsets[1]!, [0, 2]);
  writeNumber(labels, offsets[2]!, (2013 - 2012) / 2);
  labels.fill(0, total + offsets[1]!, total + offsets[2]!);
  writeTags(labels, total + offsets[1]!, []);
  for (const number of [1, 2]) {
    hooks.onInputs?.({
      epoch: number,
      trainedBatches: 2 * number,
      ...size,
      count: 2,
      pixels: new Uint8Array(2 * 6 * 8 * 3),
      labels,
    });
    hooks.onMistakes?.({
      epoch: number,
      heads: [
        [],
        [{
          kind: "tags",
          image: 1,
          head: "usage",
          truth: ["home"],
          wrong: [{ label: "sports", probability: 0.9 }, { label: "casual", probability: 0.6 }],
          missed: [{ label: "home", probability: 0.05 }],
        }],
        [{ kind: "number", image: 2, head: "year", truth: 2012, value: 2017.25 }],
      ],
    });
    hooks.onEpoch?.(epoch(number));
  }
}

Deno.test("readers are told of tags and numbers: labels, mistakes and figures", () => {
  const run = new LiveRun((problem) => assert.fail(problem));
  callHooks(run.hooks());
  const { facts, inputs, mistakes, epochs } = run.state;
  assert.deepEqual(facts.heads, [
    { name: "gender", kind: "class" },
    { name: "usage", kind: "tags" },
    { name: "year", kind: "number", std: 2 },
  ]);
  assert.deepEqual(inputs!.labels, [["Women", "casual, sports", "2013"], ["", "no tag", ""]]);
  assert.deepEqual(mistakes!.heads.map(({ head, images }) => [head, images]), [
    ["gender", []],
    ["usage", [{
      kind: "tags",
      id: "b",
      label: "home",
      wrong: [{ tag: "sports", probability: 0.9 }, { tag: "casual", probability: 0.6 }],
      missed: [{ tag: "home", probability: 0.05 }],
    }]],
    ["year", [{ kind: "number", id: "c", label: "2012", guess: "2017.25" }]],
  ]);
  assert.deepEqual(epochs[1]!.mean_average_precision, { usage: 0.5 });
});

Deno.test({
  name: "the page shows each head's own figure, its curve, and what is wrong",
  ignore: noBrowser,
  fn: async () => {
    const run = new LiveRun((problem) => assert.fail(problem));
    const server = serveLive(await livePage({ name: "a run", device: "a device" }), run, 0);
    callHooks(run.hooks());
    for (const width of [1200, 390]) {
      await withPage(server.url, async (page) => {
        const text = (selector: string) => page.$eval(selector, (of) => of.textContent!);
        await page.waitForSelector("[data-chart=curve-error] .legend");
        assert.equal(await text("#accuracy-now-title"), "Score");
        assert.equal(await text("#accuracy-now"), "60.0\u00a0%");
        assert.match(await text("[data-chart=curve-accuracy] figcaption"), /gender.*70\.0/);
        assert.match(await text("[data-chart=curve-average-precision] figcaption"), /usage.*50\.0/);
        assert.match(await text("[data-chart=curve-error] figcaption"), /year.*1\.50/);
        assert.equal(
          await text("#epochs-table thead"),
          "epochtraining lossvalidation lossgenderusage mAPyear MAElearning rateimages/s",
        );
        assert.match(await text("#epochs-table tbody tr"), /70\.0.%50\.0.%1\.50/);
        const choose = (head: number) =>
          page.$eval(`#mistakes-heads label:nth-child(${head}) input`, (radio) => radio.click());
        await choose(2);
        assert.equal(
          await text("#mistakes-list"),
          "b✗ sports 90.0\u00a0%, casual 60.0\u00a0%misses home 5.0\u00a0%labelled home",
        );
        await choose(3);
        assert.equal(await text("#mistakes-list"), "c2017.25labelled 2012");
        assert.match(await text("#mistakes-lead"), /farthest off/);
      }, { width, offline: false });
    }
    run.finish({ run: "runs/x", ending: "epochs", epochs: [epoch(1), epoch(2)] });
    await server.close();
  },
});
