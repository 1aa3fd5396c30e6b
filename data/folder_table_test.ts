import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { type CatalogueOptions, readCatalogue } from "./catalogue.ts";
import { formatRows } from "./format_rows.ts";
import { sidesOfFolders } from "./folder_sides.ts";
import { rowGroups } from "./row_groups.ts";
import { inFolder, makeJpeg } from "./testing/mod.ts";

/** Writes empty files; a path that ends in `/` is a folder. */
async function fill(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await Deno.mkdir(join(folder, path.endsWith("/") ? path : dirname(path)), { recursive: true });
    if (!path.endsWith("/")) await Deno.writeTextFile(join(folder, path), "");
  }
}

/** A catalogue of folders, in short. */
async function read(folder: string, options: Omit<CatalogueOptions, "data"> = {}) {
  const { rows, heads, unusable, total, names } = await readCatalogue({ data: folder, ...options });
  const short = (text: string) => text.replaceAll(`${folder}/`, "").replaceAll(folder, "FOLDER");
  return {
    rows: rows.map(({ id, labels, side }) => [id, ...labels, ...(side ? [side] : [])].join(" ")),
    images: rows.map(({ image }) => short(image)),
    heads: heads.map(({ name }) => name),
    unusable: unusable.map(({ id, reason }) => `${id}: ${reason}`),
    total,
    notes: names!.notes.map(short),
    warnings: names!.warnings.map(short),
  };
}

const shop = ["hat/1.jpg", "hat/2.png", "shoe/1.jpg"];

Deno.test("images in folders of classes are a catalogue, by nothing but the folder", () =>
  inFolder(async (folder) => {
    await fill(folder, shop);
    const { rows, images, heads, unusable, total, notes, warnings } = await read(folder);
    assert.deepEqual(rows, ["hat/1.jpg hat", "hat/2.png hat", "shoe/1.jpg shoe"]);
    assert.deepEqual(images, shop);
    assert.deepEqual([heads, unusable, total, notes, warnings], [["label"], [], 3, [], []]);
  }));

Deno.test("each level of folders is a head, named by the labels that are asked for", () =>
  inFolder(async (folder) => {
    await fill(folder, ["Men/Shirts/1.jpg", "Men/Shoes/2.jpg", "Women/Shirts/3.jpg"]);
    assert.deepEqual((await read(folder)).heads, ["label_1", "label_2"]);
    const named = await read(folder, { labels: ["gender", "article"] });
    assert.deepEqual(named.heads, ["gender", "article"]);
    assert.equal(named.rows[0], "Men/Shirts/1.jpg Men Shirts");
    await assert.rejects(read(folder, { labels: ["id", "x"] }), /cannot be called "id"/);
    const pattern = { imagePattern: "{gender}/{article}/{}", labels: ["article"] };
    assert.deepEqual((await read(folder, pattern)).rows[2], "Women/Shirts/3.jpg Shirts");
  }));

Deno.test("labels, fixed folders and names with blanks, umlauts, quotes and commas are names like any other", () =>
  inFolder(async (folder) => {
    await fill(folder, ['my data/a, "b"/ü 1.jpg', "my data/%20/{x}.jpg", "my data/v1.0/1.jpg"]);
    const { rows, images } = await read(folder);
    assert.deepEqual(rows, [
      "%20/{x}.jpg %20",
      'a, "b"/ü 1.jpg a, "b"',
      "v1.0/1.jpg v1.0",
    ]);
    assert.equal(images[0], "my data/%20/{x}.jpg");
  }));

Deno.test("what is no image of a class is counted, listed or told", () =>
  inFolder(async (folder) => {
    await fill(folder, [
      ...shop,
      "loose.jpg",
      "hat/notes.txt",
      "hat/.hidden.jpg",
      ".git/objects/1.jpg",
      "__MACOSX/hat/1.jpg",
      "empty/",
      "texts/readme.md",
    ]);
    const { rows, unusable, total, notes, warnings } = await read(folder);
    assert.equal(rows.length, 3);
    assert.deepEqual(unusable, ["loose.jpg: it is in no folder of a class"]);
    assert.equal(total, 4);
    assert.deepEqual(notes, [
      "FOLDER, besides images: 2 other files: 1 .md, 1 .txt; 3 hidden files: 1 .hidden.jpg, 1 in .git, 1 in __MACOSX",
    ]);
    assert.deepEqual(warnings, ["2 folders hold no image, so they are no classes: empty, texts"]);
  }));

Deno.test("folders of a split say the side of each image, and what is to test needs no label", () =>
  inFolder(async (folder) => {
    await fill(folder, ["train", "valid"].flatMap((side) => shop.map((name) => `${side}/${name}`)));
    await fill(folder, ["test/hat/9.jpg", "test/10.jpg", "train/loose.jpg"]);
    const { rows, unusable, notes } = await read(folder);
    assert.deepEqual(rows.map((row) => row.split(" ")[2]), [
      "test",
      ...["train", "train", "train"],
      ...["validation", "validation", "validation"],
    ]);
    assert.deepEqual(unusable, ["train/loose.jpg: it is in no folder of a class"]);
    assert.match(notes.join(), /1 image to test with is in no folder of a class and left out/);
    const whole = await readCatalogue({ data: folder });
    const { train, validation, test } = sidesOfFolders(whole.rows)!;
    assert.deepEqual([train.length, validation.length, test.length], [3, 3, 1]);
  }));

Deno.test("a pattern leaves out what it is not for, and says so", () =>
  inFolder(async (folder) => {
    await fill(folder, ["train/hat/1.jpg", "val/shoe/1.jpg", "extra/hat/1.jpg"]);
    await assert.rejects(read(folder), /could be a split.*\(extra\)/);
    const { rows, warnings } = await read(folder, { imagePattern: "{split}/{label}/{}" });
    assert.deepEqual(rows, ["train/hat/1.jpg hat train", "val/shoe/1.jpg shoe validation"]);
    assert.match(warnings.join(), /1 image is in other folders .* left out: extra\/hat\/1\.jpg/);
    await assert.rejects(
      read(folder, { imagePattern: "images/{label}/{}" }),
      /no image of .* is in folders as "images.* names them: there are extra\/hat\/1\.jpg,/,
    );
  }));

Deno.test("folders group images, too", () =>
  inFolder(async (folder) => {
    await fill(folder, ["hat/a/1.jpg", "hat/a/2.jpg", "shoe/b/1.jpg", "shoe/b/2.jpg"]);
    const options = { data: folder, imagePattern: "{label}/{product}/{}", labels: ["label"] };
    const { rows } = await readCatalogue({ ...options, group: "product" });
    assert.deepEqual(rowGroups(rows), [[0, 1], [2, 3]]);
  }));

Deno.test("a table wins over folders, and without a table there must be folders", () =>
  inFolder(async (folder) => {
    await fill(folder, shop);
    await Deno.writeTextFile(join(folder, "shop.csv"), "id,kind\nhat/1.jpg,x\n");
    const { rows } = await read(folder, { labels: ["kind"], imagePattern: "{}" });
    assert.deepEqual(rows, ["hat/1.jpg x"]);
    await Deno.mkdir(join(folder, "none", "empty"), { recursive: true });
    await assert.rejects(read(join(folder, "none")), /neither a table .* nor images/);
  }));

Deno.test({
  name:
    "links are followed, in no circle; what they show twice is used once, what nowhere is named",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (top) => {
      const folder = join(top, "shop");
      await fill(top, ["shop/hat/1.jpg", "shop/shoe/2.jpg", "pool/3.jpg", "pool/4.jpg"]);
      const link = async (to: string, at: string) => await Deno.symlink(to, join(folder, at));
      await link("../pool", "linked"); // a class of its own
      await link("../../pool/3.jpg", "hat/3.jpg"); // the same image under another label
      await link("1.jpg", "hat/once more.jpg"); // the same image, the same label
      await link("..", "hat/up");
      await link("nowhere", "hat/lost.jpg");
      const { rows, images, unusable, total, notes, warnings } = await read(folder);
      assert.deepEqual(rows, [
        "hat/1.jpg hat",
        "hat/3.jpg hat",
        "linked/3.jpg linked",
        "linked/4.jpg linked",
        "shoe/2.jpg shoe",
      ]);
      // Images that are the same file are one image, wherever links to it are.
      assert.equal(images[1], images[2]);
      assert.deepEqual(unusable, ["hat/lost.jpg: a link that leads nowhere"]);
      assert.equal(total, 6);
      assert.match(notes.join(), /link to a folder that is read already: hat\/up/);
      assert.match(
        warnings.join(),
        /1 link to images that are there already .*hat\/once more\.jpg/,
      );
    }),
});

Deno.test({
  name: "an image that links bring to several sides of a split is on one, and never trained on",
  ignore: Deno.build.os === "windows",
  fn: () =>
    inFolder(async (folder) => {
      await fill(folder, [
        "train/hat/1.jpg",
        "train/shoe/2.jpg",
        "train/shoe/3.jpg",
        "val/hat/4.jpg",
      ]);
      await fill(folder, ["test/"]);
      await Deno.symlink("../../train/shoe/2.jpg", join(folder, "val/hat/same.jpg"));
      await Deno.symlink("../train/shoe", join(folder, "test/shoe"));
      const { rows, names } = await readCatalogue({ data: folder });
      const { train, validation, test } = sidesOfFolders(rows)!;
      const ids = [train, validation, test].map((side) => side.map(({ id }) => id));
      assert.deepEqual(ids, [["train/hat/1.jpg"], ["val/hat/4.jpg"], [
        "test/shoe/2.jpg",
        "test/shoe/3.jpg",
      ]]);
      assert.match(names!.warnings.join(), /2 images are on several sides of the split by folders/);
    }),
});

Deno.test("blanks around the names of folders and files are no part of a label, and files are found again", () =>
  inFolder(async (folder) => {
    await fill(folder, [" hat/1.jpg", "shoe /2.jpg"]);
    await Deno.writeFile(join(folder, "shoe / 3.jpg "), makeJpeg(4, 4, () => [0, 0, 0]));
    const { rows, images, unusable } = await read(folder);
    assert.deepEqual(unusable, []);
    assert.deepEqual(images, [" hat/1.jpg", "shoe / 3.jpg ", "shoe /2.jpg"]);
    assert.deepEqual(rows.map((row) => row.split(" ").at(-1)), ["hat", "shoe", "shoe"]);
    // As a run keeps its rows, and finds the images again.
    const catalogue = await readCatalogue({ data: folder });
    const list = join(folder, "list.csv");
    await Deno.writeTextFile(list, formatRows(catalogue.rows, { labels: ["label"] }));
    const again = { data: list, imagePattern: "{}", labels: ["label"] };
    assert.deepEqual((await readCatalogue(again)).rows.map(({ image }) => image), [
      ...catalogue.rows.map(({ image }) => image),
    ]);
  }));
