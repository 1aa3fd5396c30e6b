import { normFinish, statisticsStride } from "../norm/norm.ts";
import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  testOn,
  upload,
  webgpu,
} from "../testing/testing.ts";
import { residualJoined } from "./residual_joined.ts";
import { residual } from "./residual.ts";

testOn(
  [webgpu],
  "a residual and its norm's statistics by one dispatch are those by two",
  async (engine) => {
    const target = "hardware";
    // More rows, channels and partial sums than a workgroup has lanes for, and no multiples of them.
    for (const [rows, channels, parts] of [[1, 8, 1], [515, 164, 130], [300, 24, 7]] as const) {
      for (const [lazy, relu6] of [[true, true], [true, false], [false, false]] as const) {
        const view = (data: Float32Array) => upload(engine, "data", data);
        const branch = randomFloats(rows * channels, -2, 4);
        const sums = new Float32Array(parts * 2 * channels);
        branch.forEach((y, i) => {
          const part = Math.floor(Math.floor(i / channels) * parts / rows);
          sums[part * 2 * channels + i % channels]! += y;
          sums[(part * 2 + 1) * channels + i % channels]! += y * y;
        });
        const weights = [0.5, -1].map((low) => randomFloats(channels, low, 2));
        const norm = [0, 0].map(() => view(randomFloats(channels)));
        const shared = {
          partials: view(sums),
          rows,
          channels,
          parts,
          epsilon: 1e-5,
          momentum: 0.1,
        };
        const skip = {
          input: view(randomFloats(rows * channels, -3, 9)),
          relu6,
          ...(lazy && { norm: { scale: norm[0]!, shift: norm[1]! } }),
        };
        const input = view(branch);
        const run = async (joined: boolean) => {
          const stride = statisticsStride(channels);
          const statistics = upload(engine, "statistics", 4 * stride);
          const output = upload(engine, "output", rows * channels);
          const [gamma, beta] = weights.map(view);
          const [runningMean, runningVariance] = [0, 1].map((x) =>
            view(new Float32Array(channels).fill(x))
          );
          const state = {
            gamma: gamma!,
            beta: beta!,
            runningMean: runningMean!,
            runningVariance: runningVariance!,
          };
          if (joined) {
            const views = { state, statistics, skip, branch: input, output };
            await runCalls(engine, residualJoined({ ...shared, ...views }));
          } else {
            const branchNorm = {
              scale: { ...statistics, byteLength: channels * 4 },
              shift: { ...statistics, offset: stride * 4, byteLength: channels * 4 },
            };
            const views = { skip, branch: input, branchNorm, output };
            await runCalls(
              engine,
              normFinish({ ...shared, state, statistics, target }),
              residual({ ...views, rows, channels, target }),
            );
          }
          return await Promise.all(
            [output, statistics, state.runningMean, state.runningVariance].map((view) =>
              download(engine, view)
            ),
          );
        };
        const expected = await run(false);
        for (const [index, actual] of (await run(true)).entries()) {
          assertClose(actual, expected[index]!, 1e-5, `result ${index}`);
        }
      }
    }
  },
);
