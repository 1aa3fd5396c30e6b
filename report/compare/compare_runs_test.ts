import assert from "node:assert/strict";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../../data/errors.ts";
import { makeJpeg } from "../../data/testing/mod.ts";
import { assertAccessible, noBrowser, withPage } from "../../tests/browser.ts";
import { testMetrics, writeTestRun } from "../../train/testing/mod.ts";
import { evaluationSettings } from "../evaluation/evaluation_settings.ts";
import { compareRuns } from "./compare_runs.ts";

const metrics = [1, 2].map(testMetrics);
const jpeg = makeJpeg(6, 8, (x, y) => [x * 40, y * 30, 90]);

/** Writes a run that was evaluated on four images of its data, labelled a, a, b, b. */
async function evaluatedRun(folder: string, data: string, answers: string, seed: number) {
  await writeTestRun(folder, { data, seed, epochs: 2, inputWidth: 6, inputHeight: 8 }, metrics);
  const labels = [..."aabb"];
  const rows = labels.map((label, id) => `${id},${label},a`);
  await Deno.writeTextFile(join(folder, "val.csv"), ["id,colour,gender", ...rows, ""].join("\n"));
  await Deno.mkdir(join(folder, "eval"));
  const lines = labels.map((label, id) =>
    [id, label, answers[id], label === answers[id], "a", "a", true].join()
  );
  await Deno.writeTextFile(
    join(folder, "eval", "answers.csv"),
    [
      "id,colour,colour_answer,colour_right,gender,gender_answer,gender_right",
      ...lines,
      "",
    ].join("\n"),
  );
}

Deno.test("runs that were validated on other rows are named in one sentence", async () => {
  const folder = await Deno.makeTempDir();
  const runs = ["a", "b", "c", "d"].map((name) => join(folder, name));
  for (const [index, run] of runs.entries()) {
    await writeTestRun(run, {}, metrics);
    await Deno.writeTextFile(join(run, "val.csv"), `id,colour\n${index === 3 ? 0 : index},a\n`);
  }
  const { notes } = await compareRuns({ runs });
  const found = notes.filter((note) => /validated on other rows/.test(note));
  assert.equal(found.length, 1);
  assert.match(found[0]!, /^b, c were validated on other rows or labels than a: /);
});

Deno.test("evaluated runs are compared image by image, on one page with pictures and no network", async () => {
  const data = await Deno.makeTempDir();
  await Deno.mkdir(join(data, "images"));
  for (const id of [0, 1, 2, 3]) await Deno.writeFile(join(data, "images", `${id}.jpg`), jpeg);
  await evaluatedRun(join(data, "one"), data, "aaba", 1);
  await evaluatedRun(join(data, "other"), data, "baab", 2);
  const notes: string[] = [];
  const { path, options, pairs } = await compareRuns(
    { runs: [join(data, "one"), join(data, "other")] },
    { onNote: (note) => notes.push(note) },
  );
  assert.deepEqual(notes, []);
  assert.equal(path, join(data, "compare.html"));
  assert.deepEqual(options, [{ name: "seed", title: "seed", values: ["1", "2"] }]);
  const [colour, gender] = pairs[0]!.heads;
  assert.deepEqual(colour!.onlyFirst.map(({ id }) => id), ["0", "2"]);
  assert.deepEqual(colour!.onlyOther.map(({ id }) => id), ["3"]);
  assert.deepEqual([gender!.onlyFirst, gender!.onlyOther], [[], []]);
  const page = await Deno.readTextFile(path);
  assert.match(page, /Of 4 images, 1 only other gets right, 2 only one\. That may be chance/);
  assert.equal(page.match(/class="tile sheet0"/g)?.length, 3);
  assert.doesNotMatch(page.replaceAll("http://www.w3.org", ""), /(?:src|href)="?https?:/);
  // It replaces its own page, and nobody's else.
  await compareRuns({ runs: [join(data, "one"), join(data, "other")] });
  await Deno.writeTextFile(path, "mine");
  await assert.rejects(
    compareRuns({ runs: [join(data, "one"), join(data, "other")] }),
    /facet did not write it/,
  );
  assert.equal(await Deno.readTextFile(path), "mine");
});

Deno.test({
  name: "the page of a comparison is accessible, with scripts and in a browser without network",
  ignore: noBrowser,
  fn: async () => {
    const data = await Deno.makeTempDir();
    await evaluatedRun(join(data, "one"), data, "aaba", 1);
    await evaluatedRun(join(data, "other"), data, "baab", 2);
    const { path } = await compareRuns({ runs: [join(data, "one"), join(data, "other")] });
    await withPage(pathToFileURL(path).href, async (page) => {
      await page.waitForSelector("[data-chart=curve-0] .chart-live path");
      await assertAccessible(page);
    });
  },
});

Deno.test("what cannot be compared is said, with what to do, and the rest is compared", async () => {
  const folder = await Deno.makeTempDir();
  const [one, other] = [join(folder, "a", "run"), join(folder, "b", "run")];
  await writeTestRun(one, {}, metrics);
  await writeTestRun(other, { widthMultiplier: 0.5 }, metrics, [
    { name: "colour", classes: ["a", "c"] },
    { kind: "number", name: "gender", mean: 0, std: 1 },
  ]);
  await Deno.writeTextFile(join(one, "val.csv"), "id,colour,gender\n1,a,a\n");
  await Deno.writeTextFile(join(other, "val.csv"), "id,colour,gender\n2,a,1\n");
  const { runs, notes, pairs } = await compareRuns({ runs: [one, other] });
  assert.deepEqual(runs.map(({ name }) => name), ["a/run", "b/run"]);
  assert.deepEqual(pairs, []);
  const expected = [
    /b\/run was validated on other rows or labels than a\/run/,
    /only a\/run has gender as a head of classes/,
    /only b\/run has gender as a head of numbers/,
    /colour has other classes in b\/run than in a\/run/,
    /a.run is not evaluated yet; run: facet eval /,
    /b.run is not evaluated yet; run: facet eval /,
  ];
  assert.equal(notes.length, expected.length, notes.join("\n"));
  for (const [index, note] of notes.entries()) assert.match(note, expected[index]!);
});

Deno.test("of several runs a head is said once to be that of those that have it", async () => {
  const folder = await Deno.makeTempDir();
  const colour = { name: "colour", classes: ["a", "b"] };
  const shape = { name: "shape", classes: ["a", "b"] };
  const heads = { a: [colour], b: [colour, shape], c: [shape], d: [colour, shape] };
  const runs = Object.keys(heads).map((name) => join(folder, name));
  for (const [index, own] of Object.values(heads).entries()) {
    await writeTestRun(runs[index]!, {}, metrics, own);
  }
  const { notes } = await compareRuns({ runs });
  assert.deepEqual(notes.filter((note) => note.startsWith("only")), [
    "only a, b, d have colour as a head of classes",
    "only b, c, d have shape as a head of classes",
  ]);
});

Deno.test("evaluations that were made otherwise are named, on the page too; older ones do not say", async () => {
  const folder = await Deno.makeTempDir();
  const names = ["a", "b", "c", "d"];
  const runs = names.map((name) => join(folder, name));
  for (const [index, run] of runs.entries()) await evaluatedRun(run, folder, "aabb", index);
  assert.deepEqual((await compareRuns({ runs })).notes, []);
  const made = (run: string, options: Parameters<typeof evaluationSettings>[0]) =>
    Deno.writeTextFile(
      join(run, "eval", "evaluation.json"),
      JSON.stringify(evaluationSettings(options, false)),
    );
  for (const run of runs.slice(0, 3)) await made(run, { precision: 0.95 });
  assert.deepEqual((await compareRuns({ runs })).notes, []);
  await made(runs[1]!, { precision: 0.9, tta: "flip" });
  await made(runs[2]!, { precision: 0.95, weights: "last", data: "/shop" });
  const told = ": what each gets right is not comparable; evaluate all alike by facet eval RUN";
  const { notes, path } = await compareRuns({ runs });
  assert.deepEqual(notes, [
    `a, b were evaluated with --weights best, c with --weights last${told}`,
    `a, b were evaluated without --data, c with --data ${resolve("/shop")}${told}`,
    `a, c were evaluated with --tta none, b with --tta flip${told}`,
  ]);
  assert.ok((await Deno.readTextFile(path)).includes(`--tta none, b with --tta flip${told}.`));
});

Deno.test("an evaluation of a model that was trained further since is not taken", async () => {
  const folder = await Deno.makeTempDir();
  await evaluatedRun(join(folder, "a"), folder, "aabb", 1);
  await evaluatedRun(join(folder, "b"), folder, "aabb", 2);
  await Deno.writeTextFile(join(folder, "b", "best.safetensors"), "");
  await Deno.utime(join(folder, "b", "eval", "answers.csv"), 1000, 1000);
  const { notes, pairs } = await compareRuns({ runs: [join(folder, "a"), join(folder, "b")] });
  assert.match(notes.join(), /b was evaluated before its best model was saved; run: facet eval/);
  assert.deepEqual(pairs, []);
});

Deno.test("one run, nine, the same twice, or no run at all are refused, and nothing is written", async () => {
  const folder = await Deno.makeTempDir();
  const run = join(folder, "a");
  await writeTestRun(run, {}, metrics);
  for (
    const [runs, reason] of [
      [[run], /2 to 8 runs can be compared, not 1/],
      [Array(9).fill(run), /2 to 8 runs can be compared, not 9/],
      [[run, `${folder}/./a`], /named twice/],
      [[run, join(folder, "none")], /is no run of facet train/],
    ] as const
  ) {
    await assert.rejects(compareRuns({ runs }), (error: Error) => {
      assert.ok(error instanceof UserError, String(error.stack));
      assert.match(error.message, reason);
      return true;
    });
  }
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["a"]);
});
