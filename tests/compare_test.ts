/** Runs that were trained by the command line, side by side. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { facet, quickTraining, run } from "./facet.ts";

Deno.test("trained and evaluated runs are listed and compared, and their folders have pictures", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40 });
  const runs = ["a", "b"].map((name) => join(data, "runs", name)) as [string, string];
  for (const [index, out] of runs.entries()) {
    await facet(
      ...["train", data, "--out", out, "--epochs", `${index + 1}`, "--labels", "gender,baseColour"],
      ...quickTraining,
    );
    await facet("eval", out, "--no-report", "--device", "cpu");
    const names = [...Deno.readDirSync(out)].map(({ name }) => name);
    assert.ok(names.includes("augmented.png") && names.includes("results.png"), `${names}`);
  }
  const list = JSON.parse(
    (await facet("runs", join(data, "runs"), "--sort", "name", "--json")).out,
  );
  assert.deepEqual(list.differing, ["epochs"]);
  assert.deepEqual(
    list.runs.map((run: { name: string; epochs: number; state: string }) => [
      ...[run.name, run.epochs, run.state],
    ]),
    [["a", 1, "finished"], ["b", 2, "finished"]],
  );
  const { out, err } = await facet("runs", join(data, "runs"));
  assert.match(out, /^run +when +epochs +state +gender +baseColour +time\n/);
  assert.match(err, /next: facet compare /);

  const compared = await facet("compare", ...runs);
  assert.match(compared.out, /^gender: of 8 images, /m);
  assert.doesNotMatch(compared.err, /warning/);
  const page = await Deno.readTextFile(join(data, "runs", "compare.html"));
  assert.match(page, /<h2 id="curves-title">Curves<\/h2>/);

  const one = await run(["compare", runs[0]]);
  assert.deepEqual([one.code, one.err], [1, "error: 2 to 8 runs can be compared, not 1\n"]);
});
