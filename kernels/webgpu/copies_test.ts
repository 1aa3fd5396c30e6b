import assert from "node:assert/strict";
import { defineKernel, read, write } from "../program/description.ts";
import { type Memory, part, type View, whole } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import { planCopies } from "./copies.ts";

const source = `
@group(0) @binding(0) var<storage, read> input: array<vec4f>;
@group(0) @binding(1) var<storage, read_write> output: array<vec4f>;`;
const add = defineKernel({
  name: "add",
  template: { path: "add.wgsl", source },
  views: { input: read("vec4f", "[length]"), output: write("vec4f", "[length]") },
  parameters: {},
  cost: () => ({ flops: 0, bytes: 0 }),
});

function memory(label: string, byteLength = 4096): Memory {
  return { label, byteLength };
}

function call(input: View, output: View) {
  return recordCall(add, {
    target: "software",
    views: { input, output },
    parameters: {},
    workgroups: [1, 1, 1],
  });
}

Deno.test("a view is copied once for all its readers until it is written", () => {
  const [a, b, c] = ["a", "b", "c"].map((label) => whole(memory(label))) as [View, View, View];
  const { calls } = planCopies([call(a, b), call(a, c), call(c, a), call(a, b)]);
  assert.deepEqual(calls.map(({ copies }) => copies.map(({ view }) => view.memory.label)), [
    ["a"],
    [],
    ["c"],
    ["a"],
  ]);
});

Deno.test("a write to an overlapping range makes a copy stale", () => {
  const [a, b] = [whole(memory("a")), whole(memory("b"))];
  const { calls } = planCopies([
    call(part(a, 64, 64), b),
    call(b, part(a, 0, 64)), // beside what was copied
    call(part(a, 64, 64), b),
    call(b, part(a, 0, 128)), // over it
    call(part(a, 64, 64), b),
  ]);
  const copied = calls.map(({ copies }) => copies.some(({ view }) => view.memory === a.memory));
  assert.deepEqual(copied, [true, false, false, false, true]);
});

Deno.test("views that are not read at the same time share a texture", () => {
  const [a, b, c] = ["a", "b", "c"].map((label) => whole(memory(label))) as [View, View, View];
  const { calls, textures: planned } = planCopies([call(a, b), call(b, c), call(a, c)]);
  const textures = calls.map(({ textures }) => textures.get("input"));
  assert.deepEqual(planned.map(({ rows }) => rows), [1, 1]);
  assert.notEqual(textures[0], textures[1]);
  assert.equal(textures[0], textures[2]);
  assert.equal(planCopies([call(a, b), call(b, c), call(c, a)]).textures.length, 1);
});
