/**
 * Brings the figures of a page to life, in the browser. A figure `<figure class="chart"
 * data-chart="ID">` holds a static picture; the chart's Vega specification is the JSON of the script
 * element `ID`. The picture stays where anything fails. A figure whose chart grows holds the rows of
 * its data sets as the property `facetData`, and is told by the event `facet:data` that they changed.
 */
(() => {
  const { vega, facetMatrix } = globalThis;

  /** The one tooltip of the page. Its text is set as text, never as markup. */
  const tooltip = (() => {
    const box = document.createElement("div");
    box.className = "chart-tooltip";
    box.hidden = true;
    box.setAttribute("aria-hidden", "true");
    document.body.append(box);
    return {
      /**
       * @param {[string, string][]} rows names and values
       * @param {{ clientX: number, clientY: number }} at
       */
      show(rows, at) {
        const list = document.createElement("dl");
        for (const [name, value] of rows) {
          const term = document.createElement("dt");
          const text = document.createElement("dd");
          term.textContent = name;
          text.textContent = value;
          list.append(term, text);
        }
        box.replaceChildren(list);
        box.hidden = false;
        const { width, height } = box.getBoundingClientRect();
        const x = at.clientX + 14 + width > innerWidth ? at.clientX - 14 - width : at.clientX + 14;
        const y = at.clientY + 14 + height > innerHeight
          ? at.clientY - 14 - height
          : at.clientY + 14;
        box.style.transform = `translate(${Math.max(4, x)}px, ${Math.max(4, y)}px)`;
      },
      hide() {
        box.hidden = true;
      },
    };
  })();

  /**
   * Breaks a title into lines that fit.
   *
   * @param {string | string[] | undefined} text
   * @param {number} fontSize
   * @param {number} width in pixels
   */
  function wrap(text, fontSize, width) {
    if (text === undefined) return text;
    const context = document.createElement("canvas").getContext("2d");
    context.font = `600 ${fontSize}px system-ui, sans-serif`;
    const fits = (line) => context.measureText(line).width <= width;
    return [text].flat().flatMap((line) => {
      const lines = [""];
      for (const word of line.split(" ")) {
        const longer = `${lines.at(-1)} ${word}`.trim();
        if (lines.at(-1) === "" || fits(longer)) lines[lines.length - 1] = longer;
        else lines.push(word);
      }
      return lines;
    });
  }

  /** The width below which a chart is scrolled rather than squeezed. */
  const leastWidth = (spec) => spec.usermeta?.leastWidth ?? 0;

  /** A chart of one view takes the figure's width; others keep theirs and are scaled by the page. */
  function fitted(spec, width) {
    if (spec.autosize?.type !== "fit-x") return spec;
    const room = width - 50;
    const { axis } = spec.config;
    return {
      ...spec,
      width: Math.max(Math.min(width, spec.width), leastWidth(spec)),
      config: {
        ...spec.config,
        axis: { ...axis, labelLimit: Math.min(axis.labelLimit, 0.34 * width) },
      },
      title: {
        ...spec.title,
        text: wrap(spec.title?.text, 17, room),
        subtitle: wrap(spec.title?.subtitle, 13, room),
      },
    };
  }

  /** Shows a chart in place of the figure's picture, and again when the figure changes its width. */
  function liveChart(figure, spec) {
    const place = document.createElement("div");
    place.className = "chart-live";
    let view;
    let drawn = 0;
    const show = async () => {
      for (const [name, rows] of Object.entries(figure.facetData ?? {})) {
        // Vega marks the rows that it takes, so it gets copies.
        const copies = rows.map((row) => ({ ...row }));
        view.change(name, vega.changeset().remove(() => true).insert(copies));
      }
      await view.runAsync();
      asPicture(place, spec.description);
    };
    const draw = async () => {
      const width = figure.clientWidth;
      if (width === drawn) return;
      drawn = width;
      const next = new vega.View(vega.parse(fitted(spec, width)), {
        renderer: "svg",
        container: place,
        logLevel: vega.Error,
        tooltip: (_handler, event, _item, value) => {
          if (value === null || value === undefined || value === "") tooltip.hide();
          else tooltip.show(Object.entries(value), event);
        },
      });
      view?.finalize();
      view = next;
      await show();
      place.classList.toggle("wide", width < leastWidth(spec));
      figure.querySelector(":scope > svg")?.replaceWith(place);
    };
    return draw().then(() => {
      new ResizeObserver(() => draw().catch(report)).observe(figure);
      figure.addEventListener("facet:data", () => show().catch(report));
    });
  }

  /** The view as one picture with its description, in the colours of the reader. */
  function asPicture(place, description) {
    for (const name of ["role", "aria-roledescription", "aria-label"]) place.removeAttribute(name);
    const svg = place.querySelector("svg");
    svg.setAttribute("class", "facet-chart");
    svg.setAttribute("role", "img");
    for (const part of svg.querySelectorAll("[role], [aria-roledescription]")) {
      part.removeAttribute("role");
      part.removeAttribute("aria-roledescription");
    }
    svg.setAttribute("aria-label", description);
    // Set by the library in the light colour, where no style sheet reaches it.
    svg.style.removeProperty("background-color");
  }

  function report(error) {
    console.error("A chart stays a picture:", error);
  }

  // A page may hold many charts: each comes to life when it is about to be seen.
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      const text = document.getElementById(target.dataset.chart)?.textContent;
      if (!text) continue;
      const spec = JSON.parse(text);
      const start = spec.usermeta?.matrix ? facetMatrix : liveChart;
      Promise.resolve().then(() => start(target, spec, { tooltip, asPicture })).catch(report);
    }
  }, { rootMargin: "400px" });
  for (const figure of document.querySelectorAll("figure.chart[data-chart]")) seen.observe(figure);
})();
