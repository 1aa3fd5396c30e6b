import {
  assertClose,
  download,
  randomFloats,
  runCalls,
  targets,
  testOn,
  upload,
} from "../testing/testing.ts";
import { lanesOf } from "../program/target.ts";
import { reduceSum } from "./reduce.ts";

testOn(
  targets,
  "partial results add up over the splits, however many workgroups that takes",
  async (engine, target) => {
    for (
      const [length, splits] of [[4, 1], [36, 7], [1028, 33], [864, 300], [
        4 * 65536 * Math.min(lanesOf(target), 8) + 4,
        2,
      ]] as const
    ) {
      const host = randomFloats(length * splits);
      const output = upload(engine, "output", length);
      const input = upload(engine, "input", host);
      await runCalls(engine, reduceSum({ input, output, length, splits, target }));
      const expected = new Float64Array(length);
      host.forEach((x, i) => expected[i % length]! += x);
      assertClose((await download(engine, output)).subarray(0, length), expected, 1e-6, "sums");
    }
  },
);
