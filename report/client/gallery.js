/**
 * Shows the pictures behind something that the reader chose: a dialog that opens at the event
 * `facet:show` with a title and image numbers, with every picture's labels and guesses, and where the
 * model looked where that is known.
 *
 * Reads the element `images`: the columns of a table of images (see page_images.ts).
 */

/**
 * @typedef {object} HeadColumns
 * @property {string} name
 * @property {string[]} classes
 * @property {number[]} labels Class of each image; -1 for none.
 * @property {number[][]} guesses Best classes of each image.
 * @property {number[][]} probabilities Theirs, in percent.
 */

/**
 * @typedef {object} Images
 * @property {string[]} ids
 * @property {number[]} tiles Of each image; -1 where the page does not hold its picture.
 * @property {{width: number, height: number, columns: number, perSheet: number}} layout
 * @property {HeadColumns[]} heads
 */

const atOnce = 60;

/** @type {Images} */
const images = JSON.parse(document.getElementById("images").textContent);
const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("gallery"));
const heading = dialog.querySelector("h2");
const list = dialog.querySelector("ul");
const more = /** @type {HTMLButtonElement} */ (dialog.querySelector("button.more"));
const note = dialog.querySelector("p");

/** @type {number[]} */
let waiting = [];

document.addEventListener("facet:show", (event) => {
  const { title, indices } = /** @type {CustomEvent} */ (event).detail;
  heading.textContent = title;
  const shown = indices.filter((/** @type {number} */ index) => images.tiles[index] >= 0);
  const missing = indices.length - shown.length;
  const count = indices.length === 1 ? "1 image" : `${indices.length} images`;
  note.textContent = missing === 0 ? count : `${count}, ${shown.length} of them in this report`;
  list.replaceChildren();
  waiting = shown;
  showMore();
  if (!dialog.open) dialog.showModal();
  dialog.scrollTop = 0;
});

dialog.querySelector("button.close").addEventListener("click", () => dialog.close());
dialog.addEventListener("click", (event) => {
  if (event.target === dialog) dialog.close();
});
more.addEventListener("click", showMore);

function showMore() {
  list.append(...waiting.slice(0, atOnce).map(card));
  waiting = waiting.slice(atOnce);
  more.hidden = waiting.length === 0;
  document.dispatchEvent(new CustomEvent("facet:pictures", { detail: { within: list } }));
}

/** @param {number} index */
function card(index) {
  const item = element("li", "card");
  const text = element("div");
  text.append(element("strong", "", images.ids[index]));
  text.append(...images.heads.map((head) => verdict(head, index)));
  item.append(picture(index), text);
  return item;
}

/**
 * @param {HeadColumns} head
 * @param {number} index
 */
function verdict({ name, classes, labels, guesses, probabilities }, index) {
  const label = labels[index];
  const wrong = label >= 0 && label !== guesses[index][0];
  const all = guesses[index].map((guess, rank) =>
    `${classes[guess]} ${probabilities[index][rank]}\u00a0%`
  );
  const line = element("div");
  line.title = `${name}: ${all.join(", ")}`;
  const sign = label < 0 ? "" : wrong ? "✗ " : "✓ ";
  line.append(element("div", wrong ? "wrong" : "", sign + all[0]));
  if (wrong) line.append(element("div", "quiet", `labelled ${classes[label]}`));
  return line;
}

/** @param {number} index */
function picture(index) {
  const { width, height, columns, perSheet } = images.layout;
  const tile = images.tiles[index];
  const place = tile % perSheet;
  const span = element("span", `tile sheet${Math.floor(tile / perSheet)}`);
  span.dataset.image = String(index);
  span.setAttribute("role", "img");
  span.setAttribute("aria-label", `image ${images.ids[index]}`);
  span.style.backgroundPosition = `${-(place % columns) * width}px ${
    -Math.floor(place / columns) * height
  }px`;
  return span;
}

/**
 * @param {string} tag
 * @param {string} name Its class.
 * @param {string} text
 */
function element(tag, name = "", text = "") {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
