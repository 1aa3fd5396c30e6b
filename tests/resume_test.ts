/** A run that is killed, again and again at any moment, and taken up, ends as one never stopped. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { serialize } from "node:v8";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { digest, facet, killing } from "./facet.ts";
import { loadCheckpoint, loggedBy } from "../train/testing/mod.ts";

const options = "--no-autotune --width-multiplier 0.25 --batch-size 4 --accumulate 2 --clip 1 " +
  "--averaging 0.9 --histograms --epochs 4 --validate-every 1 --save-every 0.001s --device cpu --seed 5";

/** What of a run's log does not depend on how fast it went. */
async function logOf(run: string): Promise<unknown[]> {
  const lines = (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n");
  return lines.map((line) => {
    const { images_per_second: _, seconds: __, ...rest } = JSON.parse(line);
    return rest;
  });
}

/** Everything that a run leaves of its training. */
async function leftBy(run: string) {
  const file = (...path: string[]) => digest(join(run, ...path));
  const { state, progress: { seconds: _, ...progress } } = await loadCheckpoint(
    join(run, "checkpoints", "state.safetensors"),
  );
  return {
    state: createHash("sha256").update(serialize(state)).digest("hex"),
    progress,
    last: await file("last.safetensors"),
    best: await file("best.safetensors"),
    kept: await file("checkpoints", "epoch-0002.safetensors"),
    log: await logOf(run),
    events: await loggedBy(run),
  };
}

/** Where it is killed, one after the other: at its beginning, within epochs, at their ends, in writes. */
const moments = [
  ...["rename:1", "renamed:2", "rename:5", "renamed:5", "step:1", "step:3", "step:20", "step:21"],
  ...["rename:2", "renamed:3", "rename:4", "step:40", "rename:1", "rename:3", "step:59", "step:80"],
];

Deno.test("killed at any moment and taken up, a run ends with the same bits", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 100 });
  const [whole, killed] = [join(data, "whole"), join(data, "killed")];
  const train = (run: string) => ["train", data, "--out", run, ...options.split(" ")];
  await facet(...train(whole));
  for (const moment of moments) {
    const { signal, stderr } = await killing(moment, [...train(killed), "--resume"]).output();
    assert.equal(signal, "SIGKILL", `${moment}: ${new TextDecoder().decode(stderr)}`);
  }
  await facet(...train(killed), "--resume");
  assert.deepEqual(await leftBy(killed), await leftBy(whole));
  const names = (await Array.fromAsync(Deno.readDir(killed))).map(({ name }) => name);
  assert.ok(!names.some((name) => name.endsWith(".tmp")), `nothing is half-written: ${names}`);
});

Deno.test("a finished run is extended, and ends as if it had been that long", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 60 });
  const [whole, extended] = [join(data, "whole"), join(data, "extended")];
  const train = (run: string, epochs: string) =>
    facet(
      ...["train", data, "--out", run, ...options.split(" "), "--epochs", epochs, "--resume"],
      ...["--checkpoint-every", "2", "--schedule", "constant", "--warmup", "0"],
    );
  await train(extended, "2");
  await train(extended, "4");
  await train(whole, "4");
  assert.deepEqual(await leftBy(extended), await leftBy(whole));
});
