import assert from "node:assert/strict";
import { mobileNetV2 } from "../model/mod.ts";
import { type Competitor, timed } from "./competitor.ts";
import { measureInTurns } from "./measure.ts";
import { compare, tableMarkdown } from "./table.ts";

const setting = {
  architecture: mobileNetV2({ heads: [{ name: "kind", classes: ["shirt", "shoe"] }] }),
  batch: 10,
  data: "",
  images: undefined,
};

/** Someone who takes the given milliseconds, round by round, and writes down its turns. */
function entrant(name: string, times: readonly number[], log: string[] = []): Competitor {
  const open = () => {
    const left = [...times];
    return Promise.resolve({
      measure: () => {
        log.push(name);
        const milliseconds = left.shift();
        if (milliseconds === undefined) return Promise.reject(new Error("out | of time\nhere"));
        return Promise.resolve({ images: 10, milliseconds });
      },
      close: () => void log.push(`${name} closed`),
    });
  };
  return { key: name, name, kinds: { step: open } };
}

Deno.test("entrants take turns; the first round warms up", async () => {
  const log: string[] = [];
  const entrants = [
    entrant("facet", [99, 20, 10, 30], log),
    entrant("peer", [99, 40, 41, 42], log),
  ];
  const rows = compare(await measureInTurns(entrants, "step", setting, 3));
  assert.equal(log.slice(0, 4).join(), "facet,peer,facet,peer");
  assert.deepEqual(log.slice(-2), ["facet closed", "peer closed"]);
  assert.deepEqual(rows[0]!.outcome, {
    milliseconds: { median: 20, least: 10, most: 30 },
    imagesPerSecond: 500,
    memory: undefined,
  });
  assert.equal(rows[1]!.ratio, 20 / 41);
});

Deno.test("who fails gets a row that says why, and the others go on", async () => {
  const absent: Competitor = {
    key: "absent",
    name: "absent",
    kinds: { step: () => Promise.reject(new Error("not installed")) },
  };
  const entrants = [absent, entrant("failing", [1, 2]), entrant("facet", [99, 20, 20])];
  const table = tableMarkdown(compare(await measureInTurns(entrants, "step", setting, 2)));
  assert.match(table, /absent: not installed +\| - /);
  assert.match(table, /failing: out \\\| of time +\| - /);
  assert.match(table, /facet +\| 20.0 +\| 20.0 - 20.0 +\| 500 +\| 1.00 /);
});

Deno.test("short work is repeated until the clock can tell", async () => {
  const units: number[] = [];
  const measure = timed(8, async (count) => {
    units.push(count);
    await new Promise((resolve) => setTimeout(resolve, count * 20));
  });
  const { images, milliseconds } = await measure();
  assert.equal(images, 8);
  assert.ok(milliseconds >= 19);
  assert.equal(units[0], 1);
  assert.ok(units.at(-1)! * milliseconds >= 1000);
});
