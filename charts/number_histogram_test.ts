import assert from "node:assert/strict";
import { numberHistogramChart, shownNumber } from "./number_histogram.ts";
import { renderSvg } from "./render.ts";

const textsOf = (svg: string) =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);

Deno.test("numbers are shown with three significant digits, years and amounts as people write them", () => {
  const shown = [2012, 12000, 0, -3, 53.94, 0.1234, 1234.5, 99.99, 1e-7, 2.5e12].map(shownNumber);
  assert.deepEqual(shown, [
    ...["2012", "12,000", "0", "-3", "53.9", "0.123", "1235", "100", "1e-7", "2.5e+12"],
  ]);
});

Deno.test("bars of whole numbers stand on their number, and the axis has no halves", async () => {
  const chart = numberHistogramChart({
    name: "year",
    start: 2010,
    step: 1,
    counts: [3, 0, 5],
    areWhole: true,
    outside: [0, 0],
    median: 2012,
  });
  const texts = textsOf(await renderSvg(chart));
  for (const year of ["2010", "2011", "2012"]) assert.ok(texts.includes(year), texts.join());
  assert.ok(!texts.includes("2013"), "there is no bar of 2013");
  assert.match(chart.description!, /year: 8 numbers\..*median, 2012\.$/);
});

Deno.test("what lies outside the bins is counted in words, and both sides of a split are drawn", async () => {
  const chart = numberHistogramChart({
    name: "price",
    start: 0,
    step: 10,
    counts: [4, 2],
    outside: [1, 3],
    median: 9.5,
    sides: [{ name: "training", counts: [3, 2] }, { name: "validation", counts: [1, 0] }],
  });
  const svg = await renderSvg(chart);
  for (const said of ["price: 10 numbers", "1 image below 0", "3 images above 20", "validation"]) {
    assert.ok(svg.includes(said), said);
  }
});

Deno.test("bins of numbers that are not whole keep their edges, whatever their width", () => {
  const bins = {
    name: "x",
    start: 0,
    step: 1,
    counts: [2, 1],
    outside: [0, 0],
    median: 0.5,
  } as const;
  const edgesOf = (areWhole: boolean) => {
    const { data } = numberHistogramChart({ ...bins, areWhole }) as unknown as {
      data: { values: { from: number; range: string }[] };
    };
    return data.values.map(({ from, range }) => [from, range]);
  };
  assert.deepEqual(edgesOf(false), [[0, "0 to 1"], [1, "1 to 2"]]);
  assert.deepEqual(edgesOf(true), [[-0.5, "0"], [0.5, "1"]]);
});
