/** The elements of the confusion matrix that a reader explores: heading, controls, view and line. */
globalThis.facetMatrixParts = (() => {
  /** An element with properties and children. */
  function element(name, properties = {}, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  /** A labelled choice. */
  function choice(label, names, onChoose) {
    const select = element("select", { onchange: () => onChoose(select.selectedIndex) });
    select.append(...names.map((name) => element("option", { textContent: name })));
    return element("label", {}, label, select);
  }

  /**
   * @param {HTMLElement} figure the figure; its id keeps the elements' apart
   * @param {object} spec what `matrixSpec` made
   * @param {{ onOrder(index: number): void, onShade(index: number): void }} told of choices
   */
  return function facetMatrixParts(figure, spec, { onOrder, onShade }) {
    const { title, subtitle, names, orders } = spec.usermeta.matrix;
    const hint = "Click the matrix, then turn the wheel to zoom; drag to move. Arrow keys move a " +
      "cursor, Enter opens a cell, + and − zoom.";
    const line = element("p", { className: "matrix-line", textContent: hint });
    line.setAttribute("aria-live", "polite");
    const picture = element("div");
    const place = element("div", { className: "matrix-view", tabIndex: 0 }, picture);
    place.setAttribute("role", "application");
    place.setAttribute("aria-label", `${spec.description} ${hint}`);

    const button = (textContent, name) => {
      const made = element("button", { type: "button", textContent, title: name });
      made.setAttribute("aria-label", name);
      return made;
    };
    const closer = button("+", "zoom in");
    const farther = button("−", "zoom out");
    const whole = button("whole", "see the whole matrix");
    const list = element("datalist", { id: `${figure.dataset.chart}-classes` });
    list.append(...names.map(({ name }) => element("option", { value: name })));
    const search = element("input", { type: "search", placeholder: "find a class" });
    search.setAttribute("list", list.id);
    search.setAttribute("aria-label", "find a class");
    const hideHits = element("input", { type: "checkbox" });

    const heading = element(
      "div",
      { className: "matrix-head" },
      element("strong", { textContent: title }),
      ...subtitle.map((text) => element("div", { textContent: text })),
    );
    const controls = element(
      "div",
      { className: "matrix-controls" },
      choice("order", orders.map(({ name }) => name), onOrder),
      choice("shade by", ["share of the true class, in %", "count"], onShade),
      element("label", {}, hideHits, "hide the diagonal"),
      search,
      list,
      element("span", {}, farther, closer, whole),
    );
    const above = [heading, controls];
    return { place, picture, line, hint, closer, farther, whole, search, hideHits, above };
  };
})();
