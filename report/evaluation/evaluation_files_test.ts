import assert from "node:assert/strict";
import { join } from "node:path";
import { readCsv, readLabelMap } from "../../data/mod.ts";
import { Evaluation, ImageScores } from "../../eval/mod.ts";
import { fileNames, writeEvaluationFiles } from "./evaluation_files.ts";
import { evaluationSettings, readEvaluationSettings } from "./evaluation_settings.ts";

Deno.test("an evaluation leaves files that a program and --map read, and no other's lines", async () => {
  const folder = await Deno.makeTempDir();
  const heads = [
    { name: "colour", classes: ["Black", "Magenta", "Pink"], map: { Fuchsia: "Magenta" } },
    { name: "a/b", classes: ["x", "y"] },
  ];
  const write = async (images: readonly { colour: number; guess: number }[]) => {
    const logits = Float32Array.from(
      images.flatMap(({ guess }) => [...[0, 1, 2].map((c) => c === guess ? 3 : 0), 1, 0]),
    );
    const labels = Int32Array.from(images.flatMap(({ colour }) => [colour, -1]));
    const evaluation = new Evaluation(heads);
    const scores = new ImageScores(heads, images.length);
    evaluation.add(logits, labels);
    scores.add(0, logits, labels);
    const rows = images.map((_, i) => ({ line: i + 2, id: `id${i}`, image: "", labels: [] }));
    const set = {
      count: rows.length,
      width: 1,
      height: 1,
      pixels: new Uint8Array(),
      labels,
      rows,
      unusable: [],
    };
    await writeEvaluationFiles(folder, {
      set,
      heads,
      result: evaluation.result(),
      evaluation,
      scores,
      settings: evaluationSettings({ precision: 0.95, tta: "flip" }, false),
    });
  };
  const read = async (name: string) =>
    (await Array.fromAsync(readCsv(join(folder, name)))).map(({ fields }) => fields.join());
  const times = (count: number, colour: number, guess: number) =>
    Array(count).fill({ colour, guess });

  await write([
    ...times(70, 0, 0),
    ...times(6, 1, 1),
    ...times(4, 1, 2),
    ...times(20, 2, 2),
    ...times(3, 2, 1),
  ]);
  assert.deepEqual(
    (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort(),
    ["answers.csv", "classes_a_b.csv", "classes_colour.csv", "confusion.json"]
      .concat("confusion_a_b.csv", "confusion_colour.csv", "evaluation.json", "label_errors.csv")
      .concat("merges.csv"),
  );
  assert.deepEqual((await read("classes_colour.csv"))[1], "Black,1.0000,1.0000,1.0000,70,70");
  assert.deepEqual(await read("classes_a_b.csv"), ["class,precision,recall,f1,support,predicted"]);
  assert.deepEqual(await readEvaluationSettings(join(folder, "evaluation.json")), {
    weights: "best",
    data: null,
    tta: "flip",
    tag_thresholds: null,
    precision: null,
  });
  const answers = await read("answers.csv");
  assert.equal(answers[0], "id,colour,colour_answer,colour_right,a/b,a/b_answer,a/b_right");
  assert.equal(answers[1], "id0,Black,Black,true,,x,");
  assert.equal(answers[1 + 76], "id76,Magenta,Pink,false,,x,");
  const errors = await read("label_errors.csv");
  assert.equal(errors[1], "id76,colour,Magenta,Pink,0.9094,0.0453,");
  assert.equal(errors.length, 1 + 4 + 3);
  const mappings = await readLabelMap(join(folder, "merges.csv"), ["colour"]);
  assert.deepEqual(
    mappings.map(({ from, to }) => [from, to]),
    [["Fuchsia", "Pink"], ["Magenta", "Pink"]],
  );

  await write([...times(5, 0, 0), ...times(5, 1, 1)]);
  assert.equal((await read("label_errors.csv")).length, 1);
  assert.deepEqual(await read("merges.csv"), ["column,from,to", "colour,Fuchsia,Magenta"]);
});

Deno.test("heads of any names have files of their own", () => {
  const heads = [
    "gender",
    "颜色",
    "性别",
    "a/b",
    "a:b",
    "A_B",
    "y".repeat(3000),
    `${"y".repeat(3000)}z`,
  ];
  const names = fileNames(heads);
  assert.deepEqual(names.slice(0, 6), ["gender", "__", "__-3", "a_b", "a_b-5", "A_B-6"]);
  assert.equal(new Set(names.map((name) => name.toLowerCase())).size, heads.length);
  for (const name of names) assert.ok(name.length < 100 && /^[\w.-]+$/.test(name), name);
});
