/** PyTorch loads what facet writes, by the script beside it; ignored where Python has no PyTorch. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { writeFolderAtomic } from "../../data/atomic_folder.ts";
import { exportModel } from "../../export/mod.ts";
import type { SavedModel } from "../../model/mod.ts";
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

/** Writes the export, and runs it on the images. */
async function computedByTorch(model: SavedModel, pixels: Uint8Array, float16: boolean) {
  const folder = join(await Deno.makeTempDir(), "export");
  const { files, weights } = await exportModel(model, { target: "torch", name: "shop", float16 });
  await writeFolderAtomic(folder, files);
  const images = join(folder, "images");
  await Deno.writeFile(images, pixels);
  const { width, height } = model.architecture.input;
  const shape = [pixels.length / (width * height * 3), height, width, 3].map(String);
  const script = fileURLToPath(new URL("run_torch.py", import.meta.url));
  const output = await new Deno.Command(python!, { args: [script, folder, images, ...shape] })
    .output();
  assert.ok(output.success, new TextDecoder().decode(output.stderr));
  const printed: { logits: Record<string, number[][]>; labels: Record<string, string[]> } = JSON
    .parse(new TextDecoder().decode(output.stdout));
  const logits = new Map(Object.entries(printed.logits).map(([name, of]) => [name, of.flat()]));
  return { logits, labels: printed.labels, weights, bytes: await sizeOf(folder) };
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
      const { logits, labels } = await computedByTorch(model, pixels, false);
      const expected = await computedByFacet(model, pixels);
      const worst = largestDifference(model, expected.logits, logits);
      assert.ok(worst < 1e-4, `logits differ by ${worst}`);
      assert.ok(spread(model, expected.probabilities) > 0.01, "the model tells images apart");
      assert.deepEqual(
        Object.entries(labels),
        model.architecture.heads.map(({ name, classNames }) => [name, classNames]),
      );
    },
  });
}

Deno.test({
  name: "PyTorch loads float16 weights, and computes what they say",
  ignore: python === undefined,
  fn: async () => {
    const model = exportedModel(sizes[0]!);
    const pixels = randomPixels(model, 2);
    const half = await computedByTorch(model, pixels, true);
    const rounded = await computedByFacet({ ...model, weights: half.weights }, pixels);
    const worst = largestDifference(model, rounded.logits, half.logits);
    assert.ok(worst < 1e-4, `logits differ by ${worst}`);
    const whole = await computedByFacet(model, pixels);
    assert.ok(largestDifference(model, whole.logits, half.logits) > worst, "rounding shows");
    assert.ok(half.bytes < 5.2e6, `${half.bytes} bytes for 2.2 million weights`);
  },
});
