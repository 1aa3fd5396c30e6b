/** In the report on a model, cells of a confusion matrix and pairs of classes open their pictures. */

const { heads } = JSON.parse(document.getElementById("images").textContent);

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
  const { name, classes, labels, guesses, confusion } = heads[position];
  const meant = (guess) => predicted < 0 ? guess !== truth : guess === predicted;
  const rows = [...labels.keys()]
    .filter((row) => labels[row] === truth && meant(guesses[row][0]));
  const count = confusion.filter(([label, guess]) => label === truth && meant(guess))
    .reduce((sum, [, , images]) => sum + images, 0);
  const taken = predicted < 0 ? "taken for another class" : `taken for ${classes[predicted]}`;
  const title = truth === predicted
    ? `${name}: ${classes[truth]}, recognised`
    : `${name}: ${classes[truth]} ${taken}`;
  document.dispatchEvent(new CustomEvent("facet:show", { detail: { title, rows, count } }));
}
