/** Any text is the name of a column and of a class, from the label file to every result of every command. */
import assert from "node:assert/strict";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertWellFormed, awkwardNames } from "../charts/testing/mod.ts";
import { fromSpreadsheetCell } from "../data/testing/mod.ts";
import { formatCsv, readCsv } from "../data/mod.ts";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { noBrowser, withPage } from "./browser.ts";
import { command, facet, quickTraining } from "./facet.ts";

/** Names that a label file holds as they are: spaces around a field do not count. */
const classes = awkwardNames.filter((name) => name.trim() === name);
const columns = [
  "constructor",
  "__proto__",
  "7",
  "a.b",
  "two\nlines",
  "<i>x</i>",
  "y".repeat(3000),
];

/** A drawn catalogue with those columns. */
async function catalogue(): Promise<{ data: string; labels: string }> {
  const data = await Deno.makeTempDir();
  const rows = 2 * classes.length;
  await drawCatalogue({ folder: data, count: rows });
  const csv = join(data, "styles.csv");
  const ids: string[] = [];
  for await (const { line, fields } of readCsv(csv)) if (line > 1) ids.push(fields[0]!);
  const records = ids.map((id, row) => [
    id,
    ...columns.map((_, column) =>
      classes[(column === 0 ? row : row % (column + 2)) % classes.length]!
    ),
  ]);
  await Deno.writeTextFile(csv, formatCsv([["id", ...columns], ...records]));
  return { data, labels: columns.join(",") };
}

/** The files of a folder, by name. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const { name } of Deno.readDir(folder)) {
    if (/\.(svg|html|json|csv|jsonl)$/.test(name)) {
      files.set(name, await Deno.readTextFile(join(folder, name)));
    }
  }
  return files;
}

/** A page that holds names as text runs no script of theirs and makes no elements of them. */
async function assertHarmless(t: Deno.TestContext, path: string): Promise<void> {
  const page = await Deno.readTextFile(path);
  // deno-lint-ignore no-control-regex -- they are what is sought
  const harm = /[\0-\x08\x0b\x0c\x0e-\x1f\u202e]|<img src=x|<i>x<|<b>z</.exec(page);
  assert.equal(harm && page.slice(harm.index - 60, harm.index + 60), null);
  assert.ok(page.length < 1e7, `${page.length}`);
  const inBrowser = async () => {
    await withPage(pathToFileURL(path).href, async (page) => {
      await page.evaluate(`document.querySelectorAll("figure").forEach((f) => f.scrollIntoView())`);
      const made = "document.querySelectorAll('img[src=x], main i').length";
      assert.equal(await page.evaluate(made), 0);
      const wide = Number(await page.evaluate("document.documentElement.scrollWidth"));
      assert.ok(wide <= 390, `${wide} pixels on a screen of 390`);
    }, { width: 390 });
  };
  const name = `in a browser, ${basename(dirname(path))}/${basename(path)} is harmless`;
  await t.step({ name, ignore: noBrowser, fn: inBrowser });
}

Deno.test("any text is the name of a column and of a class, in every command", async (t) => {
  const { data, labels } = await catalogue();
  const runFolder = join(data, "run");
  const heads = ["--labels", labels];

  // What is in the data.
  const inspected = JSON.parse((await facet("inspect", data, ...heads, "--json")).out);
  assert.deepEqual(inspected.heads.map(({ name }: { name: string }) => name), columns);
  const known: { name: string; count: number }[] = inspected.heads[0].classes;
  assert.deepEqual(known.map(({ name }) => name), classes.toSorted());
  assert.ok(known.every(({ count }) => count === 2));
  const { err: printed } = await facet("inspect", data, ...heads);
  assert.ok(printed.split("\n").every((line) => line.length < 1500), "long names are cut");
  await assertHarmless(t, join(data, "report.html"));

  // Split and train.
  const divided = join(data, "divided");
  const split = await facet(
    ...["split", data, ...heads, "--out", divided, "--stratify", "constructor", "--json"],
  );
  assert.deepEqual(
    Object.keys(JSON.parse(split.out).now.columns).toSorted(),
    columns.toSorted(),
  );
  const trained = await facet(
    ...["train", data, ...heads, "--out", runFolder, "--epochs", "1", "--validation", "12"],
    ...["--head-weights", "__proto__=0.5", "--json", ...quickTraining],
  );
  const events = trained.out.trim().split("\n").map((line) => JSON.parse(line));
  const start = events.find(({ event }) => event === "start");
  assert.deepEqual(Object.keys(start.classes).toSorted(), columns.toSorted());
  assert.equal(start.classes.constructor, classes.length);
  const epoch = JSON.parse(await Deno.readTextFile(join(runFolder, "metrics.jsonl")));
  for (const column of columns) {
    assert.ok(Object.hasOwn(epoch.accuracy, column), column.slice(0, 20));
    assert.ok(Number.isFinite(epoch.train_head_loss[column]));
  }

  // Evaluate.
  const evaluated = await facet("eval", runFolder, "--device", "cpu", "--json");
  const result = JSON.parse(evaluated.out);
  for (const column of columns) {
    assert.ok(Object.hasOwn(result.accuracy, column));
    for (const score of result.per_class[column]) assert.ok(classes.includes(score.class));
  }
  const folder = join(runFolder, "eval");
  const files = await filesOf(folder);
  const confusion = JSON.parse(files.get("confusion.json")!);
  assert.deepEqual(confusion.constructor.classes, classes.toSorted());
  assert.ok(Object.hasOwn(confusion, "__proto__"));
  const pictures = [...files].filter(([name]) => name.endsWith(".svg"));
  // Those by similarity are there where that is another order.
  const matrices = pictures.filter(([name]) => !name.endsWith("_by_similarity.svg"));
  assert.equal(matrices.length, columns.length);
  for (const [, svg] of pictures) assertWellFormed(svg);
  const table = await Array.fromAsync(readCsv(join(folder, "confusion_constructor.csv")));
  assert.deepEqual(table[0]!.fields.slice(1).map(fromSpreadsheetCell), classes.toSorted());
  await assertHarmless(t, join(folder, "report.html"));

  // Predict, as JSON, as CSV and as a table.
  const image = join(data, "images", "10001.jpg");
  const predict = ["predict", runFolder, image, "--device", "cpu"];
  const [{ facets }] = JSON.parse((await facet(...predict, "--json")).out);
  for (const column of columns) {
    assert.ok(Object.hasOwn(facets, column) && classes.includes(facets[column].label));
  }
  const csv = join(data, "predicted.csv");
  await Deno.writeTextFile(csv, (await facet(...predict, "--csv")).out);
  const [header] = await Array.fromAsync(readCsv(csv));
  for (const column of columns) assert.ok(header!.fields.includes(column));
  const { out: shown } = await facet(...predict);
  // deno-lint-ignore no-control-regex -- they are what is sought
  assert.doesNotMatch(shown, /[\0-\x09\x0b-\x1f]/);

  // Serve.
  const child = command(["serve", runFolder, "--port", "0", "--device", "cpu"]).spawn();
  const quiet = child.stdout.cancel();
  const lines = child.stderr.pipeThrough(new TextDecoderStream())[Symbol.asyncIterator]();
  let said = "";
  let url: string | undefined;
  while (url === undefined) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`nothing is served: ${said}`);
    said += value;
    url = /serving \S+ at (\S+\/)\n/.exec(said)?.[1];
  }
  const rest = (async () => {
    while (!(await lines.next()).done);
  })();
  try {
    const { components } = await (await fetch(`${url}openapi.json`)).json();
    assert.deepEqual(components.schemas.Head1.properties.label.enum, classes.toSorted());
    assert.ok(
      Object.hasOwn(components.schemas.Prediction.properties.facets.properties, "__proto__"),
    );
    const { images: [served] } = await (await fetch(`${url}v1/predict`, {
      method: "POST",
      headers: { "Content-Type": "image/jpeg" },
      body: await Deno.readFile(image),
    })).json();
    for (const column of columns) {
      assert.equal(served.facets[column].label, facets[column].label);
    }
    assert.match(await (await fetch(`${url}metrics`)).text(), /^# HELP /);
    assert.doesNotMatch(await (await fetch(url)).text(), /<img src=x|<i>x</);
  } finally {
    child.kill("SIGTERM");
    await Promise.all([quiet, rest, child.status]);
  }
});
