import assert from "node:assert/strict";
import { orient, swapsSides } from "./orient.ts";

/** EXIF 2.32, section 4.6.4: where the stored row 0 and column 0 are in the image as seen. */
const SIDES: readonly [row: string, column: string][] = [
  ["top", "left"],
  ["top", "right"],
  ["bottom", "right"],
  ["bottom", "left"],
  ["left", "top"],
  ["right", "top"],
  ["right", "bottom"],
  ["left", "bottom"],
];

Deno.test("each orientation puts row 0 and column 0 where EXIF says", () => {
  const [width, height] = [3 + Math.floor(Math.random() * 4), 8];
  const stored = Uint8Array.from({ length: width * height * 3 }, () => Math.random() * 256);
  for (const [index, [rowSide, columnSide]] of SIDES.entries()) {
    const seen = orient(stored, width, height, index + 1);
    const swapped = rowSide === "left" || rowSide === "right";
    assert.equal(swapsSides(index + 1), swapped);
    const seenWidth = swapped ? height : width;
    const seenHeight = swapped ? width : height;
    for (let row = 0; row < height; row++) {
      for (let column = 0; column < width; column++) {
        let x = 0, y = 0;
        for (const [side, steps] of [[rowSide, row], [columnSide, column]] as const) {
          if (side === "left") x = steps;
          if (side === "right") x = seenWidth - 1 - steps;
          if (side === "top") y = steps;
          if (side === "bottom") y = seenHeight - 1 - steps;
        }
        const from = (row * width + column) * 3;
        const to = (y * seenWidth + x) * 3;
        assert.deepEqual(seen.slice(to, to + 3), stored.slice(from, from + 3));
      }
    }
  }
});
