/** The training curves of a model, by epoch. */
import { type EpochFigures, trainingCurves } from "../../charts/mod.ts";
import { chartFigure } from "../page/chart.ts";
import { type Html, html } from "../page/html.ts";

/** Renders the curves of a run's `metrics.jsonl`. */
export async function trainingSection(epochs: readonly EpochFigures[]): Promise<Html> {
  const curves = trainingCurves(epochs);
  const charts = Object.entries(curves).filter(([, chart]) => chart !== null);
  return html`<div class="columns">${await Promise.all(
    charts.map(([name, chart]) => chartFigure(() => chart, { id: `curve-${name}` })),
  )}</div>`;
}
