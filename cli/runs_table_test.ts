import assert from "node:assert/strict";
import { join } from "node:path";
import { testMetrics, writeTestRun } from "../train/testing/mod.ts";
import { listRuns } from "../train/mod.ts";
import { runsTable } from "./runs_table.ts";

Deno.test("runs are rows with what differs, the best of a column marked, and fit the terminal", async () => {
  const folder = await Deno.makeTempDir();
  const epochs = [1, 2].map(testMetrics);
  const better = epochs.map((metrics) => ({ ...metrics, accuracy: { colour: 0.9, gender: 0.1 } }));
  await writeTestRun(join(folder, "a"), { epochs: 2, seed: 1 }, epochs);
  await writeTestRun(join(folder, "b"), { epochs: 3, seed: 2 }, better);
  const list = await listRuns({ folder, sort: "name" });
  const { text, leftOut } = runsTable(list, Infinity);
  const lines = text.replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, "2026-01-31 09:05").split("\n");
  assert.deepEqual(leftOut, []);
  assert.deepEqual(lines.slice(0, 4), [
    "run              when  epochs     state  seed    colour    gender  time",
    "───  ────────────────  ──────  ────────  ────  ────────  ────────  ────",
    "a    2026-01-31 09:05     2/2  finished     1    50.0 %  * 75.0 %  20 s",
    "b    2026-01-31 09:05     2/3   stopped     2  * 90.0 %    10.0 %  20 s",
  ]);
  for (let width = 30; width < 80; width++) {
    const { text } = runsTable(list, width);
    for (const line of text.split("\n")) assert.ok(line.length <= width, `"${line}" in ${width}`);
  }
  assert.deepEqual(runsTable(list, 50).leftOut, ["time", "when"]);
});

Deno.test("a column whose title and cells could not be told any more is left out", async () => {
  const folder = await Deno.makeTempDir();
  const epochs = [1, 2].map(testMetrics);
  await writeTestRun(join(folder, "a"), { widthMultiplier: 0.5, labelSmoothing: 0.1 }, epochs);
  await writeTestRun(join(folder, "b"), { widthMultiplier: 1, labelSmoothing: 0.2 }, epochs);
  const list = await listRuns({ folder });
  let cuts = 0;
  for (let width = 50; width < 110; width++) {
    const { text } = runsTable(list, width);
    for (const line of text.split("\n")) assert.ok(line.length <= width, `"${line}" in ${width}`);
    for (const title of text.split("\n")[0]!.trim().split(/ {2,}/)) {
      if (!title.includes("…")) continue;
      cuts++;
      assert.ok(title.length >= 9, `${title} in ${width}`);
    }
  }
  assert.ok(cuts > 0);
});
