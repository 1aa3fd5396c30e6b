/**
 * Brings the figures of a page to life. A figure `<figure class="chart" data-chart="ID">` holds a static
 * picture; the chart's Vega specification is the JSON of the script element `ID`. The picture stays where
 * anything fails.
 */
import type { ChartSpec } from "../live/chart_spec.ts";
import { reportFailure } from "./failure.ts";
import { liveChart } from "./live_chart.ts";
import { liveMatrix } from "./matrix.ts";

/** Shows a figure's chart, or its confusion matrix, in place of its picture. */
async function start(figure: HTMLElement): Promise<void> {
  const text = document.getElementById(figure.dataset.chart ?? "")?.textContent;
  if (!text) return;
  const spec = JSON.parse(text) as ChartSpec;
  const matrix = spec.usermeta?.matrix;
  if (matrix === undefined) await liveChart(figure, spec);
  else await liveMatrix(figure, spec, matrix);
}

// A page may hold many charts: each comes to life when it is about to be seen.
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (!isIntersecting) continue;
    observer.unobserve(target);
    start(target as HTMLElement).catch(reportFailure);
  }
}, { rootMargin: "1200px" });
for (const figure of document.querySelectorAll("figure.chart[data-chart]")) {
  observer.observe(figure);
}
