import assert from "node:assert/strict";
import { foldRows } from "./folds.ts";
import { repeatedImages } from "./repeated_images.ts";
import { splitRows } from "./split.ts";

/** Rows of which some share an image: three rows each of the first images, one each of the others. */
function rowsOf(count: number, thrice: number) {
  const images = Array.from({ length: count }, (_, i) => i);
  const all = [...images, ...images.slice(0, thrice), ...images.slice(0, thrice)];
  return all.map((image, i) => ({
    line: i + 2,
    id: `${image}`,
    image: `/${image}.jpg`,
    labels: [i % 3 === 0 ? "shirt" : "shoe"],
  }));
}

Deno.test("an image never stands on both sides, however it is split", () => {
  for (let seed = 0; seed < 40; seed++) {
    const rows = rowsOf(20, seed % 10);
    const stratify = seed % 2 ? [0] : [];
    const splits = [
      splitRows(rows, { seed, validation: 0.3, stratify }),
      ...foldRows(rows, { seed, folds: 3, stratify }),
    ];
    for (const { train, validation } of splits) {
      const validated = new Set(validation.map(({ image }) => image));
      assert.ok(train.every(({ image }) => !validated.has(image)), `seed ${seed}`);
      assert.equal(train.length + validation.length, rows.length);
    }
  }
});

Deno.test("rows of one image are told with their number", () => {
  assert.equal(repeatedImages(rowsOf(5, 0)), undefined);
  assert.match(
    repeatedImages(rowsOf(5, 1))!,
    /^3 rows name only 1 image: rows of one image stay on/,
  );
  assert.match(repeatedImages(rowsOf(5, 2))!, /^6 rows name only 2 images: /);
});
