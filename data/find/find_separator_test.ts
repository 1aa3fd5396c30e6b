import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { inFolder } from "../testing/mod.ts";
import { findColumns } from "./find_columns.ts";
import { found, kinds, several, severalFiles } from "./testing/find_in_folder.ts";

for (
  const [what, join] of [
    ["|", (names: readonly string[]) => names.join("|")],
    [";", (names: readonly string[]) => names.join("; ")],
    [",", (names: readonly string[]) => `"${names.join(", ")}"`],
    ["\n", (names: readonly string[]) => `"${names.join("\n")}"`],
    [" ", (names: readonly string[]) => names.join(" ")],
  ] as const
) {
  Deno.test(`several images in a cell between ${JSON.stringify(what)} are found, with the product's id`, async () => {
    const rows = several.map((names, row) => `p${row},${join(names)},${kinds[row]}`);
    const { imageColumn, imageSeparator, group, note } = await found(
      ["sku,photos,kind", ...rows],
      severalFiles,
    );
    assert.deepEqual([imageColumn, imageSeparator, group], ["photos", what, "sku"]);
    assert.equal(
      note,
      'found by the table and its files, the same as --image-column "photos" ' +
        `--image-pattern "photos/{}" --image-separator ${JSON.stringify(what)} --group "sku" ` +
        '--labels "kind"',
    );
  });
}

Deno.test("several images in a cell are found in folders called like a column's values", () =>
  inFolder(async (folder) => {
    const rows = Array.from({ length: 6 }, (_, at) => ({ at, kind: ["hat", "shoe"][at % 2]! }));
    for (const { at, kind } of rows) {
      await Deno.mkdir(join(folder, kind), { recursive: true });
      for (const view of [1, 2]) {
        await Deno.writeTextFile(join(folder, kind, `${at}-${view}.jpg`), "");
      }
    }
    const write = (cellOf: (at: number) => string) =>
      Deno.writeTextFile(
        join(folder, "shop.csv"),
        "photos,kind\n" + rows.map(({ at, kind }) => `${cellOf(at)},${kind}\n`).join(""),
      );
    const expected = rows.flatMap(({ at, kind }) =>
      [1, 2].map((view) => `${kind}/${at}-${view}.jpg is ${kind}`)
    );
    const named = async (given: { imagePattern?: string; imageColumn?: string }) => {
      const { note: _, ...found } = await findColumns({ data: folder, labels: ["kind"], ...given });
      const { rows } = await readCatalogue({ data: folder, labels: ["kind"], ...given, ...found });
      for (const { image, id } of rows) assert.equal(image, join(folder, id));
      assert.equal(new Set(rows.map(({ group }) => group)).size, 6);
      return rows.map(({ id, labels }) => `${id} is ${labels[0]}`);
    };
    await write((at) => `${at}-1.jpg|${at}-2.jpg`);
    assert.deepEqual(await named({}), expected);
    assert.deepEqual(await named({ imagePattern: "{kind}/{photos}" }), expected);
    assert.deepEqual(await named({ imagePattern: "{kind}/{}", imageColumn: "photos" }), expected);
    await write((at) => `"[""${at}-1.jpg"", ""${at}-2.jpg""]"`);
    assert.deepEqual(await named({}), expected);
  }));

Deno.test("a list in a cell needs no separator, and words in a cell are no images", async () => {
  const lists = several.map((names, row) => `p${row},"['${names.join("', '")}']",${kinds[row]}`);
  const list = await found(["sku,photos,kind", ...lists], severalFiles);
  assert.deepEqual([list.imageColumn, list.imageSeparator, list.group], [
    "photos",
    undefined,
    "sku",
  ]);
  const words = several.map(([name], row) => `${name},Blue|Red,${kinds[row]}`);
  const { imageColumn, imageSeparator } = await found(["photo,tags,kind", ...words], severalFiles);
  assert.deepEqual([imageColumn, imageSeparator], ["photo", undefined]);
});

Deno.test("columns that differ by a number are image columns together", async () => {
  const rows = several.map(([one, two], row) => `${one},${row === 1 ? "" : two},${kinds[row]}`);
  for (
    const header of ["image1,image2", "image,image_2", "Photo 1,Photo 2", "main_img,other_imgs"]
  ) {
    const { imageColumn } = await found([`${header},kind`, ...rows], severalFiles);
    assert.equal(imageColumn, header);
  }
});
