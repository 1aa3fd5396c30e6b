import assert from "node:assert/strict";
import { counterRandom } from "../random.ts";
import { candidatePairs } from "./candidates.ts";

/** Mean of each of 4 x 4 fields and channel, the slow and plain way. */
function fieldMeans(square: Uint8Array): number[] {
  return Array.from({ length: 48 }, (_, value) => {
    const [row, column, channel] = [value / 12 | 0, (value / 3 | 0) % 4, value % 3];
    let sum = 0;
    for (let y = row * 8; y < row * 8 + 8; y++) {
      for (let x = column * 8; x < column * 8 + 8; x++) sum += square[(y * 32 + x) * 3 + channel]!;
    }
    return sum / 64;
  });
}

Deno.test("candidates are exactly the pairs that comparing all with all finds", () => {
  const random = counterRandom(5);
  const scenes = Array.from({ length: 12 }, () => Array.from({ length: 48 }, () => random() * 200));
  const squares = Array.from({ length: 150 }, (_, i) => {
    const offsets = scenes[i % 12]!.map((value) => value + (random() - 0.5) * 28);
    return Uint8Array.from({ length: 32 * 32 * 3 }, (_, at) => {
      const [y, x] = [at / 96 | 0, (at / 3 | 0) % 32];
      return Math.max(0, offsets[(y >> 3) * 12 + (x >> 3) * 3 + at % 3]!);
    });
  });
  const means = squares.map(fieldMeans);
  const expected = new Set<string>();
  let considered = 0;
  for (let a = 0; a < squares.length; a++) {
    for (let b = a + 1; b < squares.length; b++) {
      const steps = means[a]!.map((value, i) => value - means[b]![i]!);
      if (a % 12 === b % 12) considered++;
      if (Math.abs(steps.reduce((sum, step) => sum + step, 0)) / 48 > 6) continue;
      if (Math.max(...steps.map(Math.abs)) <= 22) expected.add(`${a},${b}`);
    }
  }
  assert(expected.size > 20 && expected.size < considered, "the data tries both sides");
  const found = [...candidatePairs(squares)].map((pair) => pair.sort((a, b) => a - b).join());
  assert.equal(found.length, expected.size);
  assert.deepEqual(new Set(found), expected);
});
