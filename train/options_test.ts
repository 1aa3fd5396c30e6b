import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import { resolveOptions, type TrainOptions } from "./options.ts";

Deno.test("what nobody says follows the recipe", () => {
  const { epochs, batchSize, learningRate, validateEvery, checkpointEvery, validation } =
    resolveOptions({ data: "shop" });
  assert.deepEqual(
    { epochs, batchSize, learningRate, validateEvery, checkpointEvery, validation },
    {
      epochs: 50,
      batchSize: 16,
      learningRate: 1e-3,
      validateEvery: 5,
      checkpointEvery: 25,
      validation: 0.2,
    },
  );
  assert.equal(resolveOptions({ data: "shop", epochs: 3 }).validateEvery, 1);
});

Deno.test("a value out of its range is refused under the command line's name", () => {
  const wrong: [Partial<TrainOptions>, RegExp][] = [
    [{ epochs: 0 }, /--epochs must be a whole number of at least 1, not 0/],
    [{ batchSize: 1.5 }, /--batch-size/],
    [{ learningRate: 0 }, /--learning-rate must be a number above 0/],
    [{ learningRate: NaN }, /--learning-rate/],
    [{ seed: 0.5 }, /--seed/],
    [{ limit: -1 }, /--limit/],
    [{ maxUnusable: 2 }, /--max-unusable/],
    [{ inputWidth: 0 }, /--input-size/],
    [{ gpuMemory: 0 }, /--gpu-memory/],
    [{ stratify: "price" }, /--stratify price is none of/],
  ];
  for (const [options, message] of wrong) {
    assert.throws(() => resolveOptions({ data: "shop", ...options }), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      return true;
    });
  }
});
