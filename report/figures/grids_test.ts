import assert from "node:assert/strict";
import { renderPng } from "../../charts/mod.ts";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import type { FacetPrediction } from "../../eval/mod.ts";
import { groundTruthGrid, predictionGrid } from "./grids.ts";

const input = {
  heads: [{ name: "colour", classes: ["Black", "Red & white"] }, {
    name: "gender",
    classes: ["Men", "Women"],
  }],
  width: 6,
  height: 8,
  images: [
    { labels: Int32Array.of(1, 0), guesses: [["Red & white", 0.9], ["Women", 0.8]] as const },
    { labels: Int32Array.of(-1, 1), guesses: [["Black", 0.5], ["Women", 0.6]] as const },
  ].map(({ labels, guesses }) => ({
    pixels: new Uint8Array(6 * 8 * 3).fill(200),
    labels,
    predictions: guesses.map(([label, probability]) => ({ label, probability, top: [] })),
  })),
};

Deno.test("a grid of predictions names each guess and counts those that are right", async () => {
  const svg = await predictionGrid(input);
  for (const text of ["Red &amp; white 90.0", "Women 80.0", "Black 50.0", "Women 60.0"]) {
    assert.ok(svg.includes(`${text}\u00a0%`), text);
  }
  assert.ok(svg.includes("2 of 3 labels right"));
  // Below the wrong guess is the label, below right ones nothing, and nothing where there is none.
  assert.deepEqual(svg.match(/>is [^<]*</g), [">is Men<"]);
  assert.equal(svg.match(/<image/g)?.length, 2);
});

Deno.test("a grid of true labels says where there is none", async () => {
  const svg = await groundTruthGrid(input);
  for (const text of ["Red &amp; white", "Men", "no colour", "Women"]) {
    assert.ok(svg.includes(text), text);
  }
});

Deno.test("grids become PNG", async () => {
  const png = await renderPng(await groundTruthGrid(input));
  assert.deepEqual([...png.subarray(1, 4)], [...new TextEncoder().encode("PNG")]);
});

Deno.test("grids show tags and numbers, and whether they are right", async () => {
  const heads = [
    { kind: "tags", name: "usage", tags: ["home", "sports"], separator: "|" },
    { kind: "number", name: "year", mean: 2010, std: 4 },
  ] as const;
  const { offsets, total } = labelSegments(heads);
  const image = (tags: readonly number[] | undefined, year: number, facets: FacetPrediction[]) => {
    const labels = new Int32Array(total).fill(0);
    if (tags) writeTags(labels, offsets[0]!, tags);
    else labels[offsets[0]!] = -1;
    writeNumber(labels, offsets[1]!, (year - 2010) / 4);
    return { pixels: new Uint8Array(6 * 8 * 3), labels, predictions: facets };
  };
  const tags = (...names: string[]): FacetPrediction => ({
    kind: "tags",
    tags: names.map((label) => ({ label, probability: 0.75 })),
    top: [],
    confidence: 0.75,
  });
  const number = (value: number, margin?: number): FacetPrediction => ({
    kind: "number",
    value,
    margin,
  });
  const mixed = {
    heads,
    width: 6,
    height: 8,
    images: [
      image([1], 2012, [tags("sports"), number(2012.6, 2)]),
      image([0, 1], 2012, [tags("sports"), number(2016, 2)]),
      image([], 2012, [tags(), number(2014)]),
      image(undefined, 2012, [tags("home"), number(2012, 2)]),
    ],
  };
  const predictions = await predictionGrid(mixed);
  for (const text of ["sports", "no tag", "2012.6 ± 2.0", "2014.0"]) {
    assert.ok(predictions.includes(`>${text}<`), text);
  }
  assert.ok(predictions.includes("4 of 6 labels right"));
  const truth = await groundTruthGrid(mixed);
  for (const text of ["home, sports", "no tag", "no usage", "2012"]) {
    assert.ok(truth.includes(`>${text}<`), text);
  }
});
