/** Every command is a function: what it takes, tells, gives back and leaves on the disk. */
import assert from "node:assert/strict";
import { join } from "node:path";
import {
  drawCatalogue,
  evaluateRun,
  exportRun,
  loadModel,
  openEngine,
  predictFiles,
  predictList,
  serveRun,
  splitCatalogue,
  train,
  WorkerPool,
  writeInspection,
} from "../mod.ts";

const folder = await Deno.makeTempDir();
const shop = join(folder, "shop");
const run = join(folder, "run");
const images = join(shop, "images");
await drawCatalogue({ folder: shop, count: 40, width: 30, height: 40 });

/** One engine and its threads for the whole file. */
const pool = new WorkerPool(2);
const { engine } = await openEngine({ device: "cpu", pool });
const lent = { engine, pool };
await train({
  data: shop,
  out: run,
  epochs: 1,
  batchSize: 8,
  inputWidth: 30,
  inputHeight: 40,
  widthMultiplier: 0.25,
  autotune: false,
}, lent);

async function exists(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

async function namesIn(path: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(path), ({ name }) => name)).sort();
}

Deno.test("evaluateRun gives the figures before it writes, and what it wrote", async () => {
  const events: string[] = [];
  const progress = (name: string) => (done: number, total: number) => {
    if (done === 0 || done === total) events.push(`${name} ${done}/${total}`);
  };
  let given: unknown;
  const evaluation = await evaluateRun({ run, report: false, batchSize: 3 }, {
    ...lent,
    onPack: progress("packed"),
    onEvaluate: progress("evaluated"),
    onWarning: assert.fail,
    onFigures: ({ result }) => {
      given = result;
      events.push("figures");
    },
  });
  assert.deepEqual(events, [
    "packed 0/8",
    "packed 8/8",
    "evaluated 0/8",
    "evaluated 8/8",
    "figures",
  ]);
  assert.equal(given, evaluation.result);
  assert.deepEqual([evaluation.trainedOn, evaluation.unusable, evaluation.missing], [0, [], []]);
  assert.equal(evaluation.folder, join(run, "eval"));
  assert.ok((await namesIn(evaluation.folder)).includes("confusion.json"));
  assert.ok(!(await namesIn(evaluation.folder)).includes("report.html"));
});

Deno.test("evaluateRun warns where a model is evaluated on its training images", async () => {
  const warnings: string[] = [];
  const options = { run, data: shop, report: false, out: join(folder, "own") };
  const { trainedOn } = await evaluateRun(options, {
    ...lent,
    onWarning: (message) => warnings.push(message),
  });
  assert.equal(trainedOn, 32);
  assert.match(warnings.join(), /^32 of 40 images were trained on: .*/);
});

Deno.test("an evaluation that is aborted leaves the one before as it was", async () => {
  const before = await Deno.readTextFile(join(run, "eval", "confusion.json"));
  const enough = new AbortController();
  const evaluating = evaluateRun({ run, report: false, batchSize: 1 }, {
    ...lent,
    signal: enough.signal,
    onEvaluate: (done) => {
      if (done === 3) enough.abort(new Error("enough"));
    },
  });
  await assert.rejects(evaluating, /enough/);
  assert.equal(await Deno.readTextFile(join(run, "eval", "confusion.json")), before);
  assert.ok((await namesIn(run)).every((name) => !name.endsWith(".tmp")));
});

Deno.test("predictFiles predicts by a path or by a loaded model, and names what it skips", async () => {
  const broken = join(folder, "broken.jpg");
  await Deno.writeTextFile(broken, "no image");
  const paths = [join(images, "10001.jpg"), broken];
  const skipped: unknown[] = [];
  const byPath = await predictFiles({ model: run, paths, top: 2 }, {
    ...lent,
    onSkipped: (image) => skipped.push(image),
  });
  using model = await loadModel(join(run, "best.safetensors"), { engine });
  const byModel = await predictFiles({ model, paths, top: 2 }, { pool });
  assert.deepEqual(byModel, byPath);
  assert.deepEqual(byPath.predictions.map(({ image }) => image), [paths[0]]);
  const { gender } = byPath.predictions[0]!.facets;
  assert.ok("top" in gender! && gender.top.length === 2);
  assert.deepEqual(byPath.skipped.map(({ path }) => path), [broken]);
  assert.deepEqual(skipped, byPath.skipped);
  assert.deepEqual(model.heads.map(({ name }) => name), ["gender", "articleType", "baseColour"]);
});

Deno.test("predictList that is aborted goes on to the bytes of one that was not", async () => {
  using model = await loadModel(run, { engine });
  const options = { model, list: images, batchSize: 4 };
  const whole = join(folder, "whole.jsonl");
  const rows: number[] = [];
  const counts = await predictList({ ...options, out: whole }, {
    pool,
    onResume: () => assert.fail("there is nothing to go on with"),
    onProgress: (count) => rows.push(count),
  });
  assert.deepEqual(counts, { rows: 40, written: 40, unusable: 0, reason: undefined });
  assert.deepEqual(rows, Array.from({ length: 11 }, (_, batch) => 4 * batch));

  const out = join(folder, "parts.jsonl");
  const enough = new AbortController();
  const aborted = predictList({ ...options, out }, {
    pool,
    signal: enough.signal,
    onProgress: (count) => {
      if (count === 8) enough.abort(new Error("enough"));
    },
  });
  await assert.rejects(aborted, /enough/);
  let resumed = 0;
  const { written } = await predictList({ ...options, out }, {
    pool,
    onResume: (count) => resumed = count,
  });
  assert.deepEqual([resumed, written], [8, 32]);
  assert.equal(await Deno.readTextFile(out), await Deno.readTextFile(whole));
});

Deno.test("predictList takes paths from a stream, and counts what it cannot use", async () => {
  const lines = [join(images, "10001.jpg"), "none.jpg"].join("\n");
  const list = new Blob([lines]).stream();
  const out = join(folder, "stream.csv");
  const { rows, unusable, reason } = await predictList({ model: run, list, out }, lent);
  assert.deepEqual([rows, unusable], [2, 1]);
  assert.equal(reason, "no such file");
  assert.equal((await Deno.readTextFile(out)).trimEnd().split("\n").length, 3);
});

Deno.test("exportRun measures what rounding costs, or says why it could not", async () => {
  const int8 = { target: "onnx", precision: "int8" } as const;
  let written = false;
  const { folder: out, files, cost } = await exportRun({ run, ...int8 }, {
    ...lent,
    onWritten: ({ folder }) => written = folder === join(run, "export", "onnx"),
  });
  assert.ok(written && await exists(join(out, "model.onnx")) && files.has("model.onnx"));
  assert.equal(cost!.images, 8);
  assert.ok(Math.abs(cost!.after.loss - cost!.before.loss) < 0.5);

  const alone = join(folder, "alone.safetensors");
  await Deno.copyFile(join(run, "best.safetensors"), alone);
  const second = await exportRun({ run: alone, ...int8, out: join(folder, "alone") }, lent);
  assert.equal(second.cost, undefined);
  assert.match(second.notMeasured!.message, /no run of facet train/);
  await assert.rejects(exportRun({ run, ...int8 }, lent), /^UserError: .* already exists/);
});

Deno.test("serveRun leaves a model that was lent, and frees one that it loaded", async () => {
  using model = await loadModel(run, { engine });
  for (const served of [model, run]) {
    await using server = await serveRun({ model: served, port: 0, threads: 1 }, lent);
    const body = await Deno.readFile(join(images, "10001.jpg"));
    const headers = { "Content-Type": "image/jpeg" };
    const answer = await fetch(`${server.url}v1/predict`, { method: "POST", headers, body });
    assert.match(await answer.text(), /"gender"/);
  }
  const allocated = engine.allocated;
  await (await serveRun({ model: run, port: 0, threads: 1 }, lent)).close();
  assert.equal(engine.allocated, allocated);
  const { predictions } = await predictFiles({ model, paths: [join(images, "10001.jpg")] }, {
    pool,
  });
  assert.equal(predictions.length, 1);
});

Deno.test("writeInspection gives what it found before the page, which replaces only its own", async () => {
  const path = join(folder, "page.html");
  let before: boolean | undefined;
  const options = { data: shop, out: path, width: 30, height: 40 };
  const written = await writeInspection(options, {
    pool,
    onInspection: () =>
      before = [...Deno.readDirSync(folder)].some(({ name }) => name === "page.html"),
  });
  assert.deepEqual([before, written.path, written.missing], [false, path, []]);
  assert.equal(written.inspection.rows.length, 40);
  assert.match(await Deno.readTextFile(path), /<html/);
  await writeInspection(options, { pool });
  await Deno.writeTextFile(path, "the user's");
  await assert.rejects(writeInspection(options, { pool }), /^UserError: .* facet did not write it/);
});

Deno.test("splitCatalogue writes folds, and says how they compare with random ones", async () => {
  const progress: number[] = [];
  const { splits, unusable, corrected, comparison } = await splitCatalogue({
    data: shop,
    out: join(folder, "folds"),
    folds: 2,
    stratify: ["gender"],
    groupDuplicates: true,
  }, { pool, onProgress: (done) => progress.push(done), onWarning: assert.fail });
  assert.deepEqual(
    splits.map(({ folder: place, train, validation }) => [place, train + validation]),
    ["fold-1", "fold-2"].map((name) => [join(folder, "folds", name), 40]),
  );
  assert.deepEqual([unusable, corrected], [0, undefined]);
  assert.deepEqual([progress[0], progress.at(-1)], [0, 40]);
  assert.deepEqual(comparison.others.map(({ key }) => key), ["random"]);
  assert.deepEqual(comparison.kinds.map(({ key }) => key), ["duplicates"]);
  for (const { folder: place } of splits) assert.ok(await exists(join(place, "val.csv")));
});

addEventListener("unload", () => {
  engine.destroy();
  pool.close();
  Deno.removeSync(folder, { recursive: true });
});

Deno.test("folders of classes train from code by nothing but the folder, and the run keeps what they mean", async () => {
  const home = await Deno.makeTempDir();
  await drawCatalogue({ folder: join(home, "drawn"), count: 12 });
  let image = 0;
  for await (const { name } of Deno.readDir(join(home, "drawn", "images"))) {
    const folder = join(home, "shop", image++ % 2 === 0 ? "hat" : "shoe");
    await Deno.mkdir(folder, { recursive: true });
    await Deno.rename(join(home, "drawn", "images", name), join(folder, name));
  }
  const out = join(home, "run");
  const options = { epochs: 1, widthMultiplier: 0.25, batchSize: 4, autotune: false } as const;
  await train({ data: join(home, "shop"), out, ...options, device: "cpu" });
  const { imagePattern, labels } = JSON.parse(await Deno.readTextFile(join(out, "config.json")));
  assert.deepEqual([imagePattern, labels], ["{label}/{}", ["label"]]);
});
