import assert from "node:assert/strict";
import { CountingEngine } from "./counting_engine.ts";
import type { Engine } from "./engine.ts";
import { part, whole } from "./program.ts";
import { residual } from "../residual/residual.ts";
import { executors, testAlone } from "../testing/testing.ts";

const [rows, channels] = [50, 24];

/** Allocates, compiles and frees; tells how many bytes more there were at each point. */
async function sizes(engine: Engine): Promise<number[]> {
  const idle = engine.allocated;
  const floats = (label: string, count: number) =>
    part(whole(engine.allocate(label, count * 4)), 0, count);
  const call = residual({
    skip: { input: floats("skip", rows * channels), relu6: false },
    branch: floats("branch", rows * channels),
    branchNorm: { scale: floats("scale", channels), shift: floats("shift", channels) },
    output: floats("output", rows * channels),
    rows,
    channels,
    target: engine.target,
  });
  const memory = engine.allocate("unused", 1001);
  assert.ok(await engine.hasRoom([1000, 2000]));
  const sizes = [engine.allocated];
  const executable = await engine.compile("test", [call, call]);
  sizes.push(engine.allocated);
  engine.release(executable);
  engine.free(memory);
  return [...sizes, engine.allocated, engine.peakAllocated].map((bytes) => bytes - idle);
}

testAlone(executors, "what is counted is what the engine would allocate", async (open) => {
  const engine = await open();
  const idle = engine.allocated;
  const counted = await sizes(new CountingEngine(engine));
  assert.equal(engine.allocated, idle, "counting allocates nothing");
  assert.deepEqual(counted, await sizes(engine));
  engine.destroy();
});
