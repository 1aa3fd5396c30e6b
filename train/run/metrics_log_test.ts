import assert from "node:assert/strict";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { counterRandom } from "../../data/random.ts";
import { type EpochMetrics, metricsLine, readMetrics, truncateMetrics } from "./metrics_log.ts";
import { testMetrics as metrics } from "../testing/metrics.ts";

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

Deno.test("a run that the time ended inside of an epoch, even twice, is read back", async () => {
  const inside = { ...metrics(3), epoch: 2.66, step: 67 };
  const epochs = [metrics(1), metrics(2), inside, { ...inside, step: 68 }, metrics(3)];
  const path = await newLog(logOf(epochs));
  assert.deepEqual(await readMetrics(path), epochs);
  assert.deepEqual(await truncateMetrics(path, 67), epochs.slice(0, 3));
  assert.match(await refusalOf(logOf([metrics(1), { ...inside, epoch: 0.5 }])), /epoch 0\.5 /);
  assert.match(
    await refusalOf(logOf([{ ...inside, epoch: 0 }])),
    /epoch must be a number from 0\.01/,
  );
});

Deno.test("a last line that lacks only its line break is read", async () => {
  const path = await newLog(logOf([1, 2].map(metrics)).trimEnd());
  assert.deepEqual(await truncateMetrics(path, 50), [1, 2].map(metrics));
  assert.equal(await Deno.readTextFile(path), logOf([1, 2].map(metrics)));
});

Deno.test("the metric of a head without labels is NaN again when it is read", async () => {
  const metrics2 = metrics(2);
  const epoch = { ...metrics2, accuracy: { ...metrics2.accuracy, colour: NaN } };
  const path = await newLog(logOf([metrics(1), epoch]));
  assert.deepEqual(await readMetrics(path), [metrics(1), epoch]);
  await truncateMetrics(path, 50);
  assert.equal(await Deno.readTextFile(path), logOf([metrics(1), epoch]));
});

/** The error of reading a log, which is not changed by that. */
async function refusalOf(text: string): Promise<string> {
  const path = await newLog(text);
  const error = await truncateMetrics(path, 25).then(() => undefined, (error: Error) => error);
  assert.ok(error instanceof UserError, String(error?.stack ?? `it was read: ${text}`));
  assert.ok(error.message.includes(path), error.message);
  assert.doesNotMatch(error.message, /\n/);
  assert.equal(await Deno.readTextFile(path), text);
  return error.message;
}

Deno.test("a line that is not an epoch is refused by its number, and nothing is lost", async () => {
  const [first, third] = [metricsLine(metrics(1)), metricsLine(metrics(3))];
  const second = metrics(2);
  for (const line of ["", "null", "[]", "7", "{}", '{"epoch":', "\0"]) {
    assert.match(await refusalOf(`${first}${line}\n${third}`), /^line 2 of .* is damaged: /);
  }
  for (const name of Object.keys(second)) {
    for (const value of [null, undefined, "x", -0.5, {}, { colour: "x" }, [], true]) {
      if (value === null && ["val_loss", "images_per_second"].includes(name)) continue;
      if (value === true && name === "best") continue;
      if (typeof value === "number" && name.endsWith("_loss")) continue;
      const isRecord = typeof second[name as keyof EpochMetrics] === "object";
      if (isRecord && JSON.stringify(value) === "{}") continue; // not validated
      const line = JSON.stringify({ ...second, [name]: value });
      const message = await refusalOf(`${first}${line}\n${third}`);
      assert.ok(message.includes(` is damaged: ${name}`), message);
    }
  }
  assert.match(
    await refusalOf(third + first),
    /line 2 .*: epoch 1 \(step 25\) comes after epoch 3 \(step 75\)/,
  );
  assert.match(
    await refusalOf(first + first),
    /line 2 .*: epoch 1 \(step 25\) comes after epoch 1 \(step 25\)/,
  );
});

Deno.test("a log with any bytes changed is read or refused, and never breaks the reader", async () => {
  const bytes = new TextEncoder().encode(logOf([1, 2, 3].map(metrics)));
  const path = await newLog("");
  const random = counterRandom(4);
  const below = (limit: number) => Math.floor(random() * limit);
  let refused = 0;
  for (let attempt = 0; attempt < 300; attempt++) {
    const changed = bytes.slice();
    for (let change = below(3); change >= 0; change--) changed[below(bytes.length)] = below(128);
    await Deno.writeFile(path, changed);
    try {
      await readMetrics(path);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused++;
    }
  }
  assert.ok(refused > 100, `${refused} were refused`);
});

Deno.test("a folder in the place of the log is refused", async () => {
  const path = await Deno.makeTempDir();
  await assert.rejects(readMetrics(path), { name: "UserError", message: /^cannot read / });
});

Deno.test("figures of tags and numbers are lines' own only where there are such heads", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "metrics.jsonl");
  const kinds = (epoch: number): EpochMetrics => ({
    ...metrics(epoch),
    mean_average_precision: epoch % 2 === 0 ? { usage: 0.5 } : {},
    mean_absolute_error: epoch % 2 === 0 ? { price: 3.5 } : {},
    r2: epoch % 2 === 0 ? { price: -0.5 } : {},
    score: epoch % 2 === 0 ? 0.25 : null,
  });
  const epochs = [kinds(1), kinds(2), metrics(3)];
  await Deno.writeTextFile(path, epochs.map(metricsLine).join(""));
  assert.deepEqual(await readMetrics(path), epochs);
  assert.doesNotMatch(metricsLine(metrics(2)), /score|r2|mean_/);
  await Deno.writeTextFile(
    path,
    metricsLine({ ...kinds(2), r2: "none" as unknown as Record<string, number> }),
  );
  await assert.rejects(readMetrics(path), /line 1 of .*: r2 must be an object/);
});
