import assert from "node:assert/strict";
import { mobileNetV2 } from "../../model/mod.ts";
import { type EpochMetrics, resolveOptions, runPaths } from "../../train/mod.ts";
import { runFacts } from "./run_facts.ts";

const architecture = mobileNetV2({ heads: [{ name: "kind", classes: ["a", "b"] }] });

function factsOf(
  options: Parameters<typeof resolveOptions>[0],
  weights: "best" | "last",
  tta?: "none" | "flip",
) {
  const epochs = [true, true, false].map((best, index) => ({ epoch: index + 1, best }));
  const facts = runFacts({
    run: { paths: runPaths("run"), options: resolveOptions(options), heads: [] },
    weights,
    architecture,
    epochs: epochs as EpochMetrics[],
    images: 40,
    data: undefined,
    tta,
    date: new Date("2026-01-02T03:04:05Z"),
  });
  return Object.fromEntries(facts.map(({ name, value }) => [name, value]));
}

Deno.test("the card says which weights, of which epoch, on what and when", () => {
  const best = factsOf({ data: "/some/shop" }, "best");
  assert.equal(best.weights, "best, of epoch 2 of 10");
  assert.equal(best["trained on"], "shop");
  assert.equal(best["evaluated on"], "its 40 validation images");
  assert.equal(best.date, "2026-01-02 03:04 UTC");
  assert.equal(best["test-time augmentation"], undefined);
  const flipped = factsOf({ data: "shop" }, "best", "flip");
  assert.equal(flipped["test-time augmentation"], "flip");
  assert.equal(factsOf({ data: "shop" }, "last").weights, "last, of epoch 3 of 10");
});

Deno.test("of the options those are named that are not the recipe's, none that follow from another", () => {
  assert.equal(factsOf({ data: "shop" }, "best").recipe, "facet, as it is");
  const { recipe } = factsOf({
    data: "shop",
    recipe: "tutorial",
    epochs: 4,
    learningRate: 0.01,
    classWeights: "effective",
  }, "best");
  assert.equal(recipe, "tutorial, but epochs 4, learning rate 0.01, class weights effective");
  // The recipe's 50 epochs would be validated every 5, but 4 of them every one.
  const rarely = factsOf({ data: "shop", recipe: "tutorial", epochs: 4, validateEvery: 5 }, "best");
  assert.equal(rarely.recipe, "tutorial, but epochs 4, validate every 5");
});
