import assert from "node:assert/strict";
import { cpuUsage } from "node:process";
import { endingByItself } from "../../tests/facet.ts";
import { WorkerPool } from "../../threads/mod.ts";
import { adam } from "../adam/adam.ts";
import { copy } from "../copy/copy.ts";
import { defineKernel, write } from "../program/description.ts";
import { type View, whole } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { batchRecord } from "../program/records.ts";
import { reduceSum } from "../reduce/reduce.ts";
import { randomFloats, upload } from "../testing/testing.ts";
import { CpuEngine } from "./engine.ts";

async function withEngine(
  threads: number,
  work: (engine: CpuEngine, pool: WorkerPool) => Promise<void>,
): Promise<void> {
  const pool = new WorkerPool(threads);
  try {
    await work(await CpuEngine.open({ pool }), pool);
  } finally {
    pool.close();
  }
}

async function floats(engine: CpuEngine, view: View): Promise<number[]> {
  return [...new Float32Array(await engine.read(view))];
}

Deno.test("reads, writes and runs happen in the order of the calls", async () => {
  await withEngine(2, async (engine) => {
    const input = upload(engine, "input", 4);
    const output = upload(engine, "output", 4);
    const call = copy({ input, output, length: 4, target: engine.target });
    const executable = await engine.compile("copy", [call]);
    const results = [1, 2, 3].map((value) => {
      const data = new Float32Array(4).fill(value);
      engine.write(input, data);
      data.fill(99); // what is written is what stood there at the call
      engine.run(executable);
      return floats(engine, output);
    });
    assert.deepEqual(await Promise.all(results), [1, 2, 3].map((value) => Array(4).fill(value)));
  });
});

Deno.test("a program runs as many times as requested, call after call", async () => {
  await withEngine(3, async (engine) => {
    const sums = upload(engine, "sums", Float32Array.of(1, 2, 3, 4, 10, 20, 30, 40));
    const total = { ...sums, byteLength: 16 };
    // The first half becomes the sum of both halves: running it n times adds the second n times.
    const call = reduceSum({ input: sums, output: total, length: 4, splits: 2, target: "cpu" });
    engine.run(await engine.compile("sums", [call, call]), 5);
    assert.deepEqual((await floats(engine, sums)).slice(0, 4), [101, 202, 303, 404]);
  });
});

Deno.test("every call of a program gets a time", async () => {
  // One thread: where several write the times down, their clocks agree but for how late each wakes.
  await withEngine(1, async (engine) => {
    const length = 2 ** 22;
    const views = {
      input: upload(engine, "a", randomFloats(length)),
      output: upload(engine, "b", length),
    };
    const call = copy({ ...views, length, target: engine.target });
    const times = await engine.time(await engine.compile("copies", [call, call, call]));
    assert.equal(times.length, 3);
    for (const { own, before } of times) assert.ok(own > 0 && before === 0, `${own} s`);
  });
});

Deno.test("a kernel without an implementation, for another target or in half precision is refused by name", async () => {
  await withEngine(1, async (engine) => {
    const source = "@group(0) @binding(0) var<storage, read_write> values: array<f32>;";
    const values = upload(engine, "values", 4);
    const strange = defineKernel({
      name: "strange",
      template: { path: "strange.wgsl", source },
      views: { values: write("f32", "[4]") },
      parameters: {},
      cost: () => ({ flops: 0, bytes: 0 }),
    });
    const call = recordCall(strange, {
      target: "cpu",
      views: { values },
      parameters: {},
      workgroups: [1, 1, 1],
    });
    await assert.rejects(
      engine.compile("strange", [call]),
      /strange has no implementation for the CPU/,
    );
    const elsewhere = copy({ input: values, output: values, length: 4, target: "hardware" });
    await assert.rejects(
      engine.compile("elsewhere", [elsewhere]),
      /copy was recorded for hardware, not for the CPU/,
    );
    const half = copy({
      input: { ...values, half: true },
      output: values,
      length: 4,
      target: "cpu",
    });
    await assert.rejects(engine.compile("half", [half]), /copy: the CPU keeps no input in half/);
  });
});

Deno.test("what is freed while work waits stays until the work is done", async () => {
  await withEngine(2, async (engine) => {
    const length = 2 ** 20;
    const input = upload(engine, "input", new Float32Array(length).fill(5));
    const output = upload(engine, "output", length);
    const executable = await engine.compile("copy", [
      copy({ input, output, length, target: engine.target }),
    ]);
    engine.run(executable, 20);
    engine.free(input.memory);
    engine.release(executable);
    const next = whole(engine.allocate("next", length * 4));
    engine.write(next, new Float32Array(length).fill(6));
    assert.ok((await floats(engine, output)).every((value) => value === 5));
  });
});

Deno.test("threads that end while they compute fail the next read instead of leaving zeros", async () => {
  await withEngine(2, async (engine, pool) => {
    const length = 2 ** 20;
    const views = Object.fromEntries(
      ["gradients", "weights", "firstMoment", "secondMoment"].map((name) =>
        [name, upload(engine, name, length)] as const
      ),
    ) as Record<"gradients" | "weights" | "firstMoment" | "secondMoment", View>;
    const call = adam({
      batchIndex: upload(engine, "batch index", 1),
      batchRecords: upload(engine, "batch records", new Float32Array(batchRecord.words).fill(1)),
      factors: upload(engine, "factors", length / 32),
      ...views,
      length,
      firstBlock: 0,
      beta1: 0.9,
      beta2: 0.999,
      epsilon: 1e-8,
      target: engine.target,
    });
    engine.run(await engine.compile("adam", [call]), 1000);
    pool.close();
    await assert.rejects(engine.read(views.weights), /CPU engine failed while running adam/);
    assert.throws(() => engine.allocate("more", 4), /CPU engine failed while running adam/);
  });
});

Deno.test("engines on one pool do not meet each other's threads", async () => {
  await withEngine(2, async (engine, pool) => {
    const other = await CpuEngine.open({ pool });
    const sums = await Promise.all([engine, other].map(async (engine, index) => {
      const input = upload(engine, "input", new Float32Array(64).fill(index + 1));
      const output = upload(engine, "output", 4);
      const call = reduceSum({ input, output, length: 4, splits: 16, target: engine.target });
      engine.run(await engine.compile("sums", [call]), 500);
      return floats(engine, output);
    }));
    assert.deepEqual(sums, [Array(4).fill(16), Array(4).fill(32)]);
    other.destroy();
  });
});

Deno.test("threads without work take no time of the processor", async () => {
  await withEngine(4, async (engine) => {
    const [input, output] = [upload(engine, "input", 4), upload(engine, "output", 4)];
    const call = copy({ input, output, length: 4, target: engine.target });
    engine.run(await engine.compile("copy", [call]), 100);
    await engine.finish();
    // What has just run may still be compiled better in the background.
    let share = 1;
    for (let attempt = 0; attempt < 20 && share > 0.2; attempt++) {
      const before = cpuUsage();
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { user, system } = cpuUsage(before);
      share = (user + system) / 200_000;
    }
    assert.ok(share <= 0.2, `${share} cores are busy`);
  });
});

Deno.test("an engine that nobody destroyed lets the program end", async () => {
  const path = await Deno.makeTempFile({ suffix: ".ts" });
  await Deno.writeTextFile(
    path,
    `
    import { CpuEngine } from "${new URL("engine.ts", import.meta.url)}";
    import { copy } from "${new URL("../copy/copy.ts", import.meta.url)}";
    import { whole } from "${new URL("../program/program.ts", import.meta.url)}";
    const engine = await CpuEngine.open();
    const [input, output] = ["input", "output"].map((label) => whole(engine.allocate(label, 16)));
    engine.write(input, Float32Array.of(1, 2, 3, 4));
    const call = copy({ input, output, length: 4, target: engine.target });
    engine.run(await engine.compile("copy", [call]), 3);
    console.log(new Float32Array(await engine.read(output)).slice(0, 4).join());
  `,
  );
  const out = await endingByItself(path);
  await Deno.remove(path);
  assert.equal(out, "1,2,3,4\n");
});
