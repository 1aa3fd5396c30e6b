import assert from "node:assert/strict";
import type { RunComparison } from "../report/mod.ts";
import { comparisonText } from "./compare.ts";

function comparison(count: number): RunComparison {
  const runs = Array.from({ length: count }, (_, run) => ({
    name: `run-with-a-name-${run}`,
    heads: [{ name: "colour", classes: ["red", "blue"] }],
    best: {
      loss: 2 - run / 10,
      figures: [{ head: "colour", figure: "accuracy", value: 0.5 + run / 100 }],
    },
  }));
  const options = [{ title: "seed", values: runs.map((_, run) => String(run)) }];
  const agreeing = { head: "colour", images: 9, onlyFirst: [], onlyOther: [], chance: 1 };
  const pairs = runs.slice(1).map((_, run) => ({ other: run + 1, heads: [agreeing] }));
  return { runs, options, pairs, notes: [], path: "" } as unknown as RunComparison;
}

Deno.test("runs stand beside each other where there is room, and below each other where there is none", () => {
  const two = comparisonText(comparison(2), 80);
  assert.match(two, /^ +run-with-a-name-0 +run-with-a-name-1$/m);
  assert.match(two, /^colour accuracy +50.0 % +\* 51.0 % \(\+1.0\)$/m);
  const eight = comparisonText(comparison(8), 80);
  assert.match(eight, /^ +seed +validation loss +colour accuracy$/m);
  assert.match(eight, /^run-with-a-name-7 +7 +\* 1.3000 +\* 57.0 %$/m);
  assert.ok(eight.split("\n").slice(0, 10).every(({ length }) => length <= 80));
  assert.match(eight, /^run-with-a-name-7 against run-with-a-name-0:\ncolour: of 9 images/m);
});
