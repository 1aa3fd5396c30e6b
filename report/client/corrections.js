/** Label corrections that the reader ticks and downloads, as `facet train --corrections` reads them. */

const corrections = document.getElementById("corrections");
const download = /** @type {HTMLButtonElement} */ (document.getElementById("download-corrections"));

/**
 * Id, column, label and suggestion of each, by head, as the label file has them: what is shown of them is
 * cut and made visible.
 *
 * @type {string[][][]}
 */
const exact = JSON.parse(document.getElementById("exact-corrections")?.textContent ?? "[]");

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
      const [head, place] = /** @type {HTMLElement} */ (box).dataset.correction.split(":");
      return exact[head][place].map(field).join(",");
    });
    const text = ["id,column,label,suggestion", ...lines, ""].join("\n");
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
    link.download = "corrections.csv";
    link.click();
    URL.revokeObjectURL(link.href);
  });
}

/**
 * A field as data/csv/spreadsheet_cell.ts writes it: what a spreadsheet would run is text.
 *
 * @param {string} text
 */
function field(text) {
  const runs = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]./s.test(text) &&
    !/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?%?$/.test(text);
  if (runs) text = `'${text}`;
  return /[",\n\r]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
