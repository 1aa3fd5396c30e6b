import assert from "node:assert/strict";
import { countBarsChart } from "./count_bars.ts";
import { loadVega } from "./deps.ts";
import { compileChart } from "./render.ts";
import { draw } from "./testing/mod.ts";

const words = { title: "t", subtitle: "s", description: "d" };
const barsOf = (counts: number[]) =>
  counts.map((count, index) => ({ label: `class ${index}`, count }));

/** The scene of a chart at a width: every mark with its place and size. */
async function marksOf(counts: number[], width: number) {
  const { vega } = await loadVega();
  const spec = { ...await compileChart(countBarsChart({ ...words, bars: barsOf(counts) })), width };
  const view = await new vega.View(vega.parse(spec), { renderer: "none" }).runAsync();
  const items = (name: string) => (view.data(name) as unknown[]) ?? [];
  const found = { plot: view.signal("width") as number, scale: view.scale("x"), items };
  view.finalize();
  return found;
}

Deno.test("bars start at 0 and are as long as their counts, on a linear axis", async () => {
  const { scale, plot } = await marksOf([50, 25, 1], 700);
  assert.equal(scale(0), 0);
  assert.ok(Math.abs(scale(50) - 2 * scale(25)) < 1e-6);
  assert.ok(scale(50) < plot - 14 && scale(50) > plot - 60, "its number has room, and no more");
});

Deno.test("where bars would hide the smallest, dots stand on a logarithmic axis", async () => {
  const { scale } = await marksOf([1000, 10, 1], 700);
  assert.ok(Math.abs(scale(1000) - scale(10) - 2 * (scale(10) - scale(1))) < 1e-6);
  assert.ok(scale(1) > 0, "a dot at 1 stands clear of the names");
  const svg = await draw(countBarsChart({ ...words, bars: barsOf([1000, 10, 1, 0]) }));
  const dots = svg.split("mark-symbol")[1]!.split("</g>")[0]!.match(/<path/g)!;
  assert.equal(dots.length, 3, "a dot for a count of 1, none for 0");
  assert.doesNotMatch(svg, /mark-rect role-mark/);
});

Deno.test("the rest of a head's classes stands on the axis of the first ones", async () => {
  const range = { least: 1, most: 1000 };
  const svg = await draw(countBarsChart({ ...words, bars: barsOf([3, 2]), range }));
  assert.match(svg, /1,000/);
  assert.match(svg, /on a logarithmic scale/);
});
