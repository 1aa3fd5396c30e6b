/**
 * The confusion matrix that a reader explores, in the browser: zoom, pan, a cursor for pointer and
 * keyboard, orders, search. It only sets the signals of the Vega view (see `matrix_spec.ts`).
 */
globalThis.facetMatrix = (() => {
  const { vega, facetMatrixParts } = globalThis;

  /** Pixels of a cell at the closest. */
  const CLOSEST = 64;

  const clamp = (value, least, most) => Math.max(least, Math.min(most, value));

  /**
   * @param {HTMLElement} figure holds the picture that is replaced
   * @param {object} spec what `matrixSpec` made
   * @param {object} page the page's `tooltip`, and `asPicture` which finishes a drawn view
   */
  return async function facetMatrix(figure, spec, { tooltip, asPicture }) {
    const { head, names, orders, gutter: widest } = spec.usermeta.matrix;
    const classes = names.length;
    const counts = new Map(
      spec.data.find(({ name }) => name === "cells").values
        .map(({ truth, predicted, count }) => [`${truth} ${predicted}`, count]),
    );
    const byIndex = new Map(names.map((entry) => [entry.index, entry]));

    // What is shown; places are counted from the window's first.
    let order = orders[0].order;
    let size = 0;
    let gutter = widest;
    let cell = 0;
    let left = 0;
    let top = 0;
    let row = -1;
    let column = -1;
    let view;

    const { place, picture, line, hint, closer, farther, whole, search, hideHits, above } =
      facetMatrixParts(figure, spec, {
        onOrder(index) {
          order = orders[index].order;
          row = column = -1;
          show({ place: placesOf(order) });
        },
        onShade: (index) => show({ byCount: index === 1 }),
      });

    /** The place of every class index. */
    function placesOf(order) {
      const places = Array(Math.max(...order) + 1).fill(-1);
      order.forEach((index, place) => places[index] = place);
      return places;
    }

    /** The size of a cell with which all of them are seen. */
    const farthest = () => size / classes;

    /** Draws what has changed; runs are queued by the view itself. */
    function show(signals = {}) {
      cell = clamp(cell, farthest(), Math.max(CLOSEST, farthest()));
      const room = classes - size / cell;
      left = clamp(left, 0, Math.max(0, room));
      top = clamp(top, 0, Math.max(0, room));
      const all = { ...signals, cell, left, top, row, column };
      for (const [name, value] of Object.entries(all)) view.signal(name, value);
      farther.disabled = whole.disabled = cell <= farthest() * 1.001;
      closer.disabled = cell >= CLOSEST;
      // What is wholly seen does not keep a finger from scrolling the page.
      place.style.touchAction = farther.disabled ? "pan-y" : "none";
      return view.runAsync();
    }

    /** Zooms; what lies at (x, y), in pixels of the window, stays there. */
    function zoom(factor, x = size / 2, y = size / 2) {
      const before = cell;
      cell = clamp(cell * factor, farthest(), Math.max(CLOSEST, farthest()));
      left += x / before - x / cell;
      top += y / before - y / cell;
      return show();
    }

    /** Where a pointer is, in pixels of the window. */
    function windowPoint(event) {
      const box = place.querySelector("svg").getBoundingClientRect();
      return [event.clientX - box.left - gutter - 24, event.clientY - box.top - gutter - 24];
    }

    function cellAt([x, y]) {
      if (x < 0 || y < 0 || x >= size || y >= size) return [-1, -1];
      return [Math.floor(top + y / cell), Math.floor(left + x / cell)];
    }

    /** What is to be said of the cell under the cursor. */
    function cellRows() {
      const truth = byIndex.get(order[row]);
      const predicted = byIndex.get(order[column]);
      const count = counts.get(`${truth.index} ${predicted.index}`) ?? 0;
      const share = truth.images === 0
        ? "no image"
        : `${(100 * count / truth.images).toFixed(1)} %`;
      return [
        ["true class", truth.name],
        ["predicted class", predicted.name],
        ["images", count.toLocaleString("en-GB")],
        ["share of the true class", share],
      ];
    }

    function readOut() {
      line.textContent = row < 0
        ? hint
        : cellRows().map(([name, value]) => `${name}: ${value}`).join(", ");
    }

    function activate() {
      if (row < 0) return;
      const detail = { head, truth: order[row], predicted: order[column] };
      figure.dispatchEvent(new CustomEvent("facet:cell", { bubbles: true, detail }));
    }

    /** Moves the window so that the cursor is in it. */
    function reveal() {
      const seen = size / cell;
      left = clamp(left, column + 1 - seen, column);
      top = clamp(top, row + 1 - seen, row);
    }

    // Pointers: one points or drags, two pinch.
    const pointers = new Map();
    let moved = false;
    place.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      pointers.set(event.pointerId, windowPoint(event));
      if (pointers.size === 1) moved = false;
      else moved = true;
    });
    place.addEventListener("pointermove", (event) => {
      const at = windowPoint(event);
      const before = pointers.get(event.pointerId);
      if (before === undefined) {
        [row, column] = cellAt(at);
        if (row < 0) tooltip.hide();
        else tooltip.show(cellRows(), event);
        show();
        return;
      }
      const far = Math.hypot(at[0] - before[0], at[1] - before[1]) > 4;
      if (!moved && !far) return;
      if (!moved) {
        // Only now, for a capture would make a click of the first pointer one on this element.
        place.setPointerCapture(event.pointerId);
        place.classList.add("dragging");
        tooltip.hide();
      }
      moved = true;
      pointers.set(event.pointerId, at);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other === undefined) {
        left -= (at[0] - before[0]) / cell;
        top -= (at[1] - before[1]) / cell;
        show();
      } else {
        const apart = (a) => Math.hypot(a[0] - other[0], a[1] - other[1]);
        if (apart(before) > 0) {
          zoom(apart(at) / apart(before), (at[0] + other[0]) / 2, (at[1] + other[1]) / 2);
        }
      }
    });
    const release = (event) => {
      const was = pointers.delete(event.pointerId);
      place.classList.remove("dragging");
      if (event.type !== "pointerup" || !was || moved) return;
      [row, column] = cellAt(windowPoint(event));
      readOut();
      show();
      activate();
    };
    place.addEventListener("pointerup", release);
    place.addEventListener("pointercancel", release);
    place.addEventListener("pointerleave", () => {
      if (pointers.size > 0) return;
      tooltip.hide();
      if (document.activeElement !== place) {
        row = column = -1;
        show();
      }
    });
    // The wheel scrolls the page, until the matrix has been chosen or Ctrl is held (as a pinch on a
    // touch pad reports itself).
    place.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== place) return;
      event.preventDefault();
      tooltip.hide();
      zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), ...windowPoint(event));
    }, { passive: false });

    const arrows = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    place.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = arrows[event.key];
      if (step !== undefined) {
        [row, column] = row < 0
          ? [Math.floor(top), Math.floor(left)]
          : [clamp(row + step[0], 0, classes - 1), clamp(column + step[1], 0, classes - 1)];
        reveal();
        readOut();
        show();
      } else if (event.key === "Enter") {
        activate();
      } else if (event.key === "+" || event.key === "=" || event.key === "-") {
        const [x, y] = row < 0
          ? [size / 2, size / 2]
          : [(column + 0.5 - left) * cell, (row + 0.5 - top) * cell];
        zoom(event.key === "-" ? 1 / 1.5 : 1.5, x, y);
      } else if (event.key === "0") {
        zoom(0);
      } else if (event.key === "Escape" && row >= 0) {
        row = column = -1;
        readOut();
        show();
      } else return;
      tooltip.hide();
      event.preventDefault();
    });

    closer.onclick = () => zoom(1.5);
    farther.onclick = () => zoom(1 / 1.5);
    whole.onclick = () => zoom(0);
    hideHits.onchange = () => show({ hideHits: hideHits.checked });

    /** The classes whose names hold what is sought; one that is it comes first. */
    function found() {
      const text = search.value.trim().toLowerCase();
      if (text === "") return [];
      const hits = names.filter(({ name }) => name.toLowerCase().includes(text));
      const exact = hits.findIndex(({ name }) => name.toLowerCase() === text);
      if (exact >= 0) return [hits[exact].index];
      return hits.map(({ index }) => index);
    }
    search.oninput = () => {
      const hits = found();
      show({ found: hits });
      line.textContent = search.value === ""
        ? hint
        : `${hits.length} ${
          hits.length === 1 ? "class" : "classes"
        } found; Enter zooms to the first`;
    };
    search.onkeydown = (event) => {
      const [first] = found();
      if (event.key !== "Enter" || first === undefined) return;
      event.preventDefault();
      row = column = order.indexOf(first);
      cell = Math.max(cell, Math.min(28, size / 8));
      left = column + 0.5 - size / cell / 2;
      top = row + 0.5 - size / cell / 2;
      readOut();
      show();
    };

    /** Draws the matrix at the figure's width; what was chosen stays. */
    async function draw() {
      const wide = figure.clientWidth;
      const states = view?.getState({ data: () => false, signals: (name) => chosen.has(name) });
      gutter = Math.min(widest, Math.max(72, Math.round(wide * 0.24)));
      const before = size;
      size = Math.max(120, Math.min(wide - gutter - 40, 760, Math.max(classes * 64, 240)));
      cell = before === 0 ? 0 : cell * size / before;
      view?.finalize();
      view = new vega.View(
        vega.parse({
          ...spec,
          width: size,
          height: size,
          padding: { left: gutter + 24, top: gutter + 24, right: 8, bottom: 8 },
        }),
        { renderer: "svg", container: picture, logLevel: vega.Error, tooltip: () => {} },
      );
      view.signal("gutter", gutter);
      for (const [name, value] of Object.entries(states?.signals ?? {})) view.signal(name, value);
      await show({ place: placesOf(order) });
      asPicture(picture, spec.description);
    }
    const chosen = new Set(["byCount", "hideHits", "found"]);

    await draw();
    figure.querySelector(":scope > svg")?.replaceWith(...above, place, line);
    let drawn = figure.clientWidth;
    new ResizeObserver(() => {
      if (figure.clientWidth === drawn) return;
      drawn = figure.clientWidth;
      draw();
    }).observe(figure);
  };
})();
