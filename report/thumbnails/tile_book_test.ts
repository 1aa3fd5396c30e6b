import assert from "node:assert/strict";
import { thumbnail, thumbnailSize } from "./thumbnail.ts";
import { TileBook } from "./tile_book.ts";

const picture = (width: number, height: number) => () => new Uint8Array(width * height * 3);

Deno.test("a picture that is shown twice is kept once", async () => {
  const book = new TileBook({ width: 6, height: 8 });
  const tiles = ["a", "b", "a"].map((key) => book.tile(key, picture(6, 8)));
  assert.deepEqual(tiles, [0, 1, 0]);
  assert.equal(book.count, 2);
  assert.equal((await book.atlas()).sheets.length, 1);
});

Deno.test("a large picture is shrunk in proportion, a small one stays as it is", () => {
  const layoutOf = (width: number, height: number) => {
    const { layout } = new TileBook({ width, height });
    return [layout.width, layout.height];
  };
  assert.deepEqual(layoutOf(60, 80), [60, 80]);
  assert.deepEqual(layoutOf(224, 224), [80, 80]);
  assert.deepEqual(layoutOf(400, 3), [80, 1]);
});

Deno.test("shrinking keeps what a picture shows", () => {
  const size = { width: 160, height: 80 };
  const half = Uint8Array.from({ length: 160 * 80 * 3 }, (_, at) => {
    return Math.floor(at / 3) % 160 < 80 ? 10 : 250;
  });
  const { width, height } = thumbnailSize(size);
  const shrunk = thumbnail(half, size);
  assert.equal(shrunk.length, width * height * 3);
  const at = (x: number, y: number) => shrunk[(y * width + x) * 3];
  assert.deepEqual([at(0, 0), at(30, 39), at(50, 0), at(79, 39)], [10, 10, 250, 250]);
});

Deno.test("an element names its sheet, its place there and its image", async () => {
  const book = new TileBook({ width: 60, height: 80 });
  const { columns, perSheet } = book.layout;
  for (let key = 0; key < perSheet + columns + 2; key++) book.tile(String(key), picture(60, 80));
  const last = String(perSheet + columns + 1);
  const text = String(await book.element(last, picture(60, 80), 'a "shoe"'));
  assert.match(text, /class="tile sheet1"/);
  assert.match(text, /background-position:\s*-60px -80px/);
  assert.match(text, /aria-label="a &quot;shoe&quot;"/);
});
