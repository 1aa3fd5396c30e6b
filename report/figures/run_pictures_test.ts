import assert from "node:assert/strict";
import { join } from "node:path";
import type { InputImages, TrainResult, TrainStart } from "../../train/mod.ts";
import { testMetrics } from "../../train/testing/mod.ts";
import { RunPictures } from "./run_pictures.ts";

const start = { data: { heads: [{ name: "colour", classes: ["red", "blue"] }] } } as
  & Partial<TrainStart>
  & object;

const inputs: InputImages = {
  epoch: 1,
  trainedBatches: 4,
  width: 6,
  height: 8,
  count: 3,
  pixels: Uint8Array.from({ length: 3 * 6 * 8 * 3 }, (_, at) => at % 251),
  labels: Int32Array.of(0, 1, -1),
};

const ended = (run: string): TrainResult => ({
  run,
  ending: "epochs",
  epochs: [1, 2, 3].map(testMetrics),
  best: undefined,
});

/** The size of a PNG in pixels. */
async function sizeOf(path: string): Promise<[number, number]> {
  const view = new DataView((await Deno.readFile(path)).buffer);
  assert.equal(view.getUint32(0), 0x89504e47, `${path} is no PNG`);
  return [view.getUint32(16), view.getUint32(20)];
}

const names = (folder: string) => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();

Deno.test("a run leaves its first inputs and its curves as pictures, and nothing beside them", async () => {
  const folder = await Deno.makeTempDir();
  const pictures = new RunPictures(folder, (message) => assert.fail(message));
  const hooks = pictures.hooks();
  hooks.onStart?.(start as TrainStart);
  hooks.onInputs?.(inputs);
  assert.deepEqual(names(folder), [], "nothing before a model is saved");
  hooks.onEpoch?.(testMetrics(1));
  await pictures.finish(ended(folder));
  assert.deepEqual(names(folder), ["augmented.png", "results.png"]);
  const [width, height] = await sizeOf(join(folder, "results.png"));
  assert.ok(width > 1200 && height > 600, `${width}x${height}: two charts in a row, and a third`);
  // A part that is resumed keeps the first inputs and draws the curves anew.
  const before = await Deno.readFile(join(folder, "augmented.png"));
  const more = new RunPictures(folder, (message) => assert.fail(message));
  more.hooks().onStart?.(start as TrainStart);
  more.hooks().onInputs?.({ ...inputs, trainedBatches: 99 });
  await Deno.remove(join(folder, "results.png"));
  await more.finish(ended(folder));
  assert.deepEqual(await Deno.readFile(join(folder, "augmented.png")), before);
  assert.deepEqual(names(folder), ["augmented.png", "results.png"]);
});

Deno.test("a run that had ended is not touched, and a picture that fails is told and stops nothing", async () => {
  const folder = await Deno.makeTempDir();
  await new RunPictures(folder, (message) => assert.fail(message))
    .finish({ ...ended(folder), alreadyEnded: "it is finished" });
  assert.deepEqual(names(folder), []);
  const problems: string[] = [];
  await new RunPictures(join(folder, "none"), (message) => problems.push(message))
    .finish(ended(folder));
  assert.equal(problems.length, 1);
  assert.match(problems[0]!, /^results\.png is missing/);
});
