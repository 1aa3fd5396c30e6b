import assert from "node:assert/strict";
import { defineKernel, f32, u32, write } from "../program/description.ts";
import type { View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { download, runCalls, testAlone, testOn, upload, webgpu } from "../testing/testing.ts";
import { NoAdapterError, openDevice } from "./device.ts";
import { WebGpuEngine } from "./engine.ts";

const double = `
struct Parameters {
  length: u32,
  factor: f32,
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read_write> values: array<f32>;
@compute @workgroup_size(8) fn main(@builtin(global_invocation_id) id: vec3u) {
  if (id.x < parameters.length) { values[id.x] *= parameters.factor; }
}`;

/** Multiplies values by a factor, as its template says. */
function doubleKernel(source: string) {
  return defineKernel({
    name: "double",
    template: { path: "kernels/double.wgsl", source },
    views: { values: write("f32", "[length]") },
    parameters: { length: u32, factor: f32 },
    cost: ({ parameters: { length } }) => ({ flops: length, bytes: length * 8 }),
  });
}

const doubling = doubleKernel(double);

function record(values: View, factor: number, length: number, kernel = doubling) {
  return recordCall(kernel, {
    target: "software",
    views: { values },
    parameters: { length, factor },
    workgroups: [1, 1, 1],
  });
}

testOn(
  [webgpu],
  "a program runs its calls in order, as many times as requested",
  async (engine) => {
    const values = upload(engine, "values", Float32Array.of(1, 2, 3));
    const calls = [record(values, 2, 3), record(values, 10, 2)];
    const executable = await engine.compile("double", calls);
    assert.equal(executable.dispatches, 2);
    engine.run(executable, 2);
    assert.deepEqual([...(await download(engine, values)).slice(0, 3)], [400, 800, 12]);
  },
);

testOn([webgpu], "two kernels of one name run their own templates", async (engine) => {
  const tripled = doubleKernel(
    double.replace("*= parameters.factor", "*= 3.0 * parameters.factor"),
  );
  const [first, second] = [upload(engine, "a", 4), upload(engine, "b", 4)];
  for (const view of [first, second]) engine.write(view, Float32Array.of(1, 1, 1, 1));
  await runCalls(engine, record(first, 2, 4), record(second, 2, 4, tripled));
  assert.deepEqual([...await download(engine, first)].slice(0, 4), [2, 2, 2, 2]);
  assert.deepEqual([...await download(engine, second)].slice(0, 4), [6, 6, 6, 6]);
});

testAlone([webgpu], "an error inside a run fails the next read", async (open) => {
  const engine = await open();
  const values = upload(engine, "values", Float32Array.of(1));
  const executable = await engine.compile("double", [record(values, 2, 1)]);
  engine.free(values.memory);
  engine.run(executable);
  await assert.rejects(engine.finish(), /GPU error while running double/);
  engine.destroy();
});

testAlone([webgpu], "an error nobody scoped is kept and fails the next call", async () => {
  const open = await openDevice();
  const engine = new WebGpuEngine(open);
  const reported = new Promise((resolve) =>
    open.device.addEventListener("uncapturederror", resolve, { once: true })
  );
  open.device.createBuffer({ size: 16, usage: 0 });
  await reported;
  await assert.rejects(engine.finish(), /GPU error/);
  engine.destroy();
});

Deno.test("no adapter is an error of its own", async () => {
  const gpu = navigator.gpu;
  Object.defineProperty(navigator, "gpu", {
    value: { requestAdapter: () => Promise.resolve(null) },
    configurable: true,
  });
  try {
    await assert.rejects(openDevice(), NoAdapterError);
  } finally {
    Object.defineProperty(navigator, "gpu", { value: gpu, configurable: true });
  }
});
