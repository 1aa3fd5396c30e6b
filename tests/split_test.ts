/** Splits through the command line: what stays together, folds, corrections, and training on them. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { readCsv } from "../data/mod.ts";
import { facet, run as facetMayFail } from "./facet.ts";

const small = ["--no-autotune", "--width-multiplier", "0.25", "--batch-size", "8", "--epochs", "1"];
const cpu = ["--device", "cpu"];
const count = 48;

/**
 * A drawn catalogue in which image 3 is image 40 once more, and 5 and 6 are 41 twice more. The column
 * "product" says that three rows each belong together.
 */
async function catalogue(): Promise<string> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count });
  for (const [copy, original] of [[3, 40], [5, 41], [6, 41]] as const) {
    await Deno.copyFile(imageOf(folder, original), imageOf(folder, copy));
  }
  const path = join(folder, "styles.csv");
  const [header, ...lines] = (await Deno.readTextFile(path)).trim().split("\n");
  const rows = lines.map((line, index) => `${line},${Math.floor(index / 3)}`);
  await Deno.writeTextFile(path, [`${header},product`, ...rows, ""].join("\n"));
  return folder;
}

function imageOf(folder: string, index: number): string {
  return join(folder, "images", `${idOf(index)}.jpg`);
}

function idOf(index: number): string {
  return String(10001 + index);
}

/** The first field of every row below the header. */
async function ids(path: string): Promise<string[]> {
  return (await Array.fromAsync(readCsv(path))).slice(1).map(({ fields }) => fields[0]!);
}

async function label(path: string, id: string, column: string): Promise<string | undefined> {
  const [header, ...records] = await Array.fromAsync(readCsv(path));
  const at = header!.fields.indexOf(column);
  return records.find(({ fields }) => fields[0] === id)?.fields[at];
}

async function refuse(args: readonly string[], message: RegExp, code = 1) {
  const outcome = await facetMayFail(args);
  assert.match(outcome.err, message);
  assert.equal(outcome.code, code);
  assert.doesNotMatch(outcome.err, /\n\s+at .*:\d+/, "a stack trace");
}

Deno.test("duplicates and a column's groups stay together, and what that changed is told", async () => {
  const data = await catalogue();
  await facet("split", data, "--seed", "1");
  const [before, validated] = [
    await ids(join(data, "train.csv")),
    await ids(join(data, "val.csv")),
  ];
  assert.equal(before.length + validated.length, count);
  const out = join(data, "informed");
  const how = [
    "--group-duplicates",
    "--group",
    "product",
    "--stratify",
    "gender,articleType",
  ];
  const { err } = await facet("split", data, "--out", out, "--seed", "2", ...how);
  const validation = new Set(await ids(join(out, "val.csv")));
  const training = await ids(join(out, "train.csv"));
  assert.equal(training.length + validation.size, count);
  const products = Array.from({ length: count / 3 }, (_, i) => [3 * i, 3 * i + 1, 3 * i + 2]);
  for (const group of [[3, 40], [5, 6, 41], ...products]) {
    assert.equal(new Set(group.map((index) => validation.has(idOf(index)))).size, 1);
  }
  const moved = before.filter((id) => validation.has(id)).length +
    validated.filter((id) => !validation.has(id)).length;
  assert.match(err, /^ +random +before +now$/m);
  assert.match(err, new RegExp(`^rows on another side than now +\\d+ +${moved}$`, "m"));
  assert.match(err, /^groups of the same product on both sides, of 16 +\d+ +\d+ +0$/m);
  assert.match(err, /^groups of duplicates on both sides, of 2 +\d +\d +0$/m);
  assert.match(err, /^gender: shares differ by at most +\d+\.\d\d % +\d+\.\d\d % +\d+\.\d\d %$/m);
  assert.match(err, /^classes without a training row +\d+ +\d+ +\d+$/m);
  assert.doesNotMatch(err, /baseColour/);

  const again = await facet("split", data, "--out", out, "--seed", "2", ...how, "--json");
  const summary = JSON.parse(again.out);
  assert.deepEqual(summary.splits, [
    { folder: out, train: training.length, validation: validation.size },
  ]);
  assert.equal(summary.before.moved, 0, "the split that it replaces is the same");
  assert.deepEqual(summary.now.straddling, { product: 0, duplicates: 0 });
  assert.deepEqual(Object.keys(summary.now.columns), ["gender", "articleType", "baseColour"]);
});

Deno.test("a plain split says what it always said", async () => {
  const data = await catalogue();
  const { err, out } = await facet("split", data);
  const [train, validation] = ["train.csv", "val.csv"].map((name) => join(data, name));
  assert.equal(err, `${train}: 38 rows; ${validation}: 10 rows\n`);
  assert.equal(out, "");
});

Deno.test("every row validates one fold, and a fold is trained on by its folder", async () => {
  const data = await catalogue();
  const how = ["--folds", "3", "--stratify", "gender", "--group-duplicates"];
  const { err } = await facet("split", data, ...how);
  const folds = [1, 2, 3].map((fold) => join(data, `fold-${fold}`));
  const validated = await Promise.all(folds.map((fold) => ids(join(fold, "val.csv"))));
  assert.deepEqual(validated.map(({ length }) => length), [16, 16, 16]);
  assert.deepEqual(validated.flat().sort(), (await ids(join(data, "styles.csv"))).sort());
  assert.ok(validated.some((fold) => [5, 6, 41].every((index) => fold.includes(idOf(index)))));
  for (const [index, fold] of folds.entries()) {
    const all = [...await ids(join(fold, "train.csv")), ...validated[index]!];
    assert.equal(new Set(all).size, count);
  }
  assert.match(err, /^groups of duplicates on both sides, of 2 +\d +0$/m);
  assert.doesNotMatch(err, /rows on another side/);
  const fewer = await facet("split", data, "--folds", "2");
  assert.match(fewer.err, /warning: .* still holds fold-3 of another split/);

  const run = join(data, "run");
  const split = join(data, "fold-2");
  const trained = await facet("train", data, "--out", run, "--split", split, ...small, ...cpu);
  assert.match(trained.err, /split as in .*fold-2.train\.csv/);
  for (const name of ["train.csv", "val.csv"]) {
    assert.deepEqual(await ids(join(run, name)), await ids(join(split, name)));
  }
});

Deno.test("corrections change labels where data is split and where it is trained on", async () => {
  const data = await catalogue();
  const list = join(data, "label_errors.csv");
  const [first, second] = [idOf(0), idOf(1)];
  await Deno.writeTextFile(
    list,
    "id,column,label,suggestion,probability\n" +
      `${first},baseColour,any,Ultraviolet,0.9\n${second},gender,any,,0.8\n99,gender,Men,Women,0.7\n`,
  );
  const out = join(data, "corrected");
  const { err } = await facet("split", data, "--out", out, "--corrections", list);
  assert.match(err, /^2 labels corrected$/m);
  assert.match(err, /^warning: .*label_errors\.csv corrects rows that are not there: 99$/m);
  const find = async (folder: string, id: string, column: string) =>
    await label(join(folder, "train.csv"), id, column) ??
      await label(join(folder, "val.csv"), id, column);
  assert.equal(await find(out, first, "baseColour"), "Ultraviolet");
  assert.equal(await find(out, second, "gender"), "");
  assert.notEqual(await label(join(data, "styles.csv"), second, "gender"), "");

  // With a split beside the data, whose labels are not corrected yet.
  await facet("split", data);
  const run = join(data, "run");
  const train = ["train", data, "--out", run, "--corrections", list, ...small, ...cpu];
  const trained = await facet(...train);
  assert.match(trained.err, /^2 labels corrected$/m);
  assert.match(trained.err, /^warning: .*corrects rows that are not there: 99$/m);
  assert.equal(await find(run, first, "baseColour"), "Ultraviolet");
  assert.equal(await find(run, second, "gender"), "");
  const heads = JSON.parse(await Deno.readTextFile(join(run, "labels.json")));
  assert.ok(heads[2].classes.includes("Ultraviolet"));
  assert.equal((await ids(join(run, "train.csv"))).length, 38);

  // The run has the final labels: the list is needed no more.
  await Deno.remove(list);
  await facet("train", data, "--out", run, "--resume", "--epochs", "2", ...cpu);
  assert.equal(await find(run, first, "baseColour"), "Ultraviolet");
});

Deno.test("options that cannot be meant are refused, and nothing is written", async () => {
  const data = await catalogue();
  await refuse(["split", data, "--folds", "49"], /48 rows cannot be divided into 49 folds/);
  await refuse(["split", data, "--folds", "x"], /--folds must be a number, not "x"/);
  await refuse(
    ["split", data, "--folds", "1"],
    /--folds must be a whole number of at least 2, not 1/,
  );
  await refuse(
    ["split", data, "--folds", "3", "--validation", "0.1"],
    /option '--folds <number>' cannot be used with option '--validation/,
    2,
  );
  await refuse(["split", data, "--folds", "3", "--train", "5"], /cannot be used with option/, 2);
  await refuse(
    ["split", data, "--stratify", "gender,basecolour"],
    /--stratify basecolour is none of the label columns .*; did you mean "baseColour"\?/,
  );
  await refuse(
    ["split", data, "--group", "seasons"],
    /no column "seasons"; did you mean "season"\?/,
  );
  const names = (await Array.fromAsync(Deno.readDir(data))).map(({ name }) => name).sort();
  assert.deepEqual(names, ["images", "styles.csv"]);

  const run = join(data, "run");
  await refuse(
    ["train", data, "--out", run, "--split", join(data, "fold-1"), ...cpu],
    /--split .*fold-1: .*train\.csv does not exist; the folder must hold train\.csv and val\.csv/,
  );
  await refuse(
    ["train", data, "--out", run, "--split", data, "--stratify", "gender", ...cpu],
    /cannot be used with option '--stratify/,
    2,
  );
  await assert.rejects(Deno.stat(run), Deno.errors.NotFound);
});

Deno.test("a table of many rows says how far it is read, and a small one says nothing", async () => {
  const folder = await Deno.makeTempDir();
  const write = (rows: number) =>
    Deno.writeTextFile(
      join(folder, "styles.csv"),
      ["id,kind", ...Array.from({ length: rows }, (_, i) => `${i},k${i % 3}`), ""].join("\n"),
    );
  await write(20_001);
  const large = await facet("split", folder, "--labels", "kind");
  assert.match(large.err, /^reading the table: 20000 rows/m);
  assert.match(large.err, /train\.csv: 16,001 rows; .*val\.csv: 4,000 rows/);
  await write(300);
  const small = await facet("split", folder, "--labels", "kind");
  assert.doesNotMatch(small.err, /reading/);
});
