/** How far the training is, its latest figures, its epochs, and how it ended. */
(() => {
  const at = (id) => document.getElementById(id);
  const title = document.title;
  let run = { heads: [], epochs: 0 };
  let progress;
  let epochs = [];
  let ended = false;

  const whole = (value) => Math.round(value).toLocaleString("en-US");
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

  /** Seconds as a person says them. */
  function duration(seconds) {
    const minutes = Math.round(seconds / 60);
    if (seconds < 60) return `${Math.round(seconds)} s`;
    if (minutes < 60) return `${minutes} min`;
    return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  }

  document.addEventListener("live:run", ({ detail }) => {
    run = detail;
    if (run.epochs > 0) {
      at("facts").textContent = `${whole(run.trainingImages)} training and ` +
        `${whole(run.validationImages)} validation images. Heads: ${run.heads.join(", ")}.`;
      showEpochs();
    }
  });

  document.addEventListener("live:progress", ({ detail }) => {
    progress = detail;
    if (!ended) showProgress();
  });

  function showProgress() {
    const { doing, done, total, step, steps, epoch, elapsed, left } = progress;
    const begun = steps > 0;
    const share = begun ? step / steps : 0;
    at("doing").textContent = begun
      ? `Epoch ${Math.max(1, epoch)} of ${run.epochs}: ${doing}`
      : sentence(doing);
    at("left").textContent = left === null ? "" : `${duration(left)} left`;
    at("elapsed").textContent = elapsed >= 1 ? `${duration(elapsed)} so far` : "";
    at("part").textContent = total > 0
      ? `${whole(done)} of ${whole(total)} ${doing === "training" ? "steps of the epoch" : ""}`
      : "";
    const bar = at("progress");
    if (begun) bar.value = share;
    else if (total > 0) bar.value = done / total;
    else bar.removeAttribute("value");
    if (begun) document.title = `${Math.floor(100 * share)} % · ${title}`;
    if (progress.loss !== null) at("loss").textContent = progress.loss.toFixed(3);
    if (progress.imagesPerSecond !== null) {
      at("speed-now").textContent = whole(progress.imagesPerSecond);
    }
    if (progress.learningRate !== null) {
      at("rate").textContent = progress.learningRate.toExponential(1);
    }
  }

  const sentence = (text) => text[0].toUpperCase() + text.slice(1);

  document.addEventListener("live:epochs", ({ detail: { from, items } }) => {
    const before = epochs.length;
    epochs = [...epochs.slice(0, from), ...items];
    showEpochs();
    // Whoever comes late is not told of all that was.
    if (before > 0 && epochs.length > before) say(epochs.at(-1));
  });

  function say({ epoch, train_loss, accuracy }) {
    const heads = Object.entries(accuracy).map(([head, share]) => `${head} ${percent(share)}`);
    at("spoken").textContent = [
      `Epoch ${epoch} of ${run.epochs} is done.`,
      `Training loss ${train_loss.toFixed(3)}.`,
      ...(heads.length > 0 ? [`Validation accuracy: ${heads.join(", ")}.`] : []),
    ].join(" ");
  }

  function showEpochs() {
    const { heads } = run;
    at("epochs-lead").hidden = epochs.length > 0;
    at("epochs-table").hidden = epochs.length === 0;
    if (epochs.length === 0) return;
    const validated = epochs.findLast(({ val_loss }) => val_loss !== null);
    if (validated) {
      at("val-loss").textContent = validated.val_loss.toFixed(3);
      at("val-loss-note").textContent = `epoch ${validated.epoch}`;
      at("accuracy-now").textContent = percent(mean(Object.values(validated.accuracy)));
      at("accuracy-now-note").textContent = `mean, epoch ${validated.epoch}`;
    }
    const best = epochs.findLast((metrics) => metrics.best);
    const table = at("epochs-table");
    table.querySelector("thead").replaceChildren(
      row("th", [
        "epoch",
        "training loss",
        "validation loss",
        ...heads,
        "learning rate",
        "images/s",
      ]),
    );
    table.querySelector("tbody").replaceChildren(
      ...epochs.toReversed().map((metrics) => {
        const cells = row("td", [
          metrics === best ? `${metrics.epoch} best` : metrics.epoch,
          metrics.train_loss.toFixed(4),
          metrics.val_loss === null ? "–" : metrics.val_loss.toFixed(4),
          ...heads.map((head) =>
            Object.hasOwn(metrics.accuracy, head) ? percent(metrics.accuracy[head]) : "–"
          ),
          metrics.learning_rate.toExponential(1),
          whole(metrics.images_per_second),
        ]);
        cells.classList.toggle("best", metrics === best);
        return cells;
      }),
    );
  }

  function row(kind, texts) {
    const cells = document.createElement("tr");
    cells.append(...texts.map((text, column) => {
      const cell = document.createElement(column === 0 ? "th" : kind);
      if (kind === "th" || column === 0) cell.scope = kind === "th" ? "col" : "row";
      cell.className = "number";
      cell.textContent = String(text);
      return cell;
    }));
    return cells;
  }

  document.addEventListener("live:end", ({ detail: { outcome, message } }) => {
    ended = true;
    const said = { finished: "Finished", stopped: "Stopped", failed: "Failed" }[outcome];
    at("state").dataset.outcome = outcome;
    at("doing").textContent = said;
    at("left").textContent = "";
    at("part").textContent = "";
    if (progress) at("elapsed").textContent = `${duration(progress.elapsed)} in all`;
    if (!at("progress").hasAttribute("value")) at("progress").value = 0;
    if (outcome === "finished") at("progress").value = 1;
    document.title = `${said} · ${title}`;
    notice(message, outcome === "failed" ? "failed" : "ended");
    at("spoken").textContent = `${said}. ${message}`;
  });

  document.addEventListener("live:connection", ({ detail: state }) => {
    if (ended) return;
    if (state === "connected") {
      at("notice").hidden = true;
      return;
    }
    at("left").textContent = "";
    const now = new Date().toLocaleTimeString("en-GB");
    notice(
      `The training cannot be reached since ${now}. The page shows what was known then, and goes on ` +
        "by itself once it can be reached.",
      "failed",
    );
    at("spoken").textContent = "The training cannot be reached.";
  });

  function notice(text, kind) {
    const box = at("notice");
    box.textContent = text;
    box.dataset.kind = kind;
    box.hidden = false;
  }
})();
