import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { requireFloat32Numbers } from "./head_outputs.ts";

function require(mean: number, std: number): void {
  requireFloat32Numbers([
    { name: "gender", classes: ["a"] },
    { kind: "number", name: "made", mean, std },
  ]);
}

Deno.test("numbers that float32 outputs can tell apart are exported", () => {
  for (
    const [mean, std] of [
      [2012.5, 1.5],
      [0, 1e-30],
      [-1e30, 1e29],
      [1e6, 10], // rounded to 0.06
    ] as const
  ) require(mean, std);
});

Deno.test("numbers that float32 outputs would confuse are refused by the head's name", () => {
  for (
    const [mean, std] of [
      [1.7e9, 86_400 / 1e3], // seconds since 1970, rounded to 128
      [1e39, 1e38],
      [0, 1e-40],
      [1e6, 1],
    ] as const
  ) {
    assert.throws(() => require(mean, std), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /numbers of "made".*train on their difference from a constant/);
      return true;
    });
  }
});
