/** What pointers do to the confusion matrix: one points, drags or opens a cell; two pinch; a wheel zooms. */
import type { LiveMatrix } from "./matrix.ts";
import type { WindowPoint } from "./matrix_window.ts";
import { hideTooltip, showTooltip } from "./tooltip.ts";

/** Pixels that a pointer may move before it drags. */
const dragDistance = 4;

/** Listens to the pointers on an element. */
export function listenToPointers(place: HTMLElement, matrix: LiveMatrix): void {
  /** Where the pointers are that are pressed, by their ids. */
  const pressed = new Map<number, WindowPoint>();
  let dragging = false;

  place.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    pressed.set(event.pointerId, matrix.windowPoint(event));
    dragging = pressed.size > 1;
  });

  place.addEventListener("pointermove", (event) => {
    const point = matrix.windowPoint(event);
    const before = pressed.get(event.pointerId);
    if (before === undefined) {
      matrix.pointAt(matrix.window.cellAt(point));
      if (matrix.cursor === undefined) hideTooltip();
      else showTooltip(matrix.cursorRows(), event);
      return;
    }
    if (!dragging) {
      if (distance(point, before) <= dragDistance) return;
      dragging = true;
      // Only now, for a capture would make a click of the first pointer one on this element.
      place.setPointerCapture(event.pointerId);
      place.classList.add("dragging");
      hideTooltip();
    }
    pressed.set(event.pointerId, point);
    const other = [...pressed].find(([id]) => id !== event.pointerId)?.[1];
    if (other === undefined) {
      matrix.window.pan(before[0] - point[0], before[1] - point[1]);
      matrix.show();
    } else if (distance(before, other) > 0) {
      const middle: WindowPoint = [(point[0] + other[0]) / 2, (point[1] + other[1]) / 2];
      matrix.zoom(distance(point, other) / distance(before, other), middle);
    }
  });

  const release = (event: PointerEvent) => {
    const wasPressed = pressed.delete(event.pointerId);
    place.classList.remove("dragging");
    if (event.type !== "pointerup" || !wasPressed || dragging) return;
    matrix.select(matrix.window.cellAt(matrix.windowPoint(event)));
    matrix.open();
  };
  place.addEventListener("pointerup", release);
  place.addEventListener("pointercancel", release);

  place.addEventListener("pointerleave", () => {
    if (pressed.size > 0) return;
    hideTooltip();
    if (document.activeElement !== place) matrix.pointAt(undefined);
  });

  // The wheel scrolls the page, until the matrix has been chosen or Ctrl is held (as a pinch on a touch
  // pad reports itself).
  place.addEventListener("wheel", (event) => {
    if (!event.ctrlKey && !event.metaKey && document.activeElement !== place) return;
    event.preventDefault();
    hideTooltip();
    const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
    matrix.zoom(factor, matrix.windowPoint(event));
  }, { passive: false });
}

function distance([x1, y1]: WindowPoint, [x2, y2]: WindowPoint): number {
  return Math.hypot(x1 - x2, y1 - y2);
}
