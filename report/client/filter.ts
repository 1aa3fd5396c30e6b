/** Fields that find classes by name: what does not hold the text is hidden. */

/** Brings the page's fields to life. */
export function startFilters(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[data-filters]")) {
    const entries = document.querySelectorAll<HTMLElement>(
      `#${input.dataset.filters} [data-name]`,
    );
    input.addEventListener("input", () => {
      const sought = input.value.trim().toLowerCase();
      for (const entry of entries) {
        entry.hidden = !entry.dataset.name!.toLowerCase().includes(sought);
      }
    });
  }
}
