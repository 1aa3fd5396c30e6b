import assert from "node:assert/strict";
import { join } from "node:path";
import type { Engine } from "../../kernels/mod.ts";
import { executors, testAlone, testOn, webgpu } from "../../kernels/testing/testing.ts";
import { smallArchitecture } from "../testing/synthetic.ts";
import { choicesOfRun, knownChoices, tunedChoices, type TuningOptions } from "./tuning.ts";

/** What to measure, and a list of the rounds that it takes. */
async function setUp(engine: Engine) {
  const rounds: number[] = [];
  const cacheFolder = await Deno.makeTempDir();
  const options: TuningOptions = {
    engine,
    architecture: smallArchitecture(),
    batchSize: 2,
    evaluationBatchSize: 2,
    cacheFolder,
    onRound: (round) => rounds.push(round),
  };
  return { options, rounds, cacheFolder };
}

testOn(
  [webgpu],
  "variants are measured once, then read from the cache, by a run from its own file",
  async (engine) => {
    const { options, rounds, cacheFolder } = await setUp(engine);
    const allocated = engine.allocated;
    const choices = await tunedChoices(options);
    assert.ok(rounds.length >= 2);
    assert.ok(Object.keys(choices).some((key) => key.startsWith("pointwise backward weight")));
    assert.equal(engine.allocated, allocated, "everything allocated for measuring is given back");

    const before = rounds.length;
    assert.deepEqual(await tunedChoices(options), choices);
    assert.equal(rounds.length, before, "nothing is measured again");
    assert.deepEqual(await knownChoices(engine, cacheFolder), choices);

    const path = join(await Deno.makeTempDir(), "kernels.json");
    assert.deepEqual(await choicesOfRun(path, true, options), choices);
    await Deno.remove(cacheFolder, { recursive: true });
    assert.deepEqual(await choicesOfRun(path, true, options), choices);
    assert.equal(rounds.length, before, "a run keeps its choices without the cache");
  },
);

testOn([webgpu], "a run can do without measuring, and without a whole cache", async (engine) => {
  const { options, rounds, cacheFolder } = await setUp(engine);
  const path = join(await Deno.makeTempDir(), "kernels.json");
  assert.deepEqual(await choicesOfRun(path, false, options), {});
  assert.equal(rounds.length, 0);
  for (const text of ["", "null", "[]", '{\n  "a": 1\n}', '{\n  "a" "b"\n}']) {
    await Deno.writeTextFile(path, text);
    await assert.rejects(choicesOfRun(path, false, options), {
      name: "UserError",
      message: /^[^\n]*kernels\.json is damaged: [^\n]*$/,
    });
  }
  await tunedChoices(options);
  for await (const { name } of Deno.readDir(cacheFolder)) {
    await Deno.writeTextFile(join(cacheFolder, name), "{ damaged");
  }
  assert.deepEqual(await knownChoices(engine, cacheFolder), {});
});

testAlone(executors, "to measure inference takes no memory of a training step", async (open) => {
  const { options } = await setUp(await open());
  const peakOf = async (sizes: Pick<TuningOptions, "batchSize" | "evaluationBatchSize">) => {
    using engine = await open();
    const { batchSize: _, evaluationBatchSize: __, ...rest } = options;
    const choices = await tunedChoices({ ...rest, cacheFolder: false, engine, ...sizes });
    assert.ok(Object.keys(choices).every((key) => sizes.batchSize || !key.includes("backward")));
    return engine.peakAllocated;
  };
  const inference = await peakOf({ evaluationBatchSize: 16 });
  const training = await peakOf({ batchSize: 16 });
  assert.ok(inference < training / 3, `${inference} bytes, and ${training} of a training step`);
  options.engine.destroy();
});
