/**
 * The loss against PyTorch's CrossEntropyLoss, from logits to the means that are reported and to the
 * gradient: the kernel's arithmetic and the host's division together.
 */
import assert from "node:assert/strict";
import type { Head } from "../../data/heads.ts";
import { assertClose, targets, testOn } from "../../kernels/testing/testing.ts";
import {
  addLosses,
  gradientScales,
  LabelWeights,
  meanLosses,
  noLosses,
} from "../../train/step/mod.ts";
import { computeLosses } from "./compute_losses.ts";
import { readGoldenLosses } from "./golden.ts";

const { batch, classes, cases } = await readGoldenLosses();
const classHeads = headsOf(classes);
/** Heads of so many classes each. */
function headsOf(classes: readonly number[]): Head[] {
  return classes.map((count, head) => ({
    name: `head ${head}`,
    classes: Array.from({ length: count }, (_, c) => `class ${c}`),
  }));
}

for (const golden of cases) {
  const sentence = `losses and their gradient equal PyTorch's: ${golden.title}`;
  testOn(targets, sentence, async (engine, target) => {
    const labels = Int32Array.from(golden.labels);
    const input = { ...golden, heads: classHeads, batch, labels };
    const { sums, gradient } = await computeLosses(engine, target, input);
    const { loss, heads: means } = meanLosses(sums, golden.headWeights);
    assert.deepEqual(
      means.map((mean) => mean === null),
      golden.losses.map((mean) => mean === null),
    );
    assertClose(
      means.map((mean) => mean ?? 0),
      golden.losses.map((mean) => mean ?? 0),
      1e-5,
      "losses",
    );
    assertClose([loss], [golden.loss], 1e-5, "loss");
    assertClose(gradient, golden.gradient, 1e-5, "gradient");
  });
}

Deno.test("losses of steps add up to those of all their images, not to the mean of their means", () => {
  const steps = [
    { losses: [6, 0], labelWeights: [3, 0] },
    { losses: [4, 2.5], labelWeights: [1, 0.5] },
  ];
  const sums = steps.reduce(addLosses, noLosses(2));
  assert.deepEqual(meanLosses(sums), { loss: 2.5 + 5, heads: [2.5, 5] });
  assert.deepEqual(meanLosses(sums, [2, 0.5]), { loss: 5 + 2.5, heads: [2.5, 5] });
  assert.deepEqual(steps.map((step) => meanLosses(step).heads), [[2, null], [4, 5]]);
  assert.deepEqual(meanLosses(noLosses(2)), { loss: 0, heads: [null, null] });
});

Deno.test("labels weigh their class's weight, each head its own, missing ones nothing", () => {
  const labels = Int32Array.of(0, 1, 2, -1, -1, 0);
  const weights = Float32Array.of(0.5, 8, 4, 1, 2);
  const samples = Uint32Array.of(0, 1, 2, 1);
  assert.deepEqual(new LabelWeights(labels, headsOf([3, 2]), weights).sum(samples), [8.5, 3]);
  assert.deepEqual(new LabelWeights(labels, headsOf([3, 2])).sum(samples), [3, 2]);
  assert.deepEqual(gradientScales([8, 0], Float32Array.of(2, 1)), [0.25, 0]);
});
