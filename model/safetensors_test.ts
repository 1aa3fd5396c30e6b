import assert from "node:assert/strict";
import { crc32 } from "node:zlib";
import { UserError } from "../data/errors.ts";
import { counterRandom } from "../data/random.ts";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors.ts";

/** A file with the given header and so many bytes of data. */
function fileOf(header: unknown, dataLength = 0): Uint8Array {
  const json = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(8 + json.length + dataLength);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(json.length), true);
  bytes.set(json, 8);
  return bytes;
}

const entry = (shape: unknown, offsets: unknown, dtype: unknown = "F32") => ({
  dtype,
  shape,
  data_offsets: offsets,
});

function assertRefused(bytes: Uint8Array, message: RegExp) {
  assert.throws(
    () => decodeSafetensors(bytes, "weights.safetensors"),
    (error) =>
      error instanceof UserError &&
        error.message.startsWith("weights.safetensors cannot be read: ") &&
        message.test(error.message) || assert.fail(`not ${message}: ${error}`),
  );
}

Deno.test("16-bit floats are written in two bytes each and read back as float32", () => {
  const halves = Float16Array.of(1, -2.5, 65504);
  const bytes = encodeSafetensors(
    new Map([
      ["half", { shape: [3], data: halves }],
      ["whole", { shape: [1], data: new Float32Array([0.1]) }],
    ]),
  );
  const { tensors } = decodeSafetensors(bytes);
  assert.deepEqual(tensors.get("half"), { shape: [3], data: Float32Array.of(1, -2.5, 65504) });
  assert.deepEqual(tensors.get("whole")!.data, Float32Array.of(0.1));
  const header = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  assert.equal(bytes.length, 8 + header + 3 * 2 + 4);
});

Deno.test("what was written is read back: values, shapes, names, metadata", () => {
  const random = counterRandom(15);
  const floats = Float32Array.from({ length: 15 }, () => random() - 0.5);
  floats.set([NaN, -0, Infinity, 1e-45]);
  const tensors = new Map<string, Tensor>([
    ["features.0.0.weight", { shape: [3, 1, 5], data: floats }],
    ["pixels", { shape: [2, 3], data: new Uint8Array([0, 1, 2, 253, 254, 255]) }],
    ["empty", { shape: [4, 0], data: new Float32Array() }],
    ["num_batches_tracked", { shape: [], data: new BigInt64Array([-(2n ** 63n)]) }],
    ['odd "name" {: \\ – 名', { shape: [1], data: new Float32Array([7]) }],
    ["__proto__", { shape: [1], data: new Float32Array([8]) }],
    ["7", { shape: [1], data: new Float32Array([9]) }],
  ]);
  const metadata = new Map([["labels", '[{"name":"größe"}]'], ["format", "pt"]]);
  const read = decodeSafetensors(encodeSafetensors(tensors, metadata));
  assert.deepEqual(new Map([...read.tensors].sort()), new Map([...tensors].sort()));
  assert.deepEqual(read.metadata, metadata);
});

Deno.test("a view into a larger array is written and read as the view alone", () => {
  const flat = Float32Array.from({ length: 10 }, (_, index) => index);
  const bytes = encodeSafetensors(new Map([["middle", { shape: [2], data: flat.subarray(3, 5) }]]));
  const shifted = new Uint8Array(bytes.length + 3).subarray(3);
  shifted.set(bytes);
  assert.deepEqual(
    decodeSafetensors(shifted).tensors.get("middle")!.data,
    new Float32Array([3, 4]),
  );
});

Deno.test("the bytes are the format's: length, padded header, data in place", () => {
  const bytes = encodeSafetensors(
    new Map<string, Tensor>([
      ["u", { shape: [1], data: new Uint8Array([9]) }],
      ["f", { shape: [1], data: new Float32Array([1]) }],
      ["i", { shape: [], data: new BigInt64Array([3n]) }],
    ]),
  );
  const header = Number(new DataView(bytes.buffer).getBigUint64(0, true));
  assert.equal(header % 8, 0);
  // Of names, types, shapes and bytes in the order of the names.
  const text = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const content = [
    text(["f", "F32", [1]]),
    Uint8Array.of(0, 0, 128, 63),
    text(["i", "I64", []]),
    Uint8Array.of(3, 0, 0, 0, 0, 0, 0, 0),
    text(["u", "U8", [1]]),
    Uint8Array.of(9),
  ];
  const checksum = crc32(content.reduce((sum, bytes) => Uint8Array.of(...sum, ...bytes)))
    .toString(16).padStart(8, "0");
  assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + header))), {
    __metadata__: { crc32: checksum },
    i: { dtype: "I64", shape: [], data_offsets: [0, 8] },
    f: { dtype: "F32", shape: [1], data_offsets: [8, 12] },
    u: { dtype: "U8", shape: [1], data_offsets: [12, 13] },
  });
  assert.deepEqual([...bytes.subarray(8 + header)], [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 128, 63, 9]);
});

Deno.test("bytes are read as what they were written as, with a sign or without", () => {
  const written = new Map<string, Tensor>([
    ["codes", { shape: [2], data: Int8Array.of(-127, 3) }],
    ["bytes", { shape: [2], data: Uint8Array.of(129, 3) }],
  ]);
  assert.deepEqual(decodeSafetensors(encodeSafetensors(written)).tensors, written);
});

Deno.test("half precision is widened exactly", () => {
  const bytes = fileOf({ f: entry([3], [0, 6], "F16"), b: entry([3], [6, 12], "BF16") }, 12);
  const view = new DataView(bytes.buffer, bytes.length - 12);
  // 1.5, the smallest subnormal, -infinity; then 1.5, 2^-126, -infinity.
  [0x3e00, 0x0001, 0xfc00, 0x3fc0, 0x0080, 0xff80].forEach((half, index) =>
    view.setUint16(2 * index, half, true)
  );
  const { tensors } = decodeSafetensors(bytes);
  assert.deepEqual([...tensors.get("f")!.data], [1.5, 2 ** -24, -Infinity]);
  assert.deepEqual([...tensors.get("b")!.data], [1.5, 2 ** -126, -Infinity]);
});

Deno.test("double precision is rounded", () => {
  const bytes = fileOf({ d: entry([2], [0, 16], "F64") }, 16);
  const view = new DataView(bytes.buffer, bytes.length - 16);
  [1 / 3, 1e300].forEach((value, index) => view.setFloat64(8 * index, value, true));
  const { data } = decodeSafetensors(bytes).tensors.get("d")!;
  assert.deepEqual(data, new Float32Array([1 / 3, Infinity]));
});

Deno.test("a file that is cut off anywhere is refused", () => {
  const bytes = encodeSafetensors(
    new Map([
      ["weight", { shape: [2, 2], data: new Float32Array(4) }],
      ["bias", { shape: [2], data: new Float32Array(2) }],
    ]),
  );
  for (let length = 0; length < bytes.length; length++) {
    assertRefused(bytes.subarray(0, length), /no header|cut off|no JSON/);
  }
  assertRefused(new Uint8Array([...bytes, 0]), /1 bytes after the last tensor/);
});

Deno.test("a header that lies is refused, and the tensor named", () => {
  const refused: [Uint8Array, RegExp][] = [
    [new TextEncoder().encode("PK\x03\x04 a zip file"), /header would be .* bytes/],
    [fileOf("[]"), /no JSON object/],
    [fileOf('{"a": '), /no JSON/],
    [fileOf("\ufeff{}"), /no JSON/],
    [fileOf('  {"a": 1}'), /no JSON object/],
    [fileOf({ a: 1 }), /"a" is not described/],
    [fileOf({ a: entry([1], [0, 4], "U32") }, 4), /"a" has values of type "U32"; known/],
    [fileOf({ a: entry([1], [0, 4], ["F32"]) }, 4), /"a" has no type/],
    [fileOf({ a: entry([-1], [0, 4]) }, 4), /shape of tensor "a"/],
    [fileOf({ a: entry([0.5, 2], [0, 4]) }, 4), /shape of tensor "a"/],
    [fileOf({ a: entry("1", [0, 4]) }, 4), /shape of tensor "a"/],
    [fileOf({ a: entry([2 ** 27, 2 ** 27], [0, 4]) }, 4), /shape of tensor "a"/],
    [fileOf({ a: entry([1], [0]) }, 4), /offsets of tensor "a"/],
    [fileOf({ a: entry([1], [-4, 0]) }, 4), /offsets of tensor "a"/],
    [fileOf({ a: entry([1], [4, 0]) }, 4), /"a" has -4 bytes, but F32 \[1\] takes 4/],
    [fileOf({ a: entry([2], [0, 4]) }, 4), /"a" has 4 bytes, but F32 \[2\] takes 8/],
    [fileOf({ a: entry([2], [0, 8]) }, 4), /"a" ends at byte 8 of 4/],
    [fileOf({ a: entry([2], [0, 8]), b: entry([2], [4, 12]) }, 12), /"b" starts at byte 4 where 8/],
    [fileOf({ a: entry([1], [0, 4]), b: entry([1], [8, 12]) }, 12), /"b" starts at byte 8 where 4/],
    [fileOf({ a: entry([1], [0, 4]), b: entry([1], [0, 4]) }, 4), /"b" starts at byte 0 where 4/],
    [fileOf({ __metadata__: ["a"] }), /metadata is no object/],
    [fileOf({ __metadata__: { steps: 3 } }), /metadata "steps" is no text/],
    [fileOf(`{"a":${JSON.stringify(entry([0], [0, 0]))},"a":1}`), /holds "a" twice/],
    [fileOf({ "\x1b[2Ja": 1 }), /tensor "\\u001b\[2Ja" is not described/],
    [
      fileOf(`{"a":{"dtype":"F32","shape":${"[".repeat(1e5)}${"]".repeat(1e5)}}}`),
      /shape of tensor/,
    ],
  ];
  for (const [bytes, message] of refused) assertRefused(bytes, message);
});

Deno.test("a file with any one byte changed is refused or holds the same", () => {
  const tensors = new Map<string, Tensor>([
    ["weight", { shape: [2, 2], data: new Float32Array([1, -2, 0.5, 0]) }],
    ["steps", { shape: [], data: new BigInt64Array([7n]) }],
  ]);
  const written = { tensors, metadata: new Map([["labels", "[]"], ["dropout", "0.2"]]) };
  const bytes = encodeSafetensors(tensors, written.metadata);
  let refused = 0;
  for (const at of bytes.keys()) {
    for (const bits of [1, 0x20, 0x80, 0xff]) {
      const changed = bytes.slice();
      changed[at]! ^= bits;
      try {
        // Where the checksum lost its name nothing is compared, but nothing else has changed either.
        const { tensors, metadata } = decodeSafetensors(changed);
        assert.deepEqual(tensors, written.tensors, `byte ${at}`);
        for (const [key, text] of written.metadata) assert.equal(metadata.get(key), text);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        refused++;
      }
    }
  }
  assert.ok(refused > 3.5 * bytes.length, `${refused} of ${4 * bytes.length} were refused`);
});

Deno.test("the same content in another order has the same checksum, other content another", () => {
  const [a, b] = ["a", "b"].map((name, value): [string, Tensor] => [
    name,
    { shape: [1], data: Float32Array.of(value) },
  ]) as [[string, Tensor], [string, Tensor]];
  const texts: [string, string][] = [["x", "1"], ["y", "2"]];
  const checksum = (tensors: [string, Tensor][], metadata: [string, string][]) =>
    /"crc32":"([0-9a-f]{8})"/.exec(
      new TextDecoder().decode(encodeSafetensors(new Map(tensors), new Map(metadata))),
    )![1];
  assert.equal(checksum([a, b], texts), checksum([b, a], texts.toReversed()));
  const others = [
    checksum([a, b], texts),
    checksum([a], texts),
    checksum([a, b], []),
    checksum([a, ["b", { ...b[1], shape: [] }]], texts),
    checksum([["b", a[1]], ["a", b[1]]], texts),
  ];
  assert.equal(new Set(others).size, others.length);
});

Deno.test("a file of another program, without a checksum, is read as it is", () => {
  const { tensors, metadata } = decodeSafetensors(fileOf({ a: entry([1], [0, 4]) }, 4));
  assert.deepEqual([tensors.size, metadata.size], [1, 0]);
});

Deno.test("a header length near 2^64 is refused without allocating it", () => {
  const bytes = new Uint8Array(64).fill(0xff);
  assertRefused(bytes, /header would be 18446744073709551615 bytes/);
});

Deno.test("data that does not fit its shape is not written", () => {
  const tensor = { shape: [3], data: new Float32Array(2) };
  assert.throws(() => encodeSafetensors(new Map([["bias", tensor]])), /bias has 2 values/);
  const reserved = new Map([["__metadata__", { shape: [2], data: new Float32Array(2) }]]);
  assert.throws(() => encodeSafetensors(reserved), /__metadata__/);
});
