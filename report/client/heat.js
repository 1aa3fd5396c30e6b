/**
 * Lays over a picture where the model looked: a button for all pictures of the page switches it on and
 * off. Pictures without a map stay as they are.
 *
 * Reads the element `maps`: for each image that has them, the map of its guess by head, each of
 * `width` by `height` cells from 0 to 255 (see page_maps.ts).
 */

/**
 * @typedef {object} Maps
 * @property {number} width
 * @property {number} height
 * @property {string[]} heads
 * @property {Record<string, string>} images By image number: the heads' maps end to end, in base 64.
 */

/** @type {Maps} */
const maps = JSON.parse(document.getElementById("maps").textContent);
const select = /** @type {HTMLSelectElement} */ (document.getElementById("heat"));

if (select) {
  select.addEventListener("change", () => overlay(document));
  document.addEventListener("facet:pictures", (event) => {
    overlay(/** @type {CustomEvent} */ (event).detail.within);
  });
}

/** @param {ParentNode} within */
function overlay(within) {
  const head = maps.heads.indexOf(select.value);
  for (const picture of within.querySelectorAll(".tile[data-image]")) {
    picture.replaceChildren();
    const encoded = maps.images[/** @type {HTMLElement} */ (picture).dataset.image];
    if (head >= 0 && encoded !== undefined) picture.append(heat(encoded, head));
  }
}

/**
 * @param {string} encoded
 * @param {number} head
 */
function heat(encoded, head) {
  const { width, height } = maps;
  const cells = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    .subarray(head * width * height, (head + 1) * width * height);
  const canvas = document.createElement("canvas");
  canvas.className = "heat";
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  cells.forEach((strength, cell) => {
    // Orange over what counted, and a dark veil over what did not, so that either is seen on any ground.
    image.data.set(
      strength > 96 ? [255, 122, 0, strength - 40] : [20, 24, 32, 130 - strength],
      cell * 4,
    );
  });
  context.putImageData(image, 0, 0);
  return canvas;
}
