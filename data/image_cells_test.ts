import assert from "node:assert/strict";
import { join } from "node:path";
import { ImageCells, listedNames, separatedNames } from "./image_cells.ts";
import { imageColumnsOf } from "./image_columns.ts";
import { ImageFinder } from "./image_finder.ts";
import { joinNames, splitNames } from "./name_list.ts";
import { inFolder } from "./testing/mod.ts";

/** Reads cells of a table beside files of these names. */
async function read(
  files: readonly string[],
  rows: readonly (readonly string[])[],
  separator?: string,
) {
  let images: (readonly string[])[] = [];
  let told: string[] = [];
  await inFolder(async (folder) => {
    for (const file of files) await Deno.writeTextFile(join(folder, file), "");
    const finder = new ImageFinder(folder, "{}");
    const cells = new ImageCells(finder, { folder, pattern: "{}", separator });
    images = rows.map((row) =>
      cells.find(cells.names(row)).map(({ id, problem }) => problem ?? id)
    );
    told = [...cells.notes(), ...cells.warnings(), ...finder.notes()];
  });
  return { images, told };
}

Deno.test("a cell's names are between separators, or in a list as programs print it", () => {
  const cases: [names: string[], expected: string][] = [
    [separatedNames("a.jpg|b.jpg", "|"), "a.jpg b.jpg"],
    [separatedNames(" a.jpg, b.jpg,, ", ","), "a.jpg b.jpg"],
    [separatedNames("a.jpg\nb.jpg\n", "\n"), "a.jpg b.jpg"],
    [
      separatedNames("http://x/a,b.jpg?s=1;2, https://y/c.jpg", ","),
      "http://x/a,b.jpg?s=1;2 https://y/c.jpg",
    ],
    [separatedNames("http://x/a.jpg,https://y/b.jpg,", ","), "http://x/a.jpg https://y/b.jpg"],
    [separatedNames("http://x/a.jpg|b.jpg", "|"), "http://x/a.jpg b.jpg"],
    [listedNames('["a.jpg","b.jpg"]'), "a.jpg b.jpg"],
    [listedNames("[7, 8]"), "7 8"],
    [listedNames("['a.jpg', 'b.jpg']"), "a.jpg b.jpg"],
    [listedNames("['a.jpg' 'b.jpg'\n 'c.jpg']"), "a.jpg b.jpg c.jpg"],
    [listedNames("[\"it's.jpg\", 'b, c.jpg']"), "it's.jpg b, c.jpg"],
    [listedNames("[a.jpg, b.jpg]"), "a.jpg b.jpg"],
    [listedNames("[a.jpg|b.jpg]", "|"), "a.jpg b.jpg"],
    [listedNames("[]"), ""],
  ];
  for (const [names, expected] of cases) assert.equal(names.join(" "), expected);
});

Deno.test("the images of a row come each once, and one line says how many there are", async () => {
  const rows = [["a.jpg|b.jpg"], ["c.jpg"], ["a.jpg|a.jpg", "c.jpg"], ["", ""]];
  const { images, told } = await read(["a.jpg", "b.jpg", "c.jpg"], rows, "|");
  assert.deepEqual(images, [["a.jpg", "b.jpg"], ["c.jpg"], ["a.jpg", "c.jpg"], []]);
  assert.match(told.join(), /^2 rows name several images, 4 in all: .* stay on one side/);
});

Deno.test("a cell that is the name of a file is one image, whatever is in it", async () => {
  const names = ["a, b.jpg", "[1].jpg", "[x]", "c.jpg"];
  const { images, told } = await read(names, names.map((name) => [name]), ",");
  assert.deepEqual([images.flat(), told], [names, []]);
});

Deno.test("several images without their separator are refused with the option, not taken for one", async () => {
  const { images, told } = await read(["a.jpg", "b.jpg"], [["/x/a.jpg;/x/b.jpg"], ["c.jpg;d.jpg"]]);
  assert.match(images[0]![0]!, /names several images: --image-separator ";" reads them/);
  assert.deepEqual(images[1], ["c.jpg;d.jpg"]);
  assert.match(told.join(), /^1 cell names several images, .*--image-separator ";" reads them$/);
});

Deno.test("image columns are named one by one, by a pattern, or as one whose name has a comma", () => {
  const header = ["id", "image_1", "image_2", "a,b", "back"];
  const columns = (named: string) => imageColumnsOf("shop.csv", header, named);
  assert.deepEqual(columns("image_*"), ["image_1", "image_2"]);
  assert.deepEqual(columns("back, image_*,image_1"), ["back", "image_1", "image_2"]);
  assert.deepEqual(columns("a,b"), ["a,b"]);
  assert.deepEqual(columns('"a,b",back'), ["a,b", "back"]);
  assert.deepEqual(columns("foto"), ["foto"]);
  assert.throws(() => columns("foto_*"), {
    name: "UserError",
    message: /--image-column foto_\*: shop.csv has no column like "foto_\*"\. Its columns are: id,/,
  });
  for (const names of [["a", "b"], ["a,b", 'c"d'], [" a"]]) {
    assert.deepEqual(splitNames(joinNames(names)), names);
  }
});
