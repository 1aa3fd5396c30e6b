import assert from "node:assert/strict";
import { imageSizesChart } from "../../charts/mod.ts";
import { chartFigure } from "./chart.ts";
import { notingMissing } from "./drawing.ts";
import { html } from "./html.ts";

Deno.test("a chart that cannot be drawn leaves its cause in its place, and the rest of the page", async () => {
  const cause = new TypeError("<no> \u0000 such scale");
  const { made, missing } = await notingMissing(async () => {
    const sizes = [{ width: 60, height: 80, count: 3 }];
    const charts = await Promise.all([
      chartFigure(() => imageSizesChart(sizes), { id: "one" }),
      chartFigure(() => {
        throw cause;
      }, { id: "two" }),
    ]);
    return String(await html`<main>${charts}<table></table></main>`);
  });
  assert.deepEqual(missing, [{ name: "the chart two", cause }]);
  assert.match(
    made,
    /^<main><figure class="chart" data-chart="one"><div class="chart-still fits"[^>]*><svg .*<table><\/table><\/main>$/s,
  );
  assert.match(made, /could not be drawn: &lt;no&gt; \\u0000 such scale</);
});

Deno.test("what is missing from one page is not said of another that is made meanwhile", async () => {
  const page = (id: string, fails: boolean) =>
    notingMissing(() =>
      chartFigure(() => {
        if (fails) throw new Error(id);
        return imageSizesChart([{ width: 1, height: 1, count: 1 }]);
      }, { id })
    );
  const [bad, good] = await Promise.all([page("bad", true), page("good", false)]);
  assert.deepEqual([bad.missing.length, good.missing.length], [1, 0]);
});
