import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { eventFile, readEvents, scalars } from "../testing/read_events.ts";
import { UserError } from "../../data/errors.ts";
import type { ParameterLayout } from "../../model/parameters.ts";
import { runPaths } from "./run_paths.ts";
import { type LoggedBatch, RunLog } from "./run_log.ts";
import { testMetrics } from "../testing/metrics.ts";

const heads = ["colour", "gender"];
const batchesPerEpoch = 25;

const report = (batch: number): LoggedBatch => ({
  trainedBatches: batch,
  learningRate: 1 / batch,
  images: 16,
  seconds: 0.5,
  // No image of the twentieth batch has a gender.
  losses: { loss: batch * 1.5, heads: [batch, batch === 20 ? null : batch / 2] },
});

const layout: ParameterLayout = {
  length: 128,
  slices: new Map([
    ["a.weight", { name: "a.weight", shape: [2, 2], offset: 0, length: 4 }],
    ["b.weight", { name: "b.weight", shape: [3], offset: 64, length: 3 }],
  ]),
};
const parameters = new Float32Array(128).fill(9);
parameters.set([-1, 0, 0.5, 0.75]);
parameters.set([1e-3, 1e-3, 2], 64);

/** Logs all epochs after a batch, in chunks of 7 batches. */
function logEpochs(log: RunLog, after: number, epochs: number): void {
  const last = epochs * batchesPerEpoch;
  let chunk: LoggedBatch[] = [];
  for (let batch = after + 1; batch <= last; batch++) {
    chunk.push(report(batch));
    if (chunk.length < 7 && batch % batchesPerEpoch > 0) continue;
    log.batches(chunk);
    chunk = [];
    if (batch % batchesPerEpoch > 0) continue;
    const epoch = batch / batchesPerEpoch;
    log.epoch(testMetrics(epoch));
    if (epoch % 2 === 0) log.histograms(epoch, layout, parameters);
  }
}

/** The content of a run's logs without times. */
async function logged(folder: string) {
  const events = await readEvents(await eventFile(folder));
  const metrics = await Deno.readTextFile(runPaths(folder).metrics);
  return { events: events.map(({ wall_time: _, ...event }) => event), metrics };
}

async function wholeRun(): Promise<string> {
  const folder = await Deno.makeTempDir();
  const log = await RunLog.open(runPaths(folder), heads);
  assert.deepEqual(log.epochs, []);
  logEpochs(log, 0, 4);
  await log.flush();
  return folder;
}

Deno.test("metrics have the usual tags, by epoch and by every tenth batch", async () => {
  const before = Date.now() / 1000;
  const folder = await wholeRun();
  const path = await eventFile(folder);
  assert.match(basename(path), /^events\.out\.tfevents\.\d{10}\.facet$/);
  const events = await readEvents(path);
  assert.equal(events[0]!.file_version, "brain.Event:2");
  for (const { wall_time } of events) {
    assert.ok(wall_time > before - 1 && wall_time < Date.now() / 1000 + 1);
  }
  const steps = [1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100];
  const rounded = ([step, value]: readonly [number, number]) => [step, Math.fround(value)];
  assert.deepEqual(scalars(events), {
    learning_rate: steps.map((step) => rounded([step, 1 / step])),
    images_per_second: steps.map((step) => [step, 32]),
    step_loss: steps.map((step) => [step, 1.5 * step]),
    step_loss_colour: steps.map((step) => [step, step]),
    step_loss_gender: steps.filter((step) => step !== 20).map((step) => [step, step / 2]),
    train_loss: [1, 2, 3, 4].map((epoch) => rounded([epoch, 1 / epoch])),
    train_loss_colour: [1, 2, 3, 4].map((epoch) => rounded([epoch, 0.5 / epoch])),
    train_loss_gender: [1, 2, 3, 4].map((epoch) => rounded([epoch, 0.5 / epoch])),
    val_loss: [[2, 0.25], [4, 0.125]],
    val_loss_colour: [[2, 0.125], [4, 0.0625]],
    val_loss_gender: [[2, 0.125], [4, 0.0625]],
    val_accuracy_colour: [[2, 0.5], [4, 0.5]],
    val_accuracy_gender: [[2, 0.75], [4, 0.75]],
    val_balanced_accuracy_colour: [[2, 0.25], [4, 0.25]],
    val_balanced_accuracy_gender: [[2, 0.625], [4, 0.625]],
  });
});

Deno.test("histograms count every weight tensor once", async () => {
  const events = await readEvents(await eventFile(await wholeRun()));
  const values = events.filter(({ step }) => step === 4)
    .flatMap(({ summary }) => summary!.value).filter(({ histo }) => histo);
  assert.deepEqual(values.map(({ tag }) => tag), ["weights/a.weight", "weights/b.weight"]);
  const [{ histo: a }, { histo: b }] = values as [typeof values[0], typeof values[0]];
  assert.deepEqual([a!.min, a!.max, a!.num, a!.sum, a!.sum_squares], [-1, 0.75, 4, 0.25, 1.8125]);
  assert.deepEqual(a!.bucket, [0, 1, 0, 1, 0, 1, 0, 1]);
  assert.deepEqual([b!.num, b!.bucket], [3, [0, 2, 0, 1]]);
});

Deno.test("killed at any byte and resumed at any checkpoint, a log ends the same", async () => {
  const folder = await wholeRun();
  const whole = await logged(folder);
  const [path, { metrics }] = [await eventFile(folder), runPaths(folder)];
  const [eventBytes, metricBytes] = [await Deno.readFile(path), await Deno.readFile(metrics)];
  for (
    const at of [0, 24, 25, 33, 50, 90].map((trainedBatches) => ({
      trainedBatches,
      epoch: Math.floor(trainedBatches / 25),
    }))
  ) {
    // Everything up to a checkpoint is on the disk; of what follows, any part may be.
    await RunLog.open(runPaths(folder), heads, at);
    const [least, leastMetrics] = [await Deno.stat(path), await Deno.stat(metrics)];
    for (let bytes = least.size; bytes < eventBytes.length; bytes += 41) {
      const share = (bytes - least.size) / (eventBytes.length - least.size);
      const beyond = Math.floor(share * (metricBytes.length - leastMetrics.size));
      await Deno.writeFile(path, eventBytes.subarray(0, bytes));
      await Deno.writeFile(metrics, metricBytes.subarray(0, leastMetrics.size + beyond));
      const log = await RunLog.open(runPaths(folder), heads, at);
      assert.equal(log.epochs.length, at.epoch);
      logEpochs(log, at.trainedBatches, 4);
      await log.flush();
      assert.deepEqual(await logged(folder), whole);
    }
    await Deno.writeFile(path, eventBytes);
    await Deno.writeFile(metrics, metricBytes);
  }
});

Deno.test("a log that cannot be written fails when it is flushed", async () => {
  const folder = await Deno.makeTempDir();
  const log = await RunLog.open(runPaths(folder), heads);
  const path = await eventFile(folder);
  await Deno.remove(path);
  await Deno.mkdir(path);
  log.batches([report(1)]);
  await assert.rejects(
    log.flush(),
    (error) => error instanceof UserError && error.message.includes(path),
  );
  assert.deepEqual(await Array.fromAsync(Deno.readDir(join(path))), []);
});

Deno.test("an epoch's figures of tags and numbers are events of their own", async () => {
  const folder = await Deno.makeTempDir();
  const log = await RunLog.open(runPaths(folder), heads);
  log.epoch({
    ...testMetrics(2),
    mean_average_precision: { usage: 0.5 },
    mean_absolute_error: { price: 3.5, atoms: 1e300 },
    r2: { price: NaN },
    score: 0.25,
  });
  log.epoch(testMetrics(4));
  await log.flush();
  const found = scalars(await readEvents(await eventFile(folder)));
  const kinds = Object.entries(found).filter(([tag]) => /mean|r2|score/.test(tag));
  assert.deepEqual(Object.fromEntries(kinds), {
    val_mean_average_precision_usage: [[2, 0.5]],
    val_mean_absolute_error_price: [[2, 3.5]],
    val_mean_absolute_error_atoms: [[2, Infinity]],
    val_score: [[2, 0.25]],
  });
});
