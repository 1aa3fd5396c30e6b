/**
 * What can be clicked in the report on a model: cells of a confusion matrix and pairs of classes open
 * their pictures, tables of classes are sorted, label corrections are downloaded.
 */

const { ids, heads } = JSON.parse(document.getElementById("images").textContent);

document.addEventListener("facet:cell", (event) => {
  const { head, truth, predicted } = /** @type {CustomEvent} */ (event).detail;
  show(heads.findIndex(({ name }) => name === head), truth, predicted);
});

for (const button of document.querySelectorAll("button[data-truth]")) {
  const { head, truth, predicted } = /** @type {HTMLElement} */ (button).dataset;
  button.addEventListener("click", () => show(Number(head), Number(truth), Number(predicted)));
}

/**
 * Opens the pictures of one true class that were taken for another.
 *
 * @param {number} position The head's.
 * @param {number} truth
 * @param {number} predicted -1 for any but the true one.
 */
function show(position, truth, predicted) {
  const { name, classes, labels, guesses } = heads[position];
  const indices = [];
  for (let index = 0; index < labels.length; index++) {
    const [guess] = guesses[index];
    const meant = predicted < 0 ? guess !== truth : guess === predicted;
    if (labels[index] === truth && meant) indices.push(index);
  }
  const taken = predicted < 0 ? "taken for another class" : `taken for ${classes[predicted]}`;
  const title = truth === predicted
    ? `${name}: ${classes[truth]}, recognised`
    : `${name}: ${classes[truth]} ${taken}`;
  document.dispatchEvent(new CustomEvent("facet:show", { detail: { title, indices } }));
}

for (const heading of document.querySelectorAll(".sortable thead th")) {
  heading.tabIndex = 0;
  heading.addEventListener("click", () => sortBy(heading));
  heading.addEventListener("keydown", (event) => {
    if (/** @type {KeyboardEvent} */ (event).key === "Enter") sortBy(heading);
  });
}

/** @param {Element} heading */
function sortBy(heading) {
  const column = [...heading.parentElement.children].indexOf(heading);
  const falling = heading.getAttribute("aria-sort") !== "descending";
  for (const other of heading.parentElement.children) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const body = heading.closest("table").tBodies[0];
  const key = (/** @type {HTMLTableRowElement} */ row) => {
    const text = row.cells[column].textContent.trim();
    const number = Number(text.replace(/[,% ]/g, ""));
    return Number.isNaN(number) ? text : number;
  };
  const rows = [...body.rows].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (typeof x !== typeof y) return typeof x === "number" ? -1 : 1; // "-" last
    const order = typeof x === "string"
      ? x.localeCompare(/** @type {string} */ (y))
      : x - Number(y);
    return falling === (typeof x === "number") ? -order : order;
  });
  body.append(...rows);
}

const corrections = document.getElementById("corrections");
const download = /** @type {HTMLButtonElement} */ (document.getElementById("download-corrections"));

if (corrections && download) {
  const boxes = () => [...corrections.querySelectorAll("input[type=checkbox]:checked")];
  const tell = () => {
    const count = boxes().length;
    download.disabled = count === 0;
    download.textContent = `Download ${count} correction${count === 1 ? "" : "s"} as CSV`;
  };
  corrections.addEventListener("change", tell);
  tell();
  download.addEventListener("click", () => {
    const lines = boxes().map((box) => {
      const { image, head, suggestion } = /** @type {HTMLElement} */ (box).dataset;
      const { name, classes, labels } = heads[Number(head)];
      const label = classes[labels[Number(image)]];
      return [ids[Number(image)], name, label, classes[Number(suggestion)]].map(field).join(",");
    });
    const text = ["id,column,label,suggestion", ...lines, ""].join("\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = "corrections.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

/** @param {string} text */
function field(text) {
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
