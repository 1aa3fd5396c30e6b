/** Tables that are sorted by the column whose heading is pressed: numbers falling first, text rising. */

/** Makes buttons of the headings of the page's tables. */
export function startSorting(): void {
  for (
    const heading of document.querySelectorAll<HTMLTableCellElement>(".sortable thead th")
  ) {
    const button = document.createElement("button");
    button.className = "plain";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sortBy(heading));
    heading.append(button);
  }
}

function sortBy(heading: HTMLTableCellElement): void {
  const headings = [...heading.parentElement!.children];
  const column = headings.indexOf(heading);
  const falling = heading.getAttribute("aria-sort") !== "descending";
  for (const other of headings) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", falling ? "descending" : "ascending");
  const body = heading.closest("table")!.tBodies[0]!;
  const rows = [...body.rows].sort((a, b) => compare(key(a, column), key(b, column), falling));
  body.append(...rows);
}

/** What a row is sorted by: the number or the text in a column. */
function key(row: HTMLTableRowElement, column: number): number | string {
  const text = row.cells[column]!.textContent.trim();
  const number = Number(text.replace(/[,%\s]/g, ""));
  return Number.isNaN(number) ? text : number;
}

/** Below 0 where `a` comes first. Text is last in a column of numbers. */
function compare(a: number | string, b: number | string, falling: boolean): number {
  if (typeof a === "string") {
    if (typeof b !== "string") return 1;
    return falling ? a.localeCompare(b) : -a.localeCompare(b);
  }
  if (typeof b === "string") return -1;
  return falling ? b - a : a - b;
}
