import assert from "node:assert/strict";
import { drawCatalogue } from "../data/mod.ts";
import { profileTraining } from "./profile.ts";

Deno.test("a profile counts every call and predicts the step by what it measured", async () => {
  const data = await Deno.makeTempDir();
  try {
    await drawCatalogue({ folder: data, count: 40 });
    const options = {
      data,
      device: "cpu",
      batchSize: 8,
      widthMultiplier: 0.1,
      autotune: false,
    } as const;
    const { dispatches, kernels, adapter, prediction } = (await profileTraining(options))!;
    assert.equal(kernels.reduce((sum, { calls }) => sum + calls, 0), dispatches);
    const { atRoofline, atMeasuredRates } = prediction;
    for (const { dispatches: predicted, dispatchSeconds } of [atRoofline, atMeasuredRates]) {
      assert.equal(predicted, dispatches);
      assert.equal(dispatchSeconds, dispatches * adapter.emptyDispatch);
    }
    // No call's work takes less than the roofline allows, nor is any kernel counted as faster.
    const flops = kernels.reduce((sum, kernel) => sum + kernel.flops, 0);
    assert.ok(atRoofline.kernelSeconds >= flops / adapter.flops);
    assert.ok(atMeasuredRates.kernelSeconds >= atRoofline.kernelSeconds);
  } finally {
    await Deno.remove(data, { recursive: true });
  }
});
