import assert from "node:assert/strict";
import { MatrixWindow } from "../client/matrix_window.ts";

/** A window of 200 pixels onto 10 classes, of which all are seen at first. */
function windowOfTen(): MatrixWindow {
  const window = new MatrixWindow(10);
  window.resize(200);
  return window;
}

const shown = ({ cell, left, top }: MatrixWindow) => ({ cell, left, top });

Deno.test("at first the whole matrix is seen, and zooming out shows no more than that", () => {
  const window = windowOfTen();
  assert.deepEqual(shown(window), { cell: 20, left: 0, top: 0 });
  window.zoom(0.5);
  assert.deepEqual(shown(window), { cell: 20, left: 0, top: 0 });
  assert.ok(window.showsAll && !window.isClosest);
});

Deno.test("what lies at the point of a zoom stays there", () => {
  const window = windowOfTen();
  const before = window.cellAt([150, 50]);
  window.zoom(2, [150, 50]);
  assert.deepEqual(shown(window), { cell: 40, left: 3.75, top: 1.25 });
  assert.deepEqual(window.cellAt([150, 50]), before);
  assert.deepEqual(before, { row: 2, column: 7 });
});

Deno.test("cells grow to 64 pixels and no further, unless all of them fit at a larger size", () => {
  const window = windowOfTen();
  window.zoom(100);
  assert.equal(window.cell, 64);
  assert.ok(window.isClosest && !window.showsAll);
  const few = new MatrixWindow(2);
  few.resize(200);
  few.zoom(3);
  assert.equal(few.cell, 100);
});

Deno.test("the window never leaves the matrix, however far it is moved", () => {
  const window = windowOfTen();
  window.zoom(2);
  window.pan(1e6, -1e6);
  assert.deepEqual(shown(window), { cell: 40, left: 5, top: 0 });
});

Deno.test("a cell that is revealed is wholly seen, with as little movement as that needs", () => {
  const window = windowOfTen();
  window.zoom(2, [0, 0]); // rows and columns 0 to 4 are seen
  window.reveal(4, 6);
  assert.deepEqual(shown(window), { cell: 40, left: 2, top: 0 });
  window.reveal(4, 6);
  assert.deepEqual(shown(window), { cell: 40, left: 2, top: 0 });
});

Deno.test("a cell that is centred stands in the middle, large enough to be read", () => {
  const window = windowOfTen();
  window.centre(5, 5);
  assert.equal(window.cell, 25);
  assert.deepEqual(window.pointOf(5, 5), [100, 100]);
  assert.deepEqual(window.cellAt([100, 100]), { row: 5, column: 5 });
  assert.equal(window.cellAt([200, 10]), undefined);
});

Deno.test("a window of another size shows the same part of the matrix", () => {
  const window = windowOfTen();
  window.zoom(2, [150, 50]);
  window.resize(100);
  assert.deepEqual(shown(window), { cell: 20, left: 3.75, top: 1.25 });
});
