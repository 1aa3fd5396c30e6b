/** A run is judged by its own images, wherever it and they are, or says that it is not. */
import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { exists } from "../data/exists.ts";
import { facet, facetIn, killing, quickTraining, run as facetMayFail } from "./facet.ts";

const cpu = ["--device", "cpu"];
const figures = ["--no-report", "--json", ...cpu];

/** What an evaluation printed: the loss, and how many images were trained on. */
function judged({ out }: { out: string }): [number, number] {
  const { loss, trained_on } = JSON.parse(out);
  return [loss, trained_on];
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const entries = await Array.fromAsync(Deno.readDir(folder));
  return new Map(
    await Promise.all(
      entries.sort((a, b) => a.name < b.name ? -1 : 1).map(async ({ name }) =>
        [name, (await Deno.readFile(join(folder, name))).toBase64()] as const
      ),
    ),
  );
}

Deno.test("a run finds its own images from anywhere, and where it cannot it asks", async () => {
  const [home, elsewhere] = [await Deno.makeTempDir(), await Deno.makeTempDir()];
  await drawCatalogue({ folder: join(home, "shop"), count: 40 });
  // Of the same name, seen from elsewhere: other pictures under the same ids.
  await drawCatalogue({ folder: join(elsewhere, "shop"), count: 40, seed: 2 });
  const training = ["train", "shop", "--out", "run", ...quickTraining, "--epochs", "1"];
  await facetIn(home, ...training);
  const run = join(home, "run");
  const own = judged(await facetIn(home, "eval", "run", ...figures));
  assert.equal(own[1], 0);
  const away = await facetIn(elsewhere, "eval", run, ...figures);
  assert.deepEqual(judged(away), own);
  assert.doesNotMatch(away.err, /warning/);

  // Its training images, under any name, are counted.
  const all = await facet("eval", run, "--data", join(home, "shop"), ...figures);
  assert.equal(judged(all)[1], 32);
  assert.match(all.err, /warning: 32 of 40 images were trained on: .*without --data/);
  const other = await facet("eval", run, "--data", join(elsewhere, "shop"), ...figures);
  assert.equal(judged(other)[1], 0);
  assert.match(
    other.err,
    /warning: 32 of 40 images are named as training images are, and look diff/,
  );

  // Moved alone, its images have to be named; others of the same names are noticed.
  const moved = join(elsewhere, "moved");
  await Deno.rename(join(home, "shop"), moved);
  const lost = await facetMayFail(["eval", run, ...figures]);
  assert.equal(lost.code, 1);
  assert.match(lost.err, /^error: the run's images are not there: .*shop.*--images FOLDER/m);
  for (const place of [moved, join(moved, "images")]) {
    assert.deepEqual(judged(await facet("eval", run, "--images", place, ...figures)), own);
  }
  const wrong = await facet("eval", run, "--images", join(elsewhere, "shop"), ...figures);
  assert.notEqual(judged(wrong)[0], own[0]);
  assert.match(
    wrong.err,
    /warning: 8 of 8 images are not the pictures that the run was validated with/,
  );

  // Moved together, and taken up from another folder.
  await Deno.rename(moved, join(home, "shop"));
  const away2 = `${home}-moved`;
  await Deno.rename(home, away2);
  const there = join(away2, "run");
  assert.deepEqual(judged(await facet("eval", there, ...figures)), own);
  const resumed = await facetIn(
    away2,
    ...["train", `../${basename(away2)}/shop`, "--out", there, "--resume", "--epochs", "2", ...cpu],
  );
  assert.doesNotMatch(resumed.err, /warning/);
  const others = await facet(
    ...["train", join(elsewhere, "shop"), "--out", there, "--resume", "--epochs", "3", ...cpu],
  );
  assert.match(others.err, /warning: 40 of 40 images are not the pictures that the run began with/);
});

Deno.test("a run of an older version says that it goes by names and by where it is started", async () => {
  const home = await Deno.makeTempDir();
  await drawCatalogue({ folder: join(home, "shop"), count: 20 });
  const run = join(home, "run");
  await facetIn(home, "train", "shop", "--out", "run", ...quickTraining, "--epochs", "1");
  const config = JSON.parse(await Deno.readTextFile(join(run, "config.json")));
  assert.equal(config.data, await Deno.realPath(join(home, "shop")));
  delete config.dataFromRun;
  await Deno.writeTextFile(join(run, "config.json"), JSON.stringify({ ...config, data: "shop" }));
  await Deno.remove(join(run, "pictures.csv"));
  const { err } = await facetIn(home, "eval", run, ...figures);
  assert.match(err, /warning: the run says only that its data is in "shop".*--images FOLDER/);
  const all = await facetIn(home, "eval", run, "--data", "shop", ...figures);
  assert.match(all.err, /warning: 16 of 20 images were trained on, as their names say/);
  assert.equal((await facetMayFail(["eval", run, ...figures])).code, 1);
});

Deno.test("an evaluation is replaced whole, also when it is killed, and never by half", async () => {
  const home = await Deno.makeTempDir();
  await drawCatalogue({ folder: join(home, "shop"), count: 20 });
  const run = join(home, "run");
  await facet("train", join(home, "shop"), "--out", run, ...quickTraining, "--epochs", "1");
  await facet("eval", run, ...cpu);
  const folder = join(run, "eval");
  const before = await filesIn(folder);
  assert.ok(before.has("report.html") && before.has("predictions.png"));

  // The model knows what is sure since then. Fourteen files take their names in a folder beside it; then the old folder steps aside for it.
  for (
    const [moment, there] of [
      ["rename:1", true],
      ["renamed:7", true],
      ["rename:15", true],
      ["renamed:15", false],
    ] as const
  ) {
    const { signal, stderr } = await killing(moment, ["eval", run, "--no-report", ...cpu]).output();
    assert.equal(signal, "SIGKILL", `${moment}: ${new TextDecoder().decode(stderr)}`);
    assert.equal(await exists(folder), there, moment);
    // Whatever comes next puts it back, even where it fails.
    assert.equal((await facetMayFail(["eval", run, "--weights", "none", ...cpu])).code, 1);
    assert.deepEqual(await filesIn(folder), before, moment);
  }
  const { signal } = await killing("renamed:16", ["eval", run, "--no-report", ...cpu]).output();
  assert.equal(signal, "SIGKILL");
  assert.ok(!(await filesIn(folder)).has("report.html"), "it is the new one");

  const { err } = await facet("eval", run, "--no-report", ...cpu);
  assert.match(err, /scores, confusion matrices, likely label errors/);
  const after = await filesIn(folder);
  assert.ok(!after.has("report.html"), "nothing of the one before is among it");
  const names = [...Deno.readDirSync(run)].map(({ name }) => name);
  assert.ok(!names.some((name) => name.startsWith(".eval.")), `${names}`);

  // What the user made of it, or put there, is not lost.
  await Deno.writeTextFile(join(folder, "label_errors.csv"), "id,column,label,suggestion\n");
  const mine = await filesIn(folder);
  const refused = await facetMayFail(["eval", run, ...cpu]);
  assert.match(
    refused.err,
    /holds what must stay: .*label_errors\.csv .* was changed since.*--out$/m,
  );
  assert.deepEqual(await filesIn(folder), mine);
  const out = join(home, "out");
  await facet("eval", run, "--no-report", "--out", out, ...cpu);
  assert.ok(await exists(join(out, "confusion.json")));
});
