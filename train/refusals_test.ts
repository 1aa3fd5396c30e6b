/** An error that keeps a run from being trained leaves every file as it was. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { CpuEngine } from "../kernels/mod.ts";
import type { TrainHooks } from "./hooks.ts";
import { runPaths } from "./run/run_paths.ts";
import { type RunOptions, train } from "./train.ts";

/** A small catalogue, an engine, and the options of a run on them. */
async function prepare() {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40 });
  const out = join(data, "runs", "run");
  const options = { data, out, epochs: 2, batchSize: 8, widthMultiplier: 0.25, autotune: false };
  return { options, engine: await CpuEngine.open() };
}

/** Every file and folder below a folder, by its path from there, with a digest of what it holds. */
function contentOf(folder: string, from = ""): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { name, isDirectory } of Deno.readDirSync(join(folder, from))) {
    const path = join(from, name);
    if (isDirectory) Object.assign(found, { [path]: "folder" }, contentOf(folder, path));
    else {
      const bytes = Deno.readFileSync(join(folder, path));
      found[path] = createHash("sha256").update(bytes).digest("hex");
    }
  }
  return found;
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

Deno.test("a refusal to resume a run leaves each of its files as it was", async () => {
  const { options, engine } = await prepare();
  await train({ ...options, validateEvery: 1 }, { engine });
  const paths = runPaths(options.out);
  // What a kill leaves is no more touched than anything else.
  await Deno.writeTextFile(join(options.out, ".best.safetensors.1.tmp"), "half of it");
  const before = contentOf(options.out);
  const more = { data: options.data, out: options.out, epochs: 3, resume: true };
  const refused: [RunOptions, RegExp][] = [
    [{ ...more, resume: false }, /already holds a run: go on with it by --resume/],
    [{ ...more, epochs: 1 }, /^--epochs 1 is fewer than .*run has: 2 are done; /],
    [{ ...more, epochs: 0 }, /--epochs must be a whole number/],
    [{ ...more, patience: -1 }, /--patience must be/],
    [{ ...more, seed: 7 }, /a resumed run keeps its seed/],
    [{ ...more, batchSize: 4 }, /a resumed run keeps its batchSize/],
    [{ ...more, precision: "mixed" }, /a resumed run keeps its precision/],
    [{ ...more, data: "/nowhere" }, /\/nowhere does not exist/],
    [{ ...more, gpuMemory: 2 ** 20 }, /--gpu-memory 1M is too small/],
  ];
  for (const [given, message] of refused) {
    await assert.rejects(train(given, { engine }), { name: "UserError", message });
    assert.deepEqual(contentOf(options.out), before, `${message}`);
  }
  // Damage that is found late, or not at all by what comes before training.
  const line = await Deno.readTextFile(paths.metrics);
  for (
    const [path, content, message] of [
      [paths.metrics, `{}\n${line}`, /line 1 of .*metrics\.jsonl is damaged/],
      [paths.kernels, "no choices", /kernels\.json is damaged/],
      [paths.train, "id,gender\n", /train\.csv/],
    ] as const
  ) {
    const good = await Deno.readFile(path);
    await Deno.writeTextFile(path, content);
    const damaged = contentOf(options.out);
    await assert.rejects(train(more, { engine }), { name: "UserError", message });
    assert.deepEqual(contentOf(options.out), damaged, path);
    await Deno.writeFile(path, good);
  }
  assert.deepEqual(contentOf(options.out), before);
  assert.equal((await train(more, { engine })).epochs.length, 3);
  assert.equal(JSON.parse(await Deno.readTextFile(paths.config)).epochs, 3);
  engine.destroy();
});

Deno.test("resuming a run that had ended says why and how to continue it, and changes nothing", async () => {
  const { options, engine } = await prepare();
  const still = {
    freeze: "backbone",
    learningRate: 1e-12,
    averaging: 0,
    validateEvery: 1,
  } as const;
  const runs: [Partial<RunOptions>, Partial<RunOptions>, RegExp][] = [
    [{ epochs: 2 }, { epochs: 3 }, /run is finished: 2 of 2 done, --epochs N for more$/],
    [
      { ...still, epochs: 9, patience: 1 },
      { patience: 2 },
      /run ended by --patience 1: 3 of 9 epochs done, the last 1 with a falling .*, --patience N for more$/,
    ],
    [
      { epochs: 9, maxSeconds: 1e-9 },
      { epochs: 2, maxSeconds: 1e9 },
      /run ended by --max-time: [01](\.\d+)? of 9 epochs done in \d+\.\ds, a longer --max-time for more$/,
    ],
  ];
  for (const [[given, more, message], index] of runs.map((each, index) => [each, index] as const)) {
    const first = { ...options, ...given, out: join(options.out, `${index}`, "run") };
    const ended = await train(first, { engine });
    assert.equal(ended.alreadyEnded, undefined);
    const before = contentOf(first.out);
    const hooks = { engine, onPack: () => assert.fail("packed"), onStart: () => assert.fail() };
    for (const again of [{ ...first, resume: true }, { data: "x", out: first.out, resume: true }]) {
      const { alreadyEnded, ...result } = await train(again, hooks);
      assert.match(alreadyEnded!, message);
      assert.deepEqual(result, ended);
      assert.deepEqual(contentOf(first.out), before);
    }
    const continued = await train({ ...first, ...more, resume: true }, { engine });
    assert.equal(continued.alreadyEnded, undefined);
    assert.ok(continued.epochs.length > ended.epochs.length);
  }
  engine.destroy();
});

/** Ways to fail before a model was saved. */
const failures: [string, Partial<RunOptions>, TrainHooks, RegExp][] = [
  [
    "the loss diverges",
    { learningRate: 1e30, warmup: 0 },
    {},
    /diverged; start again with a lower/,
  ],
  ["too little memory", { gpuMemory: 2 ** 20 }, {}, /--gpu-memory 1M is too small/],
  ["the device fails", {}, {
    onStart: () => {
      throw new Error("the device is lost");
    },
  }, /^the device is lost/],
  ["a step fails", {}, {
    onBatch: () => {
      throw new Error("the step failed");
    },
  }, /^the step failed/],
  ["no label", { labels: ["gender"], bestBy: "loss:colour" }, {}, /--best-by colour is none of/],
];

for (const [what, wrong, hooks, message] of failures) {
  Deno.test(`a new run that fails before it saved a model leaves no folder: ${what}`, async () => {
    const { options, engine } = await prepare();
    for (const resume of [false, true]) {
      await assert.rejects(
        train({ ...options, ...wrong, resume }, { ...hooks, engine }),
        (error) => {
          const { message: text } = error as Error;
          assert.match(text, message);
          if (what !== "no label") {
            assert.match(text, /no model was saved yet, so the run in .*run was removed again$/);
          }
          return true;
        },
      );
      assert.equal(await isThere(dirname(options.out)), false, "neither it nor the one above it");
    }
    // A folder that was there stays, and nothing in it but what came from elsewhere.
    await Deno.mkdir(options.out, { recursive: true });
    await assert.rejects(train({ ...options, ...wrong }, { ...hooks, engine }));
    assert.deepEqual(contentOf(options.out), {});
    assert.equal((await train({ ...options, epochs: 1 }, { engine })).epochs.length, 1);
    engine.destroy();
  });
}

Deno.test("a failed run removes no file of the user's, whatever its name", async () => {
  const { options, engine } = await prepare();
  const mine = { "notes.txt": "mine", "val.csv": "id\n1\n" };
  const write = () => {
    for (const [name, text] of Object.entries(mine)) {
      Deno.writeTextFileSync(join(options.out, name), text);
    }
  };
  const fail = () => {
    write();
    throw new Error("the device is lost");
  };
  // Before the run is described, and when it is: a file of the run that was replaced is the user's.
  await assert.rejects(train(options, { engine, onPack: write }), /is not empty \(it holds/);
  const texts = () =>
    Object.fromEntries(
      Object.keys(contentOf(options.out)).map((name) => [
        name,
        Deno.readTextFileSync(join(options.out, name)),
      ]),
    );
  assert.deepEqual(texts(), mine);
  await Deno.remove(options.out, { recursive: true });
  await assert.rejects(train(options, { engine, onStart: fail }), /the device is lost/);
  assert.deepEqual(texts(), mine);
  engine.destroy();
});

Deno.test("a run that has saved a model keeps it when it fails", async () => {
  const { options, engine } = await prepare();
  const onEpoch = () => {
    throw new Error("the device is lost");
  };
  await assert.rejects(train(options, { engine, onEpoch }), { message: "the device is lost" });
  const before = contentOf(options.out);
  assert.ok(before["last.safetensors"]);
  await assert.rejects(train({ ...options, resume: true }, { engine, onEpoch }));
  assert.ok(await isThere(runPaths(options.out).state));
  assert.equal((await train({ ...options, epochs: 3, resume: true }, { engine })).epochs.length, 3);
  engine.destroy();
});

Deno.test("what is cheap to check is checked before images are packed", async () => {
  const { options, engine } = await prepare();
  const onPack = () => assert.fail("packed");
  const taken = join(options.data, "taken");
  await Deno.mkdir(taken);
  await Deno.writeTextFile(join(taken, "notes.txt"), "mine");
  const damaged = join(options.data, "damaged.safetensors");
  await Deno.writeTextFile(damaged, "no tensors");
  const refused: [Partial<RunOptions>, RegExp][] = [
    [{ out: taken }, /is not empty \(it holds notes\.txt\)/],
    [{ out: join(taken, "notes.txt") }, /cannot (read|write)/],
    [{ data: "/nowhere" }, /\/nowhere does not exist/],
    [{ labels: ["gender", "size"] }, /size/],
    [{ imageColumn: "picture" }, /picture/],
    [{ epochs: 0 }, /--epochs must/],
    [{ precision: "mixed" }, /--precision mixed needs 16-bit floats/],
    [{ weights: "/nowhere.pth" }, /the weights \/nowhere\.pth do not exist/],
    [{ weights: damaged }, /damaged\.safetensors/],
    [{ corrections: "/nowhere.csv" }, /\/nowhere\.csv/],
    [{ map: "/nowhere.csv" }, /\/nowhere\.csv/],
    [{ split: "/nowhere" }, /\/nowhere/],
  ];
  for (const [given, message] of refused) {
    await assert.rejects(train({ ...options, ...given }, { engine, onPack }), {
      name: "UserError",
      message,
    });
    assert.equal(await isThere(dirname(options.out)), false, `${message}`);
  }
  assert.deepEqual([...Deno.readDirSync(taken)].map(({ name }) => name), ["notes.txt"]);
  engine.destroy();
});

Deno.test("a second training of a run is refused while the first one packs, trains and validates", async () => {
  const { options, engine } = await prepare();
  const other = await CpuEngine.open();
  const refusals: Promise<unknown>[] = [];
  const moments = new Set<string>();
  const tryAnother = (moment: string) => () => {
    if (moments.has(moment)) return;
    moments.add(moment);
    for (const resume of [false, true]) {
      refusals.push(
        train({ ...options, resume }, { engine: other, onPack: () => assert.fail("packed") })
          .then(() => assert.fail("it trained"), ({ message }) => message),
      );
    }
  };
  const { epochs } = await train({ ...options, epochs: 3 }, {
    engine,
    onPack: tryAnother("pack"),
    onStart: tryAnother("start"),
    onBatch: tryAnother("batch"),
    onEpoch: tryAnother("epoch"),
  });
  assert.equal(epochs.length, 3);
  const messages = await Promise.all(refusals);
  assert.equal(messages.length, 8);
  const message =
    `${options.out} is being written by another training, process ${Deno.pid}: let it ` +
    "finish or stop it, or name another folder by --out";
  assert.deepEqual(new Set(messages), new Set([message]));
  engine.destroy();
  other.destroy();
});
