/** The training curves of a model, by epoch. */
import { type EpochFigures, trainingCurves } from "../../charts/mod.ts";
import { chartFigure, columnWidth } from "../page/chart.ts";
import { type Html, html } from "../page/html.ts";

/** Renders the curves of a run's `metrics.jsonl`. */
export async function trainingSection(epochs: readonly EpochFigures[]): Promise<Html> {
  const { loss, accuracy, errors, ...rest } = trainingCurves(epochs);
  const charts = Object.entries({
    loss,
    accuracy,
    ...Object.fromEntries(errors.map((chart, index) => [`error-${index}`, chart])),
    ...rest,
  }).flatMap(([name, chart]) => chart === null ? [] : [[name, chart] as const]);
  return html`<div class="columns">${await Promise.all(
    charts.map(([name, chart]) =>
      chartFigure(() => chart, { id: `curve-${name}`, width: columnWidth })
    ),
  )}</div>`;
}
