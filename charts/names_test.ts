import assert from "node:assert/strict";
import { classCountsChart } from "./class_counts.ts";
import { coOccurrenceChart } from "./co_occurrence.ts";
import { confusionMatrixChart } from "./confusion_matrix.ts";
import { imageGrid } from "./image_grid.ts";
import { liveChart, liveConfusionMatrix } from "./live/live.ts";
import { longTailChart } from "./long_tail.ts";
import { shortName, shortNames, visible } from "./names.ts";
import { renderPng } from "./png.ts";
import { reliabilityChart } from "./reliability.ts";
import { type Chart, renderSvg } from "./render.ts";
import { assertWellFormed, awkwardNames, textsOf } from "./testing/mod.ts";
import { fitText, textWidth } from "./text_width.ts";
import { trainingCurves } from "./training_curves.ts";

const head = { name: "constructor", classes: awkwardNames };
const n = head.classes.length;
const counts = Uint32Array.from({ length: n * n }, (_, cell) => cell % 3);
const accuracy = Object.fromEntries(awkwardNames.map((name, index) => [name, index / n]));
const epoch = { epoch: 1, train_loss: 1, val_loss: 1, accuracy, learning_rate: 1, best: true };

/** Charts that write names, with the head called `name`. */
function chartsOf(name: string): Chart[] {
  const head = { name, classes: awkwardNames };
  return [
    classCountsChart({ head, counts: counts.subarray(0, n) }),
    coOccurrenceChart({ rows: head, columns: { ...head, name: `${name}2` }, counts }),
    coOccurrenceChart({ rows: head, columns: { ...head, name: "__proto__" }, counts }),
    confusionMatrixChart({ head, counts }),
    longTailChart([{ name, counts }, { name: "__proto__", counts }]),
    reliabilityChart({ head: name, bins: [{ count: 1, confidence: 0.5, accuracy: 1 }] }),
    trainingCurves([{ ...epoch, images_per_second: 1 }]).accuracy!,
  ];
}

Deno.test("what cannot be seen is written as an escape, in well-formed text of one line", () => {
  for (const name of awkwardNames) {
    const shown = visible(name);
    assert.ok(shown.isWellFormed());
    assert.doesNotMatch(shown, /[\p{Cc}\u2028\u2029\u202e\ufffe]/u);
    assert.equal(visible(shown), shown);
  }
  assert.equal(visible("\ud800x\r\n\x7f"), "\\ud800x\\r\\n\\u007f");
  assert.equal(visible("ไก่ שלום 👨‍👩‍👧‍👦 ü"), "ไก่ שלום 👨‍👩‍👧‍👦 ü");
  assert.equal([...visible(`e${"\u0301".repeat(80)}`)].length, 5);
});

Deno.test("long names are cut in the middle, and stay apart", () => {
  assert.equal(shortName("abcdefghijklmnopqrstuvwxyz", 10), "abcdef…xyz");
  assert.equal(shortName("👨‍👩‍👧‍👦".repeat(10), 10), "👨‍👩‍👧‍👦".repeat(10));
  const same = ["y".repeat(3000), `${"y".repeat(2000)}z${"y".repeat(999)}`];
  for (const names of [awkwardNames, same, ["a\nb", "a\\nb"], [...same, "yy #1"]]) {
    const shown = shortNames(names);
    assert.equal(new Set(shown).size, names.length);
    for (const name of shown) assert.ok(name.length < 120, name);
  }
  const plain = ["Men", "Women", "a-b c"];
  assert.deepEqual(shortNames(plain), plain);
});

Deno.test("a text of any length is fitted in one pass", () => {
  const long = "x".repeat(1e6);
  const fitted = fitText(long, 12, 100);
  assert.ok(fitted.endsWith("…") && textWidth(fitted, 12) <= 100 && fitted.length > 8, fitted);
  assert.equal(fitText("Shirt", 12, 100), "Shirt");
});

Deno.test("any text is the name of a class and of a head, in every chart, as XML and as PNG", async () => {
  for (const name of awkwardNames) {
    assertWellFormed(await renderSvg(chartsOf(name)[1]!));
  }
  for (const name of ["constructor", "two\nlines\0", awkwardNames.at(-1)!]) {
    for (const chart of chartsOf(name)) {
      const svg = await renderSvg(chart);
      assertWellFormed(svg);
      assert.doesNotMatch(svg, /\p{Cc}(?<!\n)|<script|<img|onerror=alert\(1\)>/u);
    }
  }
  const rasterised = classCountsChart({ head, counts });
  assert.ok((await renderPng(await renderSvg(rasterised), { scale: 1 })).length > 0);
  const caption = awkwardNames.map((text) => ({ text }));
  const tile = { image: "data:,", width: 60, height: 80, captions: caption };
  assertWellFormed(imageGrid({ title: "a\0", subtitle: "x".repeat(9999), tiles: [tile] }));
});

Deno.test("names are written as they are, and stand in data alone, not in expressions", async () => {
  const svg = await renderSvg(confusionMatrixChart({ head, counts }));
  const texts = textsOf(svg);
  for (const name of ["constructor", "__proto__", "true", "null", "a[0]", "a\\b", "two\\nlines"]) {
    assert.equal(texts.filter((text) => text === name).length, 2, name);
  }
  for (
    const { spec } of [
      await liveChart(chartsOf("constructor")[1]!),
      await liveConfusionMatrix({ head, counts }),
    ]
  ) {
    const expressions: string[] = [];
    JSON.stringify(spec, (key, value) => {
      if (["signal", "expr", "test", "update", "init"].includes(key) && typeof value === "string") {
        expressions.push(value);
      }
      return value;
    });
    assert.ok(expressions.length > 0);
    for (const expression of expressions) assert.doesNotMatch(expression, /constructor|alert|日本/);
  }
});

Deno.test("of thousands of classes charts show the commonest, and say what the others hold", async () => {
  const classes = Array.from({ length: 5000 }, (_, index) => `class ${index}`);
  const many = { name: "kind", classes };
  const sizes = Uint32Array.from(classes, (_, index) => 5000 - index);
  const bars = textsOf(await renderSvg(classCountsChart({ head: many, counts: sizes })));
  assert.ok(bars.join("\n").includes("The 150 largest; 4,850 more classes hold 11,763,675 images"));
  assert.ok(bars.includes("class 149") && !bars.includes("class 150"));

  const cells = new Uint32Array(5000 ** 2);
  for (let index = 0; index < 5000; index++) {
    cells[index * 5000 + index] = 5000 - index;
    cells[index * 5000 + (index + 1) % 5000] = 1;
  }
  const { svg, spec } = await liveConfusionMatrix({ head: many, counts: cells });
  const matrix = svg;
  assert.match(matrix, /kind: 100\.0 % of 12,507,500 images right/);
  assert.match(
    matrix,
    /The 200 commonest classes; left out: 4,800 classes with 11,5\d\d,\d\d\d images/,
  );
  assert.ok(svg.length + JSON.stringify(spec).length < 1e6);

  const tail = await liveChart(longTailChart([{ name: "kind", counts: sizes }]));
  assert.ok(JSON.stringify(tail).length < 2e5);
});

Deno.test("of many heads the lines are those that tell most, and the chart says which", async () => {
  const names = Array.from({ length: 200 }, (_, index) => `column ${index}`);
  const tails = names.map((name, index) => ({ name, counts: new Uint32Array(index + 1).fill(2) }));
  const tail = textsOf(await renderSvg(longTailChart(tails))).join("\n");
  assert.match(tail, /The 8 of 200 columns with the most classes/);
  assert.match(tail, /column 199: 160 of 200 classes/);
  const accuracy = Object.fromEntries(names.map((name, index) => [name, index / 200]));
  const { accuracy: chart } = trainingCurves([{ ...epoch, accuracy, images_per_second: 1 }]);
  const curves = textsOf(await renderSvg(chart!)).join("\n");
  assert.match(curves, /mean 49\.8 %/);
  assert.match(curves, /the mean of 200 heads and the 7 that ended lowest/);
  assert.ok(curves.includes("column 6 3.0 %") && !curves.includes("column 7 "));
});
