/** What keys do to the confusion matrix: arrows move the cursor, Enter opens its cell, +, - and 0 zoom. */
import type { LiveMatrix } from "./matrix.ts";
import { clamp } from "./matrix_window.ts";
import { hideTooltip } from "./tooltip.ts";

/** Rows and columns that the cursor moves by. */
const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Listens to the keys that are pressed on an element. */
export function listenToKeys(place: HTMLElement, matrix: LiveMatrix): void {
  place.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(event.key, matrix)) return;
    hideTooltip();
    event.preventDefault();
  });
}

/** Does what a key stands for; returns whether it stands for anything. */
function act(key: string, matrix: LiveMatrix): boolean {
  const { cursor, window } = matrix;
  const arrow = arrows[key];
  if (arrow !== undefined) {
    const next = cursor === undefined
      ? { row: Math.floor(window.top), column: Math.floor(window.left) }
      : {
        row: clamp(cursor.row + arrow[0], 0, window.classes - 1),
        column: clamp(cursor.column + arrow[1], 0, window.classes - 1),
      };
    window.reveal(next.row, next.column);
    matrix.select(next);
  } else if (key === "Enter") {
    matrix.open();
  } else if (key === "+" || key === "=" || key === "-") {
    const factor = key === "-" ? 1 / 1.5 : 1.5;
    matrix.zoom(factor, cursor && window.pointOf(cursor.row, cursor.column));
  } else if (key === "0") {
    matrix.zoom(0);
  } else if (key === "Escape" && cursor !== undefined) {
    matrix.select(undefined);
  } else {
    return false;
  }
  return true;
}
