import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import { residual } from "./residual.ts";

testOn(
  targets,
  "a residual adds the skip, normed or not, to the branch",
  async (engine, target) => {
    for (const [rows, channels] of [[1, 8], [35, 24], [130, 160]] as const) {
      for (const [lazy, relu6] of [[true, true], [true, false], [false, false]] as const) {
        const skip = randomFloats(rows * channels, -3, 9);
        const branch = randomFloats(rows * channels);
        const [s1, t1, s2, t2] = [0, 0, 0, 0].map(() => randomFloats(channels)) as [
          Float32Array,
          Float32Array,
          Float32Array,
          Float32Array,
        ];
        const view = (data: Float32Array) => upload(engine, "data", data);
        const output = upload(engine, "output", rows * channels);
        await runCalls(
          engine,
          residual({
            skip: {
              input: view(skip),
              relu6,
              ...(lazy && { norm: { scale: view(s1), shift: view(t1) } }),
            },
            branch: view(branch),
            branchNorm: { scale: view(s2), shift: view(t2) },
            output,
            rows,
            channels,
            target,
          }),
        );
        const expected = skip.map((x, i) => {
          const c = i % channels;
          const normed = lazy ? x * s1[c]! + t1[c]! : x;
          return (relu6 ? Math.min(Math.max(normed, 0), 6) : normed) + branch[i]! * s2[c]! + t2[c]!;
        });
        assertClose(await download(engine, output), expected, 1e-6, "output");
      }
    }
  },
);
