import assert from "node:assert/strict";
import { classWeightsOf, effectiveNumber, sampleWeightsOf } from "./class_weights.ts";

function assertClose(actual: number | undefined, expected: number, tolerance = 1e-9): void {
  const error = Math.abs(actual! - expected) / Math.max(1, Math.abs(expected));
  assert.ok(error <= tolerance, `${actual} is not ${expected}`);
}

/** The paper's own step from n - 1 images to n: a new one, unless the others cover it already. */
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
  const weights = classWeightsOf(heads, labels, { classWeights: "effective", headWeights: {} });
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

Deno.test("heads have weights of their own, whether their classes have or not", () => {
  const headWeights = { colour: 0.5 };
  const none = classWeightsOf(heads, labels, { classWeights: "none", headWeights });
  assert.deepEqual([...none], [1, 1, 1, 1, 0.5, 0.5]);
  const effective = { classWeights: "effective" } as const;
  const own = classWeightsOf(heads, labels, { ...effective, headWeights: {} });
  const scaled = classWeightsOf(heads, labels, { ...effective, headWeights });
  for (const [c, weight] of own.entries()) assertClose(scaled[c], c < 4 ? weight : weight / 2);
});

Deno.test("equally many images of each class weigh the same", () => {
  const labels = Int32Array.from({ length: 600 }, (_, i) => i % 2 ? i % 4 >> 1 : i % 3);
  const weights = classWeightsOf(heads, labels, { classWeights: "effective", headWeights: {} });
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

Deno.test("a head may be called as something that every object has", () => {
  const heads = ["constructor", "__proto__"].map((name) => ({ name, classes: ["a", "b"] }));
  const labels = new Int32Array([0, 0, 1, 1]);
  const headWeights = JSON.parse('{"__proto__": 2}');
  const weights = classWeightsOf(heads, labels, { classWeights: "none", headWeights });
  assert.deepEqual([...weights], [1, 1, 2, 2]);
});
