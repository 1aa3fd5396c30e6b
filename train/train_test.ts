import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { CpuEngine } from "../kernels/mod.ts";
import { runPaths } from "./run/run_paths.ts";
import { loadCheckpoint } from "./run/checkpoint.ts";
import { type RunOptions, train } from "./train.ts";
import { trainEvents } from "./train_events.ts";

/** A small catalogue, an engine, and the options of a run on them. */
async function prepare(): Promise<{ options: RunOptions; engine: CpuEngine }> {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 50 });
  const out = join(data, "run");
  const options = { data, out, epochs: 2, batchSize: 8, widthMultiplier: 0.25, autotune: false };
  return { options, engine: await CpuEngine.open() };
}

Deno.test("batches and epochs are reported in order, and their figures agree", async () => {
  const { options, engine } = await prepare();
  const batches: [number, number, number][] = [];
  const lossesOfEpoch: number[] = [];
  const { ending, epochs, best } = await train(options, {
    engine,
    onBatch: ({ trainedBatches, epoch, batch, loss, headLosses, epochLoss }) => {
      batches.push([trainedBatches, epoch, batch]);
      const sum = Object.values(headLosses).reduce((a, b) => a + b);
      assert.ok(Math.abs(sum - loss) < 1e-6);
      lossesOfEpoch[epoch - 1] = epochLoss;
    },
  });
  engine.destroy();
  assert.equal(ending, "epochs");
  assert.deepEqual(
    batches,
    [1, 2].flatMap((epoch) =>
      [1, 2, 3, 4, 5].map((batch) => [5 * (epoch - 1) + batch, epoch, batch])
    ),
  );
  assert.deepEqual(epochs.map(({ train_loss }) => train_loss), lossesOfEpoch);
  assert.ok(best && best.score > 0);
});

Deno.test("of equal models the first is the best, and patience keeps counting", async () => {
  const { options, engine } = await prepare();
  const still = { freeze: "backbone", learningRate: 1e-12, averaging: 0 } as const;
  const long = { ...options, ...still, epochs: 9, validateEvery: 1, patience: 2 };
  for (const bestBy of ["accuracy", "loss"] as const) {
    const { ending, epochs, best } = await train({
      ...long,
      bestBy,
      out: join(options.out, bestBy),
    }, {
      engine,
    });
    assert.equal(new Set(epochs.map(({ val_loss }) => val_loss)).size, 1);
    // Three epochs, and one in which the rate falls to its end.
    assert.deepEqual([ending, epochs.length, best?.epoch], ["patience", 4, 1]);
    assert.deepEqual(epochs.map(({ best }) => best), [true, false, false, false]);
  }
  engine.destroy();
});

Deno.test("losses are reported for the heads that have labels in a batch, and add up by weight", async () => {
  const { options, engine } = await prepare();
  const path = join(options.data, "styles.csv");
  const [header, ...lines] = (await Deno.readTextFile(path)).trim().split("\n");
  const colour = header!.split(",").indexOf("baseColour");
  // Two images have a colour, so at least two batches of four have none.
  const rows = lines.slice(0, 20).map((line, row) =>
    line.split(",").map((field, i) => i === colour && row !== 2 && row !== 3 ? "" : field).join(",")
  );
  const csv = (rows: readonly string[]) => [header, ...rows].join("\n") + "\n";
  await Deno.writeTextFile(path, csv(rows));
  const split = await Deno.makeTempDir();
  await Deno.writeTextFile(join(split, "train.csv"), csv(rows.slice(0, 16)));
  await Deno.writeTextFile(join(split, "val.csv"), csv(rows.slice(16)));
  const headWeights = { baseColour: 0.25, gender: 2 };
  const weights = [2, 1, 0.25];
  let without = 0;
  const { epochs } = await train({ ...options, batchSize: 4, epochs: 1, split, headWeights }, {
    engine,
    onBatch: ({ loss, headLosses }) => {
      const names = Object.keys(headLosses);
      assert.deepEqual(names.slice(0, 2), ["gender", "articleType"]);
      if (names.length === 2) without++;
      const sum = Object.values(headLosses).reduce((sum, own, i) => sum + weights[i]! * own, 0);
      assert.ok(Math.abs(sum - loss) < 1e-9, `${sum} is not ${loss}`);
    },
  });
  engine.destroy();
  assert.ok(without >= 2, `${without} batches without a colour`);
  const { train_loss, train_head_loss, val_loss, val_head_loss } = epochs[0]!;
  const sum = Object.values(train_head_loss).reduce((sum, own, i) => sum + weights[i]! * own, 0);
  assert.ok(Math.abs(sum - train_loss) < 1e-9);
  // Validation is not weighted.
  const plain = Object.values(val_head_loss).reduce((sum, own) => sum + own);
  assert.deepEqual(Object.keys(val_head_loss), ["gender", "articleType"]);
  assert.ok(Math.abs(plain - val_loss!) < 1e-9);
});

Deno.test("a run can be looped over, and leaving the loop stops and saves it", async () => {
  const { options, engine } = await prepare();
  const kinds: string[] = [];
  for await (const event of trainEvents(options, { engine })) {
    kinds.push(event.kind);
    if (event.kind === "end") assert.equal(event.result.epochs.length, 2);
  }
  const batches = Array(5).fill("batch");
  assert.deepEqual(kinds, ["start", ...batches, "epoch", ...batches, "epoch", "end"]);

  const endless = { ...options, out: `${options.out}-left`, epochs: 10_000 };
  for await (const event of trainEvents(endless, { engine })) {
    if (event.kind === "batch") break;
  }
  const { progress } = await loadCheckpoint(runPaths(endless.out).state);
  assert.ok(progress.position.trainedBatches > 0);
  engine.destroy();
});

Deno.test("what keeps a run from starting is thrown out of the loop", async () => {
  const { options, engine } = await prepare();
  const events = trainEvents({ ...options, data: "/nowhere" }, { engine });
  await assert.rejects(events.next(), /\/nowhere does not exist/);
  engine.destroy();
});

Deno.test("time and patience end a run early, and it can be resumed with more of them", async () => {
  const { options, engine } = await prepare();
  const limited = { ...options, epochs: 10_000, maxSeconds: 0.5 };
  const short = await train(limited, { engine });
  assert.equal(short.ending, "time");
  assert.ok((await Deno.stat(runPaths(options.out).best)).isFile);
  const again = await train({ ...limited, resume: true }, { engine });
  assert.equal(again.ending, "time");
  assert.equal(again.epochs.length, short.epochs.length, "the time is that of the whole run");
  const more = { ...limited, maxSeconds: 1e6, validateEvery: 1, patience: 1, resume: true };
  const patient = await train(more, { engine });
  assert.equal(patient.ending, "patience");
  // The model that ends the patience; those after it may be better again. Where the last one before the time was up
  // was no better already, there are none.
  const { cooldown } = (await loadCheckpoint(runPaths(options.out).state)).progress;
  const scores = patient.epochs
    .filter(({ epoch, val_loss }) => val_loss !== null && epoch <= (cooldown?.from ?? Infinity))
    .map(({ accuracy }) => Object.values(accuracy).reduce((a, b) => a + b) / 3);
  assert.ok(scores.at(-1)! <= Math.max(...scores.slice(0, -1)), "the last one was no better");
  engine.destroy();
});

Deno.test("a loss that is not a number ends the run, which names its head and keeps the good files", async () => {
  const { options, engine } = await prepare();
  await train({ ...options, epochs: 1 }, { engine });
  const paths = runPaths(options.out);
  const good = await Deno.readFile(paths.last);
  const state = await Deno.readFile(paths.state);
  const config = JSON.parse(await Deno.readTextFile(paths.config));
  await Deno.writeTextFile(paths.config, JSON.stringify({ ...config, learningRate: 1e30 }));
  const next = { data: options.data, out: options.out, epochs: 3, resume: true };
  await assert.rejects(
    train(next, { engine }),
    /^UserError: the loss of gender is (NaN|Infinity) after step [67]: .* last good model/,
  );
  assert.deepEqual(await Deno.readFile(paths.last), good);
  assert.deepEqual(await Deno.readFile(paths.state), state);
  engine.destroy();
});

Deno.test("files that are not of one run are refused, and the run stays as it was", async () => {
  const { options, engine } = await prepare();
  await train({ ...options, epochs: 1 }, { engine });
  const paths = runPaths(options.out);
  const [config, labels] = await Promise.all(
    [paths.config, paths.labels].map(async (path) => JSON.parse(await Deno.readTextFile(path))),
  );
  const state = await Deno.readFile(paths.state);
  const next = { data: options.data, out: options.out, epochs: 2, resume: true };
  const [head, ...others] = labels;
  const { classes } = head;
  const damages: [string, unknown, RegExp][] = [
    [paths.config, { ...config, learningRate: null }, /config.json is damaged: learningRate must/],
    [paths.config, { ...config, widthMultiplier: 0.5 }, /another model .* its width_multiplier is/],
    [paths.config, { ...config, inputWidth: 64 }, /another model .* its input_width is/],
    [paths.config, { ...config, averaging: 0 }, /holds an average .* says averaging 0/],
    [paths.config, { ...config, batchSize: 1000 }, /--batch-size 1000 is larger than/],
    [paths.labels, null, /labels.json is damaged: it must be a list/],
    [paths.labels, others, /they are not of one run/],
    [
      paths.labels,
      [{ ...head, classes: classes.toReversed() }, ...others],
      /does not go with .*labels.json: it was trained on other labels: class 0 of "gender" is/,
    ],
    [
      paths.labels,
      [{ ...head, classes: [...classes, "more"] }, ...others],
      /does not go with .*labels.json: it was trained on other labels: class \d+ of "gender" is nothing there/,
    ],
  ];
  for (const [path, content, message] of damages) {
    const before = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, JSON.stringify(content));
    await assert.rejects(train(next, { engine }), { name: "UserError", message });
    await Deno.writeTextFile(path, before);
  }
  const changed = state.slice();
  changed[changed.length >> 1]! ^= 1;
  await Deno.writeFile(paths.state, changed);
  await assert.rejects(train(next, { engine }), { name: "UserError", message: /its checksum/ });
  await Deno.remove(paths.checkpoints, { recursive: true });
  await assert.rejects(train(next, { engine }), {
    name: "UserError",
    message: /^cannot go on in /,
  });
  await Deno.mkdir(paths.checkpoints);
  const line = await Deno.readTextFile(paths.metrics);
  const second = line.replace('"epoch":1,"step":5', '"epoch":2,"step":10');
  await Deno.writeTextFile(paths.metrics, line + second);
  await assert.rejects(train(next, { engine }), {
    name: "UserError",
    message: /state\.safetensors is gone, though /,
  });
  await Deno.writeTextFile(paths.metrics, line);
  await Deno.writeFile(paths.state, state);
  assert.equal((await train(next, { engine })).epochs.length, 2);
  engine.destroy();
});

Deno.test("a run ended while its folder was being made starts again, a foreign folder is refused", async () => {
  const { options, engine } = await prepare();
  const paths = runPaths(options.out);
  await Deno.mkdir(paths.checkpoints, { recursive: true });
  await Deno.writeTextFile(join(paths.folder, ".val.csv.1234.tmp"), "half of it");
  await assert.rejects(train(options, { engine }), /is not empty \(it holds /);
  const { ending } = await train({ ...options, epochs: 1, resume: true }, { engine });
  assert.equal(ending, "epochs");
  const names = (await Array.fromAsync(Deno.readDir(paths.folder))).map(({ name }) => name);
  assert.ok(!names.some((name) => name.endsWith(".tmp")), `${names}`);

  const foreign = `${options.out}-foreign`;
  await Deno.mkdir(foreign);
  // The user's, although its name is that of a file of a run.
  await Deno.writeTextFile(join(foreign, "train.csv"), "precious");
  await assert.rejects(
    train({ ...options, out: foreign, resume: true }, { engine }),
    /is not empty \(it holds train.csv\)/,
  );
  engine.destroy();
});
