import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { UserError } from "../../data/errors.ts";
import { counterRandom } from "../../data/random.ts";
import { mobileNetV2 } from "../../model/architecture.ts";
import {
  decodeSafetensors,
  encodeSafetensors,
  initialWeights,
  type Tensor,
} from "../../model/mod.ts";
import { type Checkpoint, loadCheckpoint, readProgress, saveCheckpoint } from "./checkpoint.ts";

const architecture = mobileNetV2({
  heads: [{ name: "gender", classes: ["Men", "Women"] }, { name: "kind", classes: ["a", "b"] }],
  widthMultiplier: 0.01,
});
const { parameters, buffers } = initialWeights(architecture, 3);
const moments = counterRandom(1);
const state = {
  parameters,
  buffers,
  firstMoment: parameters.map(() => moments() - 0.5),
  secondMoment: parameters.map(() => moments()),
  ema: undefined,
};
const sums = { losses: [0.1 + 0.2, 1 / 3], labelWeights: [48, 40.1] };
const position = { trainedBatches: 7, epoch: 2, batch: 3, images: 48, lossSums: sums };
const progress = { position, best: undefined, validationsSinceBest: 2, seconds: 12.5 };
/** The same as the file has it. */
const stored = {
  position: { step: 7, epoch: 2, batch: 3, images: 48, sums },
  validationsSinceBest: 2,
  seconds: 12.5,
};
const checkpoint: Checkpoint = { architecture, state, progress };

async function newPath(): Promise<string> {
  return join(await Deno.makeTempDir(), "state.safetensors");
}

/** The error of loading a file: a UserError of one line that names the file. */
async function refusalOf(path: string): Promise<string> {
  const error = await loadCheckpoint(path).then(() => undefined, (error: Error) => error);
  assert.ok(error instanceof UserError, String(error?.stack ?? "it was read"));
  assert.ok(error.message.includes(path), error.message);
  assert.doesNotMatch(error.message, /\n/);
  return error.message;
}

Deno.test("a checkpoint comes back bit for bit", async () => {
  const path = await newPath();
  for (
    const saved of [
      checkpoint,
      { ...checkpoint, progress: { ...progress, best: { score: 1 / 3, epoch: 1.66 } } },
      {
        ...checkpoint,
        progress: { ...progress, cooldown: { patience: 3, from: 5, epochs: 1 } },
      },
      { ...checkpoint, state: { ...state, ema: { parameters, buffers } } },
    ]
  ) {
    await saveCheckpoint(path, saved);
    assert.deepEqual(await loadCheckpoint(path), saved);
  }
});

Deno.test("how far a run is can be read without its tensors, or is refused by name", async () => {
  const path = await newPath();
  assert.equal(await readProgress(path), undefined);
  await saveCheckpoint(path, checkpoint);
  assert.deepEqual(await readProgress(path), progress);
  const bytes = await Deno.readFile(path);
  for (const length of [0, 4, 100, 8]) {
    await Deno.writeFile(path, bytes.subarray(0, length));
    await assert.rejects(readProgress(path), (error) => {
      assert.ok(error instanceof UserError, String(error));
      return error.message.includes(path);
    });
  }
});

Deno.test("a missing, damaged or foreign checkpoint is refused by name", async () => {
  const path = await newPath();
  assert.match(await refusalOf(path), /nothing to resume/);
  for (const text of ["", "not a checkpoint", "\0".repeat(100)]) {
    await Deno.writeTextFile(path, text);
    assert.match(await refusalOf(path), /cannot be read/);
  }
  await Deno.remove(path);
  await Deno.mkdir(path);
  assert.match(await refusalOf(path), /cannot read/);
});

Deno.test("what a checkpoint lacks, or has in another shape than the model, is named", async () => {
  const path = await newPath();
  await saveCheckpoint(path, {
    ...checkpoint,
    state: { ...state, ema: { parameters, buffers } },
  });
  const { tensors, metadata } = decodeSafetensors(await Deno.readFile(path), path);
  assert.deepEqual(JSON.parse(metadata.get("progress")!), stored, "the names in the file stay");
  const floats = (length: number, value = 0): Tensor => ({
    shape: [length],
    data: new Float32Array(length).fill(value),
  });
  const changed = (change: object) => JSON.stringify({ ...stored, ...change });
  const changes: [(tensors: Map<string, Tensor>, metadata: Map<string, string>) => void, RegExp][] =
    [
      [(_, metadata) => metadata.set("facet", "checkpoint 99"), /no checkpoint of this version/],
      [(_, metadata) => metadata.delete("facet"), /no checkpoint of this version/],
      [(_, metadata) => metadata.delete("progress"), /no checkpoint of this version/],
      [(_, metadata) => metadata.delete("labels"), /metadata has no "labels"/],
      [(_, metadata) => metadata.set("labels", "null"), /the metadata "labels" is damaged/],
      [(_, metadata) => metadata.set("progress", ""), /progress is damaged: it is empty/],
      [(_, metadata) => metadata.set("progress", "{"), /progress is damaged: it is no JSON/],
      [(_, metadata) => metadata.set("progress", "null"), /it must be an object, not null/],
      [(_, metadata) => metadata.set("progress", "[]"), /it must be an object, not \[\]/],
      [(_, metadata) => metadata.set("progress", "{}"), /position is missing/],
      [
        (_, metadata) => metadata.set("progress", changed({ position: null })),
        /position must be an obj/,
      ],
      [
        (_, metadata) => metadata.set("progress", changed({ seconds: "1" })),
        /seconds must be a number/,
      ],
      [
        (_, metadata) => metadata.set("progress", changed({ seconds: -1 })),
        /seconds must be a number/,
      ],
      [
        (_, metadata) => metadata.set("progress", changed({ best: { score: null, epoch: 1 } })),
        /best.score must be a number, not null/,
      ],
      [
        (_, metadata) =>
          metadata.set("progress", changed({ position: { ...stored.position, step: 0.5 } })),
        /position.step must be a whole number/,
      ],
      [
        (_, metadata) =>
          metadata.set(
            "progress",
            changed({ position: { ...stored.position, sums: { ...sums, losses: [null, 1] } } }),
          ),
        /position.sums.losses\[0\] must be a number, not null/,
      ],
      [
        (_, metadata) =>
          metadata.set(
            "progress",
            changed({ position: { ...stored.position, sums: { ...sums, losses: [1] } } }),
          ),
        /losses of other heads than 2/,
      ],
      [(tensors) => tensors.delete("firstMoment"), /nothing as firstMoment/],
      [(tensors) => tensors.delete("averageBuffers"), /nothing as averageBuffers/],
      [
        (tensors) => tensors.set("buffers", floats(64)),
        /64 numbers as buffers, the model asks for/,
      ],
      [
        (tensors) => tensors.set("parameters", { shape: [1], data: new Uint8Array(1) }),
        /nothing as parameters/,
      ],
      [
        (tensors) => tensors.set("secondMoment", floats(parameters.length, NaN)),
        /"secondMoment" holds NaN/,
      ],
      [
        (tensors) => tensors.set("averageParameters", floats(parameters.length, Infinity)),
        /"averageParameters" holds Infinity/,
      ],
    ];
  for (const [change, message] of changes) {
    const [newTensors, newMetadata] = [new Map(tensors), new Map(metadata)];
    change(newTensors, newMetadata);
    await Deno.writeFile(path, encodeSafetensors(newTensors, newMetadata));
    assert.match(await refusalOf(path), message);
  }
});

Deno.test("a checkpoint with a bit turned or a piece missing is refused or the same", async () => {
  const path = await newPath();
  await saveCheckpoint(path, checkpoint);
  const bytes = await Deno.readFile(path);
  const header = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
  const random = counterRandom(9);
  const below = (limit: number) => Math.floor(random() * limit);
  let refused = 0;
  for (let attempt = 0; attempt < 100; attempt++) {
    const changed = bytes.slice();
    // Every other one in the header, which is short.
    changed[below(attempt % 2 ? header : bytes.length)]! ^= 1 << below(8);
    const cut = attempt % 10 === 0 ? changed.subarray(0, below(bytes.length)) : changed;
    await Deno.writeFile(path, cut);
    try {
      const { state: read, ...rest } = await loadCheckpoint(path);
      assert.deepEqual(rest, { architecture, progress });
      const { ema: _, ...arrays } = state;
      for (const [name, values] of Object.entries(arrays)) {
        assert.ok(
          Object.entries(read).some(([key, other]) =>
            key === name &&
            Buffer.compare(
                Buffer.from(values.buffer),
                Buffer.from((other as Float32Array).buffer),
              ) === 0
          ),
          name,
        );
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused++;
    }
  }
  assert.ok(refused > 90, `${refused} were refused`);
});
