/** The curves, and below each what its lines are and where they stand. */
(() => {
  const colours = JSON.parse(document.getElementById("line-colours").textContent);
  const [main, second] = colours;
  let heads = [];
  let epochs = [];
  let steps = [];

  document.addEventListener("live:run", ({ detail }) => {
    heads = detail.heads;
    soon(showEpochs);
  });
  document.addEventListener("live:epochs", ({ detail: { from, items } }) => {
    epochs = [...epochs.slice(0, from), ...items];
    soon(showEpochs);
  });
  document.addEventListener("live:steps", ({ detail: { from, items } }) => {
    steps = [...steps.slice(0, from), ...items];
    soon(showSteps);
  });

  /**
   * What is to be drawn. Drawing takes time that the training may want: at most once a second, and not
   * while nobody looks.
   */
  const due = new Set();
  let timer;
  function soon(draw) {
    due.add(draw);
    timer ??= setTimeout(drawDue, 1000);
  }
  function drawDue() {
    timer = undefined;
    if (document.hidden) return;
    for (const draw of due) draw();
    due.clear();
  }
  document.addEventListener("visibilitychange", drawDue);

  function showSteps() {
    show("step-loss", [
      line("each step", main, steps.map(([step, loss]) => [step, loss]), loss, 0.35),
      line("smoothed", main, steps.map(([step, , smoothed]) => [step, smoothed]), loss),
    ]);
    show("learning-rate", [line("", main, steps.map(([step, , , rate]) => [step, rate]))]);
  }

  const loss = (value) => value.toFixed(3);
  const percent = (share) => `${(100 * share).toFixed(1)} %`;

  function showEpochs() {
    const of = (value) => epochs.map((metrics) => [metrics.epoch, value(metrics)]);
    show("loss", [
      line("training", main, of((metrics) => metrics.train_loss), loss),
      line("validation", second, of((metrics) => metrics.val_loss), loss),
    ]);
    show(
      "accuracy",
      accuracies(of).map(([name, points], index) =>
        line(name, colours[index % colours.length], points, percent)
      ),
    );
    show("speed", [line("", main, of((metrics) => metrics.images_per_second))]);
  }

  /** Names and points of a line for each head; of more heads than colours the mean and the lowest ones. */
  function accuracies(of) {
    const own = (metrics, head) =>
      Object.hasOwn(metrics.accuracy, head) ? metrics.accuracy[head] : undefined;
    const lines = (some) => some.map((head) => [head, of((metrics) => own(metrics, head))]);
    if (heads.length <= colours.length) return lines(heads);
    const mean = ({ accuracy }) => {
      const known = Object.values(accuracy).filter(Number.isFinite);
      return known.length === 0
        ? undefined
        : known.reduce((sum, share) => sum + share, 0) / known.length;
    };
    const latest = epochs.findLast(({ accuracy }) => Object.keys(accuracy).length > 0);
    const lowest = latest === undefined
      ? []
      : heads.filter((head) => Number.isFinite(own(latest, head)))
        .sort((a, b) => own(latest, a) - own(latest, b)).slice(0, colours.length - 1);
    return [[`mean of ${heads.length} heads`, of(mean)], ...lines(lowest)];
  }

  function line(name, colour, points, write, opacity = 1) {
    const known = points.filter(([, value]) => typeof value === "number");
    return { name, colour, points: known, write, opacity };
  }

  /** Shows lines in a chart, which stays away while it has no points. */
  function show(id, lines) {
    const figure = document.querySelector(`[data-chart="curve-${id}"]`);
    const drawn = lines.filter(({ points }) => points.length > 0);
    figure.hidden = drawn.length === 0;
    if (figure.hidden) return;
    document.querySelector(".curves").hidden = false;
    document.getElementById("curves-empty").hidden = true;
    figure.facetData = {
      points: drawn.flatMap(({ name, colour, points, opacity }, line) =>
        points.map(([x, value]) => ({ line, name, colour, x, value, opacity }))
      ),
    };
    figure.dispatchEvent(new Event("facet:data"));
    const named = drawn.filter(({ name }) => name !== "");
    figure.querySelector("figcaption").replaceChildren(...named.map(legend));
  }

  function legend({ name, colour, points, write, opacity }) {
    const entry = document.createElement("span");
    entry.className = "legend";
    // Drawn, so that it has the line's colour in light and in dark.
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "facet-chart");
    svg.setAttribute("viewBox", "0 0 16 4");
    svg.setAttribute("aria-hidden", "true");
    const stroke = document.createElementNS("http://www.w3.org/2000/svg", "path");
    for (const [key, value] of [["d", "M0 2h16"], ["stroke", colour], ["stroke-width", "3"]]) {
      stroke.setAttribute(key, value);
    }
    stroke.setAttribute("opacity", String(opacity));
    svg.append(stroke);
    const value = document.createElement("strong");
    value.textContent = write(points.at(-1)[1]);
    entry.append(svg, `${name} `, value);
    return entry;
  }

  for (const figure of document.querySelectorAll(".curves figure")) figure.hidden = true;
})();
