/** `facet export` through the command line: what it writes and what it refuses. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../../data/drawing/mod.ts";
import { facet, run as attempt } from "../facet.ts";

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

Deno.test("every target is a folder of its own in the run, and float16 tells what it costs", async () => {
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
  const half = join(data, "elsewhere", "half");
  const args = ["export", run, "--to", "onnx", "--float16", "--device", "cpu"];
  const { out } = await facet(...args, "--out", half);
  assert.match(out, /^On \d+ validation images:/);
  for (const head of ["gender", "articleType", "baseColour"]) {
    assert.match(out, new RegExp(`accuracy ${head}, % +\\d+\\.\\d\\d +\\d+\\.\\d\\d +[+-]\\d`));
  }
  const sizes = await Promise.all(
    [half, join(run, "export", "onnx")].map((folder) => Deno.stat(join(folder, "model.onnx"))),
  );
  assert.ok(sizes[0]!.size < 0.6 * sizes[1]!.size);

  await Deno.remove(join(data, "images"), { recursive: true });
  await Deno.remove(join(data, "styles.csv"));
  const without = await facet(...args, "--out", join(data, "without"));
  assert.match(without.err, /what float16 costs was not measured: /);
  assert.deepEqual(await filesIn(join(data, "without")), ["model.onnx"]);
});

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
    [run, "--to", "tfjs", "--float16"],
    /--float16 goes with onnx, torch, triton and web/,
  );
  await fails([run, "--to", "onnx", "--weights", "first"], /--weights must be best or last/);
  await fails([run, "--to", "onnx", "--out", join(run, "checkpoints")], /already exists: .*--out/);
  await fails(["/nowhere", "--to", "onnx"], /\/nowhere\/best\.safetensors does not exist/);
});
