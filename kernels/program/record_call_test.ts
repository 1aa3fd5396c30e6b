import assert from "node:assert/strict";
import { defineKernel, f32, list, read, u32, when, write } from "./description.ts";
import { OutOfMemoryError } from "./engine.ts";
import { type View, whole } from "./program.ts";
import { recordCall } from "./record_call.ts";

const source = `
const LANES = 8u;
const PARTS = 1u;
struct Parameters {
  length: u32,
//#if SCALED
  factor: f32,
//#end
}
@group(0) @binding(0) var<uniform> parameters: Parameters;
@group(0) @binding(1) var<storage, read_write> output: array<vec4f>;
//#if SCALED
@group(0) @binding(2) var<storage, read> scale: array<f32>;
//#end
//#for p PARTS
@group(0) @binding(3$p) var<storage, read> part$p: array<u32>;
//#end
//#if EXACT
// exact
//#end`;

const description = {
  name: "example",
  template: { path: "kernels/example/example.wgsl", source },
  views: {
    output: write("vec4f", "[length]"),
    scale: when("SCALED", read("f32", "[1]")),
    part: list("PARTS", 3, read("u32", "[length]")),
  },
  parameters: { length: u32, factor: when("SCALED", f32) },
  flags: ["EXACT"],
  cost: ({ parameters }: { parameters: { length: number } }) => ({
    flops: parameters.length,
    bytes: 1024,
  }),
} as const;

const example = defineKernel(description);

function viewOf(label: string): View {
  return whole({ label, byteLength: 256 });
}

const views = { output: viewOf("output"), part: [viewOf("a"), viewOf("b")] };
const call = {
  target: "software",
  views,
  parameters: { length: 4 },
  flags: { EXACT: false },
  workgroups: [1, 1, 1],
} as const;

Deno.test("a view that is given sets its flag, and a list counts itself", () => {
  const plain = recordCall(example, call);
  assert.deepEqual(plain.kernel.constants, { PARTS: 2, SCALED: false, EXACT: false });
  assert.deepEqual(Object.keys(plain.views), ["output", "part0", "part1"]);
  assert.deepEqual(plain.cost, { flops: 4, bytes: 1024 });
  const scaled = recordCall(example, {
    ...call,
    views: { ...views, scale: viewOf("scale") },
    parameters: { length: 4, factor: 0.5 },
    flags: { EXACT: true },
  });
  assert.deepEqual(scaled.kernel.constants, { PARTS: 2, SCALED: true, EXACT: true });
  assert.deepEqual(scaled.parameters, { length: 4, factor: 0.5 });
});

Deno.test("the same description, target and constants give the same kernel", () => {
  assert.equal(recordCall(example, call).kernel, recordCall(example, call).kernel);
  const other = recordCall(example, { ...call, target: "hardware" });
  assert.notEqual(other.kernel, recordCall(example, call).kernel);
  const constants = { LANES: 64 };
  assert.notEqual(recordCall(example, { ...call, constants }).kernel, other.kernel);
});

Deno.test("two templates under one name are two kernels", () => {
  const changed = defineKernel({
    ...description,
    template: {
      path: "kernels/other.wgsl",
      source: source.replace("const LANES", "\nconst LANES"),
    },
  });
  const [first, second] = [recordCall(example, call), recordCall(changed, call)];
  assert.equal(second.kernel.name, first.kernel.name);
  assert.notEqual(second.kernel.source, first.kernel.source);
});

Deno.test("for the CPU nothing is made of the template", () => {
  const { kernel } = recordCall(example, { ...call, target: "cpu", constants: { LANES: 1 } });
  assert.equal(kernel.source, "");
  assert.deepEqual(kernel.constants, { SCALED: false, EXACT: false });
});

Deno.test("a missing or unknown view or parameter is refused when a call is recorded", () => {
  const refused = (change: object, message: RegExp) =>
    assert.throws(() => recordCall(example, { ...call, ...change } as typeof call), message);
  refused({ views: { part: [] } }, /example: buffer output is not given/);
  refused({ views: { ...views, other: views.output } }, /example: it has no buffer other/);
  refused({ parameters: {} }, /example: parameter length is not given/);
  refused({ views: { ...views, scale: views.output } }, /example: parameter factor is not given/);
  refused({ parameters: { length: 4, width: 1 } }, /example: it has no parameter width/);
  refused({ parameters: { length: 1.5 } }, /example: length is 1.5, not an unsigned integer/);
  const beyond = { ...views.output, byteLength: 512 };
  refused(
    { views: { ...views, output: beyond } },
    /example: output reaches past the end of output/,
  );
  assert.throws(
    () => recordCall(example, { ...call, workgroups: [65536, 1, 1] }),
    OutOfMemoryError,
  );
});

Deno.test("names that a description does not have are errors of types", () => {
  assert.throws(() =>
    // @ts-expect-error: there is no such view
    recordCall(example, { ...call, views: { ...views, result: views.output } })
  );
  assert.throws(() =>
    // @ts-expect-error: the view is missing
    recordCall(example, { ...call, views: { part: views.part } })
  );
  assert.throws(() =>
    // @ts-expect-error: there is no such parameter
    recordCall(example, { ...call, parameters: { length: 4, width: 4 } })
  );
  // @ts-expect-error: the flag is missing
  recordCall(example, { ...call, flags: {} });
  const { flags: _, ...withoutFlags } = call;
  // @ts-expect-error: the flags are missing
  recordCall(example, withoutFlags);
});

Deno.test("a template that differs from the description is refused with its file's name", () => {
  const refused = (from: string, to: string, message: string) => {
    const template = { path: "kernels/example/example.wgsl", source: source.replace(from, to) };
    assert.throws(
      () => recordCall(defineKernel({ ...description, template }), call),
      new Error(`kernels/example/example.wgsl: in example, ${message}`),
    );
  };
  refused(
    "read_write> output: array<vec4f>",
    "read> output: array<vec4f>",
    "buffer output is read array<vec4f>, described as read_write array<vec4f>",
  );
  refused(
    "output: array<vec4f>;",
    "output: array<f32>;",
    "buffer output is read_write array<f32>, " +
      "described as read_write array<vec4f>",
  );
  refused("length: u32", "length: f32", "parameter length is f32, described as u32");
  refused(
    "output: array<vec4f>;",
    "result: array<vec4f>;",
    "buffer output is not declared; buffer result is not described",
  );
});
