/** Fields that find classes by name: what does not hold the text is hidden. */

for (const field of document.querySelectorAll("input[data-filters]")) {
  const input = /** @type {HTMLInputElement} */ (field);
  const entries = document.querySelectorAll(`#${input.dataset.filters} [data-name]`);
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    for (const entry of entries) {
      const { name } = /** @type {HTMLElement} */ (entry).dataset;
      /** @type {HTMLElement} */ (entry).hidden = !name.toLowerCase().includes(wanted);
    }
  });
}
