import assert from "node:assert/strict";
import { backgroundOf, occlusionGrid } from "./occlusion_grid.ts";

Deno.test("cells divide an image evenly and each lies in its patch", () => {
  const sizes = [[60, 80, 8, 10], [80, 60, 10, 8], [224, 224, 10, 10], [33, 27, 10, 8]] as const;
  for (const [width, height, columns, rows] of sizes) {
    const grid = occlusionGrid({ width, height });
    assert.deepEqual([grid.width, grid.height], [columns, rows]);
    assert.equal(grid.patches.length, columns * rows);
    for (const [cell, { left, top, right, bottom }] of grid.patches.entries()) {
      const [column, row] = [cell % columns, Math.floor(cell / columns)];
      assert.ok(0 <= left && left <= column * width / columns);
      assert.ok((column + 1) * width / columns <= right && right <= width);
      assert.ok(0 <= top && top <= row * height / rows);
      assert.ok((row + 1) * height / rows <= bottom && bottom <= height);
    }
  }
});

Deno.test("a patch is half as wide and high again as its cell", () => {
  const { patches, width } = occlusionGrid({ width: 60, height: 80 });
  // The cell in column 3 and row 4 has its centre at (26.25, 36).
  assert.deepEqual(patches[4 * width + 3], { left: 21, top: 30, right: 32, bottom: 42 });
});

Deno.test("the smallest and the narrowest images have patches of at least a pixel", () => {
  for (
    const size of [{ width: 1, height: 1 }, { width: 2, height: 300 }, { width: 3, height: 4 }]
  ) {
    for (const { left, top, right, bottom } of occlusionGrid(size).patches) {
      assert.ok(left < right && right <= size.width && top < bottom && bottom <= size.height);
    }
  }
});

Deno.test("the background is the median of the outermost pixels, channel by channel", () => {
  const [width, height] = [4, 5]; // 14 outermost pixels
  const pixels = new Uint8Array(width * height * 3).fill(7);
  const paint = (x: number, y: number, colour: number[]) => pixels.set(colour, (y * width + x) * 3);
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) paint(x, y, [250, 251, 252]);
  assert.deepEqual(backgroundOf(pixels, { width, height }), [250, 251, 252]);
  paint(0, 0, [7, 251, 252]);
  paint(1, 0, [7, 251, 252]);
  assert.deepEqual(backgroundOf(pixels, { width, height }), [7, 251, 252]);
});
