import assert from "node:assert/strict";
import { defineKernel, update, write } from "../program/description.ts";
import type { View } from "../program/program.ts";
import { recordCall } from "../program/record_call.ts";
import type { Template } from "../program/specialise.ts";
import { testAlone, upload, webgpu } from "../testing/testing.ts";
import { splitLargeViews } from "./split_bindings.ts";

/** A template whose 17th line uses a name that is nowhere, behind lines that are left out or repeated. */
const source = `// A header.
const LANES = 8u;
//#if NEVER
// left out
//#end
//#for r 3
const VALUE$r = $rf;
//#end
@group(0) @binding(0) var<storage, read_write> values: array<vec4f>; // in place
@group(0) @binding(1) var<storage, read_write> output: array<vec4f>;
@compute @workgroup_size(LANES)
fn main(@builtin(global_invocation_id) id: vec3u) {
  output[id.x] =
    values[id.x] +
    VALUE0;
//#include factor factor=2.0
  values[id.x] = missing * values[id.x];
}`;

const factor = {
  path: "kernels/wgsl/factor.wgsl",
  source: "// A factor.\nlet factor = $factor;\n",
};

function call(template: Partial<Template>, values: View, output: View) {
  const broken = defineKernel({
    name: "broken",
    template: { path: "kernels/broken.wgsl", source, includes: { factor }, ...template },
    views: { values: update("vec4f", "[length]"), output: write("vec4f", "[length]") },
    parameters: {},
    flags: ["NEVER"],
    cost: () => ({ flops: 0, bytes: 0 }),
  });
  return recordCall(broken, {
    target: "software",
    views: { values, output },
    parameters: {},
    flags: { NEVER: false },
    workgroups: [1, 1, 1],
  });
}

const sentence = "a broken template fails with its file and its own line, however it was rewritten";
testAlone([webgpu], sentence, async (open) => {
  // Software reads through textures, which is a rewriting too.
  const engine = await open();
  const values = upload(engine, "values", 512);
  const output = upload(engine, "output", 512);
  const plain = call({}, values, output);
  const split = splitLargeViews(plain, 1024, () => true);
  const half = call({}, { ...values, half: true }, { ...output, half: true });
  for (const recorded of engine.supportsHalf ? [plain, split, half] : [plain, split]) {
    await assert.rejects(
      engine.compile("broken", [recorded]),
      /^Error: kernels\/broken\.wgsl:17: .*missing`\n {2}in kernel broken/,
    );
  }
  const wrong = { ...factor, source: factor.source.replace("$factor", "$factor + absent") };
  await assert.rejects(
    engine.compile("broken", [call({ includes: { factor: wrong } }, values, output)]),
    /^Error: kernels\/wgsl\/factor\.wgsl:2: .*absent/,
  );
  engine.destroy();
});

testAlone([webgpu], "what was recorded for the CPU is refused", async (open) => {
  const engine = await open();
  const view = upload(engine, "values", 4);
  const recorded = call({}, view, view);
  const cpu = { ...recorded, kernel: { ...recorded.kernel, target: "cpu" as const } };
  await assert.rejects(
    engine.compile("it", [cpu]),
    /broken was recorded for the CPU, not for WebGPU/,
  );
  engine.destroy();
});
