import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { UserError } from "../data/errors.ts";
import { joinOptions, readConfigFile } from "./config_file.ts";
import type { RecipeName, TrainOptions } from "./options.ts";
import { resolveOptions } from "./resolve_options.ts";

async function written(value: unknown): Promise<string> {
  const path = join(await Deno.makeTempDir(), "config.json");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  await Deno.writeTextFile(path, text);
  return path;
}

Deno.test("a run's options come back as they were, whatever they are", async () => {
  const runs: TrainOptions[] = [
    { data: "/shop" },
    { data: "/shop", recipe: "tutorial" },
    { data: "/shop", recipe: "tutorial", epochs: 10, learningRate: 0.003, augment: "flip" },
    { data: "/shop", classWeights: "effective", maxSeconds: 60, validateEvery: 3 },
    { data: "/shop", classWeights: "effective", labelSmoothing: 0.1 },
    { data: "/shop", labels: ["a", { kind: "number", column: "b" }], bestBy: "accuracy:a" },
    { data: "/shop", headWeights: { gender: 2 }, strict: true, autotune: false, limit: 9 },
    { data: "/shop", weights: "imagenet", recipe: "facet" },
    { data: "/shop", weights: "https://x.org/w.pth", freeze: "backbone", missing: ["NA"] },
  ];
  for (const options of runs) {
    const resolved = resolveOptions(options);
    const path = await written({ ...resolved, dataFromRun: "../shop" });
    const read = await readConfigFile(path);
    assert.deepEqual(resolveOptions(read as TrainOptions), resolved);
    assert.deepEqual(await readConfigFile(dirname(path)), read, "by the run's folder");
  }
});

Deno.test("a run of an older version is trained as it was, from the start that it had", async () => {
  const { residualScale, ...older } = resolveOptions({ data: "/shop" });
  assert.equal(residualScale, 0);
  const read = await readConfigFile(await written(older));
  assert.equal(read.residualScale, 1);
  const { residualScale: _, ...tutorial } = resolveOptions({
    data: "/shop",
    recipe: "tutorial",
  });
  assert.equal((await readConfigFile(await written(tutorial))).residualScale, undefined);
});

Deno.test("with another recipe or number of epochs follows what was a default, and nothing else", async () => {
  const path = await written(resolveOptions({ data: "/shop", weightDecay: 0.5 }));
  const of = async (given: Partial<TrainOptions>) => {
    const read = await readConfigFile(path, given.recipe && [given.recipe]);
    return resolveOptions(joinOptions(read, { data: "/shop", ...given }));
  };
  assert.deepEqual(
    await of({ recipe: "tutorial" }),
    resolveOptions({ data: "/shop", recipe: "tutorial", weightDecay: 0.5 }),
  );
  assert.equal((await of({ epochs: 40 })).validateEvery, 4);
  assert.deepEqual(
    (({ recipe, seed, weightDecay }) => [recipe, seed, weightDecay])(
      await of({ seed: 7, weightDecay: 0.25 }),
    ),
    ["facet", 7, 0.25],
  );
});

Deno.test("a run of few images keeps its epochs and augmentation, unless another recipe decides", async () => {
  const runOf = async (options: Partial<TrainOptions>, images = 300) => {
    const path = await written(resolveOptions({ data: "/shop", weightDecay: 0.5, ...options }));
    const rows = Array.from({ length: images }, (_, id) => `${id},"a\nb"\n`);
    await Deno.writeTextFile(join(dirname(path), "train.csv"), "id,kind\n" + rows.join(""));
    return path;
  };
  const read = async (path: string, recipes: RecipeName[] = []) => {
    const { epochs, augment, weightDecay } = await readConfigFile(path, recipes);
    assert.equal(weightDecay, 0.5);
    return [epochs, augment];
  };
  const adapted = { epochs: 52, augment: "crop" } as const;
  for (const given of [{}, adapted, { epochs: 52 }, { epochs: 12, augment: "none" }] as const) {
    const { epochs, augment } = resolveOptions({ data: "/shop", ...given });
    assert.deepEqual(await read(await runOf(given)), [epochs, augment], "to the same bits");
    assert.deepEqual(await read(await runOf(given), ["facet"]), [epochs, augment]);
  }
  // What 300 images decided gives way; what they did not was given.
  assert.deepEqual(await read(await runOf(adapted), ["tutorial"]), [undefined, undefined]);
  assert.deepEqual(await read(await runOf(adapted), ["facet", "best"]), [undefined, undefined]);
  const unaugmented = await runOf({ epochs: 52, augment: "none" });
  assert.deepEqual(await read(unaugmented, ["tutorial"]), [undefined, "none"]);
  assert.deepEqual(await read(await runOf(adapted, 400), ["tutorial"]), [52, "crop"]);
  assert.deepEqual(await read(await runOf({ epochs: 12 }), ["tutorial"]), [12, undefined]);
  assert.deepEqual(await read(await runOf({}), ["tutorial"]), [undefined, undefined]);
});

Deno.test("what a person wrote is kept, under names of code or of the command line", async () => {
  const path = await written({ "learning-rate": 0.003, "--batch-size": 8, classWeights: "none" });
  const read = await readConfigFile(path);
  assert.deepEqual(read, { learningRate: 0.003, batchSize: 8, classWeights: "none" });
  // Not the tutorial's rate: the file says another.
  const { learningRate } = resolveOptions(joinOptions(read, { data: "x", recipe: "tutorial" }));
  assert.equal(learningRate, 0.003);
});

Deno.test("paths in a file are relative to it, and a run's data may have moved with it", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "configs", "a.json");
  await Deno.mkdir(join(folder, "configs"));
  const options = { data: "../shop", map: "map.csv", weights: "https://x.org/w.pth", split: "/s" };
  await Deno.writeTextFile(path, JSON.stringify(options));
  assert.deepEqual(await readConfigFile(path), {
    data: join(folder, "shop"),
    map: join(folder, "configs", "map.csv"),
    weights: "https://x.org/w.pth",
    split: "/s",
  });
  const run = { ...resolveOptions({ data: "/where/it/was" }), dataFromRun: "../shop" };
  await Deno.writeTextFile(path, JSON.stringify(run));
  assert.equal((await readConfigFile(path)).data, "/where/it/was");
  await Deno.mkdir(join(folder, "shop"));
  assert.equal((await readConfigFile(path)).data, join(folder, "shop"));
});

Deno.test("a split that is named and one that is to be made exclude each other: the given one wins", () => {
  const split = { split: "/s", validation: 0.3, stratify: ["a"] };
  assert.deepEqual(joinOptions(split, { validation: 0.1 }), { validation: 0.1, stratify: ["a"] });
  assert.deepEqual(joinOptions(split, { split: "/t" }), { split: "/t" });
  assert.deepEqual(joinOptions(split, { seed: 1, split: undefined }), { ...split, seed: 1 });
});

Deno.test("a file that cannot be used is refused by name, place and what was probably meant", async () => {
  for (
    const [value, reason] of [
      ["", /is no JSON/],
      ["{", /is no JSON/],
      [[1], /must hold an object/],
      ["null", /must hold an object/],
      [{ epoch: 3 }, /unknown option "epoch"; did you mean epochs\?/],
      [{ "lerning-rate": 3 }, /unknown option "lerning-rate"; did you mean learningRate\?/],
      [{ "max-time": "20m" }, /did you mean maxSeconds\?/],
      [{ __proto__x: 1 }, /unknown option/],
      [{ constructor: 1 }, /unknown option "constructor"/],
      [{ epochs: "3" }, /: epochs must be a whole number .*, not "3"/],
      [{ "batch-size": 0 }, /: batch-size must be /],
      [{ seed: null }, /: seed must be /],
      [{ batchSize: 8, "batch-size": 9 }, /has batch-size twice/],
    ] as const
  ) {
    const path = await written(value);
    await assert.rejects(readConfigFile(path), (error: Error) => {
      assert.ok(error instanceof UserError, String(error.stack));
      assert.ok(error.message.startsWith(`--config ${path}`), error.message);
      assert.match(error.message, reason);
      assert.doesNotMatch(error.message, /\n/);
      return true;
    });
  }
  await assert.rejects(readConfigFile("/none/config.json"), /there is no such file/);
});
