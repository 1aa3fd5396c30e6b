/** Shows what the model says about an image, and lists what was tried before. */
(() => {
  const at = (id) => document.getElementById(id);
  const percent = (share) => `${(100 * share).toFixed(1)}\u00a0%`;
  let shown;

  // What cannot be tagged, a browser may show or not.
  at("picture").addEventListener("error", ({ target }) => target.hidden = true);

  /** An image that was tried: { name, url, facets } or { name, url, error }. */
  document.addEventListener("tag:result", ({ detail }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "tried";
    button.append(picture(detail), summary(detail));
    button.addEventListener("click", () => {
      show(detail, button);
      at("result").scrollIntoView({ block: "nearest" });
    });
    const item = document.createElement("li");
    item.append(button);
    at("history-lead").hidden = true;
    at("history-list").prepend(item);
    show(detail, button);
    at("spoken").textContent = `${detail.name}: ${
      detail.error ??
        Object.entries(detail.facets).map(([head, { label }]) => `${head} ${label}`).join(", ")
    }`;
  });

  function show(result, button) {
    shown?.removeAttribute("aria-current");
    shown = button;
    shown.setAttribute("aria-current", "true");
    at("result-lead").hidden = true;
    at("result-body").hidden = false;
    at("picture").hidden = false;
    at("picture").src = result.url;
    at("picture").alt = result.name;
    at("picture-name").textContent = result.name;
    at("heads").replaceChildren(
      ...result.error === undefined
        ? Object.entries(result.facets).map(([head, facet]) => headOf(head, facet))
        : [text("p", `This file cannot be used: ${result.error}.`, "wrong")],
    );
  }

  /** A head's guesses, each with a bar as long as it is probable. */
  function headOf(name, { top }) {
    const part = document.createElement("div");
    const rows = top.map(({ label, probability }, index) => {
      const row = document.createElement("li");
      if (index === 0) row.className = "best";
      const bar = document.createElement("span");
      bar.className = "bar";
      bar.style.setProperty("--share", probability);
      row.append(text("span", label, "label"), text("span", percent(probability), "share"), bar);
      return row;
    });
    const list = document.createElement("ol");
    list.append(...rows);
    part.append(text("h3", name), list);
    return part;
  }

  function picture({ url }) {
    const image = document.createElement("img");
    image.src = url;
    image.alt = "";
    image.addEventListener("error", () => image.style.visibility = "hidden");
    return image;
  }

  function summary({ name, facets, error }) {
    const all = document.createElement("span");
    all.append(text("strong", name));
    if (error !== undefined) all.append(text("span", error, "wrong"));
    else for (const { label } of Object.values(facets)) all.append(text("span", label));
    return all;
  }

  function text(tag, content, className = "") {
    const element = document.createElement(tag);
    element.textContent = content;
    if (className !== "") element.className = className;
    return element;
  }
})();
