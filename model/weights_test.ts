import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import type { Head } from "../data/heads.ts";
import { counterRandom } from "../data/random.ts";
import { mobileNetV2 } from "./architecture.ts";
import { initialWeights } from "./initialise.ts";
import { bufferLayout, parameterLayout } from "./parameters.ts";
import { decodeSafetensors, encodeSafetensors, type Tensor } from "./safetensors.ts";
import { headsOfKinds, smallModel, smallSize } from "./testing/small_model.ts";
import torchvision from "./testdata/torchvision.json" with { type: "json" };
import { joined } from "./torch/testing/mod.ts";
import { checkHeads, decodeWeights, encodeWeights } from "./weights.ts";

const heads = [
  { name: "gender", classes: ["Men", "Women"] },
  { name: "base colour", classes: ["Blé", "Red, dark", '"White"'] },
];
const architecture = mobileNetV2({
  heads,
  widthMultiplier: 0.25,
  inputWidth: 33,
  inputHeight: 27,
  resize: "fit",
  dropout: 0.1,
});
const weights = initialWeights(architecture, 7);
const random = counterRandom(7);
for (const { offset, length } of bufferLayout(architecture).slices.values()) {
  for (let index = offset; index < offset + length; index++) weights.buffers[index] = random();
}
const bytes = encodeWeights({ architecture, weights, steps: 1234 });

/** The file after a change to its tensors or metadata. */
function changed(change: (tensors: Map<string, Tensor>, metadata: Map<string, string>) => void) {
  const { tensors, metadata } = decodeSafetensors(bytes);
  const [newTensors, newMetadata] = [new Map(tensors), new Map(metadata)];
  change(newTensors, newMetadata);
  return encodeSafetensors(newTensors, newMetadata);
}

Deno.test("a model read back is the model written", () => {
  assert.deepEqual(decodeWeights(bytes, "a file"), { architecture, weights, steps: 1234 });
});

Deno.test("the file holds torchvision's tensors and the recipe's heads, nothing else", () => {
  const expected = Object.entries(torchvision.models["0.25"])
    .filter(([name]) => !name.startsWith("classifier."));
  for (const { name, classes } of heads) {
    expected.push([`heads.${name}.1.weight`, [classes.length, 1280]]);
    expected.push([`heads.${name}.1.bias`, [classes.length]]);
  }
  const { tensors } = decodeSafetensors(bytes);
  const shapes = [...tensors].map(([name, { shape }]) => [name, shape]);
  assert.deepEqual(shapes.sort(), expected.sort());
});

Deno.test("the metadata says what a user of the weights must know", () => {
  assert.deepEqual(Object.fromEntries(decodeSafetensors(bytes).metadata), {
    format: "pt",
    model: "mobilenet_v2",
    labels: JSON.stringify(heads),
    input_width: "33",
    input_height: "27",
    resize: "fit",
    mean: "[0.485,0.456,0.406]",
    std: "[0.229,0.224,0.225]",
    width_multiplier: "0.25",
    dropout: "0.1",
  });
});

Deno.test("a file that does not say how images are brought to size is of a model that pads", () => {
  const old = changed((_, metadata) => metadata.delete("resize"));
  assert.equal(decodeWeights(old, "old.safetensors").architecture.input.resize, "pad");
});

Deno.test("a file that is not the model it says is refused, and the difference named", () => {
  const bias = "heads.gender.1.bias";
  const refused: [Parameters<typeof changed>[0], RegExp][] = [
    [(tensors) => tensors.delete(bias), /no tensor "heads.gender.1.bias"/],
    [
      (tensors) => tensors.set(bias, { shape: [3], data: new Float32Array(3) }),
      /"heads.gender.1.bias" has the shape \[3\], the model asks for \[2\]/,
    ],
    [
      (tensors) => tensors.set(bias, { shape: [2, 1], data: new Float32Array(2) }),
      /has the shape \[2,1\]/,
    ],
    [
      (tensors) => tensors.set(bias, { shape: [2], data: new BigInt64Array(2) }),
      /"heads.gender.1.bias" holds values of another type/,
    ],
    [(tensors) => tensors.delete("features.18.1.running_var"), /no tensor .*running_var/],
    [
      (tensors) => tensors.delete("features.18.1.num_batches_tracked"),
      /no tensor .*batches_tracked/,
    ],
    [
      (tensors) => tensors.set("classifier.1.bias", { shape: [1], data: new Float32Array(1) }),
      /a tensor "classifier.1.bias" that the model does not have/,
    ],
    [(_, metadata) => metadata.clear(), /metadata has no "model"/],
    [(_, metadata) => metadata.set("model", "resnet50"), /holds a resnet50/],
    [(_, metadata) => metadata.delete("labels"), /metadata has no "labels"/],
    [
      (_, metadata) => metadata.set("labels", "["),
      /metadata "labels" is damaged: it is no JSON/,
    ],
    [
      (_, metadata) => metadata.set("labels", '[{"name": "gender"}]'),
      /"labels" is damaged: \[0\].classes is missing/,
    ],
    [
      (_, metadata) => metadata.set("labels", '[{"kind":"rank","name":"gender"}]'),
      /"labels" is damaged: \[0\].kind must be one of class, tags, number, not "rank"/,
    ],
    [(_, metadata) => metadata.set("labels", "[]"), /at least one label column/],
    [(_, metadata) => metadata.set("mean", "[0,0,0]"), /normalised with mean \[0,0,0\]/],
    [(_, metadata) => metadata.set("dropout", "2"), /Dropout/],
    [(_, metadata) => metadata.set("resize", "crop"), /by fit, pad, stretch, not crop/],
    [(_, metadata) => metadata.set("width_multiplier", "1"), /asks for \[32,3,3,3\]/],
    ...["1e9", "Infinity", "", "null", "0x1p3", "-1"].map((text): typeof refused[0] => [
      (_, metadata) => metadata.set("width_multiplier", text),
      /The width multiplier must be from 0.01 to 8/,
    ]),
    ...["1e9", "4097", "0", "60.5", "", "null"].map((text): typeof refused[0] => [
      (_, metadata) => metadata.set("input_width", text),
      /The input width must be a whole number of pixels from 1 to 4096/,
    ]),
  ];
  for (const [change, message] of refused) {
    assert.throws(
      () => decodeWeights(changed(change), "best.safetensors"),
      (error) =>
        error instanceof UserError && error.message.startsWith("best.safetensors") &&
          message.test(error.message) || assert.fail(`not ${message}: ${error}`),
    );
  }
});

Deno.test("a value that is not finite is refused in any tensor, and the tensor named", () => {
  const ones = (length: number, value: number) => new Float32Array(length).fill(1).fill(value, -1);
  const names = [...decodeSafetensors(bytes).tensors].filter(([, { data }]) =>
    data instanceof Float32Array
  );
  for (const [index, [name, { shape, data }]] of names.entries()) {
    if (index % 16 > 0) continue;
    const value = [NaN, Infinity, -Infinity][index % 3]!;
    const spoilt = changed((tensors) =>
      tensors.set(name, { shape, data: ones(data.length, value) })
    );
    assert.throws(
      () => decodeWeights(spoilt, "best.safetensors"),
      {
        name: "UserError",
        message: new RegExp(`^best.safetensors: tensor "${name}" holds ${value},`),
      },
    );
  }
});

Deno.test("a value is judged as the 32-bit number that it becomes", () => {
  const [bias, variance] = ["heads.gender.1.bias", "features.18.1.running_var"];
  const codes = { shape: [2, 1280], data: new Int8Array(2 * 1280).fill(127) };
  const scale = (value: number) => ({ shape: [2, 1], data: Float32Array.of(1, value) });
  const refused: [Parameters<typeof changed>[0], RegExp][] = [
    [
      (tensors) =>
        tensors.set(variance, { shape: [1280], data: new Float32Array(1280).fill(-0.1) }),
      /running_var" holds -0.1\d*, and a variance is never below 0/,
    ],
    [
      (tensors) => {
        tensors.set("heads.gender.1.weight", codes).set("heads.gender.1.weight.scale", scale(NaN));
      },
      /"heads.gender.1.weight.scale" holds NaN/,
    ],
    [
      (tensors) => {
        tensors.set("heads.gender.1.weight", codes).set("heads.gender.1.weight.scale", scale(1e38));
      },
      /"heads.gender.1.weight" holds Infinity/,
    ],
    [
      (tensors) =>
        tensors.set("features.0.1.num_batches_tracked", {
          shape: [],
          data: BigInt64Array.of(-1n),
        }),
      /"features.0.1.num_batches_tracked" counts -1 steps/,
    ],
  ];
  for (const [change, message] of refused) {
    assert.throws(() => decodeWeights(changed(change), "best.safetensors"), {
      name: "UserError",
      message,
    });
  }
  // As another program would store it: 1e300 in 64 bits, 1.5 in 16.
  const wide = rewritten(bytes, bias, "F64", new Uint8Array(Float64Array.of(0, 1e300).buffer));
  assert.throws(() => decodeWeights(wide, "a file"), /"heads.gender.1.bias" holds Infinity/);
  const narrow = rewritten(bytes, bias, "F16", new Uint8Array(Float16Array.of(0, 1.5).buffer));
  const { parameters } = decodeWeights(narrow, "a file").weights;
  const { offset } = parameterLayout(architecture).slices.get(bias)!;
  assert.deepEqual([...parameters.subarray(offset, offset + 2)], [0, 1.5]);
});

/** A safetensors file with one tensor stored as another type, and without a checksum. */
function rewritten(file: Uint8Array, name: string, dtype: string, content: Uint8Array) {
  const start = 8 + Number(new DataView(file.buffer, file.byteOffset).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(file.subarray(8, start)));
  delete header.__metadata__.crc32;
  const [begin, end] = header[name].data_offsets;
  const grown = content.length - (end - begin);
  for (const [key, entry] of Object.entries<{ data_offsets: number[] }>(header)) {
    if (key === "__metadata__" || entry.data_offsets[0]! <= begin) continue;
    entry.data_offsets = entry.data_offsets.map((offset) => offset + grown);
  }
  header[name].dtype = dtype;
  header[name].data_offsets = [begin, begin + content.length];
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(8);
  new DataView(length.buffer).setBigUint64(0, BigInt(json.length), true);
  const [before, after] = [file.subarray(start, start + begin), file.subarray(start + end)];
  return joined(length, json, before, content, after);
}

Deno.test("labels that differ from the model's are named, equal ones pass", () => {
  checkHeads(architecture, structuredClone(heads), "best.safetensors");
  const [gender, colour] = [heads[0]!, heads[1]!];
  const refused: [typeof heads, RegExp][] = [
    [
      [colour, gender],
      /predicts gender, base colour, but the label columns are base colour, gender/,
    ],
    [[gender], /label columns are gender\./],
    [
      [{ ...gender, classes: ["Women", "Men"] }, colour],
      /class 0 of "gender" is "Men" there and "Women"/,
    ],
    [[{ ...gender, classes: ["Men"] }, colour], /class 1 of "gender" is "Women" there and nothing/],
    [
      [{ ...gender, classes: ["Men", "Women", "X"] }, colour],
      /class 2 of "gender" is nothing there and "X" in the data/,
    ],
  ];
  const { architecture: kinds } = smallModel(smallSize, 1, headsOfKinds);
  checkHeads(kinds, structuredClone(headsOfKinds), "best.safetensors");
  const [shape, marks, weight] = headsOfKinds;
  const others: [Head[], RegExp][] = [
    [
      [shape!, { name: "marks", classes: ["dotted", "striped"] }, weight!],
      /best.safetensors predicts tags for "marks", but the data has one class there/,
    ],
    [
      [shape!, { ...marks, tags: ["dotted"] } as Head, weight!],
      /tag 1 of "marks" is "striped" there and nothing in the data/,
    ],
    [
      [shape!, marks!, { ...weight, std: 41 } as Head],
      /other numbers: "weight" has the mean 120 and the standard deviation 40 there, and 120 and 41 in/,
    ],
  ];
  for (const [given, message] of others) {
    assert.throws(() => checkHeads(kinds, given, "best.safetensors"), message);
  }
  for (const [given, message] of refused) {
    assert.throws(() => checkHeads(architecture, given, "best.safetensors"), message);
  }
});
