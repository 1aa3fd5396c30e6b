import assert from "node:assert/strict";
import { join } from "node:path";
import { loadCheckpoint, saveCheckpoint } from "./checkpoint.ts";

const floats = (length: number) => Float32Array.from({ length }, Math.random);

Deno.test("a checkpoint comes back bit for bit", async () => {
  const path = join(await Deno.makeTempDir(), "state.safetensors");
  const state = {
    parameters: floats(130),
    buffers: floats(7),
    firstMoment: floats(130),
    secondMoment: floats(130),
  };
  const position = {
    step: 7,
    epoch: 2,
    batch: 3,
    images: 48,
    sums: { losses: [0.1 + 0.2, 1 / 3], labelWeights: [48, 40.1] },
  };
  const progress = { position, validationsSinceBest: 2, seconds: 12.5 };
  const weights = { parameters: floats(130), buffers: floats(7) };
  for (
    const checkpoint of [
      { state, progress },
      { state, progress: { ...progress, best: { score: 1 / 3, epoch: 1 } } },
      { state: { ...state, average: weights }, progress },
    ]
  ) {
    await saveCheckpoint(path, checkpoint);
    assert.deepEqual(await loadCheckpoint(path), checkpoint);
  }
});

Deno.test("a missing, damaged or foreign checkpoint is refused by name", async () => {
  const path = join(await Deno.makeTempDir(), "state.safetensors");
  await assert.rejects(loadCheckpoint(path), /nothing to resume: .*state\.safetensors/);
  await Deno.writeTextFile(path, "not a checkpoint");
  await assert.rejects(loadCheckpoint(path), /state\.safetensors/);
});
