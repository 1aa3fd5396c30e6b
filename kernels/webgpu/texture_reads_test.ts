import assert from "node:assert/strict";
import { reflect } from "../program/reflect.ts";
import { canBeTexture, readThroughTextures } from "./texture_reads.ts";

const source = `
@group(0) @binding(0) var<storage, read> input: array<vec4f>;
@group(0) @binding(1) var<storage, read> inputScale: array<vec4f>;
@group(0) @binding(2) var<storage, read> labels: array<u32>;
@group(0) @binding(3) var<storage, read_write> output: array<vec4f>;
fn f(at: u32) { output[at] = input[at + table[1]] * inputScale[at].x + f32(labels[at]); }
`;

Deno.test("only what is read as vec4f becomes a texture", () => {
  const { bindings } = reflect(source);
  assert.deepEqual(bindings.filter(canBeTexture).map(({ name }) => name), ["input", "inputScale"]);
});

Deno.test("reads of a texture name its texel, nested brackets included", () => {
  const text = readThroughTextures(source, reflect(source).bindings.filter(canBeTexture));
  assert.match(text, /@binding\(0\) var input: texture_storage_2d<rgba32float, read>;/);
  assert.match(
    text,
    /output\[at\] = textureLoad\(input, texelAt\(at \+ table\[1\]\)\) \* textureLoad\(inputScale, texelAt\(at\)\)\.x/,
  );
  assert.match(text, /f32\(labels\[at\]\)/);
});
