import assert from "node:assert/strict";
import { logitCounts } from "../../data/heads.ts";
import { bufferLayout, parameterLayout, sliceOf } from "../../model/parameters.ts";
import {
  goldenLearningRate,
  readGoldenAugmentations,
  readGoldenModel,
  readGoldenOddRun,
  readGoldenTraining,
} from "./golden.ts";

const { architecture, weights } = await readGoldenModel();
const layout = parameterLayout(architecture);
const classes = logitCounts(architecture.heads);
const total = classes.reduce((sum, count) => sum + count);

/** A row's probabilities of one head, from concatenated logits. */
function softmax(logits: Float32Array, from: number, count: number): number[] {
  const exponentials = Array.from(logits.subarray(from, from + count), Math.exp);
  const sum = exponentials.reduce((a, b) => a + b);
  return exponentials.map((value) => value / sum);
}

Deno.test("the golden model is a model file as they are written here", () => {
  assert.deepEqual(architecture.heads.map(({ name }) => name), [
    "gender",
    "articleType",
    "baseColour",
  ]);
  assert.deepEqual(architecture.input, { width: 60, height: 80, resize: "pad" });
  assert.deepEqual([architecture.widthMultiplier, architecture.dropout], [0.25, 0]);
  assert.ok(weights.parameters.every(Number.isFinite) && weights.buffers.every(Number.isFinite));
});

for (
  const [title, run] of [["60x80", await readGoldenTraining()], [
    "33x27",
    await readGoldenOddRun(),
  ]] as const
) {
  Deno.test(`golden run of ${title}: losses and head gradients follow from logits and labels`, () => {
    const { steps, batch, logits, labels, losses, gradients } = run;
    assert.equal(`${run.width}x${run.height}`, title);
    assert.equal(run.pixels.length, steps * batch * run.height * run.width * 3);
    for (let head = 0, start = 0; head < classes.length; start += classes[head++]!) {
      const bias = new Float64Array(classes[head]!);
      for (let step = 0; step < steps; step++) {
        let loss = 0;
        for (let row = step * batch; row < (step + 1) * batch; row++) {
          const probabilities = softmax(logits, row * total + start, classes[head]!);
          const label = labels[row * classes.length + head]!;
          loss -= Math.log(probabilities[label]!) / batch;
          if (step > 0) continue;
          probabilities.forEach((p, index) =>
            bias[index]! += (p - (index === label ? 1 : 0)) / batch
          );
        }
        assert.ok(Math.abs(loss - losses[step * classes.length + head]!) < 1e-5);
      }
      const golden = gradients.get(architecture.heads[head]!.bias)!;
      bias.forEach((value, index) => assert.ok(Math.abs(value - golden[index]!) < 1e-6));
    }
  });

  Deno.test(`golden run of ${title}: a figure for every tensor`, () => {
    const lengths = (slices: Iterable<{ name: string; length: number }>) =>
      new Map(Array.from(slices, ({ name, length }) => [name, length]));
    const found = (tensors: ReadonlyMap<string, { length: number }>) =>
      new Map(Array.from(tensors, ([name, { length }]) => [name, length]));
    assert.deepEqual(found(run.gradients), lengths(layout.slices.values()));
    assert.deepEqual(found(run.statistics), lengths(bufferLayout(architecture).slices.values()));
    if ("parameters" in run) {
      assert.deepEqual(found(run.parameters), lengths(layout.slices.values()));
      assert.deepEqual(found(run.steady), lengths(layout.slices.values()));
    }
  });
}

Deno.test("most golden weights are steady, and none moved further than Adam's steps reach", async () => {
  const { parameters, steady, steps } = await readGoldenTraining();
  let [count, marked] = [0, 0];
  for (const [name, golden] of parameters) {
    const { offset } = sliceOf(layout, name);
    const mask = steady.get(name)!;
    golden.forEach((value, index) => {
      const moved = Math.abs(value - weights.parameters[offset + index]!);
      assert.ok(moved < 1.01 * steps * goldenLearningRate, name);
    });
    count += mask.length;
    marked += mask.reduce((sum, one) => sum + one, 0);
  }
  assert.ok(marked / count > 0.9, `${marked / count} are steady`);
});

Deno.test("golden augmentations cover every order, both ways round, and few ties", async () => {
  const augmentations = await readGoldenAugmentations();
  const kinds = new Set(augmentations.map(({ order, flip }) => `${order} ${flip}`));
  assert.equal(kinds.size, 12);
  for (const { image, expected, ties, order, factors, angle, translate, scale } of augmentations) {
    assert.deepEqual([image.length, expected.length, ties.length], [14400, 14400, 4800]);
    assert.deepEqual([...order].sort(), [0, 1, 2]);
    assert.ok(factors.length === 3 && factors.every((factor) => factor >= 0.7 && factor <= 1.3));
    assert.ok(Math.abs(angle) <= 20 && scale >= 0.8 && scale <= 1.2);
    assert.ok(Math.abs(translate[0]) <= 6 && Math.abs(translate[1]) <= 8);
    assert.ok(ties.reduce((sum, tie) => sum + tie, 0) < 200);
  }
});
