import assert from "node:assert/strict";
import type { Choices } from "./variants.ts";
import { candidatesOf, improveByWholeRuns } from "./whole_runs.ts";

const variantsOf = new Map([
  ["wide, 1", ["a", "b", "c"]],
  ["wide, 2", ["a", "c"]],
  ["deep, 1", ["a", "b"]],
  ["only, 1", ["a"]],
]);

Deno.test("every kind of kernel is tried with each of its variants", () => {
  const candidates = candidatesOf(variantsOf).map(({ kind, variant }) => `${kind} ${variant}`);
  assert.deepEqual(candidates, ["wide a", "wide b", "wide c", "deep a", "deep b"]);
});

Deno.test("a variant is kept for the shapes that have it where the whole run is clearly faster", async () => {
  const measured: string[] = [];
  const seconds = (choices: Choices) => {
    measured.push(Object.values(choices).join(""));
    return Promise.resolve(
      (choices["wide, 1"] === "b" ? 5 : 8) + (choices["deep, 1"] === "b" ? 0.995 : 1),
    );
  };
  const start = { "wide, 1": "a", "wide, 2": "c", "deep, 1": "a", "known, 1": "z" };
  const best = await improveByWholeRuns(start, variantsOf, seconds);
  assert.deepEqual(best, { ...start, "wide, 1": "b" });
  // As chosen, then each change; what would change nothing is not measured.
  assert.deepEqual(measured, ["acaz", "aaaz", "bcaz", "ccaz", "bcaz", "bcbz"]);
});
