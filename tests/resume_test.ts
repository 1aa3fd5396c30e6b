/** A run that is killed, again and again at any moment, and taken up, ends as one never stopped. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { serialize } from "node:v8";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { loadCheckpoint } from "../train/run/checkpoint.ts";
import { command, digest, facet } from "./facet.ts";
import { loggedBy } from "./read_events.ts";

const options = "--no-autotune --width-multiplier 0.25 --batch-size 4 --accumulate 2 --clip 1 " +
  "--averaging 0.9 --histograms --epochs 4 --validate-every 1 --save-every 0.05s --device cpu --seed 5";

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

Deno.test("killed at any moment and taken up, a run ends with the same bits", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 100 });
  const [whole, killed] = [join(data, "whole"), join(data, "killed")];
  const train = (run: string) => ["train", data, "--out", run, ...options.split(" ")];
  const started = performance.now();
  await facet(...train(whole));
  const duration = performance.now() - started;

  let code = NaN;
  let kills = 0;
  while (code !== 0) {
    // From while it starts until after it would have ended; in the end it is left alone.
    const process = command([...train(killed), "--resume"]).spawn();
    const errors = new Response(process.stderr).text();
    const delay = kills < 8 ? duration * (0.3 + 0.5 * Math.random()) : 1e6;
    const timer = setTimeout(() => process.kill("SIGKILL"), delay);
    ({ code } = await process.status);
    clearTimeout(timer);
    kills++;
    assert.ok(code === 0 || kills <= 8, `it failed by itself:\n${await errors}`);
  }
  assert.ok(kills > 1, "it was killed at least once");
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
