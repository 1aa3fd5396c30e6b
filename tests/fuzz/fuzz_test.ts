/** A short, fixed part of `deno task fuzz`, whose cases never change. */
import assert from "node:assert/strict";
import { fuzz, noCounts } from "./fuzz.ts";
import { targets } from "./targets.ts";

const cases = 300;

for (const target of await targets()) {
  Deno.test(`damaged bytes are read or refused, and do no harm: ${target.name}`, async () => {
    const counts = noCounts();
    await fuzz(target, 1, { from: 0, to: cases }, counts);
    await target.close?.();
    const [first] = counts.failures;
    assert.equal(counts.failures.length, 0, `case ${first?.number} of seed 1: ${first?.error}`);
    assert.equal(counts.read + counts.refused, cases);
    assert.ok(counts.refused > 0, "damage was noticed");
  });
}
