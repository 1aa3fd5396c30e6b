/** Tables that are sorted by the column whose heading is pressed: numbers falling first, text rising. */

for (const heading of document.querySelectorAll(".sortable thead th")) {
  const button = document.createElement("button");
  button.className = "plain";
  button.append(...heading.childNodes);
  button.addEventListener("click", () => sortBy(heading));
  heading.append(button);
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
