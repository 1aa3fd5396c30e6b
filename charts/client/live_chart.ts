/** A chart that fits its figure, shows tooltips, and grows where the page gives it rows. */
import type { ChartSpec } from "../live/chart_spec.ts";
import { type Vega, vega } from "./deps.ts";
import { describePicture } from "./describe_picture.ts";
import { element } from "./dom.ts";
import { reportFailure } from "./failure.ts";
import type { ChartFigure } from "./figure.ts";
import { fittedSpec, leastWidth } from "./fitted_spec.ts";
import { hideTooltip, showTooltip } from "./tooltip.ts";

/** Shows a chart in place of the figure's picture, and again when the figure changes its width. */
export async function liveChart(figure: ChartFigure, spec: ChartSpec): Promise<void> {
  const place = element("div", { className: "chart-live" });
  let view: Vega.View | undefined;
  let drawnWidth = 0;

  const showData = async (view: Vega.View) => {
    for (const [name, rows] of Object.entries(figure.facetData ?? {})) {
      // Vega marks the rows that it takes, so it gets copies.
      const copies = rows.map((row) => ({ ...row }));
      view.change(name, vega.changeset().remove(() => true).insert(copies));
    }
    await view.runAsync();
    describePicture(place, spec.description);
  };

  const draw = async () => {
    const width = figure.clientWidth;
    if (width === drawnWidth) return;
    drawnWidth = width;
    const next = new vega.View(vega.parse(fittedSpec(spec, width)), {
      renderer: "svg",
      container: place,
      logLevel: vega.Error,
      tooltip: (_handler, event, _item, value) => {
        if (value === null || value === undefined || value === "") hideTooltip();
        else showTooltip(Object.entries(value), event);
      },
    });
    view?.finalize();
    view = next;
    await showData(next);
    const isWide = width < leastWidth(spec);
    place.classList.toggle("wide", isWide);
    // What scrolls is reached by keyboard, too.
    if (isWide) place.tabIndex = 0;
    else place.removeAttribute("tabindex");
    figure.querySelector(":scope > .chart-still")?.replaceWith(place);
  };

  await draw();
  new ResizeObserver(() => draw().catch(reportFailure)).observe(figure);
  figure.addEventListener("facet:data", () => {
    if (view !== undefined) showData(view).catch(reportFailure);
  });
}
