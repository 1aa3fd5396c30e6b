import assert from "node:assert/strict";
import { StepCurve } from "./step_curve.ts";

Deno.test("a few steps are kept as they are", () => {
  const curve = new StepCurve();
  curve.add(1, 4, 0.1);
  curve.add(2, 2, 0.2);
  assert.deepEqual(curve.points.map(([step, loss, , rate]) => [step, loss, rate]), [
    [1, 4, 0.1],
    [2, 2, 0.2],
  ]);
  assert.equal(curve.points[0]![2], 4, "the first smoothed loss is the first loss");
  // Weights 0.05 * 0.95 and 0.05, which add up to 0.0975.
  assert.ok(Math.abs(curve.smoothed! - (0.0475 * 4 + 0.05 * 2) / 0.0975) < 1e-12);
});

Deno.test("any number of steps stays a curve of the whole run with the same mean", () => {
  const curve = new StepCurve();
  const steps = 12_800;
  for (let step = 1; step <= steps; step++) curve.add(step, step % 7, step);
  const { points } = curve;
  assert.ok(points.length > 100 && points.length <= 400, `${points.length}`);
  assert.ok(curve.thinned > 0);
  assert.deepEqual([points.at(-1)![0], points.at(-1)![3]], [steps, steps]);
  assert.ok(points.every(([step], index) => index === 0 || step > points[index - 1]![0]));
  const perPoint = steps / points.length;
  assert.ok(points.every(([step], index) => step === (index + 1) * perPoint), "evenly");
  const mean = points.reduce((sum, [, loss]) => sum + loss, 0) / points.length;
  const all = Array.from({ length: steps }, (_, index) => (index + 1) % 7);
  assert.ok(Math.abs(mean - all.reduce((a, b) => a + b) / steps) < 1e-9);
});
