/** PyTorch loads what facet writes, by the script beside it; ignored where Python has no PyTorch. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { writeFolderAtomic } from "../../data/mod.ts";
import { outputNames } from "../../data/heads.ts";
import { exportModel, type WeightPrecision, weightPrecisions } from "../../export/mod.ts";
import { decodeWeights, type SavedModel } from "../../model/mod.ts";
import { awkwardHeads } from "./awkward_heads.ts";
import {
  computedByFacet,
  exportedModel,
  largestDifference,
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

/** What run_torch.py prints. */
interface Printed {
  readonly logits: Record<string, number[][]>;
  readonly labels: Record<string, string[]>;
  readonly resize: string;
}

/** Writes the export, and runs it on the images. */
async function computedByTorch(model: SavedModel, pixels: Uint8Array, precision: WeightPrecision) {
  const folder = join(await Deno.makeTempDir(), "export");
  const { files, weights } = await exportModel(model, { target: "torch", name: "shop", precision });
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
  const logits = new Map(Object.entries(printed.logits).map(([name, of]) => [name, of.flat()]));
  const { labels, resize } = printed;
  return { logits, labels, resize, weights, bytes: await sizeOf(folder) };
}

async function sizeOf(folder: string): Promise<number> {
  return (await Deno.stat(join(folder, "model.safetensors"))).size;
}

for (const size of sizes) {
  Deno.test({
    name: `PyTorch's logits of ${size.inputWidth}x${size.inputHeight} are facet's`,
    ignore: python === undefined,
    fn: async () => {
      const model = exportedModel(size);
      const pixels = randomPixels(model, 3);
      const { logits, labels, resize } = await computedByTorch(model, pixels, "float32");
      const expected = await computedByFacet(model, pixels);
      const worst = largestDifference(model, expected.logits, logits);
      assert.ok(worst < 1e-4, `logits differ by ${worst}`);
      assert.ok(spread(model, expected.probabilities) > 0.01, "the model tells images apart");
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
    name: `PyTorch: each head has its own logits, whatever it is called (${precision})`,
    ignore: python === undefined,
    fn: async () => {
      const model = exportedModel(sizes[1]!, awkwardHeads);
      const pixels = randomPixels(model, precision === "float32" ? 1 : 50);
      const { logits, labels, weights } = await computedByTorch(model, pixels, precision);
      const expected = await computedByFacet({ ...model, weights }, pixels);
      const worst = largestDifference(model, expected.logits, logits);
      assert.ok(worst < 1e-4, `logits differ by ${worst}`);
      assert.deepEqual(
        new Map(Object.entries(labels)),
        new Map(awkwardHeads.map(({ name, classes }) => [name, classes])),
      );
    },
  });
}

Deno.test("facet reads what it writes for PyTorch", async () => {
  const model = exportedModel(sizes[1]!, awkwardHeads);
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
