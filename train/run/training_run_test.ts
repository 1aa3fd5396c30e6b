import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { drawCatalogue } from "../../data/drawing/mod.ts";
import { CpuEngine, type Engine, type Executable } from "../../kernels/mod.ts";
import { assertClose } from "../../kernels/testing/testing.ts";
import { decodeWeights } from "../../model/weights.ts";
import type { BatchProgress, TrainHooks } from "../hooks.ts";
import type { TrainOptions } from "../options.ts";
import { loadCheckpoint } from "./checkpoint.ts";
import { readMetrics } from "./metrics_log.ts";
import { runPaths } from "./run_paths.ts";
import { withRun } from "./open_run.ts";
import type { TrainResult } from "./train_result.ts";
import { TrainingRun } from "./training_run.ts";

/** Seconds of a training step on the clock of these tests, which counts work alone. */
const stepSeconds = 0.25;

/**
 * An engine whose clock advances when results are read: by the training steps that were enqueued, and by
 * a validation, which is one batch here, however many programs it runs.
 */
function clockedEngine(
  engine: Engine,
  validationSeconds = 1,
): { engine: Engine; now: () => number } {
  let [milliseconds, steps, validates] = [0, 0, false];
  const trainingSteps = new Set<Executable>();
  const compile: Engine["compile"] = async (label, program) => {
    const executable = await engine.compile(label, program);
    if (label.startsWith("training step")) trainingSteps.add(executable);
    return executable;
  };
  const run: Engine["run"] = (executable, times = 1) => {
    if (trainingSteps.has(executable)) steps += times;
    else validates = true;
    engine.run(executable, times);
  };
  const enqueueRead: Engine["enqueueRead"] = (view) => {
    const cost = 1000 * (steps * stepSeconds + (validates ? validationSeconds : 0));
    [steps, validates] = [0, false];
    const read = engine.enqueueRead(view);
    return async () => {
      const data = await read();
      milliseconds += cost;
      return data;
    };
  };
  const read: Engine["read"] = (view) => enqueueRead(view)();
  const clocked = new Proxy(engine, {
    get(target, name) {
      if (name === "compile") return compile;
      if (name === "run") return run;
      if (name === "read") return read;
      if (name === "enqueueRead") return enqueueRead;
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return { engine: clocked, now: () => milliseconds };
}

const cpu = await CpuEngine.open();
const data = await Deno.makeTempDir();
await drawCatalogue({ folder: data, count: 50 });

/** 40 training images in batches of 4: 10 batches per epoch. */
const shared = {
  data,
  batchSize: 4,
  inputWidth: 30,
  inputHeight: 40,
  widthMultiplier: 0.25,
  autotune: false,
} as const;

/** Trains or resumes a run on an engine and a clock. */
async function trainOn(
  engine: Engine,
  now: () => number,
  out: string,
  options: Partial<TrainOptions>,
  hooks: TrainHooks,
): Promise<TrainResult> {
  const all = { ...shared, ...options };
  return await withRun(engine, out, all, true, hooks, async (run) => {
    const training = await TrainingRun.open(engine, run, hooks, now);
    try {
      return await training.train();
    } finally {
      await training.destroy();
    }
  });
}

/** Trains or resumes a run on a clock of its own. */
async function train(
  out: string,
  options: Partial<TrainOptions>,
  validationSeconds?: number,
): Promise<TrainResult & { batches: BatchProgress[]; seconds: number }> {
  const { engine, now } = clockedEngine(cpu, validationSeconds);
  const batches: BatchProgress[] = [];
  const hooks: TrainHooks = { onBatch: (batch) => void batches.push(batch) };
  const result = await trainOn(engine, now, out, options, hooks);
  return { ...result, batches, seconds: now() / 1000 };
}

const newFolder = async () => join(await Deno.makeTempDir(), "run");

Deno.test("a run whose time is limited warms up, slows down, is validated and ends in time", async () => {
  const out = await newFolder();
  const learningRate = 1e-3;
  const { ending, epochs, best, batches, seconds } = await train(out, {
    epochs: 1000,
    maxSeconds: 20,
    learningRate,
  });
  assert.equal(ending, "time");
  // Of 10,000 batches there is time for less than 80.
  assert.ok(batches.length > 40 && batches.length < 80, `${batches.length} batches`);
  assert.ok(seconds > 17 && seconds < 22, `${seconds} seconds`);
  const rates = batches.map(({ learningRate }) => learningRate);
  const highest = rates.indexOf(Math.max(...rates));
  assert.ok(rates[0]! < 0.1 * learningRate && rates[highest]! > 0.95 * learningRate);
  assert.ok(highest > 0.05 * rates.length && highest < 0.25 * rates.length, `the ${highest}th`);
  assert.ok(rates.slice(highest).every((rate, i, all) => i === 0 || rate <= all[i - 1]!));
  assert.ok(rates.at(-1)! < 0.02 * learningRate, `${rates.at(-1)} at the end`);

  const last = epochs.at(-1)!;
  assert.equal(last.learning_rate, rates.at(-1), "the log has the rate that was used");
  assert.equal(last.step, batches.length);
  assert.ok(
    epochs.every(({ val_loss }) => val_loss !== null),
    "each epoch is validated by default",
  );
  assert.deepEqual(Object.keys(last.accuracy), ["gender", "articleType", "baseColour"]);
  assert.equal(epochs.findLast((epoch) => epoch.best)!.epoch, best!.epoch);
  assert.deepEqual(await readMetrics(runPaths(out).metrics), epochs);
  for (const path of [runPaths(out).best, runPaths(out).last]) {
    assert.ok((await Deno.stat(path)).isFile);
  }
});

Deno.test("time that ends inside of the first epoch leaves a validated model, and a run to resume", async () => {
  const constant = { schedule: "constant", warmup: 0, epochs: 2 } as const;
  const out = await newFolder();
  const paths = runPaths(out);
  const short = await train(out, { ...constant, maxSeconds: 1 });
  assert.equal(short.ending, "time");
  assert.equal(short.epochs.length, 1);
  const [row] = short.epochs;
  assert.ok(row!.epoch > 0 && row!.epoch < 1 && row!.step < 10, `${row!.epoch} epochs`);
  assert.ok(row!.best && row!.val_loss !== null);
  assert.equal(short.best!.epoch, row!.epoch);
  assert.deepEqual(await Deno.readFile(paths.best), await Deno.readFile(paths.last));

  const none = await train(out, { maxSeconds: 1 });
  assert.equal(none.ending, "time");
  assert.deepEqual(none.batches, []);
  assert.deepEqual(none.epochs, short.epochs, "there is no time left, and nothing to add");

  // With a rate that does not follow the time, the result is that of a run that never stopped.
  const more = await train(out, { maxSeconds: 1e6 });
  assert.equal(more.ending, "epochs");
  assert.deepEqual(more.epochs.map(({ epoch }) => epoch), [row!.epoch, 1, 2]);
  assert.equal(more.epochs.filter(({ best }) => best).at(-1)!.epoch, more.best!.epoch);
  const whole = await newFolder();
  await train(whole, constant);
  assert.deepEqual(await Deno.readFile(paths.last), await Deno.readFile(runPaths(whole).last));
});

Deno.test("a run that was stopped and has no time left is validated without another batch", async () => {
  const out = await newFolder();
  const stop = new AbortController();
  const { engine, now } = clockedEngine(cpu);
  const hooks: TrainHooks = { signal: stop.signal, onBatch: () => stop.abort() };
  const stopped = await trainOn(engine, now, out, { epochs: 5 }, hooks);
  assert.equal(stopped.ending, "signal");
  assert.deepEqual(stopped.epochs, []);
  const { epochs, batches, ending } = await train(out, { maxSeconds: 0.01 });
  assert.equal(ending, "time");
  assert.deepEqual(batches, []);
  assert.equal(epochs.length, 1);
  assert.ok(epochs[0]!.val_loss !== null && epochs[0]!.best);
});

Deno.test("the least time is enough for a batch, a validation and a best model", async () => {
  const { ending, epochs, batches, best } = await train(await newFolder(), {
    epochs: 1000,
    maxSeconds: 1e-6,
  });
  assert.equal(ending, "time");
  assert.ok(batches.length > 0 && batches.length < 10);
  assert.ok(
    epochs.length === 1 && epochs[0]!.val_loss !== null && best!.epoch === epochs[0]!.epoch,
  );
});

Deno.test("a run ends where its time does, though the last validation took less than was reserved", async () => {
  // 5 batches per epoch; a validation of 25 images is taken for 0.625 seconds, but takes next to none.
  const options = { epochs: 9, validation: 0.5, batchSize: 5, maxSeconds: 1.5 };
  const { ending, epochs, seconds } = await train(await newFolder(), options, 1e-3);
  assert.equal(ending, "time");
  assert.equal(epochs.length, 1);
  assert.ok(seconds > 0.8 && seconds < 1.3, `there were ${1.5 - seconds} seconds left`);
});

Deno.test("a run that its time has ended stays at its end, until it is given more", async () => {
  // Time ends the first one in its first epoch, and reserves more for the validation than that takes; it
  // ends the second one with its first epoch of 2.5 seconds, since another validation takes two.
  for (const [maxSeconds, validationSeconds, step] of [[1, 1e-3, 6], [6, 2, 10]] as const) {
    const out = await newFolder();
    const ended = await train(out, { epochs: 9, maxSeconds }, validationSeconds);
    assert.deepEqual([ended.ending, ended.epochs.map(({ step }) => step)], ["time", [step]]);
    const again = await train(out, { maxSeconds }, validationSeconds);
    assert.deepEqual([again.ending, again.batches, again.epochs], ["time", [], ended.epochs]);
    const more = await train(out, { maxSeconds: maxSeconds + 3 }, validationSeconds);
    assert.ok(more.batches.length > 0, "with more time it goes on");
  }
});

const patient = "patience ends a run before its time does, and epochs before both";
Deno.test(patient, async () => {
  const impatient = { epochs: 1000, maxSeconds: 1000, patience: 1, learningRate: 1e-9 };
  const { ending, epochs } = await train(await newFolder(), impatient);
  assert.equal(ending, "patience");
  assert.ok(!epochs.at(-1)!.best);
  const few = await train(await newFolder(), { epochs: 1, maxSeconds: 1000, patience: 1 });
  assert.equal(few.ending, "epochs");
});

/** Nothing is better than the first epoch: at this rate, with frozen statistics, no figure changes. */
const still = { freeze: "backbone", learningRate: 1e-12, averaging: 0, validateEvery: 1 } as const;

Deno.test("when patience is over the rate falls to its end in a fifth of the epochs, then the run ends", async () => {
  const notes: string[] = [];
  const rates: number[] = [];
  const hooks: TrainHooks = {
    onNote: (note) => notes.push(note),
    onBatch: ({ learningRate }) => rates.push(learningRate),
  };
  const { engine, now } = clockedEngine(cpu);
  const options = { ...still, epochs: 1000, warmup: 0, patience: 2, validateEvery: 2 };
  const out = await newFolder();
  const { ending, epochs } = await trainOn(engine, now, out, options, hooks);
  // The first validation after epoch 2, the second that is no better after 6, and a cooldown of 2 epochs.
  assert.deepEqual([ending, epochs.length], ["patience", 8]);
  assert.match(notes.join(), /no better model in 2 validations: .* over the next 2 epochs$/);
  assert.ok(epochs.at(-1)!.val_loss !== null, "the last model is validated");
  const stable = rates.slice(0, 60);
  assert.ok(stable.every((rate) => rate > 0.99 * still.learningRate));
  const falling = rates.slice(59);
  assert.equal(falling.length, 21);
  assert.ok(falling.every((rate, index) => index === 0 || rate < falling[index - 1]!));
  assert.ok(falling.at(-1)! < 0.03 * still.learningRate, `${falling.at(-1)}`);
});

Deno.test("few images' own number of epochs ends with its time or its patience, the rate at its end", async () => {
  const rateOf = async (options: Partial<TrainOptions>) => {
    const out = await newFolder();
    const small = { batchSize: 40, inputWidth: 12, inputHeight: 16, widthMultiplier: 0.1 };
    const { ending, epochs, batches } = await train(out, { ...small, ...options });
    const { epochs: planned } = JSON.parse(await Deno.readTextFile(runPaths(out).config));
    const rates = batches.map(({ learningRate }) => learningRate);
    return { ending, done: epochs.at(-1)!.epoch, planned, end: rates.at(-1)! / Math.max(...rates) };
  };
  const timed = await rateOf({ maxSeconds: 10 });
  assert.deepEqual([timed.ending, timed.planned], ["time", 60]);
  assert.ok(timed.done < 30 && timed.end < 0.02, JSON.stringify(timed));
  const { validateEvery: _, ...unmoved } = still;
  const patient = await rateOf({ ...unmoved, patience: 1 });
  // Validated after each tenth: the second one, after epoch 12, is no better; 3 more epochs.
  assert.deepEqual([patient.ending, patient.planned, patient.done], ["patience", 60, 15]);
  assert.ok(patient.end < 0.2, JSON.stringify(patient));
});

Deno.test("stopped inside of its cooldown and taken up, a run ends with the same bits", async () => {
  // Each epoch trains the other heads; none is better than the first for one that stays as it is.
  const options: Partial<TrainOptions> = {
    epochs: 8,
    patience: 3,
    validateEvery: 1,
    bestBy: "loss:gender",
    headWeights: { gender: 0 },
    freeze: "backbone",
    learningRate: 1e-3,
    ...{ warmup: 0, weightDecay: 0, averaging: 0 },
  };
  const whole = await newFolder();
  const { epochs } = await train(whole, options);
  const [parts, stops] = [await newFolder(), new Set([43, 47])];
  for (let part = 0; part < 3; part++) {
    const stop = new AbortController();
    const { engine, now } = clockedEngine(cpu);
    const { ending } = await trainOn(engine, now, parts, options, {
      signal: stop.signal,
      onBatch: ({ trainedBatches }) => stops.delete(trainedBatches) && stop.abort(),
    });
    assert.equal(ending, part < 2 ? "signal" : "patience");
  }
  assert.equal((await readMetrics(runPaths(parts).metrics)).length, epochs.length);
  for (const path of ["state", "last", "best"] as const) {
    const [one, other] = [runPaths(parts)[path], runPaths(whole)[path]];
    if (path !== "state") assert.deepEqual(await Deno.readFile(one), await Deno.readFile(other));
    else {
      const [a, b] = [await loadCheckpoint(one), await loadCheckpoint(other)];
      assert.deepEqual(a.state, b.state);
      assert.deepEqual(a.progress.cooldown, b.progress.cooldown);
    }
  }
  const more = await train(parts, { patience: 4 });
  assert.ok(more.batches.length > 0, "with more patience it leaves the cooldown");
  assert.ok(more.batches[0]!.learningRate > 0.2 * 1e-3, "and takes up the schedule");
});

Deno.test("a run of one batch per epoch is validated and saved as trained, from its first batch on", async () => {
  const out = await newFolder();
  const paths = runPaths(out);
  const { epochs } = await train(out, { epochs: 3, batchSize: 40, checkpointEvery: 1 });
  assert.deepEqual(epochs.map(({ step }) => step), [1, 2, 3]);
  const losses = epochs.map(({ val_loss }) => val_loss);
  assert.equal(new Set(losses).size, 3, `validation losses ${losses}`);
  const { state } = await loadCheckpoint(paths.state);
  const saved = decodeWeights(await Deno.readFile(paths.last), paths.last);
  assert.deepEqual(saved.weights, state.ema, "what is saved is the EMA");
  // After 3 optimizer steps the first weights make up 1/72 of it, and the latest ones 9/13.
  const files = await Promise.all([1, 2].map(async (epoch) => {
    const path = join(paths.checkpoints, `epoch-000${epoch}.safetensors`);
    return decodeWeights(await Deno.readFile(path), path).weights;
  }));
  const decay = 4 / 13;
  for (const kind of ["parameters", "buffers"] as const) {
    const expected = state[kind].map((w, i) => decay * files[1]![kind][i]! + (1 - decay) * w);
    assertClose(saved.weights[kind], expected, 1e-6, kind);
    assert.notDeepEqual(files[0]![kind], files[1]![kind]);
  }
});

Deno.test("a run is saved while its next epoch is trained, as it was at the end of the one before", async () => {
  const out = await newFolder();
  const paths = runPaths(out);
  const { engine, now } = clockedEngine(cpu);
  const saved: boolean[] = [];
  const steps: number[] = [];
  const hooks: TrainHooks = {
    onEpoch: () => saved.push(existsSync(paths.state)),
    onBatch: ({ trainedBatches }) => steps.push(trainedBatches),
  };
  await trainOn(engine, now, out, { epochs: 2, checkpointEvery: 1 }, hooks);
  assert.equal(saved[0], false, "the first epoch is not saved yet when it ends");
  assert.equal(steps.length, 20);
  const { progress, state } = await loadCheckpoint(paths.state);
  assert.deepEqual([progress.position.epoch, progress.position.trainedBatches], [2, 20]);
  const models = await Promise.all([1, 2].map(async (epoch) => {
    const path = join(paths.checkpoints, `epoch-000${epoch}.safetensors`);
    return decodeWeights(await Deno.readFile(path), path);
  }));
  assert.deepEqual(models.map(({ steps }) => steps), [10, 20]);
  assert.deepEqual(models[1]!.weights, state.ema);
  const once = await newFolder();
  await train(once, { epochs: 1, checkpointEvery: 1, schedule: "constant", warmup: 0 });
  const twice = await newFolder();
  await train(twice, { epochs: 2, checkpointEvery: 1, schedule: "constant", warmup: 0 });
  const [first, second] = await Promise.all(
    [once, twice].map((folder) =>
      Deno.readFile(join(runPaths(folder).checkpoints, "epoch-0001.safetensors"))
    ),
  );
  assert.deepEqual(first, second, "nothing of the next epoch is in what is saved");
});

Deno.test("the schedule counts optimizer steps, of which an epoch has at least one", async () => {
  // As torch's CosineAnnealingLR with T_max = 3, stepped after each optimizer step.
  const cosine = [1, 0.75, 0.25];
  const { batches } = await train(await newFolder(), {
    epochs: 3,
    accumulate: 100,
    warmup: 0,
    learningRate: 1e-3,
  });
  assert.equal(batches.length, 30);
  for (const { epoch, learningRate } of batches) {
    assert.ok(
      Math.abs(learningRate - 1e-3 * cosine[epoch - 1]!) < 1e-15,
      `${learningRate} in ${epoch}`,
    );
  }
});
