import assert from "node:assert/strict";
import { Evaluation } from "../../eval/mod.ts";
import { verdict } from "./verdict.ts";

const heads = [{ name: "colour", classes: ["Black", "White"] }, {
  name: "kind",
  classes: ["a", "b"],
}];

Deno.test("the verdict says how often heads are right, and the mistake that is made most often", () => {
  const evaluation = new Evaluation(heads);
  // Two images labelled Black are taken for White, one is not; kinds are all right.
  const logits = new Float32Array([0, 1, 1, 0, 0, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0]);
  evaluation.add(logits, new Int32Array([0, 0, 0, 0, 0, 0, 1, 0]));
  const words = verdict({ result: evaluation.result(), confusions: evaluation.confusions });
  assert.equal(
    words,
    "kind is right for 100.0\u00a0% of the images and colour for 50.0\u00a0%. " +
      "The mistake it makes most often: Black taken for White (colour, 2 of 3 images).",
  );
});
