import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import type { TrainOptions } from "./options.ts";
import { resolveOptions } from "./resolve_options.ts";

Deno.test("what nobody says follows the recipe that was named", () => {
  const { epochs, batchSize, learningRate, validateEvery, checkpointEvery, validation } =
    resolveOptions({ data: "shop", recipe: "tutorial" });
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
  const smoothing = (options: Partial<TrainOptions>) =>
    resolveOptions({ data: "shop", ...options }).labelSmoothing;
  assert.equal(smoothing({}), 0.1);
  assert.equal(smoothing({ classWeights: "none" }), 0.1);
  assert.equal(smoothing({ classWeights: "effective" }), 0);
  assert.equal(smoothing({ classWeights: "effective", labelSmoothing: 0.05 }), 0.05);
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
    [{ recipe: "none" as "tutorial" }, /--recipe must be one of facet, tutorial, not none/],
    [{ augment: true as unknown as "none" }, /--augment must be one of none, flip, tutorial/],
    [{ schedule: "step" as "cosine" }, /--schedule must be one of constant, cosine, not step/],
    [{ warmup: 1 }, /--warmup must be a share from 0 to below 1/],
    [{ averaging: -0.1 }, /--averaging/],
    [{ weightDecay: -1 }, /--weight-decay/],
    [{ clip: 0 }, /--clip/],
    [{ freeze: 0.5 }, /--freeze must be backbone or a number of blocks/],
    [{ weights: "a.pth", weightsHash: "b0353104" }, /--weights-hash must be a SHA-256/],
    [{ weightsHash: "0".repeat(64) }, /--weights-hash needs --weights/],
    [{ keepHeads: true }, /--keep-heads needs --weights/],
    [{ patience: 0 }, /--patience/],
    [{ maxSeconds: 0 }, /--max-time/],
    [{ bestBy: "speed" as "loss" }, /--best-by must be accuracy, balanced_accuracy or loss/],
    [{ bestBy: "loss:price" }, /--best-by price is none of/],
    [{ headWeights: { price: 1 } }, /--head-weights price is none of/],
    [{ headWeights: { gender: -1 } }, /--head-weights gender/],
    [{ balance: "price" }, /--balance price is none of/],
    [{ stratify: ["gender", "price"] }, /--stratify price is none of/],
  ];
  for (const [options, message] of wrong) {
    assert.throws(() => resolveOptions({ data: "shop", ...options }), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, message);
      return true;
    });
  }
});
