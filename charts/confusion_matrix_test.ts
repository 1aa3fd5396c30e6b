import assert from "node:assert/strict";
import { confusionCells, confusionMatrixChart, confusionWords } from "./confusion_matrix.ts";
import { palette } from "./theme.ts";
import { draw, textsOf } from "./testing/mod.ts";

const head = { name: "colour", classes: ["Black", "Never", "Red", "White"] };
// Rows are true classes. "Never" occurs nowhere; "Red" only as a prediction.
const counts = new Uint32Array([8, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 4]);

/** How many marks have this colour. */
const filled = (svg: string, colour: string) =>
  svg.split("</style>")[1]!.split(`fill="${colour}"`).length - 1;

Deno.test("hits and mistakes have colours of their own, numbers where they fit", async () => {
  const svg = await draw(confusionMatrixChart({ head, counts }));
  assert.equal(filled(svg, palette.data), 2);
  assert.equal(filled(svg, palette.accent), 2);
  const texts = textsOf(svg);
  for (const text of ["8", "2", "1", "4", "true class", "predicted class"]) {
    assert.ok(texts.includes(text), text);
  }
  assert.match(svg, /colour: 80\.0 % of 15 images right/);
});

Deno.test("a class that occurs nowhere is left out with a note, a predicted one stays", async () => {
  const svg = await draw(confusionMatrixChart({ head, counts }));
  const texts = textsOf(svg);
  assert.ok(!texts.includes("Never") && texts.includes("Red"));
  assert.match(svg, /Left out: 1 class that/);
});

Deno.test("rows and columns stand in the order asked for", async () => {
  const texts = textsOf(await draw(confusionMatrixChart({ head, counts, order: [3, 2, 1, 0] })));
  assert.ok(texts.indexOf("White") < texts.indexOf("Red"));
  assert.ok(texts.indexOf("Red") < texts.indexOf("Black"));
});

Deno.test("a hundred and forty-three classes have their names on both sides, apart", async () => {
  const classes = Array.from({ length: 143 }, (_, index) => `class ${index}`);
  const many = new Uint32Array(143 * 143);
  classes.forEach((_, index) => many[index * 144] = 1);
  const svg = await draw(confusionMatrixChart({ head: { name: "h", classes }, counts: many }));
  const texts = textsOf(svg);
  for (const name of classes) assert.equal(texts.filter((text) => text === name).length, 2, name);
  const height = Number(/ height="([\d.]+)"/.exec(svg)![1]);
  assert.ok(height > 143 * 12 && height < 2200, `${height}`);
});

Deno.test("a matrix without images says so", async () => {
  assert.match(
    await draw(confusionMatrixChart({ head, counts: new Uint32Array(16) })),
    /colour: no images/,
  );
});

Deno.test("a class of few images is paler than one of many with the same share, and a line says so", () => {
  const cells = (images: number) =>
    confusionCells({ head, counts: new Uint32Array([images, ...Array(15).fill(0)]) }, [0]);
  const [one, nine, ten, many] = [1, 9, 10, 500].map((images) => cells(images)[0]!.opacity);
  assert.ok(one! < nine! && nine! < ten! && ten === many);
  const lines = (images: number) => {
    const chart = { head, counts: new Uint32Array([images, ...Array(15).fill(0)]) };
    return confusionWords(chart, [0]).subtitle.join();
  };
  assert.match(lines(9), /Paler: true classes of fewer than 10 images/);
  assert.doesNotMatch(lines(10), /Paler/);
});
