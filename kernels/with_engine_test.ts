import assert from "node:assert/strict";
import { moduleUrl, WorkerPool } from "../threads/mod.ts";
import { requireCompute } from "./compute_options.ts";
import { withEngine } from "./with_engine.ts";

const cpu = { device: "cpu", threads: 1 } as const;
const double = moduleUrl("export const handle = (x) => ({ reply: 2 * x });");

Deno.test("what is not lent is opened for the work and closed after it, however it ends", async () => {
  let opened: WorkerPool | undefined;
  const answer = await withEngine(cpu, {}, async (engine, pool) => {
    opened = pool;
    assert.equal(pool.size, 1);
    assert.match(engine.name, /CPU|SIMD|thread/i);
    return await pool.ask<number, number>(double, 21);
  });
  assert.equal(answer, 42);
  await assert.rejects(opened!.ask(double, 1), /ended/);
  const failing = withEngine(cpu, {}, (_, pool) => {
    opened = pool;
    return Promise.reject(new Error("the work"));
  });
  await assert.rejects(failing, /the work/);
  await assert.rejects(opened!.ask(double, 1), /ended/);
});

Deno.test("what is lent stays open, and no engine is opened besides", async () => {
  using pool = new WorkerPool(1);
  const onDevice: unknown[] = [];
  await withEngine(cpu, { pool, onDevice: (...args) => onDevice.push(args) }, async (engine) => {
    assert.equal(onDevice.length, 1);
    const lent = { engine, pool, onDevice: () => assert.fail("opened") };
    await withEngine(
      { device: "gpu" },
      lent,
      (same) => Promise.resolve(assert.equal(same, engine)),
    );
    await engine.finish();
  });
  assert.equal(await pool.ask<number, number>(double, 1), 2);
});

Deno.test("a device that there is not, and threads beyond all machines, are refused", () => {
  requireCompute({});
  requireCompute(cpu);
  assert.throws(() => requireCompute({ device: "tpu" as "gpu" }), {
    name: "UserError",
    message: '--device must be one of auto, gpu, cpu, not "tpu"',
  });
  assert.throws(() => requireCompute({ threads: 0 }), /--threads must be a whole number from 1 to/);
});
