/** PyTorch loads what facet writes, by the script beside it; ignored where Python has no PyTorch. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { writeFolderAtomic } from "../../data/mod.ts";
import { isNumberHead, outputNames } from "../../data/heads.ts";
import { toPredictions } from "../../eval/mod.ts";
import { exportModel, type WeightPrecision, weightPrecisions } from "../../export/mod.ts";
import { decodeWeights, type SavedModel } from "../../model/mod.ts";
import { awkwardMixedHeads } from "./awkward_heads.ts";
import {
  computedByFacet,
  exportedModel,
  largestDifference,
  mixedHeads,
  mixedModel,
  randomPixels,
  sizes,
  spread,
} from "./facet_model.ts";

/** A Python that has torch and torchvision: the one in use, or Debian's. */
const python = await findPython("python3", "/usr/bin/python3");

async function findPython(...commands: string[]): Promise<string | undefined> {
  for (const command of commands) {
    try {
      const args = ["-c", "import torch, torchvision"];
      if ((await new Deno.Command(command, { args, stderr: "null" }).output()).success) {
        return command;
      }
    } catch (error) {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    }
  }
  return undefined;
}

/** A head's answer of the loader. */
type Answer = Record<string, unknown>;

/** What run_torch.py prints. */
interface Printed {
  readonly logits: Record<string, number[][]>;
  readonly outputs: Record<string, number[][]>;
  readonly answers: Record<string, Answer>[];
  readonly labels: Record<string, string[]>;
  readonly resize: string;
}

/** Writes the export, and runs it on the images. */
async function computedByTorch(
  model: SavedModel,
  pixels: Uint8Array,
  precision: WeightPrecision,
  tta?: "flip",
) {
  const folder = join(await Deno.makeTempDir(), "export");
  const options = { target: "torch", name: "shop", precision, tta } as const;
  const { files, weights } = await exportModel(model, options);
  await writeFolderAtomic(folder, files);
  const images = join(folder, "images");
  await Deno.writeFile(images, pixels);
  const { width, height } = model.architecture.input;
  const shape = [pixels.length / (width * height * 3), height, width, 3].map(String);
  const script = fileURLToPath(new URL("run_torch.py", import.meta.url));
  const output = await new Deno.Command(python!, { args: [script, folder, images, ...shape] })
    .output();
  assert.ok(output.success, new TextDecoder().decode(output.stderr));
  const printed: Printed = JSON.parse(new TextDecoder().decode(output.stdout));
  const flat = (byHead: Printed["logits"]) =>
    new Map(Object.entries(byHead).map(([name, rows]) => [name, rows.flat()]));
  const [logits, outputs] = [flat(printed.logits), flat(printed.outputs)];
  return { ...printed, logits, outputs, weights, bytes: await sizeOf(folder) };
}

async function sizeOf(folder: string): Promise<number> {
  return (await Deno.stat(join(folder, "model.safetensors"))).size;
}

for (const size of sizes) {
  Deno.test({
    name: `PyTorch's logits of ${size.inputWidth}x${size.inputHeight} are facet's`,
    ignore: python === undefined,
    fn: async () => {
      const model = mixedModel(size);
      const pixels = randomPixels(model, 3);
      const computed = await computedByTorch(model, pixels, "float32");
      const { labels, resize } = computed;
      const expected = await computedByFacet(model, pixels);
      const worst = largestDifference(model, expected.logits, computed.logits);
      assert.ok(worst < 1e-4, `logits differ by ${worst}`);
      const off = largestDifference(model, expected.outputs, computed.outputs);
      assert.ok(off < 1e-4, `outputs differ by ${off}`);
      assert.ok(spread(model, expected.outputs) > 0.01, "the model tells images apart");
      assertAnswers(model, expected.logits, computed.answers);
      assert.equal(resize, "stretch");
      assert.deepEqual(
        Object.entries(labels),
        model.architecture.heads.map((head) => [head.name, outputNames(head)]),
      );
    },
  });
}

for (const precision of weightPrecisions) {
  Deno.test({
    name: `PyTorch: each head has its own answer, whatever it is called (${precision})`,
    ignore: python === undefined,
    fn: async () => {
      const model = mixedModel(sizes[1]!, awkwardMixedHeads);
      const pixels = randomPixels(model, precision === "float32" ? 1 : 50);
      const { logits, labels, answers, weights } = await computedByTorch(model, pixels, precision);
      const expected = await computedByFacet({ ...model, weights }, pixels);
      const worst = largestDifference(model, expected.logits, logits);
      assert.ok(worst < 1e-4, `logits differ by ${worst}`);
      assertAnswers(model, expected.logits, answers);
      assert.deepEqual(
        new Map(Object.entries(labels)),
        new Map(awkwardMixedHeads.map((head) => [head.name, outputNames(head)])),
      );
    },
  });
}

Deno.test({
  name: "PyTorch: without decisions probabilities are as they are, and nothing is said to be sure",
  ignore: python === undefined,
  fn: async () => {
    const model = exportedModel(sizes[1]!, mixedHeads);
    const pixels = randomPixels(model, 2);
    const { outputs, answers } = await computedByTorch(model, pixels, "float32");
    const expected = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, expected.outputs, outputs) < 1e-4);
    assertAnswers(model, expected.logits, answers);
    assert.doesNotMatch(JSON.stringify(answers), /sure|margin/);
  },
});

Deno.test({
  name: "PyTorch: with --tta flip outputs and answers are averaged over the mirror image",
  ignore: python === undefined,
  fn: async () => {
    const model = mixedModel(sizes[1]!);
    const pixels = randomPixels(model, 3);
    const { logits, outputs, answers } = await computedByTorch(model, pixels, "float32", "flip");
    const expected = await computedByFacet(model, pixels, "cpu", "flip");
    const off = largestDifference(model, expected.outputs, outputs);
    assert.ok(off < 1e-4, `outputs differ by ${off}`);
    assertAnswers(model, expected.logits, answers);
    // Logits, for training, are of the image alone.
    const alone = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, alone.logits, logits) < 1e-4);
    assert.ok(largestDifference(model, alone.outputs, outputs) > 1e-3, "the mirror image counts");
  },
});

/** Fails unless the loader answers what facet does. */
function assertAnswers(
  { architecture: { heads }, decisions }: SavedModel,
  logits: Float32Array,
  answers: readonly Record<string, Answer>[],
): void {
  const images = answers.map((_, image) => `${image}`);
  const predictions = toPredictions(images, logits, heads, { decisions });
  for (const [image, { facets }] of predictions.entries()) {
    for (const head of heads) {
      const { top: _, ...expected } = { top: [], ...facets[head.name]! };
      assertAlike(answers[image]![head.name], expected, isNumberHead(head) ? head.std : 1);
    }
  }
}

/** Fails unless two values are the same but for the last digits of numbers, which are in this unit. */
function assertAlike(actual: unknown, expected: unknown, unit: number): void {
  if (typeof expected === "number") {
    assert.ok(Math.abs(actual as number - expected) < 1e-4 * unit, `${actual} for ${expected}`);
  } else if (typeof expected === "object") {
    const [found, wanted] = [actual, expected].map((value) => new Map(Object.entries(value!)));
    assert.deepEqual([...found!.keys()].sort(), [...wanted!.keys()].sort());
    for (const [key, value] of wanted!) assertAlike(found!.get(key), value, unit);
  } else assert.equal(actual, expected);
}

Deno.test("facet reads what it writes for PyTorch", async () => {
  const model = mixedModel(sizes[1]!, awkwardMixedHeads);
  for (const precision of weightPrecisions) {
    const { files, weights } = await exportModel(model, {
      target: "torch",
      name: "shop",
      precision,
    });
    const read = decodeWeights(files.get("model.safetensors") as Uint8Array, precision);
    assert.deepEqual(read, { ...model, weights });
  }
});

for (const [precision, bytes] of [["float16", 2], ["int8", 1]] as const) {
  Deno.test({
    name: `PyTorch loads ${precision} weights, and computes what they say`,
    ignore: python === undefined,
    fn: async () => {
      const model = exportedModel(sizes[0]!);
      const pixels = randomPixels(model, 2);
      const exported = await computedByTorch(model, pixels, precision);
      const rounded = await computedByFacet({ ...model, weights: exported.weights }, pixels);
      const worst = largestDifference(model, rounded.logits, exported.logits);
      assert.ok(worst < 1e-4, `logits differ by ${worst}`);
      const whole = await computedByFacet(model, pixels);
      assert.ok(largestDifference(model, whole.logits, exported.logits) > worst, "rounding shows");
      assert.ok(exported.bytes < bytes * 2.2e6 + 5e5, `${exported.bytes} bytes of 2.2e6 weights`);
    },
  });
}
