import assert from "node:assert/strict";
import { normFinish, statisticsStride } from "../norm/norm.ts";
import { reduceAll, reduceTasks } from "../reduce/reduce_all.ts";
import { reduceSum } from "../reduce/reduce.ts";
import {
  download,
  hardwareEngine,
  randomFloats,
  runCalls,
  testAlone,
  upload,
  webgpu,
} from "../testing/testing.ts";
import type { Engine } from "./engine.ts";
import { joinCalls } from "./join.ts";
import { type Call, whole } from "./program.ts";

const target = "hardware";
const rows = 100;
const channels = 40;
const parts = 300;

/** Statistics of a norm by trees in workgroups' memory, and a sum over the same partial results. */
function example(engine: Engine, partialSums: Float32Array) {
  const partials = upload(engine, "partials", partialSums);
  const state = {
    gamma: upload(engine, "gamma", new Float32Array(channels).fill(2)),
    beta: upload(engine, "beta", new Float32Array(channels).fill(1)),
    runningMean: upload(engine, "running mean", channels),
    runningVariance: upload(engine, "running variance", channels),
  };
  const statistics = upload(engine, "statistics", 4 * statisticsStride(channels));
  const output = upload(engine, "sums", 2 * channels);
  const size = { rows, channels, parts, epsilon: 1e-5, momentum: 0.1 };
  const finish = normFinish({ partials, state, statistics, ...size, target });
  const sum = reduceSum({ input: partials, output, length: 2 * channels, splits: parts, target });
  const results = () => Promise.all([statistics, output].map((view) => download(engine, view)));
  return { finish, sum, results };
}

testAlone([webgpu], "two calls in one dispatch compute the bits of two dispatches", async () => {
  using engine = await hardwareEngine();
  const partials = randomFloats(parts * 2 * channels);
  const apart = example(engine, partials);
  await runCalls(engine, apart.finish, apart.sum);
  const expected = await apart.results();
  for (const order of ["as given", "the other way round"]) {
    const { finish, sum, results } = example(engine, partials);
    const calls = order === "as given" ? [finish, sum] as const : [sum, finish] as const;
    const joined = joinCalls(...calls);
    await runCalls(engine, joined!);
    assert.deepEqual(await results(), expected, order);
  }
});

testAlone(
  [webgpu],
  "both roles have the same memory of the workgroup, as large as either needs",
  async () => {
    using engine = await hardwareEngine();
    const { finish, sum } = example(engine, new Float32Array(parts * 2 * channels));
    const arrays = (call: Call) =>
      [...call.kernel.source.matchAll(/^var<workgroup> (\w+)/gm)].map(([, name]) => name);
    assert.deepEqual(arrays(finish), ["firstSums", "secondSums"]);
    assert.deepEqual(arrays(sum), ["sums"]);
    assert.deepEqual(arrays(joinCalls(sum, finish)!).toSorted(), ["a_sums", "b_secondSums"]);
    const joined = joinCalls(finish, sum)!;
    assert.deepEqual(arrays(joined).toSorted(), ["a_firstSums", "a_secondSums"]);
    assert.match(
      joined.kernel.source,
      /var<workgroup> a_firstSums: array<vec4f, max\(a_LANES, b_LANES\)>;/,
    );
  },
);

testAlone([webgpu], "what both read is bound once, and one kernel serves all sizes", async () => {
  using engine = await hardwareEngine();
  const [first, second, third] = [1, 2, 3].map(() =>
    example(engine, new Float32Array(parts * 2 * channels))
  );
  const joined = joinCalls(first!.finish, first!.sum)!;
  // Of the seven and two views, the partial sums are the same.
  assert.equal(joined.kernel.reflection.bindings.length, 6 + 2 - 1);
  assert.equal(joinCalls(second!.finish, second!.sum)!.kernel, joined.kernel);
  // Two and two more are as many as every device binds; then there would be more.
  const four = joinCalls(joined, joinCalls(second!.finish, second!.sum)!)!;
  assert.equal(four.kernel.reflection.bindings.length, 14);
  assert.equal(joinCalls(four, third!.finish), undefined);
});

testAlone(
  [webgpu],
  "calls that depend on each other or differ in workgroups are not joined",
  async () => {
    using engine = await hardwareEngine();
    const { finish, sum } = example(engine, new Float32Array(parts * 2 * channels));
    const statistics = finish.views.statistics!;
    const reader = reduceSum({
      input: whole(statistics.memory),
      output: upload(engine, "other", 4),
      length: 4,
      splits: 4,
      target,
    });
    assert.throws(() => joinCalls(finish, reader), /cannot be joined: statistics and input/);
    const tensors = [{ input: 0, output: 0, length: 4, splits: 2 }];
    const wide = reduceAll({
      tasks: upload(engine, "tasks", reduceTasks(tensors)),
      input: sum.views.input!,
      output: upload(engine, "wide", 64),
    });
    const narrow = reduceSum({
      input: sum.views.input!,
      output: upload(engine, "narrow", 4),
      length: 4,
      splits: 4,
      target,
    });
    assert.equal(joinCalls(narrow, wide), undefined);
  },
);
