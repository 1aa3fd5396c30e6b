/**
 * Bad input, as a user would give it: each ends with one clear line that names the culprit, a status
 * that is not 0, no stack trace, and nothing half-written.
 */
import assert from "node:assert/strict";
import { join } from "node:path";
import { drawCatalogue } from "../data/drawing/mod.ts";
import { run as facet, withoutAdapter } from "./facet.ts";

async function fails(args: string[], message: RegExp, code = 1): Promise<void> {
  const result = await facet(args);
  assert.match(result.err, message);
  assert.equal(result.code, code, result.err);
  assert.doesNotMatch(result.err, /\n\s+at .*:\d+/, "a stack trace");
  assert.equal(result.out, "", "nothing on stdout");
}

async function catalogue(count = 24): Promise<string> {
  const folder = await Deno.makeTempDir();
  await drawCatalogue({ folder, count });
  return folder;
}

async function csv(text: string): Promise<string> {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "styles.csv"), text);
  return folder;
}

/** Puts a file system of 64 kB in place of a folder; returns whether that worked. */
async function mountSmallDisk(folder: string): Promise<boolean> {
  const { success } = await new Deno.Command("mount", {
    args: ["-t", "tmpfs", "-o", "size=64k", "tmpfs", folder],
    stderr: "null",
  }).output();
  return success;
}

/** Whether file systems can be put in place here: as root on Linux, and in few containers. */
async function mayMount(): Promise<boolean> {
  if (Deno.build.os !== "linux" || Deno.uid() !== 0) return false;
  const folder = await Deno.makeTempDir();
  const may = await mountSmallDisk(folder);
  if (may) await new Deno.Command("umount", { args: [folder] }).output();
  await Deno.remove(folder);
  return may;
}

const out = async () => join(await Deno.makeTempDir(), "run");

Deno.test("mistakes in the catalogue are named", async () => {
  await fails(["train", "/nowhere", "--out", await out()], /\/nowhere does not exist/);
  await fails(["train", await csv(""), "--out", await out()], /styles\.csv is empty/);
  await fails(
    ["train", await csv("id,gender\n1,Men\n"), "--out", await out()],
    /styles\.csv.*articleType|articleType.*styles\.csv/s,
  );
  const one = await catalogue();
  const only = (await Deno.readTextFile(join(one, "styles.csv"))).replaceAll("Women", "Men");
  await Deno.writeTextFile(join(one, "styles.csv"), only);
  await fails(["train", one, "--out", await out()], /"gender" has only the value "Men"/);
});

Deno.test("mistakes in the options are named, and nothing is written", async () => {
  const data = await catalogue();
  const run = await out();
  await fails(["train", data, "--out", run, "--epoch", "3"], /unknown option '--epoch'/, 2);
  await fails(["train", data, "--out", run, "--epochs", "x"], /--epochs must be a number/);
  await fails(["train", data, "--out", run, "--epochs", "0"], /--epochs must be a whole number/);
  await fails(["train", data, "--out", run, "--batch-size", "999"], /--batch-size 999 is larger/);
  await fails(
    ["train", data, "--out", run, "--recipe", "other"],
    /Allowed choices are facet, best, tutorial/,
    2,
  );
  await fails(["train", data, "--out", run, "--threads", "0"], /--threads must be a whole number/);
  await fails(["predict", run, data, "--threads", "x"], /--threads must be a number, not "x"/);
  await fails(["eval", run, "--device", "tpu"], /Allowed choices are auto, gpu, cpu/, 2);
  await fails(
    ["train", data, "--out", run, "--precision", "mixed", "--device", "cpu"],
    /--precision mixed needs 16-bit floats, which CPU/,
  );
  await fails(["train", data, "--out", data, "--resume"], /is not empty \(it holds images\)/);
  await fails(["nonsense"], /unknown command 'nonsense'/, 2);
  await assert.rejects(Deno.stat(run), Deno.errors.NotFound);
});

Deno.test("unusable images are counted, listed with their reasons and left out", async () => {
  const data = await catalogue(40);
  const image = (id: number) => join(data, "images", `${id}.jpg`);
  await Deno.writeTextFile(image(10001), "this is text");
  const whole = await Deno.readFile(image(10002));
  await Deno.writeFile(image(10002), whole.subarray(0, whole.length / 2));
  await Deno.remove(image(10003));
  const run = await out();
  const { code, err } = await facet([
    "train",
    data,
    "--out",
    run,
    "--epochs",
    "1",
    "--no-autotune",
  ]);
  assert.equal(code, 0, err);
  assert.match(err, /3 unusable rows/);
  const listed = await Deno.readTextFile(join(run, "unusable.csv"));
  for (const id of [10001, 10002, 10003]) assert.match(listed, new RegExp(`\\b${id}\\b`));
  await fails(
    ["train", data, "--out", await out(), "--max-unusable", "0.01"],
    /3 of 40.*--max-unusable/s,
  );

  // A label that training has not seen is left out of an evaluation, not a crash.
  const text = await Deno.readTextFile(join(data, "styles.csv"));
  await Deno.writeTextFile(join(data, "styles.csv"), text.replace(/^(10020,)\w+/m, "$1Robots"));
  const evaluated = await facet(["eval", run, "--data", data, "--json"]);
  assert.equal(evaluated.code, 0, evaluated.err);
  assert.equal(JSON.parse(evaluated.out).images, 36);
  assert.match(evaluated.err, /4 rows left out as unusable/);

  const predicted = await facet(["predict", run, join(data, "images"), "--json"]);
  assert.equal(predicted.code, 0, predicted.err);
  const rows: { error?: string }[] = JSON.parse(predicted.out);
  assert.equal(rows.filter(({ error }) => error === undefined).length, 37);
  assert.equal(rows.filter(({ error }) => error !== undefined).length, 2);
  assert.match(predicted.err, /skipped .*10001\.jpg/);
  await fails(["predict", run, "/nowhere.jpg"], /\/nowhere\.jpg/);
  await fails(
    ["train", data, "--out", run, "--epochs", "1", "--no-autotune"],
    /already holds a run/,
  );

  const damaged = join(run, "best.safetensors");
  await Deno.writeFile(damaged, (await Deno.readFile(damaged)).subarray(0, 1000));
  await fails(["predict", run, image(10005)], /best\.safetensors/);
});

Deno.test({
  name: "an output folder that cannot be written is named",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const data = await catalogue();
    await fails(
      ["train", data, "--out", "/proc/run", "--epochs", "1", "--no-autotune"],
      /\/proc\/run/,
    );
    await fails(["split", data, "--out", "/proc/split"], /\/proc\/split/);
  },
});

Deno.test({
  name:
    "a full disk fails the run with the file's name and leaves nothing of a run without a model",
  ignore: !await mayMount(),
  fn: async () => {
    const data = await catalogue();
    const disk = await Deno.makeTempDir();
    assert.ok(await mountSmallDisk(disk));
    try {
      const run = join(disk, "run");
      await fails(
        ["train", data, "--out", run, "--epochs", "1", "--no-autotune"],
        /(last\.safetensors|best\.safetensors|space).*no model was saved yet, so the run in .* removed/,
      );
      assert.deepEqual(await Array.fromAsync(Deno.readDir(disk)), []);
    } finally {
      await new Deno.Command("umount", { args: [disk] }).output();
    }
  },
});

Deno.test({
  name: "without an adapter the CPU computes, and a GPU that is asked for is an error",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const data = await catalogue();
    const run = await out();
    const train = ["train", data, "--out", run, "--epochs", "1", "--no-autotune"];
    const refused = await facet([...train, "--device", "gpu"], withoutAdapter);
    assert.equal(refused.code, 1);
    assert.match(refused.err, /^error: no GPU was found; --device cpu.* needs no driver\. .*/);
    assert.doesNotMatch(refused.err, /\n\s+at .*:\d+/, "a stack trace");
    await assert.rejects(Deno.stat(run), Deno.errors.NotFound);
    const unasked = await facet(train, withoutAdapter);
    assert.equal(unasked.code, 0, unasked.err);
    assert.match(unasked.err, /^computing on CPU.*, since no GPU was found$/m);
  },
});
