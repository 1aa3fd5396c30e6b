import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { RunLock } from "../run/run_lock.ts";
import { testMetrics, writeTestRun } from "../testing/mod.ts";
import { listRuns } from "./list_runs.ts";

/** Three epochs, of which the second is the best. */
const epochs = [1, 2, 3].map(testMetrics);

Deno.test("each run below a folder is there, with its progress, figures and the options that differ", async () => {
  const folder = await Deno.makeTempDir();
  await writeTestRun(join(folder, "a"), { epochs: 3 }, epochs);
  await writeTestRun(join(folder, "deep", "b"), { epochs: 9, learningRate: 0.5 }, epochs);
  await writeTestRun(join(folder, "new"), { epochs: 9 });
  const { runs, differing, damaged } = await listRuns({ folder, sort: "name" });
  assert.deepEqual(
    runs.map(({ name, epochs, plannedEpochs, state, seconds }) => [
      ...[name, epochs, plannedEpochs, state, seconds],
    ]),
    [
      ["a", 3, 3, "finished", 30],
      [join("deep", "b"), 3, 9, "stopped", 30],
      ["new", 0, 9, "stopped", 0],
    ],
  );
  assert.deepEqual(runs[0]!.best, {
    epoch: 2,
    loss: 0.25,
    figures: [
      { head: "colour", figure: "accuracy", value: 0.5 },
      { head: "gender", figure: "accuracy", value: 0.75 },
    ],
  });
  assert.equal(runs[2]!.best, undefined);
  // checkpointEvery follows from the epochs.
  assert.deepEqual(differing, ["epochs", "learningRate"]);
  assert.deepEqual(damaged, []);
});

Deno.test("of runs of two recipes only the recipe differs, and what was changed besides", async () => {
  const folder = await Deno.makeTempDir();
  await writeTestRun(join(folder, "a"), { recipe: "facet" });
  await writeTestRun(join(folder, "b"), { recipe: "tutorial" });
  assert.deepEqual((await listRuns({ folder })).differing, ["recipe"]);
  await writeTestRun(join(folder, "c"), { recipe: "tutorial", batchSize: 64 });
  assert.deepEqual((await listRuns({ folder })).differing, ["recipe", "batchSize"]);
});

Deno.test("a damaged run has its reason and stops nothing", async () => {
  const folder = await Deno.makeTempDir();
  for (const name of ["good", "no labels", "no json", "log"]) {
    await writeTestRun(join(folder, name), {}, epochs);
  }
  await Deno.remove(join(folder, "no labels", "labels.json"));
  await Deno.writeTextFile(join(folder, "no json", "config.json"), "{");
  await Deno.writeTextFile(join(folder, "log", "metrics.jsonl"), "{}\n");
  const { runs, damaged } = await listRuns({ folder });
  assert.deepEqual(runs.map(({ name }) => name), ["good"]);
  assert.deepEqual(damaged.map(({ name }) => name), ["log", "no json", "no labels"]);
  assert.match(damaged[0]!.problem, /line 1 of .*metrics\.jsonl/);
  assert.match(damaged[1]!.problem, /config\.json is damaged/);
  assert.match(damaged[2]!.problem, /it has no .*labels\.json/);
});

Deno.test("a run that is being trained is running, and looking at it leaves no trace", async () => {
  const folder = await Deno.makeTempDir();
  const run = join(folder, "a");
  await writeTestRun(run, { epochs: 9 }, epochs);
  const lock = await RunLock.take(run);
  assert.equal((await listRuns({ folder })).runs[0]!.state, "running");
  await lock.release();
  const names = () => [...Deno.readDirSync(run)].map(({ name }) => name).sort();
  const before = names();
  assert.equal((await listRuns({ folder })).runs[0]!.state, "stopped");
  assert.deepEqual(names(), before);
});

Deno.test("runs are sorted by when, figures and options, those without them last", async () => {
  const folder = await Deno.makeTempDir();
  const better = epochs.map((metrics) => ({
    ...metrics,
    accuracy: { colour: 0.9, gender: 0.1 },
  }));
  await writeTestRun(join(folder, "a"), { learningRate: 0.3 }, epochs);
  await writeTestRun(join(folder, "b"), { learningRate: 0.1 }, better);
  await writeTestRun(join(folder, "c"), { learningRate: 0.2 });
  for (const [index, name] of ["b", "c", "a"].entries()) {
    await Deno.utime(join(folder, name, "metrics.jsonl"), 1000 * index, 1000 * index);
  }
  const order = async (sort?: string) =>
    (await listRuns({ folder, sort })).runs.map(({ name }) => name).join("");
  assert.equal(await order(), "acb");
  assert.equal(await order("colour"), "bac");
  assert.equal(await order("gender"), "abc");
  assert.equal(await order("learningRate"), "bca");
  assert.equal(await order("learning-rate"), "bca");
  await assert.rejects(order("gendr"), /--sort gendr .*did you mean gender\?/);
});

Deno.test("a folder that is not there is a mistake, and one without runs is none", async () => {
  const folder = await Deno.makeTempDir();
  await assert.rejects(listRuns({ folder: join(folder, "none") }), UserError);
  // The files of a split, and a configuration of something else, are no run.
  await Deno.writeTextFile(join(folder, "train.csv"), "id\n");
  await Deno.writeTextFile(join(folder, "config.json"), "{}");
  assert.deepEqual((await listRuns({ folder })).runs, []);
});

Deno.test("links are followed, a run is listed once, and a circle ends", async () => {
  const folder = await Deno.makeTempDir();
  const elsewhere = await Deno.makeTempDir();
  await writeTestRun(join(elsewhere, "run"), {}, epochs);
  await Deno.symlink(elsewhere, join(folder, "link"));
  await Deno.symlink(folder, join(folder, "circle"));
  const { runs } = await listRuns({ folder });
  assert.deepEqual(runs.map(({ name }) => name), [join("link", "run")]);
});
