/** Plain JavaScript checks no names: what a function of mod.ts does not have, it refuses. */
import assert from "node:assert/strict";
import * as facet from "../mod.ts";

// deno-lint-ignore no-explicit-any -- called as plain JavaScript calls it
type Loose = (...args: any[]) => unknown;

const result = { accuracy: {}, head_loss: {}, loss: 0 };

/** For each function: calls it with some options, and with hooks where it takes any. */
const calls: Readonly<Record<string, (options: object, hooks?: object) => unknown>> = {
  train: facet.train as Loose,
  // Nothing happens before the first event is asked for.
  trainEvents: async (options) => {
    for await (
      const _ of (facet.trainEvents as (options: object) => AsyncIterable<unknown>)(options)
    );
  },
  findLearningRate: facet.findLearningRate as Loose,
  searchOptions: facet.searchOptions as Loose,
  profileTraining: facet.profileTraining as Loose,
  openLiveTraining: (options) => (facet.openLiveTraining as Loose)(options),
  listRuns: (options) => (facet.listRuns as Loose)(options),
  compareRuns: facet.compareRuns as Loose,
  evaluateRun: facet.evaluateRun as Loose,
  evaluationReport: (options) => (facet.evaluationReport as Loose)(result, [], options),
  predictFiles: facet.predictFiles as Loose,
  predictIntoFolder: facet.predictIntoFolder as Loose,
  predictList: facet.predictList as Loose,
  predictionTable: (options) => (facet.predictionTable as Loose)([], options),
  loadModel: (options) => (facet.loadModel as Loose)("runs/none", options),
  exportRun: facet.exportRun as Loose,
  reviewLabels: facet.reviewLabels as Loose,
  serveRun: facet.serveRun as Loose,
  inspectCatalogue: facet.inspectCatalogue as Loose,
  writeInspection: facet.writeInspection as Loose,
  splitCatalogue: facet.splitCatalogue as Loose,
  readCatalogue: (options) => (facet.readCatalogue as Loose)(options),
  decodeImage: (options) => (facet.decodeImage as Loose)(new Uint8Array(), options),
  drawCatalogue: (options) => (facet.drawCatalogue as Loose)(options),
  openEngine: (options) => (facet.openEngine as Loose)(options),
};

/** Functions that take no hooks. */
const withoutHooks = [
  "listRuns",
  "trainEvents",
  "openLiveTraining",
  "evaluationReport",
  "predictionTable",
  "loadModel",
  "readCatalogue",
  "decodeImage",
  "drawCatalogue",
  "openEngine",
];

/** What takes no object of options. */
const withoutOptions = [
  "NoAdapterError",
  "OutOfMemoryError",
  "Tagger",
  "UserError",
  "WorkerPool",
  "diagnose",
  "predictionCsv",
  "readConfigFile",
  "readMetrics",
  "readRun",
  "version",
];

/** What a function needs, so that it comes to its hooks. */
const needed: Readonly<Record<string, object>> = {
  compareRuns: { runs: ["none", "nothing"] },
  evaluateRun: { run: "none" },
  predictFiles: { model: "none", paths: ["none.jpg"] },
  predictIntoFolder: { model: "none", images: ["none.jpg"], maps: "none" },
  predictList: { model: "none", list: "none", out: "none.csv" },
  exportRun: { run: "none", target: "onnx" },
  reviewLabels: { of: "none" },
  serveRun: { model: "none" },
  train: { data: "none", out: "none" },
};

/** The error that a call ends with. */
async function refusal(call: () => unknown): Promise<string> {
  try {
    await call();
  } catch (error) {
    assert.ok(error instanceof facet.UserError, String(error));
    return error.message;
  }
  return "it did not fail";
}

Deno.test("what mod.ts offers is either tried here or takes no options", () => {
  assert.deepEqual(Object.keys(facet).sort(), [...Object.keys(calls), ...withoutOptions].sort());
});

Deno.test("an option that a function does not have is refused by its name", async () => {
  for (const [name, call] of Object.entries(calls)) {
    const message = await refusal(() => call({ zzzzzzzzzzzz: 1 }));
    const caller = name === "trainEvents" ? "train" : name;
    assert.match(
      message,
      new RegExp(`^${caller}: unknown option \`zzzzzzzzzzzz\`; there are: \\w+`),
    );
  }
  assert.equal(
    await refusal(() => calls.train!({ data: "shop", epoch: 3 })),
    "train: unknown option `epoch`; did you mean `epochs`?",
  );
  assert.equal(
    await refusal(() => calls.evaluateRun!({ run: "none", batchsize: 3 })),
    "evaluateRun: unknown option `batchsize`; did you mean `batchSize`?",
  );
});

Deno.test("a hook that a function does not have is refused by its name", async () => {
  for (const [name, call] of Object.entries(calls)) {
    if (withoutHooks.includes(name)) continue;
    const options = needed[name] ?? { data: "none" };
    const message = await refusal(() => call(options, { onWarnings: () => {} }));
    assert.match(message, new RegExp(`^${name}: unknown hook \`onWarnings\`; `), name);
  }
});

Deno.test("what a function needs is asked for by its name", async () => {
  for (
    const [call, message] of [
      [calls.evaluateRun!, /^the run must be a text, not undefined$/],
      [calls.predictFiles!, /^the model must be the path of a run or a model file, .* undefined$/],
      [calls.splitCatalogue!, /^the data must be a text, not undefined$/],
      [calls.train!, /^--out must be a text that is not empty, not undefined$/],
    ] as const
  ) assert.match(await refusal(() => call({})), message);
});
