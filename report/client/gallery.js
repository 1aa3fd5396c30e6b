/**
 * Shows the pictures behind something that the reader chose: a dialog that opens at the event
 * `facet:show` with a title, rows of the table of images and how many images there are in all, with
 * every picture's labels and guesses.
 *
 * Reads the element `images`: the columns of a table of the images whose pictures the page holds (see
 * page_images.ts).
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
 * @property {number[]} images Their numbers in the evaluated set.
 * @property {string[]} ids
 * @property {number[]} tiles
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
  const { title, rows, count } = /** @type {CustomEvent} */ (event).detail;
  heading.textContent = title;
  const all = count === 1 ? "1 image" : `${count} images`;
  note.textContent = rows.length === count ? all : `${all}, ${rows.length} of them in this report`;
  list.replaceChildren();
  waiting = rows;
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

/** @param {number} row */
function card(row) {
  const item = element("li", "card");
  const text = element("div");
  text.append(element("strong", "", images.ids[row]));
  text.append(...images.heads.map((head) => verdict(head, row)));
  item.append(picture(row), text);
  return item;
}

/**
 * @param {HeadColumns} head
 * @param {number} row
 */
function verdict({ name, classes, labels, guesses, probabilities }, row) {
  const label = labels[row];
  const wrong = label >= 0 && label !== guesses[row][0];
  const all = guesses[row].map((guess, rank) =>
    `${classes[guess]} ${probabilities[row][rank]}\u00a0%`
  );
  const line = element("div");
  line.title = `${name}: ${all.join(", ")}`;
  const sign = label < 0 ? "" : wrong ? "✗ " : "✓ ";
  line.append(element("div", wrong ? "wrong" : "", sign + all[0]));
  if (wrong) line.append(element("div", "quiet", `labelled ${classes[label]}`));
  return line;
}

/** @param {number} row */
function picture(row) {
  const { width, height, columns, perSheet } = images.layout;
  const tile = images.tiles[row];
  const place = tile % perSheet;
  const span = element("span", `tile sheet${Math.floor(tile / perSheet)}`);
  span.dataset.image = String(images.images[row]);
  span.setAttribute("role", "img");
  span.setAttribute("aria-label", `image ${images.ids[row]}`);
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
