import assert from "node:assert/strict";
import { join } from "node:path";
import { appendMetrics, type EpochMetrics, truncateMetrics } from "./metrics_log.ts";

const metrics = (epoch: number): EpochMetrics => ({
  epoch,
  step: epoch * 10,
  train_loss: 1 / epoch,
  val_loss: epoch % 2 ? null : 0.5,
  images_per_second: 25,
  accuracy: epoch % 2 ? {} : { gender: 0.5 },
  balanced_accuracy: epoch % 2 ? {} : { gender: 0.4 },
});

Deno.test("epochs are appended a line each and read back", async () => {
  const path = join(await Deno.makeTempDir(), "metrics.jsonl");
  assert.deepEqual(await truncateMetrics(path, 9), []);
  for (const epoch of [1, 2, 3]) await appendMetrics(path, metrics(epoch));
  assert.equal((await Deno.readTextFile(path)).split("\n").length, 4);
  assert.deepEqual(await truncateMetrics(path, 9), [1, 2, 3].map(metrics));
});

Deno.test("epochs beyond the checkpoint and a line cut short are dropped", async () => {
  const path = join(await Deno.makeTempDir(), "metrics.jsonl");
  for (const epoch of [1, 2, 3]) await appendMetrics(path, metrics(epoch));
  await Deno.writeTextFile(path, '{"epoch":4,"ste', { append: true });
  assert.deepEqual(await truncateMetrics(path, 2), [1, 2].map(metrics));
  await appendMetrics(path, metrics(3));
  assert.deepEqual(await truncateMetrics(path, 9), [1, 2, 3].map(metrics));
});
