import assert from "node:assert/strict";
import { decodeImage } from "../../data/mod.ts";
import { PictureSheets } from "./picture_sheets.ts";

const size = { width: 60, height: 80 };
const grey = (value: number) => new Uint8Array(60 * 80 * 3).fill(value);

Deno.test("a sheet holds its pictures side by side", async () => {
  const sheets = new PictureSheets();
  const sheet = sheets.add("inputs", 7, [grey(0), grey(255)], size);
  assert.deepEqual(sheet, { path: "pictures/inputs/7.jpg", columns: 20, ...size });
  const jpeg = await sheets.jpeg(sheet.path);
  assert.deepEqual([...jpeg!.subarray(0, 2)], [0xff, 0xd8]);
  const pixels = await decodeImage(jpeg!, { width: 120, height: 80, resize: "stretch" });
  const at = (x: number, y: number) => pixels[(y * 120 + x) * 3]!;
  assert.ok(at(30, 40) < 20 && at(90, 40) > 235, `${at(30, 40)}, ${at(90, 40)}`);
});

Deno.test("the latest two sheets of each kind can be had", async () => {
  const sheets = new PictureSheets();
  const paths = [1, 2, 3].map((version) => sheets.add("inputs", version, [grey(9)], size).path);
  const other = sheets.add("mistakes-0", 1, [grey(9)], size).path;
  const had = await Promise.all(
    [...paths, other, "pictures/none/1.jpg"].map(async (path) =>
      await sheets.jpeg(path) !== undefined
    ),
  );
  assert.deepEqual(had, [false, true, true, true, false]);
  const known = [
    ...paths,
    "pictures/none/1.jpg",
    "pictures",
    "pictures/inputs/1.jpg/2",
    "inputs/inputs/1.jpg",
  ];
  assert.deepEqual(
    known.map((path) => sheets.hasKindOf(path)),
    [true, true, true, false, false, false, false],
    "of which one that is gone was replaced",
  );
});
