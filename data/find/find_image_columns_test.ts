import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder } from "../testing/mod.ts";
import { findColumns } from "./find_columns.ts";
import { found, kinds, table } from "./testing/find_in_folder.ts";

for (
  const [what, names, files, pattern] of [
    ["beside the table", ["1.jpg", "2.jpg", "3.jpg", "4.jpg"], "", "{}"],
    ["in a folder", ["1.jpg", "2.jpg", "3.jpg", "4.jpg"], "photos/", "photos/{}"],
    ["in folders of folders", ["1", "2", "3", "4"], "a/b/", "a/b/{}.jpg"],
    ["by paths", ["p/1.jpg", "p/2.jpg", "p/3.jpg", "p/4.jpg"], "p/", "{}"],
  ] as const
) {
  Deno.test(`images ${what} are found with column, pattern and labels, and one line says so`, async () => {
    const paths = [1, 2, 3, 4].map((image) => `${files}${image}.jpg`);
    const { imageColumn, imagePattern, labels, note } = await found(table("photo", names), paths);
    assert.deepEqual([imageColumn, imagePattern, labels], ["photo", pattern, ["kind"]]);
    assert.equal(
      note,
      "found by the table and its files, the same as " +
        `--image-column "photo" --image-pattern "${pattern}" --labels "kind"`,
    );
  });
}

Deno.test("names that are a part of the files' names are found by what is around them", async () => {
  const names = ["7", "8", "9", "10"];
  const files = names.map((name) => `photos/img_${name}-front.jpg`);
  const { imageColumn, imagePattern } = await found(table("sku", names), files);
  assert.deepEqual([imageColumn, imagePattern], ["sku", "photos/img_{}-front.jpg"]);
  // Not where a class is such a part: all its rows would have the same image.
  const rows = ["name,kind", "a,hat", "b,hat", "c,shoe", "d,shoe"];
  await assert.rejects(found(rows, ["hat_1.jpg", "shoe_1.jpg"]), /none whose values name/);
});

Deno.test("images in folders that no column names are found in all of them, if each name is there once", async () => {
  const names = ["107", "108", "209", "210"];
  const files = names.map((name) => `img/${name.slice(0, 1)}/${name}.JPG`);
  const { imagePattern } = await found(table("article", names), files);
  assert.equal(imagePattern, "img/**/{}.JPG");
});

Deno.test("names of other images in several folders stop with the folders to choose from", async () => {
  const names = ["1", "2", "3", "4"];
  const files = ["back", "front"].flatMap((view) => names.map((name) => `${view}/${name}.jpg`));
  const pattern = (view: string) => ` {2}--image-column "nr2" --image-pattern "${view}/{}.jpg"`;
  await assert.rejects(found(table("nr2", names), files), {
    name: "UserError",
    message: new RegExp(`choose:\n${pattern("back")}\n${pattern("front")}$`),
  });
  const given = { imagePattern: "front/{}.jpg" };
  assert.equal((await found(table("nr2", names), files, given)).imageColumn, "nr2");
});

Deno.test("where fewer than half of the images are there, how many are is said with the options", async () => {
  const rows = table("photo", Array.from({ length: 4 }, (_, row) => `${row}.jpg`))
    .concat(Array.from({ length: 6 }, (_, row) => `y${row},${row + 4}.jpg,hat`));
  await assert.rejects(found(rows, ["p/1.jpg", "p/2.jpg", "p/3.jpg"]), {
    name: "UserError",
    message: /--image-column "photo" --image-pattern "p\/\{\}" {3}# 3 of the first 10 have one/,
  });
});

Deno.test("a usual name decides between columns that would both do", async () => {
  const rows = ["back,image,kind", "1.jpg,2.jpg,hat", "3.jpg,4.jpg,hat"];
  const { imageColumn } = await found(rows, ["1.jpg", "2.jpg", "3.jpg", "4.jpg"]);
  assert.equal(imageColumn, "image");
});

Deno.test("names with a separator in them are names", async () => {
  const odd = ["a,b.jpg", "a;b.jpg", "a|b.jpg", "a b.jpg"];
  const rows = odd.map((name, row) => `"${name}",${kinds[row]}`);
  const { imageSeparator } = await found(["file_name,kind", ...rows], [...odd, "a.jpg", "b.jpg"]);
  assert.equal(imageSeparator, undefined);
});

Deno.test("images beside the folder of a table are found where the table itself is named, and only then", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "images"));
    await Deno.mkdir(join(folder, "lists"));
    for (const name of [1, 2, 3, 4]) {
      await Deno.writeTextFile(join(folder, `images/${name}.jpg`), "");
    }
    const path = join(folder, "lists/shop.csv");
    await Deno.writeTextFile(path, table("photo", ["1", "2", "3", "4"]).join("\n"));
    const { imageColumn, imagePattern } = await findColumns({ data: path });
    assert.deepEqual([imageColumn, imagePattern], ["photo", "../images/{}.jpg"]);
    await assert.rejects(
      findColumns({ data: join(folder, "lists") }),
      /there is no image below: put the images there, or say where they are/,
    );
  }));

Deno.test("a column of other images is not passed over, though it has fewer of them", async () => {
  const rows = ["photo_front,photo_back,kind", "a.jpg,b.jpg,hat", "c.jpg,,hat", "d.jpg,e.jpg,shoe"];
  await assert.rejects(
    found(rows, ["a.jpg", "b.jpg", "c.jpg", "d.jpg", "e.jpg"]),
    /several columns name images; choose:\n.*--image-column "photo_front,photo_back"/s,
  );
});

Deno.test("a column of names with %20 for blanks is that of the images", async () => {
  const rows = table("photo", ["a%20b.jpg", "c%20d.jpg", "e%20f.jpg", "g%20h.jpg"]);
  const { imageColumn } = await found(rows, ["p/a b.jpg", "p/c d.jpg", "p/e f.jpg", "p/g h.jpg"]);
  assert.equal(imageColumn, "photo");
});
