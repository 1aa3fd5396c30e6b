import assert from "node:assert/strict";
import { loadVega } from "./deps.ts";
import { type LiveCurve, liveCurveChart, type LivePoint } from "./live_curve.ts";
import { compileChart } from "./render.ts";
import { assertWellFormed, draw, textsOf } from "./testing/mod.ts";
import { categorical } from "./theme.ts";

const curve: LiveCurve = {
  title: "Validation accuracy",
  subtitle: "share",
  along: "epoch",
  format: ".0%",
};

Deno.test("a curve without points is an empty chart with its titles", async () => {
  const texts = textsOf(await draw(liveCurveChart(curve)));
  assert.ok(texts.includes("Validation accuracy") && texts.includes("epoch"), `${texts}`);
});

Deno.test("points that come later are drawn as lines of their own colours", async () => {
  const { vega } = await loadVega();
  const spec = await compileChart(liveCurveChart(curve));
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  const lines = [["gender", 0.9], ["colour", 0.5]] as const;
  const points = (epochs: number): LivePoint[] =>
    lines.flatMap(([name, value], index) =>
      Array.from({ length: epochs }, (_, epoch) => ({
        line: index,
        name,
        x: epoch + 1,
        value: value - 0.1 / (epoch + 1),
        colour: categorical[index]!,
        opacity: 1,
      }))
    );
  for (const epochs of [1, 3]) {
    view.change("points", vega.changeset().remove(() => true).insert(points(epochs)));
    await view.runAsync();
  }
  const svg = await view.toSVG();
  view.finalize();
  assertWellFormed(svg);
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
  for (const colour of categorical.slice(0, 2)) {
    const drawn = svg.match(new RegExp(`stroke="${colour}"`, "g"));
    assert.equal(drawn?.length, 1, `one line of ${colour}`);
    assert.equal(svg.match(new RegExp(`fill="${colour}"`, "g"))?.length, 3, "a dot an epoch");
  }
  assert.ok(textsOf(svg).some((text) => /^\d+\u00a0%$/.test(text)));
});

Deno.test("the horizontal axis holds the range that is given, however few points there are", async () => {
  const { vega } = await loadVega();
  const spec = await compileChart(liveCurveChart(curve));
  const view = new vega.View(vega.parse(spec), { renderer: "none" });
  const point = { line: 0, name: "a", value: 0.5, colour: categorical[0]!, opacity: 1 };
  view.change("range", vega.changeset().insert([{ x: 1 }, { x: 40 }]));
  for (const points of [[], [{ ...point, x: 1 }], [{ ...point, x: 1 }, { ...point, x: 2 }]]) {
    view.change("points", vega.changeset().remove(() => true).insert(points));
    await view.runAsync();
    assert.deepEqual(view.scale("x").domain(), [1, 40]);
    assert.doesNotMatch(await view.toSVG(), /NaN|undefined|Infinity/);
  }
  view.finalize();
});
