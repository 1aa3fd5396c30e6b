import assert from "node:assert/strict";
import { classCountsChart } from "../class_counts.ts";
import { loadVega, type Spec } from "../deps.ts";
import { assertWellFormed, textsOf } from "../testing/mod.ts";
import type { ChartSpec } from "./chart_spec.ts";
import { liveAssets, liveChart, liveConfusionMatrix, scriptJson } from "./live.ts";

const head = { name: "colour", classes: ["White", "</script><b>", "Red", "Black"] };
const counts = new Uint32Array([8, 2, 0, 0, 1, 4, 0, 0, 0, 0, 0, 0, 0, 3, 0, 90]);

/** Draws the matrix, of which three classes are shown, as the client would, with these signals. */
async function drawn(signals: Record<string, unknown>): Promise<string> {
  const { spec } = await liveConfusionMatrix({ head, counts, order: [3, 2, 1, 0] });
  const { vega } = await loadVega();
  const sized = { ...spec, width: 300, height: 300, padding: 100 } as Spec;
  const inClassOrder = { place: [0, 1, -1, 2] };
  const view = new vega.View(vega.parse(JSON.parse(JSON.stringify(sized))), { renderer: "none" });
  for (const [name, value] of Object.entries({ ...inClassOrder, ...signals })) {
    view.signal(name, value);
  }
  const svg = await view.runAsync().then(() => view.toSVG());
  view.finalize();
  assertWellFormed(svg);
  return svg;
}

Deno.test("a chart's specification is plain data that draws the same names", async () => {
  const { svg, spec } = await liveChart(classCountsChart({ head, counts: [1, 2, 3, 4] }));
  const { vega } = await loadVega();
  const again = await new vega.View(vega.parse(JSON.parse(scriptJson(spec))), {
    renderer: "none",
  }).toSVG();
  assert.deepEqual(textsOf(again), textsOf(svg));
});

Deno.test("nothing ends the script element it stands in", async () => {
  const { spec } = await liveConfusionMatrix({ head, counts });
  const text = scriptJson(spec);
  assert.ok(!text.includes("<"));
  assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(spec)));
  assert.doesNotMatch((await liveAssets()).script, /<\/script|<!--/i);
});

Deno.test("the client's script is one that runs: it parses, and holds Vega and its licences", async () => {
  const { script, style } = await liveAssets();
  new Function(script);
  assert.match(script, /facet:cell/);
  assert.match(script, /University of Washington Interactive Data Lab/);
  assert.match(script, /^d3-array 3\.\d+\.\d+.* \(ISC\)$/m);
  assert.match(style, /--chart-ink/);
});

Deno.test("a matrix that is zoomed shows numbers and the names in its window", async () => {
  const texts = textsOf(await drawn({ cell: 150 }));
  assert.ok(texts.includes("White") && texts.includes("80") && texts.includes("20"));
  assert.ok(!texts.includes("Black"), "the third of two that fit");
  const counted = textsOf(await drawn({ cell: 150, byCount: true }));
  assert.ok(counted.includes("8") && !counted.includes("80"));
});

Deno.test("the diagonal can be hidden, the order changed", async () => {
  const texts = textsOf(await drawn({ cell: 150, byCount: true, hideDiagonal: true }));
  assert.ok(texts.includes("2") && !texts.includes("8"));
  const reversed = textsOf(await drawn({ cell: 150, place: [3, 2, 1, 0] }));
  assert.ok(reversed.includes("Black") && !reversed.includes("White"));
});

Deno.test("where names do not fit, the ones pointed at and found are shown", async () => {
  const far = { cell: 5 };
  assert.ok(!textsOf(await drawn(far)).includes("Black"));
  assert.ok(textsOf(await drawn({ ...far, row: 2, column: 0 })).includes("Black"));
  const found = textsOf(await drawn({ ...far, found: [3] }));
  assert.ok(found.includes("Black") && !found.includes("White"));
});

Deno.test("orders hold every shown class once", async () => {
  const { spec } = await liveConfusionMatrix({ head, counts, order: [3, 2, 1, 0] });
  const { orders } = (spec as ChartSpec).usermeta!.matrix!;
  // No image is Red, and none was taken for it.
  assert.deepEqual(orders, [
    { name: "by similarity", order: [3, 1, 0] },
    { name: "by size", order: [3, 0, 1] },
    { name: "alphabetical", order: [1, 3, 0] },
  ]);
});

Deno.test("the first picture of a matrix is the one that the script draws, in the order that is chosen", async () => {
  const { svg, spec } = await liveConfusionMatrix({ head, counts, order: [3, 2, 1, 0] });
  const { vega } = await loadVega();
  const view = new vega.View(vega.parse(JSON.parse(JSON.stringify(spec))), { renderer: "none" });
  const again = await view.toSVG();
  assert.deepEqual(textsOf(again), textsOf(svg.slice(svg.indexOf("<svg"))));
  const place = (spec as ChartSpec).signals!.find(({ name }) => name === "place");
  assert.deepEqual((place as { value: number[] }).value, [2, 1, -1, 0], "by similarity");
  assert.match(svg, /<select data-matrix="order" disabled><option>by similarity<\/option>/);
});
