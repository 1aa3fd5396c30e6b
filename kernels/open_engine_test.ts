import assert from "node:assert/strict";
import { WorkerPool } from "../threads/mod.ts";
import { CpuEngine } from "./cpu/engine.ts";
import { chooseDevice, openEngine } from "./open_engine.ts";
import { webgpu } from "./ways.ts";
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
  name: "a GPU that is asked for is taken, software or not",
  ignore: webgpu.missing,
  fn: async () => {
    const { engine } = await openEngine({ device: "gpu" });
    assert.ok(engine instanceof WebGpuEngine);
    engine.destroy();
  },
});

Deno.test("a GPU that is asked for and not there is an error of its own", async () => {
  await withAdapter(null, async () => {
    await assert.rejects(openEngine({ device: "gpu" }), NoAdapterError);
  });
});
