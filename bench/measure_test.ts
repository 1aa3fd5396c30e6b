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

/** A competitor that takes the given milliseconds, round by round, and logs its calls. */
function competitor(name: string, times: readonly number[], log: string[] = []): Competitor {
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

Deno.test("competitors are measured alternately; the first round warms up", async () => {
  const log: string[] = [];
  const competitors = [
    competitor("facet", [99, 20, 10, 30], log),
    competitor("peer", [99, 40, 41, 42], log),
  ];
  const rows = compare(await measureInTurns(competitors, "step", setting, 3));
  assert.equal(log.slice(0, 4).join(), "facet,peer,facet,peer");
  assert.deepEqual(log.slice(-2), ["facet closed", "peer closed"]);
  assert.deepEqual(rows[0]!.outcome, {
    milliseconds: { median: 20, least: 10, most: 30 },
    imagesPerSecond: 500,
    memory: undefined,
  });
  assert.equal(rows[1]!.ratio, 20 / 41);
});

Deno.test("a competitor that fails gets a row with the reason, and the others go on", async () => {
  const absent: Competitor = {
    key: "absent",
    name: "absent",
    kinds: { step: () => Promise.reject(new Error("not installed")) },
  };
  const competitors = [absent, competitor("failing", [1, 2]), competitor("facet", [99, 20, 20])];
  const table = tableMarkdown(compare(await measureInTurns(competitors, "step", setting, 2)));
  assert.match(table, /absent: not installed +\| - /);
  assert.match(table, /failing: out \\\| of time +\| - /);
  assert.match(table, /facet +\| 20.0 +\| 20.0 - 20.0 +\| 500 +\| 1.00 /);
});

Deno.test("short work is repeated until it takes a second", async () => {
  const units: number[] = [];
  const { now } = performance;
  let milliseconds = 0;
  performance.now = () => milliseconds;
  try {
    const measure = timed(8, (count) => {
      units.push(count);
      milliseconds += count * 20;
      return Promise.resolve();
    });
    assert.deepEqual(await measure(), { images: 8, milliseconds: 20 });
  } finally {
    performance.now = now;
  }
  // Once to warm up, once to measure, and so often that it takes a second.
  assert.deepEqual(units, [1, 1, 60]);
});
