import assert from "node:assert/strict";
import type { Head } from "../../data/heads.ts";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import {
  classWeightsOf,
  effectiveNumber,
  headWeightsOf,
  sampleWeightsOf,
  smoothingWarning,
  weightingOf,
} from "./class_weights.ts";

function assertClose(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  const error = Math.abs(actual! - expected) / Math.max(1, Math.abs(expected));
  assert.ok(error <= tolerance, `${actual} is not ${expected}`);
}

/** The recurrence of the paper from n - 1 images to n: the new image may be covered by the others. */
function covered(count: number, most: number): number {
  let volume = 0;
  for (let n = 0; n < count; n++) volume = 1 + (most - 1) / most * volume;
  return volume;
}

const heads = [
  { name: "kind", classes: ["a", "b", "c", "never"] },
  { name: "colour", classes: ["x", "y"] },
];
/** Images of each class; the rest of the 4000 have no label. */
const counts = [[3000, 400, 7, 0], [1, 150]];
const images = 4000;
const labels = new Int32Array(images * 2).fill(-1);
for (const [head, own] of counts.entries()) {
  let image = 0;
  for (const [c, count] of own.entries()) {
    for (let n = 0; n < count; n++) labels[2 * image++ + head] = c;
  }
}

Deno.test("the effective number grows image by image as the paper derives it", () => {
  for (const [count, most] of [[0, 9], [1, 9], [1, 1], [5, 1], [7, 3], [40, 1000], [3000, 40]]) {
    assertClose(effectiveNumber(count!, most!), covered(count!, most!));
  }
});

Deno.test("the effective number's limits are one for all (beta 0) and the count (beta 1)", () => {
  for (const count of [1, 2, 1000]) {
    assert.equal(effectiveNumber(count, 1), 1);
    assertClose(effectiveNumber(count, 1e12), count, 1e-8);
    assertClose(effectiveNumber(count * 1e6, 50), 50);
  }
});

Deno.test("classes weigh the inverse of their effective number, and the mean image weighs 1", () => {
  const weights = classWeightsOf(heads, labels);
  assert.equal(weights.length, 6);
  let start = 0;
  for (const own of counts) {
    const total = own.reduce((sum, count) => sum + count, 0);
    const inverse = own.map((count) => count && 1 / covered(count, total));
    const mean = own.reduce((sum, count, c) => sum + count * inverse[c]!, 0) / total;
    for (const [c, count] of own.entries()) {
      assertClose(weights[start + c], count ? inverse[c]! / mean : 1, 1e-6);
    }
    start += own.length;
  }
  // 7 images against 3000 weigh nearly by the inverse of their counts.
  assert.ok(weights[2]! / weights[0]! > 250 && weights[2]! / weights[0]! < 3000 / 7);
});

Deno.test("heads have weights by name, 1 where none is named", () => {
  assert.deepEqual([...headWeightsOf(heads, {})], [1, 1]);
  assert.deepEqual([...headWeightsOf(heads, { colour: 0.5 })], [1, 0.5]);
  const names = ["constructor", "2", "1"].map((name) => ({ name, classes: ["a", "b"] }));
  assert.deepEqual([...headWeightsOf(names, { 1: 3, 2: 0 })], [1, 0, 3]);
});

Deno.test("classes that balanced sampling draws more often are not compensated twice", () => {
  // As much of each class's images as is drawn, times its weight in the loss.
  const pulls = (sampleWeights?: Float64Array) => {
    const weights = classWeightsOf(heads, labels, sampleWeights);
    const pulls = [0, 0, 0];
    for (let image = 0; image < images; image++) {
      const label = labels[2 * image]!;
      if (label >= 0) pulls[label]! += (sampleWeights?.[image] ?? 1) * weights[label]!;
    }
    return pulls;
  };
  const alone = pulls();
  const together = pulls(sampleWeightsOf(heads, labels, "kind"));
  // Each class pulls for about a third of the images, the commonest at most 1.6 times as much.
  for (const [own, both] of alone.map((pull, c) => [pull, together[c]!] as const)) {
    assert.ok(both / own > 0.7 && both / own < 1.3, `${alone} alone, ${together} together`);
  }
  // With weights that ignore the sampling, the rarest classes would pull as much as all others.
  assert.ok(Math.abs(together.reduce((a, b) => a + b) / 3407 - 1) < 0.15);
});

Deno.test("label smoothing that outweighs a label is warned about", () => {
  const weights = classWeightsOf(heads, labels);
  // 7 images against 3000: the rarest class of four weighs about 290 times as much.
  const ratio = weights[2]! / weights[0]!;
  // The label's pull is its share, the other's the part that is spread: equal where s / 4 * ratio
  // is 1 - s + s / 4.
  const equal = 1 / (1 + (ratio - 1) / 4);
  const kind = [heads[0]!];
  assert.equal(smoothingWarning(kind, weights, equal * 0.99), undefined);
  assert.match(
    smoothingWarning(kind, weights, equal * 1.01)!,
    /--label-smoothing 0\.01.* images of kind "a" more towards "c", which weighs 2\d\d times as much/,
  );
  assert.equal(smoothingWarning(heads, new Float32Array(6).fill(1), 0.9), undefined);
});

const use: Head = {
  kind: "tags",
  name: "use",
  tags: Array.from({ length: 35 }, (_, tag) => `tag ${tag}`),
  separator: "|",
};
const kinds: Head[] = [
  heads[1]!,
  use,
  { kind: "number", name: "price", mean: 20, std: 5 },
];

/** Label words of 100 images: tag 0 on 10, tag 1 on all, tag 31 on 5, tag 34 on 90, the others on none; 20 without tags. */
function labelsOfKinds(): Int32Array {
  const { offsets, total } = labelSegments(kinds);
  const labels = new Int32Array(120 * total);
  for (let image = 0; image < 120; image++) {
    const start = image * total;
    labels[start] = image % 2;
    const tags = [1];
    if (image < 10) tags.push(0);
    if (image % 20 === 0) tags.push(31);
    if (image < 90) tags.push(34);
    writeTags(labels, start + offsets[1]!, tags);
    if (image >= 100) labels[start + offsets[1]!] = -1;
    writeNumber(labels, start + offsets[2]!, -1);
  }
  return labels;
}

Deno.test("a tag weighs the images without it against those with it, a number nothing", () => {
  const weights = classWeightsOf(kinds, labelsOfKinds());
  assert.equal(weights.length, 2 + 35 + 1);
  assertClose(weights[0], 1, 1e-6);
  assertClose(weights[1], 1, 1e-6);
  assertClose(weights[2], covered(90, 100) / covered(10, 100), 1e-6);
  assertClose(weights[2 + 34], covered(10, 100) / covered(90, 100), 1e-6);
  assertClose(weights[2 + 31], covered(95, 100) / covered(5, 100), 1e-6);
  for (const tag of [1, 2, 33]) assert.equal(weights[2 + tag], 1, `tag ${tag}`);
  assert.equal(weights[2 + 35], 1, "the number's");
});

Deno.test("tags are counted as often as their images are drawn", () => {
  // The ten images of tag 0 twice, ten others not at all.
  const drawn = Float64Array.from({ length: 120 }, (_, i) => i < 10 ? 2 : i < 20 ? 0 : 1);
  const weights = classWeightsOf(kinds, labelsOfKinds(), drawn);
  assertClose(weights[2], covered(80, 100) / covered(20, 100), 1e-6);
});

Deno.test("classes are balanced beside other heads, tags and numbers are refused", () => {
  const labels = labelsOfKinds();
  const { total } = labelSegments(kinds);
  for (let image = 0; image < 90; image++) labels[image * total] = 0;
  const weights = sampleWeightsOf(kinds, labels, "colour");
  assert.equal(weights.length, 120);
  assert.ok(weights[91]! > weights[0]! && weights[0] === weights[1]);
  assert.throws(() => sampleWeightsOf(kinds, labels, "use"), /--balance .*"use" is one of tags/);
  assert.throws(() => sampleWeightsOf(kinds, labels, "price"), /"price" is one of numbers/);
});

Deno.test("label smoothing of tags is not warned about: no tag outweighs another", () => {
  const weights = classWeightsOf(kinds, labelsOfKinds());
  assert.ok(weights[2]! > 5);
  assert.equal(smoothingWarning(kinds, weights, 0.9), undefined);
});

Deno.test("a run's options give weights of images, classes and heads", () => {
  const options = { classWeights: "none", headWeights: {} } as const;
  const { sampleWeights, classWeights, headWeights } = weightingOf(heads, labels, options);
  assert.deepEqual([sampleWeights, classWeights, [...headWeights]], [undefined, undefined, [1, 1]]);
  const all = weightingOf(heads, labels, {
    classWeights: "effective",
    headWeights: { kind: 3 },
    balance: "kind",
  });
  assert.deepEqual(all.sampleWeights, sampleWeightsOf(heads, labels, "kind"));
  assert.deepEqual(all.classWeights, classWeightsOf(heads, labels, all.sampleWeights));
  assert.notDeepEqual(all.classWeights, classWeightsOf(heads, labels));
  assert.deepEqual([...all.headWeights], [3, 1]);
});

Deno.test("equally many images of each class weigh the same", () => {
  const labels = Int32Array.from({ length: 600 }, (_, i) => i % 2 ? i % 4 >> 1 : i % 3);
  const weights = classWeightsOf(heads, labels);
  for (const weight of weights) assertClose(weight, 1, 1e-6);
});

Deno.test("images are drawn so that classes come by effective number, unlabelled ones as before", () => {
  const weights = sampleWeightsOf(heads, labels, "kind");
  assert.equal(weights.length, images);
  // Three classes have images; one of mean size has 3407 / 3.
  const numbers = counts[0]!.map((count) => covered(count, 3407 / 3));
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const drawn = [0, 0, 0, 0];
  for (let image = 0; image < images; image++) {
    const label = labels[2 * image]!;
    if (label < 0) assert.equal(weights[image], 1);
    else drawn[label]! += weights[image]!;
  }
  for (const [c, number] of numbers.entries()) assertClose(drawn[c], 3407 * number / total);
  // 400 of 3407 are 12%; they come as 25%.
  assertClose(drawn[1]! / 3407, 0.25, 0.01);
});
