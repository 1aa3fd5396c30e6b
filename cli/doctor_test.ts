import assert from "node:assert/strict";
import { noAdapter, run, withoutAdapter } from "../tests/facet.ts";

Deno.test("the doctor names device, cores, memory and cache, as text and as JSON", async () => {
  const text = await run(["doctor"]);
  assert.equal(text.code, 0, text.out);
  for (const word of ["computes on", "cores", "adapter", "memory", "cache", "can train"]) {
    assert.match(text.out, new RegExp(word));
  }
  const json = await run(["doctor", "--json"]);
  assert.equal(json.code, 0);
  const findings = JSON.parse(json.out);
  assert.deepEqual(findings.problems, []);
  assert.match(findings.device.auto, /^(gpu|cpu)$/);
  assert.ok(findings.device.reason.length > 0);
  assert.ok(findings.cores >= 1);
  assert.equal(typeof findings.relaxedSimd, "boolean");
  assert.ok(findings.memory.total > 2 ** 28);
  assert.match(text.out, /at 60x80 +trains \d+ images at once, predicts \d+/);
  const [small, large] = findings.cpuEngine.batches;
  assert.ok(small.training < small.inference && large.training < small.training);
});

Deno.test({
  name: "the doctor names the adapter, its features and its limits",
  ignore: noAdapter,
  fn: async () => {
    const { out } = await run(["doctor"]);
    for (const word of ["shader-f16", "maxBufferSize"]) assert.match(out, new RegExp(word));
    const { adapter } = JSON.parse((await run(["doctor", "--json"])).out);
    assert.ok(adapter.name.length > 0);
    assert.equal(typeof adapter.software, "boolean");
  },
});

Deno.test({
  name: "a missing GPU is a note of the doctor's, not a problem",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const text = await run(["doctor"], withoutAdapter);
    assert.equal(text.code, 0, text.out);
    assert.match(text.out, /computes on +CPU, since no GPU was found/);
    assert.match(text.out, /note: no usable GPU was found/);
    const { adapter, device } = JSON.parse((await run(["doctor", "--json"], withoutAdapter)).out);
    assert.deepEqual([adapter, device.auto], [null, "cpu"]);
  },
});
