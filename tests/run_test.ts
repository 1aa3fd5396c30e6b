/** A whole run through the command line, and what it leaves: from catalogue to predictions. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { logitCounts, readCsv } from "../data/mod.ts";
import { decodeSafetensors, decodeWeights, encodeSafetensors } from "../model/mod.ts";
import { command, devices, digest, facet, noAdapter } from "./facet.ts";

interface Guess {
  readonly label: string;
  readonly probability: number;
}

const small = ["--no-autotune", "--width-multiplier", "0.25", "--batch-size", "8", "--seed", "5"];

for (const { device, ignore } of devices) {
  Deno.test({
    name: `split, train, eval and predict work on one another's results (${device})`,
    ignore,
    fn: async () => {
      const on = ["--device", device];
      const data = await Deno.makeTempDir();
      await drawCatalogue({ folder: data, count: 60 });
      const run = join(data, "run");
      await facet("split", data, "--validation", "12", "--seed", "3");
      const trained = await facet("train", data, "--out", run, "--epochs", "2", ...small, ...on);
      assert.equal(trained.out, "", "a training run prints no result on stdout");
      assert.match(trained.err, /48 training and 12 validation images/);

      const lines = (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n");
      const epochs = lines.map((line) => JSON.parse(line));
      assert.deepEqual(epochs.map(({ epoch, step }) => [epoch, step]), [[1, 6], [2, 12]]);
      for (const metrics of epochs) {
        assert.deepEqual(Object.keys(metrics), [
          "epoch",
          "step",
          "train_loss",
          "val_loss",
          "learning_rate",
          "seconds",
          "images_per_second",
          "train_head_loss",
          "val_head_loss",
          "accuracy",
          "balanced_accuracy",
          "best",
        ]);
        assert.deepEqual(Object.keys(metrics.accuracy), ["gender", "articleType", "baseColour"]);
      }
      for (const name of ["config.json", "labels.json", "train.csv", "val.csv", "unusable.csv"]) {
        assert.ok((await Deno.stat(join(run, name))).isFile, name);
      }
      for (const name of ["best.safetensors", "last.safetensors"]) {
        const { architecture } = decodeWeights(await Deno.readFile(join(run, name)), name);
        assert.deepEqual(logitCounts(architecture.heads), [2, 6, 8]);
      }

      const evaluated = JSON.parse(
        (await facet("eval", run, "--json", "--weights", "last", ...on)).out,
      );
      assert.equal(evaluated.images, 12);
      assert.ok(Math.abs(evaluated.loss - epochs[1].val_loss) < 1e-4, "the run's own validation");
      assert.deepEqual(evaluated.accuracy, epochs[1].accuracy);
      const confusion = await Deno.readTextFile(join(run, "eval", "confusion_gender.csv"));
      assert.match(confusion, /Men,Women/);
      assert.ok(JSON.parse(await Deno.readTextFile(join(run, "eval", "confusion.json"))));

      const image = join(data, "images", "10001.jpg");
      const [prediction] = JSON.parse((await facet("predict", run, image, "--json", ...on)).out);
      assert.equal(prediction.image, image);
      for (const head of ["gender", "articleType", "baseColour"]) {
        assert.ok(prediction.facets[head].probability > 0);
      }
      const csv = (await facet("predict", run, join(data, "images"), "--csv", ...on)).out.trim()
        .split("\n");
      assert.equal(csv.length, 61);
      assert.match((await facet("predict", run, image, ...on)).out, /10001\.jpg/);
    },
  });
}

Deno.test("a run that stretches its images is evaluated and predicts on stretched ones", async () => {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40, width: 110, height: 50 });
  const run = join(data, "run");
  const on = ["--device", "cpu"];
  const train = ["train", data, "--out", run, "--resize", "stretch"];
  // Steps enough for a model that sees the difference.
  const long = ["--averaging", "0", "--epochs", "12"];
  await facet(...train, ...small, ...long, "--batch-size", "4", ...on);
  const best = join(run, "best.safetensors");
  const undecided = await Deno.readFile(best);
  const { head_loss } = JSON.parse((await facet("eval", run, "--json", "--no-report", ...on)).out);
  // What the evaluation decides calibrates the probabilities of predictions.
  await Deno.writeFile(best, undecided);
  const rows = await Array.fromAsync(readCsv(join(run, "val.csv")), ({ fields }) => fields);
  const [[, ...heads], ...labelled] = rows as [string[], ...string[][]];
  const images = labelled.map(([id]) => join(data, "images", `${id}.jpg`));

  /** What an evaluation would say of predictions in the order of the rows. */
  const assertEvaluated = (predictions: { facets: Record<string, { top: Guess[] }> }[]) => {
    assert.equal(predictions.length, labelled.length);
    for (const [index, head] of heads.entries()) {
      const losses = predictions.map(({ facets }, row) => {
        const label = labelled[row]![index + 1];
        return -Math.log(facets[head]!.top.find((guess) => guess.label === label)!.probability);
      });
      const mean = losses.reduce((sum, loss) => sum + loss) / losses.length;
      assert.ok(Math.abs(mean - head_loss[head]) < 1e-5, `${head}: ${mean}, ${head_loss[head]}`);
    }
  };
  const predict = (...args: string[]) => facet("predict", ...args, "--top", "99", ...on);
  assertEvaluated(JSON.parse((await predict(run, ...images, "--json")).out));
  const lines = join(data, "lines.jsonl");
  const list = ["--in", join(run, "val.csv"), "--image-pattern", join(data, "images", "{}.jpg")];
  await predict(run, ...list, "--out", lines);
  const text = (await Deno.readTextFile(lines)).trim();
  assertEvaluated(text.split("\n").map((line) => JSON.parse(line)));

  // The model's file alone says so; one that does not is of a model that pads.
  const { tensors, metadata } = decodeSafetensors(
    await Deno.readFile(join(run, "best.safetensors")),
  );
  assert.equal(metadata.get("resize"), "stretch");
  const silent = new Map([...metadata].filter(([key]) => key !== "resize"));
  const padding = join(data, "padding.safetensors");
  await Deno.writeFile(padding, encodeSafetensors(tensors, silent));
  const padded = JSON.parse((await predict(padding, ...images, "--json")).out);
  assert.throws(() => assertEvaluated(padded));
});

Deno.test({
  name: "Ctrl-C saves, and --resume goes on to the same end as a run never stopped",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const data = await Deno.makeTempDir();
    await drawCatalogue({ folder: data, count: 100 });
    const [whole, stopped] = [join(data, "whole"), join(data, "stopped")];
    // A rate that does not depend on how many epochs there are to be.
    const constant = ["--schedule", "constant", "--warmup", "0"];
    const options = [...small, ...constant, "--validate-every", "1", "--device", "cpu"];
    const losses = async (run: string) =>
      (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n")
        .map((line) => JSON.parse(line)).map(({ epoch, train_loss }) => [epoch, train_loss]);

    // More epochs than any machine finishes before it is interrupted.
    const endless = ["train", data, "--out", stopped, ...options, "--epochs", "100000"];
    const process = command(endless).spawn();
    let output = "";
    let interrupted = false;
    for await (const text of process.stderr.pipeThrough(new TextDecoderStream())) {
      output += text;
      if (interrupted || !/steps? an epoch/.test(output)) continue;
      process.kill("SIGINT");
      interrupted = true;
    }
    const { code } = await process.status;
    assert.equal(code, 0, output);
    assert.match(output, /stopped and saved; go on with: .*--resume/);
    const finished = await losses(stopped).catch(() => []);
    const epochs = ["--epochs", String(finished.length + 2)];
    const oneThread = ["--device", "cpu", "--threads", "1"];
    await facet("train", data, "--out", stopped, "--resume", ...epochs, ...oneThread);

    await facet("train", data, "--out", whole, ...options, ...epochs);
    const last = (run: string) => digest(join(run, "last.safetensors"));
    assert.deepEqual(await last(stopped), await last(whole));
    assert.deepEqual(await losses(stopped), await losses(whole));
  },
});

Deno.test({
  name: "a run begun on the CPU is evaluated and resumed on a GPU, and evaluated on the CPU again",
  ignore: noAdapter,
  fn: async () => {
    const data = await Deno.makeTempDir();
    await drawCatalogue({ folder: data, count: 60 });
    const run = join(data, "run");
    const train = ["train", data, "--out", run];
    /** Evaluates the model after the latest epoch, and compares with what training found. */
    const sameLossOn = async (device: string) => {
      const lines = (await Deno.readTextFile(join(run, "metrics.jsonl"))).trim().split("\n");
      const { val_loss } = JSON.parse(lines.at(-1)!);
      const { out } = await facet("eval", run, "--json", "--weights", "last", "--device", device);
      const { loss } = JSON.parse(out);
      assert.ok(Math.abs(loss - val_loss) < 1e-3, `${loss} on ${device}, ${val_loss} in training`);
    };
    await facet(...train, ...small, "--epochs", "1", "--device", "cpu");
    await sameLossOn("gpu");
    await facet(...train, "--resume", "--epochs", "2", "--device", "gpu");
    await sameLossOn("cpu");
  },
});
