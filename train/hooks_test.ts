import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { executors, testOn } from "../kernels/testing/testing.ts";
import { pixelsOf } from "../data/mod.ts";
import type { Mistakes, TrainStart } from "./hooks.ts";
import { runPaths } from "./run/run_paths.ts";
import { train } from "./train.ts";
import type { InputImages } from "./trainer/input_images.ts";

/** The options of a run on a small catalogue. */
async function prepare() {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 50 });
  const out = join(data, "run");
  return { data, out, epochs: 2, batchSize: 8, widthMultiplier: 0.25, autotune: false };
}

testOn(
  executors,
  "callbacks for inputs and mistakes change no bit of the training",
  async (engine) => {
    const options = await prepare();
    const model = async (out: string) => await Deno.readFile(runPaths(out).last);
    await train({ ...options, validateEvery: 1 }, { engine });
    const calls = { inputs: 0, mistakes: 0 };
    const watched = { ...options, out: `${options.out}-watched`, validateEvery: 1 };
    await train(watched, {
      engine,
      onInputs: () => calls.inputs++,
      onMistakes: () => calls.mistakes++,
    });
    assert.ok(calls.inputs > 0);
    assert.equal(calls.mistakes, 2);
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
    const shown: InputImages[] = [];
    await train({ ...options, epochs: 1, augment: "none" }, {
      engine,
      onStart: (started) => start = started,
      onInputs: (inputs) => shown.push(inputs),
    });
    const { training, heads } = start!.data;
    const key = (pixels: Uint8Array, labels: Int32Array) => `${labels} ${pixels.toBase64()}`;
    const trainingKeys = new Set(
      training.rows.map((_, image) =>
        key(
          pixelsOf(training, image),
          training.labels.subarray(image * heads.length, (image + 1) * heads.length),
        )
      ),
    );
    const { epoch, trainedBatches, width, height, count, pixels, labels } = shown[0]!;
    assert.equal(epoch, 1);
    assert.ok(trainedBatches >= 1 && trainedBatches <= 5);
    assert.deepEqual([width, height, count], [60, 80, 8]);
    const bytes = width * height * 3;
    for (let image = 0; image < count; image++) {
      const of = key(
        pixels.subarray(image * bytes, (image + 1) * bytes),
        labels.subarray(image * heads.length, (image + 1) * heads.length),
      );
      assert.ok(trainingKeys.has(of), `image ${image} of batch ${trainedBatches}`);
    }
  },
);

testOn(
  executors,
  "mistakes are the wrong validation images, the most confident first",
  async (engine) => {
    const options = await prepare();
    let start: TrainStart | undefined;
    const reports: Mistakes[] = [];
    const { epochs } = await train({ ...options, validateEvery: 1 }, {
      engine,
      onStart: (started) => start = started,
      onMistakes: (mistakes) => reports.push(mistakes),
    });
    const { validation, heads } = start!.data;
    assert.deepEqual(reports.map(({ epoch }) => epoch), [1, 2]);
    for (const [index, mistakes] of reports.entries()) {
      for (const [head, failures] of mistakes.heads.entries()) {
        const { name } = heads[head]!;
        const wrong = Math.round(validation.count * (1 - epochs[index]!.accuracy[name]!));
        assert.equal(failures.length, wrong, `${name} after epoch ${index + 1}`);
        const classes = failures.filter((mistake) => mistake.kind === undefined);
        assert.equal(classes.length, failures.length);
        for (const { head, image, label, suggestion } of classes) {
          assert.equal(head, name);
          assert.equal(
            label,
            validation.rows[image]!.labels[heads.findIndex((h) => h.name === name)],
          );
          assert.notEqual(suggestion, label);
        }
        const confidences = classes.map(({ probability }) => probability);
        assert.deepEqual(confidences, confidences.toSorted((a, b) => b - a));
      }
    }
  },
);
