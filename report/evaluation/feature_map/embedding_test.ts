import assert from "node:assert/strict";
import { embed } from "./embedding.ts";

/** Two groups of images, each near a corner of its own. */
const count = 60;
const features = Float32Array.from(
  { length: count * 8 },
  (_, at) => {
    const [image, channel] = [Math.floor(at / 8), at % 8];
    return (channel === image % 2 ? 5 : 0) + (image * 31 + channel * 17) % 11 / 11;
  },
);

Deno.test("images that are seen alike lie together, others apart", () => {
  const places = embed(features, count, 7);
  const distance = (a: number, b: number) =>
    Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!);
  const mean = (of: (a: number, b: number) => boolean) => {
    let [sum, pairs] = [0, 0];
    for (let a = 0; a < count; a++) {
      for (let b = 0; b < a; b++) if (of(a, b)) [sum, pairs] = [sum + distance(a, b), pairs + 1];
    }
    return sum / pairs;
  };
  assert.ok(mean((a, b) => a % 2 !== b % 2) > 2 * mean((a, b) => a % 2 === b % 2));
  assert.ok(places.every((value) => value >= 0 && value <= 1));
});

Deno.test("the same features and seed give the same places, another seed others", () => {
  assert.deepEqual(embed(features, count, 7), embed(features, count, 7));
  assert.notDeepEqual(embed(features, count, 7), embed(features, count, 8));
});

Deno.test("one image, two, and images without any feature have places too", () => {
  for (const some of [1, 2, 3, 20]) {
    const places = embed(new Float32Array(some * 4), some, 1);
    assert.equal(places.length, 2 * some);
    assert.ok(places.every((value) => value >= 0 && value <= 1));
  }
});
