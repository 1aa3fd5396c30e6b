/**
 * Lays over the page's pictures where the model looked, as the reader chooses. Pictures without a map
 * stay as they are.
 *
 * Reads the element `maps` (see page_maps.ts): for each way of making maps, the cells of every image
 * that has them, from 0 to 255, one head after the other.
 */

/**
 * @typedef {object} Maps
 * @property {number} width
 * @property {number} height
 * @property {Record<string, string>} images By image number, in base 64.
 */

/** @type {Maps[]} */
const maps = JSON.parse(document.getElementById("maps").textContent);
const select = /** @type {HTMLSelectElement} */ (document.getElementById("heat"));

select?.addEventListener("change", () => overlay(document));
document.addEventListener("facet:pictures", (event) => {
  overlay(/** @type {CustomEvent} */ (event).detail.within);
});

/** @param {ParentNode} within */
function overlay(within) {
  const [method, head] = select.value.split(":").map(Number);
  for (const picture of within.querySelectorAll(".tile[data-image]")) {
    picture.replaceChildren();
    if (select.value === "") continue;
    const encoded = maps[method].images[/** @type {HTMLElement} */ (picture).dataset.image];
    if (encoded !== undefined) picture.append(heat(maps[method], encoded, head));
  }
}

/**
 * @param {Maps} maps
 * @param {string} encoded
 * @param {number} head
 */
function heat({ width, height }, encoded, head) {
  const cells = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    .subarray(head * width * height, (head + 1) * width * height);
  const canvas = document.createElement("canvas");
  canvas.className = "heat";
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  const image = context.createImageData(width, height);
  // What did not count is veiled, what did stands out in orange: seen on any ground, without red and green.
  cells.forEach((strength, cell) => {
    const part = strength / 255;
    const orange = [245, 90, 0].map((value) => 255 + (value - 255) * part);
    image.data.set([...orange, 255 * (0.66 - 0.1 * part)], cell * 4);
  });
  context.putImageData(image, 0, 0);
  return canvas;
}
