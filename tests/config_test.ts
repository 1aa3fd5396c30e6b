/** Options of a run, or of a file, train again. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { digest, facet, quickTraining, run } from "./facet.ts";

Deno.test("a run's config.json trains the same run to the same bits, and options given win", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40 });
  const [first, again, other] = ["first", "again", "other"].map((name) => join(data, name));
  const config = join(first!, "config.json");
  await facet(
    ...["train", data, "--out", first!, "--epochs", "1", "--seed", "7", "--limit", "30"],
    ...["--label-smoothing", "0.2", "--labels", "gender,baseColour"],
    ...quickTraining,
  );
  const cpu = ["--device", "cpu"];
  await facet("train", "--config", config, "--out", again!, ...cpu);
  assert.deepEqual(
    JSON.parse(await Deno.readTextFile(join(again!, "config.json"))),
    JSON.parse(await Deno.readTextFile(config)),
  );
  for (const name of ["best.safetensors", "train.csv", "labels.json"]) {
    assert.equal(await digest(join(again!, name)), await digest(join(first!, name)), name);
  }
  await facet("train", "--config", config, "--out", other!, "--seed", "8", ...cpu);
  const { seed, limit } = JSON.parse(await Deno.readTextFile(join(other!, "config.json")));
  assert.deepEqual([seed, limit], [8, 30]);
  assert.notEqual(
    await digest(join(other!, "best.safetensors")),
    await digest(join(first!, "best.safetensors")),
  );
});

Deno.test("data has to be named somewhere, and a misspelt option leaves nothing behind", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "mine.json");
  const out = join(folder, "run");
  await Deno.writeTextFile(path, `{ "epochs": 1 }`);
  for (
    const [args, reason] of [
      [["train"], /^error: train needs the data: facet train DATA/],
      [["train", "--config", path], /^error: --config .*mine\.json names no data/],
      [["train", "--config", join(folder, "none.json")], /^error: --config .* no such file/],
    ] as const
  ) {
    const { code, err } = await run([...args, "--out", out]);
    assert.equal(code, 1, err);
    assert.match(err, reason);
  }
  assert.deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["mine.json"]);
});
