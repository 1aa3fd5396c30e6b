import assert from "node:assert/strict";
import { WorkerPool } from "../threads/mod.ts";
import { CpuEngine } from "./cpu/engine.ts";
import { chooseDevice, openEngine } from "./open_engine.ts";
import { whole } from "./program/program.ts";
import { executors, testAlone, webgpu } from "./testing/executors.ts";
import { NoAdapterError } from "./webgpu/device.ts";
import { WebGpuEngine } from "./webgpu/engine.ts";

/** An adapter of which there is only what the choice goes by: opening it fails. */
function adapter(isFallbackAdapter: boolean, maxStorageBuffersPerShaderStage: number): GPUAdapter {
  const info = { description: "Some card", isFallbackAdapter };
  return { info, limits: { maxStorageBuffersPerShaderStage } } as unknown as GPUAdapter;
}

async function withAdapter(found: GPUAdapter | null, test: () => Promise<void>): Promise<void> {
  const { gpu } = navigator;
  const only = { requestAdapter: () => Promise.resolve(found) };
  Object.defineProperty(navigator, "gpu", { value: only, configurable: true });
  try {
    await test();
  } finally {
    Object.defineProperty(navigator, "gpu", { value: gpu, configurable: true });
  }
}

Deno.test("auto takes a GPU that binds enough, and else the CPU and says why", () => {
  assert.deepEqual(chooseDevice(adapter(false, 16)), {
    device: "gpu",
    reason: "a GPU was found",
  });
  assert.deepEqual(chooseDevice(adapter(false, 10)), {
    device: "cpu",
    reason: "Some card binds 10 storage buffers at once: training needs 16",
  });
  assert.deepEqual(chooseDevice(adapter(true, 32)), {
    device: "cpu",
    reason: "the only adapter, Some card, is software: the CPU engine is faster",
  });
  assert.deepEqual(chooseDevice(undefined), { device: "cpu", reason: "no GPU was found" });
});

for (const [what, found] of [["software", adapter(true, 32)], ["no", null]] as const) {
  Deno.test(`with ${what} adapter auto opens the CPU engine, and no device`, async () => {
    await withAdapter(found, async () => {
      const pool = new WorkerPool(1);
      try {
        const { engine, reason } = await openEngine({ pool });
        assert.ok(engine instanceof CpuEngine);
        assert.equal(reason, chooseDevice(found ?? undefined).reason);
        engine.destroy();
      } finally {
        pool.close();
      }
    });
  });
}

Deno.test({
  name: "a GPU that is requested is taken, software or not",
  ignore: webgpu.missing,
  fn: async () => {
    const { engine } = await openEngine({ device: "gpu" });
    assert.ok(engine instanceof WebGpuEngine);
    engine.destroy();
  },
});

Deno.test("a GPU that is requested and not there is an error of its own", async () => {
  await withAdapter(null, async () => {
    await assert.rejects(openEngine({ device: "gpu" }), NoAdapterError);
  });
});

testAlone(executors, "what is freed twice is freed once, and an engine too", async (open) => {
  const engine = await open();
  const [first, second] = ["first", "second"].map((label) => engine.allocate(label, 256));
  const executable = await engine.compile("nothing", []);
  const rest = engine.allocated - 512;
  engine.free(first!);
  engine.free(first!);
  assert.equal(engine.allocated, rest + 256);
  // Were the block free twice, these two would be one.
  const views = ["third", "fourth"].map((label) => whole(engine.allocate(label, 256)));
  for (const [index, view] of views.entries()) engine.write(view, Int32Array.of(index + 1));
  const read = await Promise.all(views.map((view) => engine.read(view)));
  assert.deepEqual(read.map((bytes) => new Int32Array(bytes)[0]), [1, 2]);
  engine.free(second!);
  engine.release(executable);
  const before = engine.allocated;
  engine.release(executable);
  assert.equal(engine.allocated, before);
  engine.destroy();
  engine[Symbol.dispose]();
});
