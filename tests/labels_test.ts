/** Messy labels through the command line: mapped, folded and missing, from training to evaluation. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { formatCsv, readCsv } from "../data/mod.ts";
import { executors, testOn } from "../kernels/testing/testing.ts";
import { initialWeights } from "../model/mod.ts";
import { sliceOf } from "../model/parameters.ts";
import { type MeanLosses, Trainer } from "../train/step/mod.ts";
import { randomImages, smallArchitecture } from "../train/testing/mod.ts";
import { facet, run as facetMayFail } from "./facet.ts";

const small = ["--no-autotune", "--width-multiplier", "0.25", "--batch-size", "8", "--seed", "5"];
const cpu = ["--device", "cpu"];
const columns = ["id", "gender", "articleType", "baseColour"] as const;

type Product = Record<(typeof columns)[number], string>;

/** Draws a catalogue and rewrites its labels, image by image. */
async function catalogue(count: number, relabel: (product: Product, index: number) => Product) {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count });
  await rewrite(folder, relabel);
  return folder;
}

async function rewrite(folder: string, relabel: (product: Product, index: number) => Product) {
  const path = join(folder, "styles.csv");
  const products = (await read(path)).map(relabel);
  const records = products.map((product) => columns.map((column) => product[column]));
  await Deno.writeTextFile(path, formatCsv([columns, ...records]));
}

async function read(path: string): Promise<Product[]> {
  const [header, ...records] = (await Array.fromAsync(readCsv(path))).map(({ fields }) => fields);
  return records.map((fields) =>
    Object.fromEntries(
      columns.map((column) => [column, fields[header!.indexOf(column)]!]),
    ) as Product
  );
}

async function json(path: string) {
  return JSON.parse(await Deno.readTextFile(path));
}

Deno.test("mapped, folded and missing labels train, resume and evaluate as one", async () => {
  const data = await catalogue(64, (product, index) => ({
    id: product.id,
    gender: index % 4 === 1 ? "" : product.gender,
    articleType: index === 2 ? "Scarves" : index === 3 ? "Belts" : product.articleType,
    // One row has no label at all.
    baseColour: index % 3 === 0 ? "" : product.baseColour,
    ...(index === 9 && { gender: "", articleType: "", baseColour: "" }),
  }));
  const map = join(data, "map.csv");
  await Deno.writeTextFile(
    map,
    "column,from,to\nbaseColour,Pink,Red\nbaseColour,Purple,Red\nbaseColour,Mauve,Red\n" +
      "articleType,Tshirts,Shirts\n",
  );
  const run = join(data, "run");
  const rules = ["--map", map, "--min-count", "2", "--balance", "articleType"];
  const train = ["train", data, "--out", run, ...cpu];
  const first = await facet(...train, ...small, ...rules, "--epochs", "1");
  assert.match(first.err, /warning: .*map\.csv maps labels that never occur: baseColour "Mauve"/);
  assert.match(first.err, /1 unusable row \(/);
  assert.match(first.err, /gender: 2 classes \(1\d images have none\)/);
  const heads = await json(join(run, "labels.json"));
  assert.deepEqual(
    heads.map(({ name, map, folded }: Record<string, unknown>) => [name, map, folded]),
    [
      ["gender", undefined, undefined],
      ["articleType", { Tshirts: "Shirts" }, ["Belts", "Scarves"]],
      ["baseColour", { Pink: "Red", Purple: "Red", Mauve: "Red" }, undefined],
    ],
  );
  const split = async () => [
    ...await read(join(run, "train.csv")),
    ...await read(join(run, "val.csv")),
  ];
  const rows = await split();
  assert.equal(rows.length, 63);
  for (const { id, gender, articleType, baseColour } of rows) {
    const index = Number(id) - 10001;
    assert.equal(articleType === "other", index === 2 || index === 3);
    assert.equal(gender === "", index % 4 === 1);
    assert.equal(baseColour === "", index % 3 === 0);
    assert.doesNotMatch(baseColour, /Pink|Purple/);
    assert.notEqual(articleType, "Tshirts");
  }

  // The list is gone, and what it did is not done again.
  await Deno.remove(map);
  await facet(...train, "--resume", "--epochs", "2");
  assert.deepEqual(await split(), rows);
  assert.deepEqual(await json(join(run, "labels.json")), heads);
  const evaluated = JSON.parse(
    (await facet("eval", run, "--json", "--weights", "last", ...cpu)).out,
  );
  const log = (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n");
  const { val_loss, accuracy } = JSON.parse(log[1]!);
  assert.ok(
    Math.abs(evaluated.loss - val_loss) < 1e-4,
    `${evaluated.loss}, ${val_loss} in training`,
  );
  assert.deepEqual(evaluated.accuracy, accuracy);
  const validation = await read(join(run, "val.csv"));
  const labelled = columns.slice(1).map((
    column,
  ) => [column, validation.filter((product) => product[column] !== "").length]);
  assert.deepEqual(evaluated.labelled, Object.fromEntries(labelled));

  // Labels as the user writes them: mapped alike, and other where rare ones became that.
  await rewrite(data, (product, index) => ({
    ...product,
    gender: index === 0 ? "Robots" : product.gender,
    articleType: index === 4 ? "Umbrellas" : product.articleType,
    baseColour: index % 3 === 0 ? "" : index % 2 ? "Pink" : "Purple",
  }));
  const { out, err } = await facet("eval", run, "--data", data, "--json", ...cpu);
  const other = JSON.parse(out);
  assert.equal(other.images, 62);
  assert.equal(other.labelled.articleType, 62);
  assert.match(err, /2 rows left out as unusable/);
  const unusable = await Deno.readTextFile(join(run, "eval", "unusable.csv"));
  assert.match(unusable, /gender ""Robots"" is not among the known classes/);
  assert.match(unusable, /all labels are empty/);
  const { articleType, baseColour } = await json(join(run, "eval", "confusion.json"));
  const countOf = (head: { classes: string[]; counts: number[][] }, name: string) =>
    head.counts[head.classes.indexOf(name)]!.reduce((sum, count) => sum + count, 0);
  assert.equal(countOf(articleType, "other"), 3);
  assert.equal(countOf(baseColour, "Red"), other.labelled.baseColour);
});

testOn(
  executors,
  "a head whose labels are all missing learns nothing, the other does",
  async (engine) => {
    const images = randomImages(12);
    const architecture = smallArchitecture();
    const trainer = new Trainer({
      engine,
      architecture,
      images: { ...images, labels: images.labels.map((label, i) => i % 2 === 0 ? label : -1) },
      batchSize: 4,
      seed: 5,
      learningRate: () => 1e-3,
    });
    const before = initialWeights(architecture, 5);
    trainer.load(before);
    const losses: MeanLosses[] = [];
    await trainer.epoch((_, steps) => losses.push(...steps.map(({ losses }) => losses)));
    assert.equal(losses.length, 3);
    for (const { loss, heads: [shape, tone] } of losses) {
      assert.ok(shape! > 0 && tone === null && loss === shape, JSON.stringify(losses));
    }
    const after = await trainer.state();
    const [shape, tone] = architecture.heads.map(({ weight }) => {
      const { offset, length } = sliceOf(trainer.network.layout, weight);
      const of = (parameters: Float32Array) => [...parameters.subarray(offset, offset + length)];
      return { before: of(before.parameters), after: of(after.parameters) };
    });
    assert.notDeepEqual(shape!.after, shape!.before);
    assert.deepEqual(tone!.after, tone!.before);
    trainer.destroy();
  },
);

Deno.test("a validation set without one head's labels still has figures for the others", async () => {
  const data = await catalogue(40, (product) => product);
  const products = await read(join(data, "styles.csv"));
  const write = (name: string, rows: readonly Product[]) =>
    Deno.writeTextFile(
      join(data, name),
      formatCsv([columns, ...rows.map((product) => columns.map((column) => product[column]))]),
    );
  const validation = products.slice(32).map((product) => ({ ...product, baseColour: "" }));
  await write("styles.csv", [...products.slice(0, 32), ...validation]);
  await write("train.csv", products.slice(0, 32));
  await write("val.csv", validation);
  const run = join(data, "run");
  await facet("train", data, "--out", run, "--epochs", "1", ...small, ...cpu);
  assert.ok((await Deno.stat(join(run, "best.safetensors"))).isFile);
  const { out } = await facet("eval", run, "--json", ...cpu);
  const { labelled, accuracy, loss, head_loss } = JSON.parse(out);
  assert.deepEqual(labelled, { gender: 8, articleType: 8, baseColour: 0 });
  assert.deepEqual(Object.keys(accuracy), ["gender", "articleType"]);
  assert.equal(loss, head_loss.gender + head_loss.articleType);
  assert.match((await facet("eval", run, ...cpu)).out, /^baseColour ( +-)+ +0 +0 of 8$/m);
});

Deno.test("a map that cannot be meant stops before anything is written", async () => {
  const data = await catalogue(12, (product) => product);
  const map = join(data, "map.csv");
  await Deno.writeTextFile(map, "column,from,to\nbaseColour,Pink,Red\nbaseColour,Red,Blue\n");
  const run = join(data, "run");
  const { code, err } = await facetMayFail(["train", data, "--out", run, "--map", map, ...cpu]);
  assert.equal(code, 1);
  assert.match(
    err,
    /^error: .*map\.csv, line 2: the target "Red" itself becomes "Blue" by line 3/m,
  );
  assert.doesNotMatch(err, /\n\s+at .*:\d+/, "a stack trace");
  await assert.rejects(Deno.stat(run), Deno.errors.NotFound);
});

Deno.test("words for missing are unknown from inspection to evaluation, and variants are mapped", async () => {
  const data = await catalogue(40, (product, index) => ({
    ...product,
    gender: index % 4 === 1
      ? "NA"
      : index % 4 === 2
      ? product.gender.toUpperCase()
      : product.gender,
    articleType: index % 2 ? "Shirts" : "Shoes",
    baseColour: index % 5 === 0 ? "-" : index % 2 ? "Red" : "Blue",
  }));
  const map = join(data, "map.csv");
  const labels = ["--labels", "gender,articleType,baseColour"];
  const seen = await facetMayFail(["inspect", data, ...labels, "--write-map", map]);
  assert.equal(seen.code, 0, seen.err);
  assert.match(seen.err, /gender: "NA" \(10 rows\) is a class; --missing "NA" makes/);
  assert.match(seen.err, /baseColour: "-" \(8 rows\) is a class; --missing "-" makes/);
  assert.match(seen.err, /label map of \d lines?, to be checked and given to --map: /);
  const again = await facetMayFail(["inspect", data, ...labels, "--write-map", map]);
  assert.match(again.err, /map\.csv is there already/);
  assert.equal(again.code, 1);

  const missing = ["--missing", "NA,-"];
  await facet("split", data, ...labels, ...missing, "--validation", "10");
  const run = join(data, "run");
  const trained = await facetMayFail([
    ...["train", data, ...labels, ...missing, "--map", map, "--epochs", "1", "--out", run],
    ...[...small, ...cpu],
  ]);
  assert.equal(trained.code, 0, trained.err);
  assert.doesNotMatch(trained.err, /is a class|has another|changed/);
  const config = await json(join(run, "config.json"));
  assert.deepEqual(config.missing ?? config.options.missing, ["NA", "-"]);
  const heads = JSON.stringify(await json(join(run, "labels.json")));
  assert.doesNotMatch(heads, /"NA"|"-"/);
  const table = join(data, "styles.csv");
  await Deno.writeTextFile(table, (await Deno.readTextFile(table)).replace(/^(\d+)/gm, "$1.0"));
  const figures = await facet("eval", run, "--data", data, "--json", "--no-report", ...cpu);
  assert.match(figures.err, /names in the image column were matched with files: \d+ without \.0/);
  assert.doesNotMatch(figures.err, /--map|--missing/, "the run's own map and words hold");
  const whole = JSON.parse(figures.out);
  assert.equal(whole.labelled.gender, 30);
  assert.equal(whole.labelled.baseColour, 32);
  const refused = await facetMayFail(["eval", run, "--missing", "NA", ...cpu]);
  assert.match(refused.err, /--missing goes with --data/);
});
