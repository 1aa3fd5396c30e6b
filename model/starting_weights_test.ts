import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import type { Head } from "../data/heads.ts";
import { counterRandom } from "../data/random.ts";
import { type Architecture, mobileNetV2 } from "./architecture.ts";
import { initialWeights } from "./initialise.ts";
import { bufferLayout, type FlatWeights, parameterLayout, sliceOf } from "./parameters.ts";
import type { Safetensors, Tensor } from "./safetensors.ts";
import { decodeTensors, startFrom } from "./starting_weights.ts";
import torchvision from "./testdata/torchvision.json" with { type: "json" };
import { torchFileOf } from "./torch/testing/mod.ts";
import { encodeWeights } from "./weights.ts";

const modelOf = (heads: Record<string, string[]>) =>
  mobileNetV2({
    heads: Object.entries(heads).map(([name, classes]) => ({ name, classes })),
    widthMultiplier: 0.25,
  });

const old = modelOf({
  gender: ["Men", "Women"],
  colour: ["Blue", "Green", "Red"],
  season: ["Summer"],
});
const trained = initialWeights(old, 1);
const random = counterRandom(9);
trained.buffers.forEach((value, index) => trained.buffers[index] = value + random());
const bytes = encodeWeights({ architecture: old, weights: trained, steps: 9 });
const source = "best.safetensors";
const file = decodeTensors(bytes, source);

const next = modelOf({
  gender: ["Men", "Women"],
  colour: ["Black", "Blue", "Red"],
  kind: ["Hat", "Shoe"],
});
const initial = initialWeights(next, 2);

/** A tensor of the old or the new model. */
function tensorOf(architecture: Architecture, { parameters, buffers }: FlatWeights, name: string) {
  const isBuffer = name.includes("running_");
  const layout = isBuffer ? bufferLayout(architecture) : parameterLayout(architecture);
  const { offset, length } = sliceOf(layout, name);
  return (isBuffer ? buffers : parameters).slice(offset, offset + length);
}

/** What gives a class's weights, or its bias, by head and place. */
function rowsOf(model: Architecture, flat: FlatWeights, part: string) {
  return (head: string, place: number): Float32Array => {
    const values = tensorOf(model, flat, `heads.${head}.1.${part}`);
    const length = part === "bias" ? 1 : model.lastChannel;
    return values.slice(place * length, (place + 1) * length);
  };
}

function assertSameBackbone(weights: FlatWeights) {
  const names = [
    ...parameterLayout(old).slices.keys(),
    ...bufferLayout(old).slices.keys(),
  ].filter((name) => !name.startsWith("heads."));
  assert.equal(names.length, 52 * 5);
  for (const name of names) {
    assert.deepEqual(tensorOf(next, weights, name), tensorOf(old, trained, name), name);
  }
}

Deno.test("the backbone is taken over, the heads start at random", () => {
  const before = structuredClone(initial);
  const { weights, heads } = startFrom(next, initial, file, { source });
  assertSameBackbone(weights);
  for (const { weight, bias } of next.heads) {
    for (const name of [weight, bias]) {
      assert.deepEqual(tensorOf(next, weights, name), tensorOf(next, initial, name));
    }
  }
  assert.deepEqual(heads, [
    { name: "gender", classCount: 2, keptCount: 0 },
    { name: "colour", classCount: 3, keptCount: 0 },
    { name: "kind", classCount: 2, keptCount: 0 },
  ]);
  assert.deepEqual(initial, before, "what was given stays");
});

Deno.test("heads are kept class by class, where names agree", () => {
  const { weights, heads } = startFrom(next, initial, file, { keepHeads: true, source });
  assertSameBackbone(weights);
  assert.deepEqual(heads, [
    { name: "gender", classCount: 2, keptCount: 2 },
    { name: "colour", classCount: 3, keptCount: 2 },
    { name: "kind", classCount: 2, keptCount: 0 },
  ]);
  for (const part of ["weight", "bias"]) {
    const [had, has, was] = [
      rowsOf(old, trained, part),
      rowsOf(next, weights, part),
      rowsOf(next, initial, part),
    ];
    for (const place of [0, 1]) assert.deepEqual(has("gender", place), had("gender", place));
    assert.deepEqual(has("colour", 0), was("colour", 0), "black was not known");
    assert.deepEqual(has("colour", 1), had("colour", 0), "blue");
    assert.deepEqual(has("colour", 2), had("colour", 2), "red");
    for (const place of [0, 1]) assert.deepEqual(has("kind", place), was("kind", place));
  }
});

Deno.test("tags are kept tag by tag, and a number stays the same number on another scale", () => {
  const model = (heads: Head[]) => mobileNetV2({ heads, widthMultiplier: 0.25 });
  const price = { kind: "number", name: "price" } as const;
  const use = { kind: "tags", name: "use", separator: "|" } as const;
  const old = model([
    { ...use, tags: ["home", "sports"] },
    { ...price, mean: 20, std: 5 },
    { ...price, name: "size", mean: 1, std: 2 },
    { name: "kind", classes: ["hat"] },
  ]);
  const next = model([
    { ...price, mean: 10, std: 2 },
    { ...price, name: "size", mean: 1, std: 2 },
    { ...use, tags: ["sports", "travel"] },
    { ...use, name: "kind", tags: ["hat"] },
  ]);
  const trained = initialWeights(old, 1);
  const bias = sliceOf(parameterLayout(old), "heads.price.1.bias");
  trained.parameters[bias.offset] = -0.5;
  const initial = initialWeights(next, 2);
  const file = decodeTensors(
    encodeWeights({ architecture: old, weights: trained, steps: 0 }),
    source,
  );
  const { weights, heads } = startFrom(next, initial, file, { keepHeads: true, source });
  assert.deepEqual(heads, [
    { name: "price", kind: "number", classCount: 1, keptCount: 1 },
    { name: "size", kind: "number", classCount: 1, keptCount: 1 },
    { name: "use", kind: "tags", classCount: 2, keptCount: 1 },
    { name: "kind", kind: "tags", classCount: 1, keptCount: 0 }, // of another kind
  ]);
  const features = Float64Array.from({ length: 1280 }, () => random());
  const logit = (architecture: Architecture, flat: FlatWeights, head: string, place = 0) => {
    const weight = rowsOf(architecture, flat, "weight")(head, place);
    const sum = weight.reduce((sum, value, at) => sum + value * features[at]!, 0);
    return sum + rowsOf(architecture, flat, "bias")(head, place)[0]!;
  };
  const [was, is] = [logit(old, trained, "price"), logit(next, weights, "price")];
  assert.ok(Math.abs(20 + 5 * was - (10 + 2 * is)) < 1e-5, `${was} and ${is}`);
  assert.equal(logit(next, weights, "size"), logit(old, trained, "size"));
  assert.equal(logit(next, weights, "use", 0), logit(old, trained, "use", 1));
  assert.equal(logit(next, weights, "use", 1), logit(next, initial, "use", 1));
  assert.equal(logit(next, weights, "kind"), logit(next, initial, "kind"));
});

/** The shapes of torchvision's model of some width, with values. */
function torchvisionModel(width: keyof typeof torchvision.models): Map<string, Tensor> {
  return new Map(
    Object.entries(torchvision.models[width]).map(([name, shape]): [string, Tensor] => {
      const length = shape.reduce((product, size) => product * size, 1);
      const data = name.endsWith("tracked") ? new BigInt64Array(1) : new Float32Array(length);
      if (data instanceof Float32Array) data.fill(0.5);
      return [name, { shape, data }];
    }),
  );
}

Deno.test("torchvision's file fits as torch.save wrote it, its classifier left out", () => {
  const tensors = torchvisionModel("0.25");
  assert.ok(tensors.has("classifier.1.weight"));
  const { weights } = startFrom(
    next,
    initial,
    decodeTensors(torchFileOf(tensors), "mobilenet_v2.pth"),
    { source },
  );
  assert.ok(tensorOf(next, weights, "features.18.0.weight").every((value) => value === 0.5));
  assert.ok(tensorOf(next, weights, "features.18.1.running_var").every((value) => value === 0.5));
});

function assertRefused(refused: Safetensors, message: RegExp, keepHeads = false) {
  assert.throws(
    () => startFrom(next, initial, refused, { keepHeads, source }),
    (error) =>
      error instanceof UserError && error.message.startsWith(source) &&
        message.test(error.message) || assert.fail(`not ${message}: ${error}`),
  );
}

Deno.test("a file of another width is refused, and the one that fits is named", () => {
  const models = Object.keys(torchvision.models) as (keyof typeof torchvision.models)[];
  for (const width of models.filter((width) => width !== "0.25")) {
    const channels = torchvision.models[width]["features.0.0.weight"][0];
    const refused = { tensors: torchvisionModel(width), metadata: new Map() };
    assertRefused(refused, new RegExp(`fits --width-multiplier ${width.replace(/\.0$/, "")}$`));
    if (channels === 8) continue; // so has the model
    assertRefused(
      refused,
      new RegExp(`"features.0.0.weight" has the shape \\[${channels},3,3,3\\], .* \\[8,3,3,3\\]`),
    );
  }
});

Deno.test("a file that is no such model is refused, and the tensor named", () => {
  const changed = (
    change: (tensors: Map<string, Tensor>, metadata: Map<string, string>) => void,
  ) => {
    const copy = { tensors: new Map(file.tensors), metadata: new Map(file.metadata) };
    change(copy.tensors, copy.metadata);
    return copy;
  };
  const norm = "features.18.1.running_var";
  const refused: [Parameters<typeof changed>[0], RegExp][] = [
    [(tensors) => tensors.clear(), /no tensor "features.0.0.weight" .*must be a MobileNetV2/],
    [(tensors) => tensors.delete(norm), /no tensor "features.18.1.running_var" of the shape/],
    [
      (tensors) => tensors.set(norm, { shape: [1], data: new Float32Array(1) }),
      /"features.18.1.running_var" has the shape \[1\], the model asks for \[1280\]; weights to/,
    ],
    [
      (tensors) => tensors.set(norm, { shape: [1280], data: new Float32Array(1280).fill(NaN) }),
      /"features.18.1.running_var" holds NaN, which is no finite 32-bit number/,
    ],
    [
      (tensors) => tensors.set(norm, { shape: [1280], data: new Float32Array(1280).fill(-1) }),
      /"features.18.1.running_var" holds -1, and a variance is never below 0/,
    ],
    [
      (tensors) => tensors.set(norm, { shape: [1280], data: new BigInt64Array(1280) }),
      /"features.18.1.running_var" holds whole numbers/,
    ],
    [
      (tensors) => tensors.set("features.19.0.weight", { shape: [1], data: new Float32Array(1) }),
      /"features.19.0.weight" that no MobileNetV2/,
    ],
    [(_, metadata) => metadata.clear(), /names no label columns.*--keep-heads/],
    [
      (_, metadata) => metadata.set("labels", "{"),
      /metadata "labels" is damaged: it is no JSON/,
    ],
    [(tensors) => tensors.delete("heads.gender.1.bias"), /nothing as "heads.gender.1.bias"/],
    [
      (tensors) => tensors.set("heads.colour.1.bias", { shape: [2], data: new Float32Array(2) }),
      /has \[2\] as "heads.colour.1.bias" where the model has \[3\]/,
    ],
  ];
  for (const [change, message] of refused) assertRefused(changed(change), message, true);
});
