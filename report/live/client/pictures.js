/**
 * Pictures: what the model gets wrong now, and what the network sees. They are kept in the page, so
 * that they stay when the server is gone; old ones stay until new ones are here.
 */
(() => {
  const at = (id) => document.getElementById(id);
  /** Addresses within the page of the sheets that are shown, by kind. */
  const kept = new Map();
  let mistakes = { heads: [] };
  let chosen;

  document.addEventListener("live:mistakes", ({ detail }) => {
    const wrong = detail.heads.filter(({ images }) => images.length > 0);
    withSheets("mistakes", wrong.map(({ sheet }) => sheet), (addresses) => {
      wrong.forEach((head, index) => head.address = addresses[index]);
      mistakes = detail;
      showMistakes();
    });
  });

  document.addEventListener("live:inputs", ({ detail }) => {
    withSheets("inputs", [detail.sheet], ([address]) => {
      const { epoch, step, sheet, labels } = detail;
      at("inputs-lead").textContent =
        `Training images as they came to step ${step}, in epoch ${epoch}.`;
      at("inputs-list").replaceChildren(...labels.map((names, index) => {
        const words = names.map((name) => name || "no label");
        const item = document.createElement("li");
        item.append(
          tile(sheet, index, address, `image with the labels ${words.join(", ")}`),
          ...words.map((word) => text("span", word, "quiet")),
        );
        return item;
      }));
    });
  });

  /** Fetches sheets and shows them together; what cannot be had leaves all as it is. */
  function withSheets(kind, sheets, show) {
    const fetching = Promise.all(sheets.map(async ({ path }) => {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return URL.createObjectURL(await response.blob());
    })).then((addresses) => {
      show(addresses);
      for (const old of kept.get(kind) ?? []) URL.revokeObjectURL(old);
      kept.set(kind, addresses);
    }).catch(() => {});
    document.dispatchEvent(new CustomEvent("live:pictures", { detail: fetching }));
  }

  function tile({ width, height, columns }, index, address, description) {
    const picture = document.createElement("span");
    picture.className = "tile";
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", description);
    const left = -(index % columns) * width;
    const top = -Math.floor(index / columns) * height;
    picture.style.cssText = `width:${width}px;height:${height}px;` +
      `background-image:url(${address});background-position:${left}px ${top}px`;
    return picture;
  }

  function showMistakes() {
    const { epoch, heads } = mistakes;
    chosen = heads.find(({ head }) => head === chosen)?.head ?? heads[0]?.head;
    at("mistakes-lead").textContent = `Validation images that are wrong after epoch ${epoch}, ` +
      "those first of which the model is surest.";
    if (at("mistakes-heads").childElementCount !== heads.length) {
      at("mistakes-heads").replaceChildren(...heads.map(({ head }) => choice(head)));
    }
    showCards();
  }

  /** A head to be chosen. */
  function choice(head) {
    const label = document.createElement("label");
    label.className = "choice";
    const radio = document.createElement("input");
    Object.assign(radio, { type: "radio", name: "head", checked: head === chosen });
    radio.addEventListener("change", () => {
      chosen = head;
      showCards();
    });
    label.append(radio, head);
    return label;
  }

  function showCards() {
    const of = mistakes.heads.find(({ head }) => head === chosen);
    if (!of) return;
    at("mistakes-list").replaceChildren(...of.images.map((image, index) => {
      const { id, label, guess, probability } = image;
      const card = document.createElement("li");
      card.className = "card";
      const words = document.createElement("div");
      words.append(
        text("strong", id),
        text("div", `✗ ${guess} ${Math.round(100 * probability)} %`, "wrong"),
        text("div", `labelled ${label}`, "quiet"),
      );
      card.append(tile(of.sheet, index, of.address, `image ${id}`), words);
      return card;
    }));
    if (of.images.length === 0) {
      at("mistakes-list").replaceChildren(text("li", "Nothing is wrong."));
    }
  }

  function text(kind, content, className = "") {
    const element = document.createElement(kind);
    element.className = className;
    element.textContent = content;
    return element;
  }
})();
