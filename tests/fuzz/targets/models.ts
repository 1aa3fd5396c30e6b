/** The readers of models and weights: safetensors, torch.save's archives, checkpoints. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { uncalibrated } from "../../../data/decisions.ts";
import type { Head } from "../../../data/heads.ts";
import {
  decodeTorchFile,
  decodeWeights,
  encodeWeights,
  initialWeights,
  mobileNetV2,
} from "../../../model/mod.ts";
import { loadCheckpoint, saveCheckpoint } from "../../../train/testing/mod.ts";
import type { Target } from "../fuzz.ts";

/** Models as facet writes them. */
export function safetensorsTarget(): Target {
  const heads: Head[] = [
    { name: "kind", classes: ["bag", "shoe"] },
    { kind: "tags", name: "1", tags: ["a", "b"], separator: "|", noneLabel: "none" },
    { kind: "number", name: "price", mean: 20, std: 5 },
  ];
  const architecture = mobileNetV2({ heads, widthMultiplier: 0.05 });
  const weights = initialWeights(architecture, 1);
  const chosen = { precision: 0.95, heads: heads.map(uncalibrated) };
  const good = encodeWeights({ architecture, weights, steps: 3, decisions: chosen });
  // Most of the file is numbers; the header is where a reader can go wrong.
  const header = good.slice(0, 8 + Number(new DataView(good.buffer).getBigUint64(0, true)));
  const whole = (bytes: Uint8Array) => {
    const file = new Uint8Array(bytes.length + good.length - header.length);
    file.set(bytes);
    file.set(good.subarray(header.length), bytes.length);
    return file;
  };
  const read = (bytes: Uint8Array) => {
    const { architecture, weights, decisions } = decodeWeights(whole(bytes), "model.safetensors");
    assert.ok(weights.parameters.every(Number.isFinite) && weights.buffers.every(Number.isFinite));
    assert.equal(architecture.heads.length, 3);
    // Where their name was changed, there are none.
    assert.ok(decisions === undefined || decisions.heads.length === 3);
  };
  return { name: "safetensors", corpus: [header], read, check: () => read(header) };
}

/** Files that torch.save wrote, of both formats. */
export async function torchTarget(): Promise<Target> {
  const folder = new URL("../../../model/torch/testdata/", import.meta.url);
  const names = ["kinds.pth", "legacy.pth", "module.pth", "nested.pth", "norm.pth", "script.pt"];
  const corpus = await Promise.all(names.map((name) => Deno.readFile(new URL(name, folder))));
  const read = (bytes: Uint8Array<ArrayBuffer>) => void decodeTorchFile(bytes, "weights.pth");
  const check = () => read(corpus[0]!);
  return { name: "torch.save", corpus, read, check };
}

/** Checkpoints of runs. */
export async function checkpointTarget(): Promise<Target> {
  const path = join(await Deno.makeTempDir(), "state.safetensors");
  const heads = [{ name: "kind", classes: ["bag", "shoe"] }];
  const architecture = mobileNetV2({ heads, widthMultiplier: 0.01 });
  const { parameters, buffers } = initialWeights(architecture, 1);
  await saveCheckpoint(path, {
    architecture,
    state: {
      parameters,
      buffers,
      firstMoment: parameters,
      secondMoment: parameters.map(Math.abs),
      ema: { parameters, buffers },
    },
    progress: {
      position: {
        trainedBatches: 5,
        epoch: 1,
        batch: 2,
        images: 16,
        lossSums: { losses: [1.5], labelWeights: [8] },
      },
      best: { score: 0.5, epoch: 1 },
      validationsSinceBest: 0,
      seconds: 12.5,
    },
  });
  const good = await Deno.readFile(path);
  const expected = await loadCheckpoint(path);
  const read = async (bytes: Uint8Array) => {
    await Deno.writeFile(path, bytes);
    // What is read in spite of damage is what was written: nothing would notice other values later.
    assert.deepEqual(await loadCheckpoint(path), expected);
  };
  return { name: "checkpoint", corpus: [good], read, check: () => read(good) };
}
