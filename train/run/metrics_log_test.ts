import assert from "node:assert/strict";
import { join } from "node:path";
import { type EpochMetrics, metricsLine, truncateMetrics } from "./metrics_log.ts";
import { testMetrics as metrics } from "./testing.ts";

const logOf = (epochs: readonly EpochMetrics[]) => epochs.map(metricsLine).join("");

async function newLog(text: string): Promise<string> {
  const path = join(await Deno.makeTempDir(), "metrics.jsonl");
  await Deno.writeTextFile(path, text);
  return path;
}

Deno.test("epochs are a line each and read back", async () => {
  assert.deepEqual(await truncateMetrics(join(await Deno.makeTempDir(), "none"), 225), []);
  const text = logOf([1, 2, 3].map(metrics));
  assert.equal(text.split("\n").length, 4);
  assert.deepEqual(await truncateMetrics(await newLog(text), 225), [1, 2, 3].map(metrics));
});

Deno.test("epochs beyond the checkpoint and a line cut short are dropped", async () => {
  const path = await newLog(logOf([1, 2, 3].map(metrics)) + '{"epoch":4,"ste');
  assert.deepEqual(await truncateMetrics(path, 74), [1, 2].map(metrics));
  assert.equal(await Deno.readTextFile(path), logOf([1, 2].map(metrics)));
});
