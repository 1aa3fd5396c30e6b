import assert from "node:assert/strict";
import { Evaluation } from "./metrics.ts";
import { evaluationReport } from "./report.ts";
import { headsOf, randomBelow, randomLabels, randomLogits } from "./testing/mod.ts";
import golden from "./testdata/metrics.json" with { type: "json" };

const goldenCounts = golden.heads.map((head) => head.classes);
const goldenLabels = Int32Array.from(
  Array.from({ length: golden.images }, (_, i) => golden.heads.map((head) => head.labels[i]!))
    .flat(),
);
const goldenLogits = Float32Array.from(
  Array.from(
    { length: golden.images },
    (_, i) =>
      golden.heads.map(({ logits_x16384: logits, classes }) =>
        logits.slice(i * classes, (i + 1) * classes).map((x) => x / 16384)
      ),
  ).flat(2),
);

function assertClose(actual: number | undefined, expected: number | undefined): void {
  if (actual === expected) return;
  assert.ok(Math.abs(actual! - expected!) <= 1e-12, `${actual} is not ${expected}`);
}

/** Compares the numbers of two records or lists of them, which must have the same fields. */
function assertAllClose(actual: unknown, expected: unknown): void {
  if (typeof expected === "number") return assertClose(actual as number, expected);
  if (typeof expected !== "object") return assert.equal(actual, expected);
  const entries = Object.entries(expected!);
  assert.deepEqual(Object.keys(actual!).sort(), entries.map(([key]) => key).sort());
  for (const [key, value] of entries) {
    assertAllClose((actual as Record<string, unknown>)[key], value);
  }
}

/** Feeds images in batches of random sizes. */
function addInPieces(
  evaluation: Evaluation,
  logits: Float32Array,
  labels: Int32Array,
  classCounts: readonly number[],
): void {
  const total = classCounts.reduce((sum, count) => sum + count, 0);
  const images = labels.length / classCounts.length;
  for (let from = 0; from < images;) {
    const to = Math.min(images, from + randomBelow(12)); // at times an empty batch
    evaluation.add(
      logits.subarray(from * total, to * total),
      labels.subarray(from * classCounts.length, to * classCounts.length),
    );
    from = to;
  }
}

Deno.test("every figure equals scikit-learn's, however the images are cut into batches", () => {
  const heads = headsOf(goldenCounts);
  const evaluation = new Evaluation(heads, { batchSize: golden.batch_size });
  addInPieces(evaluation, goldenLogits, goldenLabels, goldenCounts);
  const result = evaluation.result();
  assert.equal(result.images, golden.images);
  assertClose(result.loss, golden.heads.reduce((sum, head) => sum + head.loss, 0));
  golden.heads.forEach((expected, h) => {
    const name = heads[h]!.name;
    const { classes } = heads[h]!;
    assert.equal(result.labelled[name], expected.labelled);
    assertClose(result.head_loss[name], expected.loss);
    assertClose(result.accuracy[name], expected.accuracy);
    assertClose(result.balanced_accuracy[name], expected.balanced_accuracy);
    assertClose(result.batch_balanced_accuracy[name], expected.batch_balanced_accuracy);
    const topAccuracy: Partial<Record<string, number>> = expected.top_k_accuracy;
    assertClose(result.top_3_accuracy[name], topAccuracy["3"]);
    assertClose(result.top_5_accuracy[name], topAccuracy["5"]);
    assertAllClose(
      result.per_class[name]!.map(({ predicted: _, class: name, ...scores }) => ({
        class: classes.indexOf(name),
        ...scores,
      })),
      expected.per_class,
    );
    assertAllClose(result.macro_average[name], expected.macro);
    assertAllClose(result.weighted_average[name], expected.weighted);
    assertAllClose(result.reliability[name], expected.reliability);
    assertClose(result.calibration_error[name], expected.calibration_error);
    const { counts } = evaluation.confusions[h]!;
    const cells = [...counts].flatMap((count, cell) =>
      count > 0 ? [[Math.floor(cell / classes.length), cell % classes.length, count]] : []
    );
    assert.deepEqual(cells, expected.confusion);
  });
});

Deno.test("an image counts as right where it has every label and all of them were found", () => {
  const starts = goldenCounts.map((_, h) => goldenCounts.slice(0, h).reduce((a, b) => a + b, 0));
  const total = goldenCounts.reduce((a, b) => a + b, 0);
  for (const { heads: headIndices, images, accuracy } of golden.subset_accuracy) {
    const evaluation = new Evaluation(headsOf(headIndices.map((h) => goldenCounts[h]!)));
    const rows = Array.from({ length: golden.images }, (_, image) => image);
    evaluation.add(
      Float32Array.from(rows.flatMap((row) =>
        headIndices.flatMap((h) => {
          const start = row * total + starts[h]!;
          return [...goldenLogits.subarray(start, start + goldenCounts[h]!)];
        })
      )),
      Int32Array.from(
        rows.flatMap((row) => headIndices.map((h) => goldenLabels[row * goldenCounts.length + h]!)),
      ),
    );
    assert.equal(evaluation.result().fully_labelled, images);
    assertClose(evaluation.result().subset_accuracy!, accuracy);
  }
});

Deno.test("fresh random labels agree with counting image by image", () => {
  const classCounts = [3, 8, 29];
  const heads = headsOf(classCounts);
  const images = 101;
  const logits = randomLogits(images, classCounts, 5);
  const labels = randomLabels(images, classCounts)
    .map((label, i) => i % 3 === 1 && label === 6 ? 2 : label); // no image is class 6 of head1
  const evaluation = new Evaluation(heads);
  addInPieces(evaluation, logits, labels, classCounts);
  const result = evaluation.result();
  let start = 0;
  for (const [h, count] of classCounts.entries()) {
    const truths = Array.from({ length: images }, (_, i) => labels[i * 3 + h]!);
    const guesses = truths.map((_, i) => {
      const own = logits.subarray(i * 40 + start, i * 40 + start + count);
      return own.indexOf(Math.max(...own));
    });
    const score = (from: number, to: number) => {
      const seen = [...new Set(truths.slice(from, to))];
      const recalls = seen.map((c) => {
        const own = guesses.slice(from, to).filter((_, i) => truths[from + i] === c);
        return own.filter((guess) => guess === c).length / own.length;
      });
      return recalls.reduce((sum, recall) => sum + recall, 0) / seen.length;
    };
    const name = heads[h]!.name;
    assertClose(result.accuracy[name], guesses.filter((g, i) => g === truths[i]).length / images);
    assertClose(result.balanced_accuracy[name], score(0, images));
    const batches = [0, 16, 32, 48, 64, 80, 96].map((from) => score(from, from + 16));
    assertClose(result.batch_balanced_accuracy[name], batches.reduce((a, b) => a + b, 0) / 7);
    start += count;
  }
});

Deno.test("each head's figures are those of the images that have its label", () => {
  const classCounts = [3, 8];
  const heads = headsOf(classCounts);
  const images = 150;
  const logits = randomLogits(images, classCounts, 4);
  // The second head has no label at all in the third batch of 16, nor in the last, open one.
  const labels = randomLabels(images, classCounts).map((label, i) => {
    const image = i >> 1;
    const gap = i % 2 === 1 && (image >> 4 === 2 || image >= 144);
    return gap || Math.random() < 0.4 ? -1 : label;
  });
  const evaluation = new Evaluation(heads);
  addInPieces(evaluation, logits, labels, classCounts);
  const result = evaluation.result();
  assert.equal(result.images, images);
  let loss = 0;
  for (const [h, { name }] of heads.entries()) {
    const labelled = Array.from({ length: images }, (_, i) => i)
      .filter((i) => labels[2 * i + h]! >= 0);
    const own = (rows: readonly number[]) => {
      const alone = new Evaluation([heads[h]!], { batchSize: images });
      const [start, count] = [h === 0 ? 0 : 3, classCounts[h]!];
      const cut = rows.flatMap((i) => [...logits.subarray(11 * i + start, 11 * i + start + count)]);
      alone.add(Float32Array.from(cut), Int32Array.from(rows, (i) => labels[2 * i + h]!));
      return alone.result();
    };
    const whole = own(labelled);
    assert.equal(result.labelled[name], labelled.length);
    for (const figure of ["head_loss", "accuracy", "balanced_accuracy"] as const) {
      assertClose(result[figure][name], whole[figure][name]!);
    }
    const batches = [...Map.groupBy(labelled, (i) => i >> 4).values()]
      .map((rows) => own(rows).balanced_accuracy[name]!);
    const mean = batches.reduce((sum, figure) => sum + figure, 0) / batches.length;
    assertClose(result.batch_balanced_accuracy[name], mean);
    loss += whole.loss;
  }
  assertClose(result.loss, loss);
});

Deno.test("a head without a label has no figures, and none that JSON lacks", () => {
  const evaluation = new Evaluation(headsOf([2, 2]));
  evaluation.add(new Float32Array([1, 0, 1, 0]), new Int32Array([-1, 0]));
  const { labelled, loss, ...result } = evaluation.result();
  assert.deepEqual(labelled, { head0: 0, head1: 1 });
  assert.deepEqual(result, {
    images: 1,
    head_loss: { head1: loss },
    accuracy: { head1: 1 },
    balanced_accuracy: { head1: 1 },
    top_3_accuracy: {},
    top_5_accuracy: {},
    per_class: {
      head1: [{ class: "b0", precision: 1, recall: 1, f1: 1, support: 1, predicted: 1 }],
    },
    macro_average: { head1: { precision: 1, recall: 1, f1: 1 } },
    weighted_average: { head1: { precision: 1, recall: 1, f1: 1 } },
    calibration_error: { head1: 1 - result.reliability.head1![0]!.confidence },
    reliability: result.reliability,
    fully_labelled: 0,
    subset_accuracy: null,
    batch_balanced_accuracy: { head1: 1 },
  });
  assert.match(
    evaluationReport(evaluation.result(), evaluation.confusions),
    /^head0 ( +-)+ +0 +0 of 2$/m,
  );
  const without = new Evaluation(headsOf([2]));
  without.add(new Float32Array([1, 0]), new Int32Array([-1]));
  assert.throws(() => without.result(), /no image/);
});

Deno.test("a result may be read while images still come in", () => {
  const heads = headsOf([4]);
  const logits = randomLogits(37, [4], 3);
  const labels = randomLabels(37, [4]);
  const watched = new Evaluation(heads);
  for (let i = 0; i < 37; i++) {
    watched.add(logits.subarray(4 * i, 4 * i + 4), labels.subarray(i, i + 1));
    watched.result();
  }
  const whole = new Evaluation(heads);
  whole.add(logits, labels);
  assert.deepEqual(watched.result(), whole.result());
});

Deno.test("a refused batch leaves nothing behind", () => {
  const evaluation = new Evaluation(headsOf([2]));
  assert.throws(() => evaluation.result(), /no image/);
  assert.throws(() => evaluation.add(new Float32Array(4), new Int32Array([0, 2])), RangeError);
  evaluation.add(new Float32Array([1, 0]), new Int32Array([0]));
  assert.equal(evaluation.result().images, 1);
  assert.equal(evaluation.result().accuracy.head0, 1);
});

Deno.test("heads must have names of their own, batches at least one image", () => {
  const [head] = headsOf([2]);
  assert.throws(() => new Evaluation([]), /at least one head/);
  assert.throws(() => new Evaluation([head!, head!]), /own name/);
  assert.throws(() => new Evaluation([head!], { batchSize: 0 }), /at least one image; got 0/);
});
