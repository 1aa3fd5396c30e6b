import assert from "node:assert/strict";
import { testMetrics } from "../train/testing/mod.ts";
import { EpochTable } from "./epoch_table.ts";

const heads = ["colour", "gender"].map((name) => ({ name, classes: ["a", "b"] }));

const table = (width: number) => {
  const table = new EpochTable(heads, "50", width);
  return [...table.heading.split("\n"), ...[1, 2].map((epoch) => table.row(testMetrics(epoch)))];
};

Deno.test("every figure of an epoch has a column, and the best so far a mark", () => {
  assert.deepEqual(table(100), [
    "epoch     loss  val loss   colour   gender    rate  images/s     time",
    "─────  ───────  ────────  ───────  ───────  ──────  ────────  ───────",
    "    1   1.0000                              1.0e-3      25.0     0:10",
    "  * 2   0.5000    0.2500   50.0 %   75.0 %  5.0e-4      25.0     0:10",
  ]);
});

Deno.test("rows fit the terminal: titles are cut first, then columns left out", () => {
  assert.equal(table(67)[0], "epoch     loss  val lo…   colour   gender    rate  images…     time");
  assert.equal(table(62)[0], "epoch     loss  val loss   colour   gender    rate     time");
  assert.equal(table(44)[0], "epoch     loss  val loss   colour   gender");
  assert.equal(table(36)[0], "epoch     loss  val loss  accuracy");
  assert.equal(table(36)[3], "  * 2   0.5000    0.2500    62.5 %");
  for (let width = 32; width < 120; width++) {
    for (const line of table(width)) assert.ok(line.length <= width, `"${line}" in ${width}`);
  }
});

Deno.test("a head without labels has no accuracy and does not count in the mean", () => {
  const metrics = { ...testMetrics(2), accuracy: { colour: NaN, gender: 0.75 } };
  const [wide, narrow] = [44, 36].map((width) => new EpochTable(heads, "50", width).row(metrics));
  assert.equal(wide, "  * 2   0.5000    0.2500            75.0 %");
  assert.equal(narrow, "  * 2   0.5000    0.2500    75.0 %");
});

Deno.test("rows of a long run are as wide as those of its first epochs", () => {
  const long = new EpochTable(heads, "10000", 80);
  const metrics = { ...testMetrics(2), epoch: 10_000, seconds: 3723, train_loss: 12.3456 };
  assert.equal(
    long.row(metrics),
    "* 10000  12.3456    0.2500   50.0 %   75.0 %  5.0e-4      25.0  1:02:03",
  );
  assert.equal(long.row(testMetrics(1)).length, long.row(metrics).length);
});

Deno.test("an epoch that the time cuts short is told in hundredths, as wide as the others", () => {
  const timed = new EpochTable(heads, "50.00", 80);
  const cut = timed.row({ ...testMetrics(2), epoch: 12.66 });
  assert.ok(cut.startsWith("* 12.66   0.5000"), cut);
  assert.equal(cut.length, timed.row(testMetrics(1)).length);
});
