import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { executors, testOn } from "../kernels/testing/testing.ts";
import { pixelsOf } from "../model/images.ts";
import type { Mistakes, TrainStart } from "./hooks.ts";
import { runPaths } from "./run/run_folder.ts";
import { train } from "./train.ts";
import type { StepInputs } from "./trainer/input_listener.ts";

/** The options of a run on a small catalogue. */
async function prepare() {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 50 });
  const out = join(data, "run");
  return { data, out, epochs: 2, batchSize: 8, widthMultiplier: 0.25, autotune: false };
}

testOn(
  executors,
  "whoever watches inputs and mistakes changes no bit of the training",
  async (engine) => {
    const options = await prepare();
    const model = async (out: string) => await Deno.readFile(runPaths(out).last);
    await train({ ...options, validateEvery: 1 }, { engine });
    const told = { inputs: 0, mistakes: 0 };
    const watched = { ...options, out: `${options.out}-watched`, validateEvery: 1 };
    await train(watched, {
      engine,
      onInputs: () => told.inputs++,
      onMistakes: () => told.mistakes++,
    });
    assert.ok(told.inputs > 0);
    assert.equal(told.mistakes, 2);
    assert.ok(
      Buffer.from(await model(options.out)).equals(Buffer.from(await model(watched.out))),
      "the models differ",
    );
  },
);

testOn(
  executors,
  "inputs without augmentation are the training images with their labels",
  async (engine) => {
    const options = await prepare();
    let start: TrainStart | undefined;
    const shown: StepInputs[] = [];
    await train({ ...options, epochs: 1, augment: "none" }, {
      engine,
      onStart: (told) => start = told,
      onInputs: (inputs) => shown.push(inputs),
    });
    const { training, heads } = start!.data;
    const key = (pixels: Uint8Array, labels: Int32Array) => `${labels} ${pixels.toBase64()}`;
    const known = new Set(
      training.rows.map((_, image) =>
        key(
          pixelsOf(training, image),
          training.labels.subarray(image * heads.length, (image + 1) * heads.length),
        )
      ),
    );
    const { epoch, step, width, height, count, pixels, labels } = shown[0]!;
    assert.equal(epoch, 1);
    assert.ok(step >= 1 && step <= 5);
    assert.deepEqual([width, height, count], [60, 80, 8]);
    const bytes = width * height * 3;
    for (let image = 0; image < count; image++) {
      const of = key(
        pixels.subarray(image * bytes, (image + 1) * bytes),
        labels.subarray(image * heads.length, (image + 1) * heads.length),
      );
      assert.ok(known.has(of), `image ${image} of step ${step}`);
    }
  },
);

testOn(
  executors,
  "mistakes are the validation images that are wrong, the surest first",
  async (engine) => {
    const options = await prepare();
    let start: TrainStart | undefined;
    const told: Mistakes[] = [];
    const { epochs } = await train({ ...options, validateEvery: 1 }, {
      engine,
      onStart: (begun) => start = begun,
      onMistakes: (mistakes) => told.push(mistakes),
    });
    const { validation, heads } = start!.data;
    assert.deepEqual(told.map(({ epoch }) => epoch), [1, 2]);
    for (const [index, mistakes] of told.entries()) {
      for (const [head, failures] of mistakes.heads.entries()) {
        const { name } = heads[head]!;
        const wrong = Math.round(validation.count * (1 - epochs[index]!.accuracy[name]!));
        assert.equal(failures.length, wrong, `${name} after epoch ${index + 1}`);
        for (const { head, image, label, suggestion } of failures) {
          assert.equal(head, name);
          assert.equal(
            label,
            validation.rows[image]!.labels[heads.findIndex((h) => h.name === name)],
          );
          assert.notEqual(suggestion, label);
        }
        const sureness = failures.map(({ probability }) => probability);
        assert.deepEqual(sureness, sureness.toSorted((a, b) => b - a));
      }
    }
  },
);
