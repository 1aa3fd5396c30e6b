import assert from "node:assert/strict";
import { Calibration } from "./calibration.ts";

Deno.test("a bin holds its upper edge, the first one 0 too", () => {
  const calibration = new Calibration();
  for (const probability of [0, 1e-9, 1 / 15, 1 / 15 + 1e-9, 0.2, 0.2 + 1e-9, 14 / 15, 1]) {
    calibration.add(probability, true);
  }
  assert.deepEqual(
    calibration.bins().map(({ bin, count }) => [bin, count]),
    [[0, 3], [1, 1], [2, 1], [3, 1], [13, 1], [14, 1]],
  );
});

Deno.test("over- and underconfidence in different bins do not cancel, within one they do", () => {
  const calibration = new Calibration();
  for (let i = 0; i < 10; i++) calibration.add(0.9, i < 6); // 0.3 too sure
  for (let i = 0; i < 30; i++) calibration.add(0.5, i < 18); // 0.1 too unsure
  assert.ok(Math.abs(calibration.error() - (10 * 0.3 + 30 * 0.1) / 40) < 1e-12);
});

Deno.test("nothing counted, or a probability that is none, gives no error", () => {
  const calibration = new Calibration();
  assert.ok(Number.isNaN(calibration.error()));
  calibration.add(1, true);
  calibration.add(NaN, false);
  assert.ok(Number.isNaN(calibration.error()));
});
