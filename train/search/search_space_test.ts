import assert from "node:assert/strict";
import { UserError } from "../../data/errors.ts";
import { drawSets, requireSearchSpace, type SearchSpace } from "./search_space.ts";

Deno.test("a range above 0 that spans a factor of ten is drawn from by its logarithm, others evenly", () => {
  const space: SearchSpace = {
    learningRate: { from: 1e-4, to: 1e-2 },
    weightDecay: { from: 0, to: 0.1 },
    averaging: { from: 0.9, to: 0.99 },
  };
  const sets = drawSets(space, 42, 60);
  assert.equal(sets.length, 60);
  const below = (name: keyof typeof space, middle: number) =>
    sets.filter((values) => (values[name] as number) < middle).length;
  // A half of them below the middle, give or take what 60 points of an even sequence may.
  for (
    const [name, middle] of [["learningRate", 1e-3], ["weightDecay", 0.05], ["averaging", 0.945]]
  ) {
    const count = below(name as keyof typeof space, middle as number);
    assert.ok(Math.abs(count - 30) <= 3, `${name}: ${count}`);
  }
  for (const { learningRate, weightDecay } of sets) {
    assert.ok(learningRate! >= 1e-4 && learningRate! <= 1e-2);
    assert.ok(weightDecay! >= 0 && weightDecay! <= 0.1);
    assert.ok(String(weightDecay).length <= 6 && `${learningRate}`.length <= 8, "to be read");
  }
});

Deno.test("whole numbers stay whole and come to both ends, choices are drawn alike", () => {
  const space: SearchSpace = {
    batchSize: { from: 8, to: 10 },
    augment: ["none", "flip"],
    freeze: ["backbone", 0, 3],
  };
  const sets = drawSets(space, 7, 100);
  assert.equal(sets.length, 3 * 2 * 3, "every combination, once");
  const batchSizes = new Set(sets.map(({ batchSize }) => batchSize));
  assert.deepEqual([...batchSizes].sort(), [10, 8, 9]);
  const wide = drawSets({ batchSize: { from: 4, to: 256 } }, 1, 40).map(({ batchSize }) =>
    batchSize!
  );
  assert.ok(wide.every((size) => Number.isInteger(size) && size >= 4 && size <= 256));
  assert.ok(Math.abs(wide.filter((size) => size < 32).length - 20) <= 4, "by its logarithm");
});

Deno.test("the seed decides, and a longer search begins as a shorter one", () => {
  const space: SearchSpace = { learningRate: { from: 1e-4, to: 1e-2 }, augment: ["none", "flip"] };
  assert.deepEqual(drawSets(space, 1, 20).slice(0, 5), drawSets(space, 1, 5));
  assert.notDeepEqual(drawSets(space, 1, 5), drawSets(space, 2, 5));
});

Deno.test("what cannot be searched is refused by the option's name, with what to do", () => {
  const refusals: [unknown, RegExp][] = [
    [{}, /^a search needs --over: .*learning-rate=1e-4\.\.1e-2/],
    [undefined, /^a search needs --over/],
    [{ learnngRate: [1, 2] }, /^--over learnngRate is no option; did you mean learning-rate\?/],
    [{ seed: [1, 2] }, /^--over seed cannot be searched over, since it is the same for all runs/],
    [{ epochs: { from: 1, to: 5 } }, /^--over epochs cannot be searched over/],
    [
      { learningRate: { from: 1e-2, to: 1e-4 } },
      /^--over learning-rate must go up: 0\.0001\.\.0\.01/,
    ],
    [{ learningRate: { from: 1, to: 1 } }, /range of one value: give it as --learning-rate 1$/],
    [
      { learningRate: { from: 0, to: 1 } },
      /^--over learning-rate must be a number from 1e-12 .*not 0$/,
    ],
    [{ learningRate: { from: 0.1 } }, /^--over learning-rate must be a range/],
    [{ learningRate: "0.1" }, /^--over learning-rate must be a range/],
    [{ learningRate: [0.1, NaN] }, /^--over learning-rate must be a number .*not NaN/],
    [{ batchSize: { from: 1.5, to: 8 } }, /^--over batch-size must be a whole number .*not 1\.5/],
    [
      { augment: ["none", "flop"] },
      /^--over augment must be one of none, flip, crop, crop-jitter, tutorial, not "flop"/,
    ],
    [{ augment: ["flip"] }, /^--over augment has one value, flip.* give it as --augment flip/],
    [{ augment: [] }, /^--over augment has no value/],
    [{ augment: ["flip", "flip"] }, /^--over augment has flip twice/],
    [{ augment: { from: 1, to: 2 } }, /^--over augment takes choices between commas, not a range/],
  ];
  for (const [space, message] of refusals) {
    assert.throws(() => requireSearchSpace(space), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      return true;
    });
  }
});
