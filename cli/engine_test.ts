import assert from "node:assert/strict";
import { moduleUrl, type WorkerPool } from "../threads/mod.ts";
import { withEngine } from "./engine.ts";

const double = moduleUrl("export const handle = (x) => ({ reply: 2 * x });");

Deno.test("work is given a device and threads, and both are ended when it is done or fails", async () => {
  const options = { device: "cpu", threads: "2" };
  const pools: WorkerPool[] = [];
  const answer = await withEngine(options, async (engine, pool) => {
    pools.push(pool);
    assert.match(engine.name, /^CPU/);
    assert.equal(pool.size, 2);
    return await pool.ask<number, number>(double, 21);
  });
  assert.equal(answer, 42);
  const failing = withEngine(options, (_, pool) => {
    pools.push(pool);
    throw new Error("no luck");
  });
  await assert.rejects(failing, /no luck/);
  assert.equal(pools.length, 2);
  for (const pool of pools) await assert.rejects(pool.ask(double, 21), /threads were ended/);
});

Deno.test("options that cannot be used start nothing", async () => {
  const unreached = () => Promise.reject(new Error("unreached"));
  await assert.rejects(withEngine({ threads: "0" }, unreached), /^UserError: --threads must be/);
});
