import assert from "node:assert/strict";
import { dirname, join } from "node:path";
import { readCatalogue } from "./catalogue.ts";
import { findColumns } from "./find/find_columns.ts";
import { imagesOfCsv } from "./image_list.ts";
import { ImagePattern, patternOfNames } from "./image_pattern.ts";
import { applySplit } from "./known_split.ts";
import { inFolder } from "./testing/mod.ts";

const table = "id,gender,article\n1,Men,Shirts\n1,Women,Shirts\n2,Men,Low shoes\n3,,Shirts\n";
const files = ["Men/1.jpg", "Women/1.jpg", "Men/2.jpg"];
const options = { imagePattern: "{gender}/{id}.jpg", labels: ["article"] };

async function inShop(body: (folder: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "shop.csv"), table);
    for (const file of files) {
      await Deno.mkdir(dirname(join(folder, file)), { recursive: true });
      await Deno.writeTextFile(join(folder, file), "");
    }
    await body(folder);
  });
}

Deno.test("columns in a pattern make the path of an image, which is then named by all of them", () =>
  inShop(async (folder) => {
    const { rows, unusable } = await readCatalogue({ data: folder, ...options });
    assert.deepEqual(rows.map(({ id }) => id), ["Men/1", "Women/1", "Men/2"]);
    assert.deepEqual(rows.map(({ image }) => image), files.map((file) => join(folder, file)));
    assert.deepEqual(unusable.map(({ reason }) => reason), ["gender is empty"]);
  }));

for (
  const [pattern, names, ofNames] of [
    ["images/{}.jpg", "7", "images/{}.jpg"],
    ["{}/{}.jpg", "7", "{}/{}.jpg"],
    ["images/{id}.jpg", "7", "images/{}.jpg"],
    ["{gender}/{id}.jpg", "Men/7", "{}.jpg"],
    ["/data/{ gender }_{}/front.jpg", "Men_7", "/data/{}/front.jpg"],
    ["{gender}", "Men", "{}"],
  ] as const
) {
  Deno.test(`the pattern ${pattern} names a row ${names}`, () => {
    const read = new ImagePattern(pattern, "id");
    const values: Record<string, string> = { id: "7", gender: "Men" };
    assert.equal(read.nameOf(read.columns.map((column) => values[column]!)), names);
    assert.equal(read.ofNames, ofNames);
    assert.equal(patternOfNames(pattern), ofNames);
  });
}

Deno.test("values in a pattern are text: braces, slashes and blanks stay, and none leads out of the folder", () =>
  inFolder(async (folder) => {
    const place = join(folder, "shop");
    await Deno.mkdir(join(place, "a", "b c"), { recursive: true });
    await Deno.writeTextFile(join(place, "a", "b c", "{id}.jpg"), "");
    await Deno.writeTextFile(
      join(place, "shop.csv"),
      "id,kind,x\n{id},a/b c,1\nnone,..,2\n$&,a,2\n",
    );
    const read = { data: place, imagePattern: "{kind}/{id}.jpg", labels: ["x"] };
    const { rows, unusable } = await readCatalogue(read);
    assert.equal(rows[0]!.image, join(place, "a", "b c", "{id}.jpg"));
    assert.equal(rows[1]!.id, "a/$&");
    assert.deepEqual(unusable.map(({ reason }) => reason), [
      "the image's name leads out of the folder (..)",
    ]);
  }));

Deno.test("a column that the table lacks is named, with the pattern", () =>
  inShop(async (folder) => {
    await assert.rejects(
      readCatalogue({ data: folder, ...options, imagePattern: "{gendre}/{}.jpg" }),
      /no column "gendre"; did you mean "gender"\?.*the image pattern is "\{gendre\}\/\{\}\.jpg"/,
    );
  }));

Deno.test("a column in a pattern may be a label, and a long list is read by the same pattern", () =>
  inShop(async (folder) => {
    const { rows } = await readCatalogue({ data: folder, ...options, labels: ["gender"] });
    assert.deepEqual(rows.map(({ labels }) => labels[0]), ["Men", "Women", "Men"]);
    const names = { column: "id", pattern: "{gender}/{}.jpg" };
    const listed = await Array.fromAsync(imagesOfCsv(join(folder, "shop.csv"), names));
    assert.deepEqual(listed.map(({ id, problem }) => problem ?? id), [
      "Men/1",
      "Women/1",
      "Men/2",
      "gender is empty",
    ]);
  }));

Deno.test("a split of any origin is one of rows that several columns name", () =>
  inShop(async (folder) => {
    const catalogue = await readCatalogue({ data: folder, ...options });
    const paths = { train: join(folder, "train.csv"), validation: join(folder, "val.csv") };
    for (
      const [origin, train, validation] of [
        [undefined, "id,gender\n1,Men\n2,Men\n", "id,gender\n1,Women\n"],
        [{ table: "shop.csv" }, "id\nMen/1\nMen/2\n", "id\nWomen/1\n"],
      ] as const
    ) {
      await Deno.writeTextFile(paths.train, train);
      await Deno.writeTextFile(paths.validation, validation);
      const applied = await applySplit(catalogue, { ...paths, origin }, {
        table: "shop.csv",
        imagePattern: options.imagePattern,
      });
      assert.deepEqual(applied!.train.map(({ id }) => id), ["Men/1", "Men/2"]);
      assert.deepEqual(applied!.validation.map(({ id }) => id), ["Women/1"]);
    }
  }));

Deno.test("folders that are called like values of a column are found with that column", () =>
  inShop(async (folder) => {
    const { imageColumn, imagePattern, note } = await findColumns({ data: folder });
    assert.deepEqual([imageColumn, imagePattern], ["id", "{gender}/{}.jpg"]);
    assert.match(note!, /--image-column "id" --image-pattern "\{gender\}\/\{\}\.jpg"/);
  }));
