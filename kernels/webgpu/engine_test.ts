import assert from "node:assert/strict";
import { kernel, recordCall } from "../program/program.ts";
import { download, testAlone, testOn, upload, webgpu } from "../testing/testing.ts";
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

testOn([webgpu], "a program runs its calls in order, as many times as asked", async (engine) => {
  const values = upload(engine, "values", Float32Array.of(1, 2, 3));
  const call = (factor: number, length: number) =>
    recordCall({
      kernel: kernel("double", double),
      views: { values },
      parameters: { length, factor },
      workgroups: [1, 1, 1],
      cost: { flops: length, bytes: length * 8 },
    });
  const executable = await engine.compile("double", [call(2, 3), call(10, 2)]);
  assert.equal(executable.dispatches, 2);
  engine.run(executable, 2);
  assert.deepEqual([...(await download(engine, values)).slice(0, 3)], [400, 800, 12]);
});

testAlone([webgpu], "a broken shader fails with kernel, line and column", async (open) => {
  const engine = await open();
  const broken = kernel("broken", double.replace("parameters.factor", "nothing"));
  const call = recordCall({
    kernel: broken,
    views: { values: upload(engine, "values", 4) },
    parameters: { length: 1, factor: 1 },
    workgroups: [1, 1, 1],
    cost: { flops: 0, bytes: 0 },
  });
  await assert.rejects(engine.compile("broken", [call]), /broken\.wgsl:9:\d+/);
  engine.destroy();
});

testAlone([webgpu], "an error inside a run fails the next read", async (open) => {
  const engine = await open();
  const values = upload(engine, "values", Float32Array.of(1));
  const call = recordCall({
    kernel: kernel("double", double),
    views: { values },
    parameters: { length: 1, factor: 2 },
    workgroups: [1, 1, 1],
    cost: { flops: 0, bytes: 0 },
  });
  const executable = await engine.compile("double", [call]);
  engine.free(values.memory);
  engine.run(executable);
  await assert.rejects(engine.finish(), /GPU error while running double/);
  engine.destroy();
});

testAlone([webgpu], "an error nobody scoped is kept and fails the next call", async () => {
  const open = await openDevice();
  const engine = new WebGpuEngine(open);
  const told = new Promise((resolve) =>
    open.device.addEventListener("uncapturederror", resolve, { once: true })
  );
  open.device.createBuffer({ size: 16, usage: 0 });
  await told;
  await assert.rejects(engine.finish(), /GPU error/);
  engine.destroy();
});

Deno.test("a call with a missing or unknown binding is refused when it is recorded", () => {
  const call = {
    kernel: kernel("double", double),
    views: {},
    parameters: { length: 1, factor: 1, extra: 1 },
    workgroups: [1, 1, 1] as const,
    cost: { flops: 0, bytes: 0 },
  };
  assert.throws(() => recordCall(call), /double: buffer values is not given/);
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
