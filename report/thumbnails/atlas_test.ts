import assert from "node:assert/strict";
import { decodeImage } from "../../data/mod.ts";
import { makeAtlas } from "./atlas.ts";
import { tileLayout } from "./tile_layout.ts";

const size = { width: 60, height: 80 };
const layout = tileLayout(size.width, size.height);

/** A picture of one shade. */
function plain(shade: number): Uint8Array {
  return new Uint8Array(size.width * size.height * 3).fill(shade);
}

Deno.test("each picture stands on the sheet where the layout says", async () => {
  const { columns, perSheet } = layout;
  const shades = Array.from({ length: perSheet + 3 }, (_, tile) => tile * 7 % 256);
  const { sheets } = await makeAtlas(shades.map(plain), layout, { quality: 90 });
  assert.equal(sheets.length, 2);
  for (const [sheet, bytes] of sheets.entries()) {
    const tiles = shades.slice(sheet * perSheet, (sheet + 1) * perSheet);
    const across = Math.min(columns, tiles.length) * size.width;
    const height = Math.ceil(tiles.length / columns) * size.height;
    const pixels = await decodeImage(bytes, { width: across, height, strict: true });
    for (const [tile, shade] of tiles.entries()) {
      const x = (tile % columns + 0.5) * size.width;
      const y = (Math.floor(tile / columns) + 0.5) * size.height;
      const found = pixels[(y * across + x) * 3]!;
      assert.ok(Math.abs(found - shade) <= 3, `tile ${tile}: ${found}, not ${shade}`);
    }
  }
});

Deno.test("no pictures need no sheet", async () => {
  assert.deepEqual((await makeAtlas([], layout)).sheets, []);
});

Deno.test("sheets of a page are small, since printing draws a whole one for each of its tiles", () => {
  for (const [width, height] of [[60, 80], [96, 96], [96, 20]] as const) {
    const { columns, perSheet } = tileLayout(width, height);
    assert.ok(perSheet >= 9, `${perSheet} tiles of ${width} x ${height}`);
    const pixels = columns * width * Math.ceil(perSheet / columns) * height;
    assert.ok(pixels <= 320 * 320, `${pixels} pixels`);
  }
});
