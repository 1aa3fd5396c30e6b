import assert from "node:assert/strict";
import { pointwiseForward } from "../pointwise/pointwise.ts";
import { rowTiles } from "../pointwise/tiles.ts";
import { download, randomFloats, runCalls, testOn, upload, webgpu } from "../testing/testing.ts";
import { residual } from "./residual.ts";
import { residualStored } from "./residual_stored.ts";

const sentence = "a convolution that stores the block's output does so to the residual's bits";
testOn([webgpu], sentence, async (engine) => {
  const target = "hardware";
  const shape = { rows: 75, inputChannels: 40, outputChannels: 24 };
  const { rows, inputChannels, outputChannels: channels } = shape;
  const view = (length: number) => upload(engine, "data", randomFloats(length, -3, 9));
  const lazy = { input: view(rows * inputChannels), relu6: false };
  const weight = view(channels * inputChannels);
  const branchNorm = { scale: view(channels), shift: view(channels) };
  for (const tile of rowTiles({ rows, columns: channels, depth: inputChannels }, target)) {
    for (const [normed, relu6] of [[true, true], [true, false], [false, false]] as const) {
      const skip = {
        input: view(rows * channels),
        relu6,
        ...(normed && { norm: { scale: view(channels), shift: view(channels) } }),
      };
      const [branch, expected, output] = [0, 1, 2].map(() =>
        upload(engine, "output", rows * channels)
      );
      const convolution = { lazy, weight, shape, tile, target } as const;
      await runCalls(
        engine,
        pointwiseForward({ ...convolution, output: branch! }),
        residual({ skip, branch: branch!, branchNorm, output: expected!, rows, channels, target }),
        residualStored(pointwiseForward({ ...convolution, output: output! }), skip, branchNorm),
      );
      assert.deepEqual(await download(engine, output!), await download(engine, expected!));
    }
  }
});
