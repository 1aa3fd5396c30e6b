/** `facet export` through the command line: what it writes and what it refuses. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../../data/drawing/mod.ts";
import { decodeImage } from "../../data/mod.ts";
import { inFolder } from "../../data/testing/mod.ts";
import { decodeWeights, encodeWeights } from "../../model/mod.ts";
import { drawKinds, kindFlags } from "../../train/testing/mod.ts";
import { loadOnnxRuntime } from "../deps.ts";
import { facet, run as attempt } from "../facet.ts";
import { decisionsFor } from "./facet_model.ts";

const small = ["--no-autotune", "--width-multiplier", "0.25", "--batch-size", "8", "--epochs", "1"];

/** A trained run with its catalogue beside it. */
async function trained(): Promise<{ data: string; run: string }> {
  const data = await Deno.makeTempDir();
  await drawCatalogue({ folder: data, count: 40 });
  const run = join(data, "shop");
  await facet("train", data, "--out", run, ...small, "--device", "cpu");
  return { data, run };
}

/** Paths of all files below a folder. */
async function filesIn(folder: string, prefix = ""): Promise<string[]> {
  const paths: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(join(folder, prefix))) {
    const path = prefix + name;
    paths.push(...isDirectory ? await filesIn(folder, `${path}/`) : [path]);
  }
  return paths.sort();
}

Deno.test("every target is a folder of its own in the run, and rounding tells what it costs", async () => {
  const { data, run } = await trained();
  for (const target of ["onnx", "torch", "triton", "tfjs", "web"]) {
    assert.match((await facet("export", run, "--to", target)).err, /exported to .*export/);
  }
  assert.deepEqual(await filesIn(join(run, "export")), [
    "onnx/model.onnx",
    "tfjs/model.json",
    "tfjs/weights_1_of_1.bin",
    "torch/load_model.py",
    "torch/model.safetensors",
    "triton/shop/1/model.onnx",
    "triton/shop/config.pbtxt",
    "triton/shop/labels_1_gender.txt",
    "triton/shop/labels_2_articleType.txt",
    "triton/shop/labels_3_baseColour.txt",
    "web/index.html",
  ]);
  const args = ["export", run, "--to", "onnx", "--device", "cpu"];
  const sizes: number[] = [];
  for (const precision of ["float32", "float16", "int8"]) {
    const folder = join(data, "elsewhere", precision);
    const { out } = await facet(...args, "--precision", precision, "--out", folder);
    sizes.push((await Deno.stat(join(folder, "model.onnx"))).size);
    if (precision === "float32") {
      assert.equal(out, "", "nothing is lost");
      continue;
    }
    assert.match(
      out,
      new RegExp(`^On \\d+ validation images:\n +float32 +${precision} +difference`),
    );
    for (const head of ["gender", "articleType", "baseColour"]) {
      assert.match(out, new RegExp(`accuracy ${head}, % +\\d+\\.\\d\\d +\\d+\\.\\d\\d +[+-]\\d`));
    }
  }
  assert.ok(sizes[1]! < 0.6 * sizes[0]! && sizes[2]! < 0.4 * sizes[0]!, `${sizes}`);

  await Deno.remove(join(data, "images"), { recursive: true });
  await Deno.remove(join(data, "styles.csv"));
  const without = await facet(...args, "--precision", "int8", "--out", join(data, "without"));
  assert.match(without.err, /what int8 costs was not measured: /);
  assert.deepEqual(await filesIn(join(data, "without")), ["model.onnx"]);
});

Deno.test("a run with a head of each kind is exported with its decisions: facet predict's values, without facet", () =>
  inFolder(async (data) => {
    await drawKinds(data, 40);
    const run = join(data, "run");
    const device = ["--device", "cpu"];
    await facet("train", data, "--out", run, ...small, ...device, ...kindFlags);
    const file = join(run, "best.safetensors");
    const model = decodeWeights(await Deno.readFile(file), file);
    const { architecture: { input, heads } } = model;
    await Deno.writeFile(file, encodeWeights({ ...model, decisions: decisionsFor(heads) }));

    const { out } = await facet("export", run, "--to", "onnx", "--precision", "int8", ...device);
    const change = / +(\d+\.\d+) +(\d+\.\d+) +[+-]\d+\.\d+\n/.source;
    for (
      const what of [
        ...["accuracy gender, %", "mean average precision traits, %", "mean absolute error price"],
        ...["sure gender, %", "sure traits, %", "price within its margin, %"],
      ]
    ) assert.match(`${out}\n`, new RegExp(what + change));

    await facet("export", run, "--to", "onnx", "--out", join(data, "whole"), ...device);
    const ort = await loadOnnxRuntime();
    const session = await ort.InferenceSession.create(join(data, "whole", "model.onnx"));
    const images = Array.from(
      Deno.readDirSync(join(data, "images")),
      ({ name }) => join(data, "images", name),
    ).slice(0, 3);
    const predict = await facet("predict", run, ...images, "--json", "--top", "99", ...device);
    for (const [index, { facets }] of JSON.parse(predict.out).entries()) {
      const pixels = await decodeImage(await Deno.readFile(images[index]!), input);
      const shape = [1, input.height, input.width, 3];
      const outputs = await session.run({ images: new ort.Tensor("uint8", pixels, shape) });
      const values = (name: string) => [...outputs[name]!.data as Float32Array];
      const descending = (numbers: number[]) => numbers.sort((one, other) => other - one);
      const close = (found: number[], expected: number[]) => {
        assert.equal(found.length, expected.length);
        found.forEach((value, at) => assert.ok(Math.abs(value - expected[at]!) < 1e-4));
      };
      for (const name of ["gender", "traits"]) {
        close(
          descending(values(name)),
          facets[name].top.map(({ probability }: { probability: number }) => probability),
        );
      }
      close(values("price"), [facets.price.value]);
      assert.deepEqual(typeof facets.gender.sure, "boolean");
    }
    await session.release();
  }));

Deno.test("what cannot be exported is named, and nothing is written", async () => {
  const { run } = await trained();
  const before = await filesIn(run);
  const fails = async (args: string[], message: RegExp, code = 1) => {
    const outcome = await attempt(["export", ...args]);
    assert.match(outcome.err, message);
    assert.doesNotMatch(outcome.err, /\n\s+at .*:\d+/, "a stack trace");
    assert.equal(outcome.code, code, outcome.err);
    assert.equal(outcome.out, "");
    assert.deepEqual(await filesIn(run), before);
  };
  await fails([run, "--to", "coreml"], /Allowed choices are onnx, torch, triton, tfjs/, 2);
  await fails([run], /required option '--to <target>'/, 2);
  await fails(
    [run, "--to", "onnx", "--precision", "int4"],
    /choices are float32, float16, int8/,
    2,
  );
  await fails([run, "--to", "onnx", "--weights", "first"], /--weights must be best or last/);
  await fails([run, "--to", "onnx", "--out", join(run, "checkpoints")], /already exists: .*--out/);
  await fails(["/nowhere", "--to", "onnx"], /\/nowhere\/best\.safetensors does not exist/);
});
