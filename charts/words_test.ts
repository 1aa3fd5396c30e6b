import assert from "node:assert/strict";
import { chosenShare, finePercent, percent } from "./words.ts";

Deno.test("a share is a number with a space and its sign, with the decimals that matter", () => {
  assert.equal(percent(0.9634), "96.3 %");
  assert.equal(percent(0.0109, 2), "1.09 %");
  assert.equal(percent(0.42, 0), "42 %");
  assert.deepEqual([0.2, 0.0101, 0.0000305, 0].map(finePercent), [
    ...["20.0 %", "1.0 %", "0.0030 %", "0.0 %"],
  ]);
  assert.deepEqual([0.95, 0.995].map(chosenShare), ["95 %", "99.5 %"]);
});
