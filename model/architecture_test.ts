import assert from "node:assert/strict";
import { UserError } from "../data/errors.ts";
import type { Head } from "../data/heads.ts";
import { type Architecture, mobileNetV2 } from "./architecture.ts";
import { bufferLayout, parameterLayout } from "./parameters.ts";
import torchvision from "./testdata/torchvision.json" with { type: "json" };

const heads = [{ name: "any", classes: ["a", "b"] }];

/** A head of tags. */
function tags(tags: string[]): Head {
  return { kind: "tags", name: "use", tags, separator: "|" };
}

/** Names and shapes of all tensors without the classifiers. */
function featureShapes(architecture: Architecture): Map<string, readonly number[]> {
  const layouts = [parameterLayout(architecture), bufferLayout(architecture)];
  return new Map(
    layouts.flatMap(({ slices }) => [...slices.values()])
      .filter(({ name }) => !name.startsWith("heads."))
      .map(({ name, shape }) => [name, shape]),
  );
}

Deno.test("every tensor has torchvision's name and shape, at every width", () => {
  for (const [width, expected] of Object.entries(torchvision.models)) {
    const architecture = mobileNetV2({ heads, widthMultiplier: Number(width) });
    const features = Object.entries(expected)
      .filter(([name]) => !/^classifier|num_batches_tracked$/.test(name));
    assert.deepEqual(
      [...featureShapes(architecture)].sort(),
      features.sort(),
      `width multiplier ${width}`,
    );
    assert.equal(architecture.lastChannel, expected["classifier.1.weight"][1]);
  }
});

Deno.test("a head of 1000 classes makes as many parameters as torchvision's own model has", () => {
  const classes = Array.from({ length: 1000 }, (_, index) => `class ${index}`);
  const { slices } = parameterLayout(mobileNetV2({ heads: [{ name: "imagenet", classes }] }));
  const count = [...slices.values()].reduce((sum, { length }) => sum + length, 0);
  assert.equal(count, torchvision.parameters);
});

Deno.test("every block's output has torchvision's height and width", () => {
  for (const [size, expected] of Object.entries(torchvision.outputs)) {
    const [inputWidth, inputHeight] = size.split("x").map(Number);
    const { blocks } = mobileNetV2({ heads, inputWidth: inputWidth!, inputHeight: inputHeight! });
    const outputs = blocks.map(({ layers }) => {
      const { outputHeight, outputWidth } = layers.at(-1)!;
      return [outputHeight, outputWidth];
    });
    assert.deepEqual(outputs, expected, size);
  }
});

Deno.test("layers join: each reads the shape that the one before wrote", () => {
  const { blocks } = mobileNetV2({ heads, inputWidth: 33, inputHeight: 27, widthMultiplier: 0.6 });
  const layers = blocks.flatMap((block) => block.layers);
  assert.equal(layers.length, 52);
  for (const [index, layer] of layers.slice(1).entries()) {
    const before = layers[index]!;
    assert.deepEqual(
      [layer.inputHeight, layer.inputWidth, layer.inputChannels],
      [before.outputHeight, before.outputWidth, before.outputChannels],
      layer.name,
    );
    if (layer.kind === "depthwise") assert.equal(layer.inputChannels, layer.outputChannels);
    assert.equal(layer.outputChannels % 8, 0);
  }
});

Deno.test("ten blocks are residual and the linear projections have no activation", () => {
  const { blocks } = mobileNetV2({ heads });
  const residual = blocks.flatMap((block, index) => block.residual ? [index] : []);
  assert.deepEqual(residual, [3, 5, 6, 8, 9, 10, 12, 13, 15, 16]);
  const linear = blocks.flatMap(({ layers }) => layers)
    .filter(({ activation }) => activation === "none").map(({ name }) => name);
  const projections = blocks.slice(1, -1).map((_, index) =>
    index === 0 ? "features.1.conv.1" : `features.${index + 1}.conv.2`
  );
  assert.deepEqual(linear, projections);
});

Deno.test("defaults are the recipe's", () => {
  const { input, dropout, widthMultiplier } = mobileNetV2({ heads });
  assert.deepEqual({ input, dropout, widthMultiplier }, {
    input: { height: 80, width: 60, resize: "pad" },
    dropout: 0.2,
    widthMultiplier: 1,
  });
});

Deno.test("a head has a logit for each class or tag, and one for a number", () => {
  const architecture = mobileNetV2({
    heads: [...heads, tags(["home", "sports", "work"]), {
      kind: "number",
      name: "price",
      mean: 20,
      std: 5,
    }],
  });
  const { slices } = parameterLayout(architecture);
  const shapes = architecture.heads.map(({ weight, bias }) =>
    [weight, bias].map((name) => slices.get(name)!.shape)
  );
  assert.deepEqual(shapes, [[[2, 1280], [2]], [[3, 1280], [3]], [[1, 1280], [1]]]);
});

Deno.test("options out of range are refused with the option and its value", () => {
  const refused: [object, RegExp][] = [
    [{ inputWidth: 0 }, /width.*not 0/],
    [{ inputHeight: 79.5 }, /height.*not 79.5/],
    [{ resize: "crop" }, /by fit, pad, stretch, not crop/],
    [{ widthMultiplier: 0 }, /width multiplier.*not 0/],
    [{ widthMultiplier: Infinity }, /width multiplier.*not Infinity/],
    [{ widthMultiplier: NaN }, /width multiplier.*not NaN/],
    [{ dropout: 1 }, /Dropout.*not 1/],
    [{ dropout: -0.1 }, /Dropout.*not -0.1/],
    [{ heads: [] }, /at least one label column/],
    [{ heads: [{ name: "", classes: ["a"] }] }, /no name/],
    [{ heads: [...heads, ...heads] }, /"any" is named twice/],
    [{ heads: [{ name: "colour", classes: [] }] }, /"colour" has no classes/],
    [{ heads: [{ name: "colour", classes: ["red", "red"] }] }, /"colour" has the same class twice/],
    [{ heads: [tags([])] }, /"use" has no tags/],
    [{ heads: [tags(["home", "home"])] }, /"use" has the same tag twice/],
    [{ heads: [{ ...tags(["home"]), columns: ["a", "b"] }] }, /"use" has 1 tags from 2 columns/],
    [{ heads: [{ ...tags(["home"]), name: "any" }, ...heads] }, /"any" is named twice/],
    [{ heads: [{ kind: "number", name: "price", mean: 3, std: 0 }] }, /"price".*above 0.* 3 and 0/],
    [{ heads: [{ kind: "number", name: "price", mean: NaN, std: 1 }] }, /"price".*NaN and 1/],
  ];
  for (const [options, message] of refused) {
    assert.throws(
      () => mobileNetV2({ heads, ...options }),
      (error) => error instanceof UserError && message.test(error.message),
      String(message),
    );
  }
});
