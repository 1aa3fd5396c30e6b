import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { findColumns } from "../find/find_columns.ts";
import { readSides } from "../inspect/sides.ts";
import { splitBeside } from "../split_beside.ts";
import { catalogueOf, images, write } from "./testing/test_data.ts";
import { withCache } from "./testing/with_cache.ts";

Deno.test("folders of a split with a table each are one catalogue, and no row of theirs is lost", async () => {
  await withCache(async (folder) => {
    await write(folder, {
      "train/metadata.csv":
        'file_name,text,label\na.jpg,"1, 2",hat\nb.jpg,x,shoe\nc.jpg,x,y,hat\nd.jpg\ne.jpg,x,hat\n',
      "train/a.jpg": images[0]!,
      "train/b.jpg": images[1]!,
      "train/e.jpg": images[3]!,
      "test/metadata.jsonl": '{"label": "shoe", "file_name": "a.jpg"}\n',
      "test/a.jpg": images[2]!,
    });
    const { rows, found, sides, unusable } = await catalogueOf(folder);
    assert.deepEqual(found, { imageColumn: "file_name", imagePattern: "{}", labels: ["label"] });
    assert.deepEqual(rows.map(({ id, image, labels: [label] }) => [id, image, label]), [
      ["train/a.jpg", join(folder, "train/a.jpg"), "hat"],
      ["train/b.jpg", join(folder, "train/b.jpg"), "shoe"],
      ["train/e.jpg", join(folder, "train/e.jpg"), "hat"],
      ["test/a.jpg", join(folder, "test/a.jpg"), "shoe"],
    ]);
    assert.deepEqual(sides, [["train/a.jpg", "train/b.jpg", "train/e.jpg"], ["test/a.jpg"]]);
    assert.deepEqual(unusable.map(({ id, reason }) => [id, reason]), [
      ["train/c.jpg", "too many fields: 4 instead of 3"],
      ["train/d.jpg", "too few fields: 1 instead of 3"],
    ]);
    // Seen anew where a table changes.
    await Deno.writeTextFile(
      join(folder, "test/metadata.jsonl"),
      '{"label": "hat", "file_name": "a.jpg"}\n',
    );
    const changed = await readCatalogue({ data: folder, ...found });
    assert.deepEqual(changed.rows.map(({ labels: [label] }) => label), [
      "hat",
      "shoe",
      "hat",
      "hat",
    ]);
  });
});

Deno.test("of several images in a cell of a side's table each is one of that side's folder", async () => {
  const cells: [string, string][] = [
    ["metadata.jsonl", '{"images": ["a.jpg", "b.jpg"], "label": "LABEL"}\n'],
    ["metadata.csv", "images,label\na.jpg; b.jpg,LABEL\n"],
    ["metadata.csv", "images,label\n\"['a.jpg', 'b.jpg']\",LABEL\n"],
    ["metadata.csv", 'images,label\n"[""a.jpg"", ""b.jpg""]",LABEL\n'],
  ];
  for (const [table, text] of cells) {
    await withCache(async (folder) => {
      await write(folder, {
        [`train/${table}`]: text.replace("LABEL", "hat"),
        "train/a.jpg": images[0]!,
        "train/b.jpg": images[1]!,
        [`validation/${table}`]: text.replace("LABEL", "shoe"),
        "validation/a.jpg": images[2]!,
        "validation/b.jpg": images[3]!,
      });
      const { note: _, ...found } = await findColumns({ data: folder, labels: ["label"] });
      assert.equal(found.imagePattern, "{}");
      const catalogue = await readCatalogue({ data: folder, labels: ["label"], ...found });
      const own = catalogue.rows.map(({ image, labels: [label] }) => [image, label]);
      assert.deepEqual(own, [
        [join(folder, "train/a.jpg"), "hat"],
        [join(folder, "train/b.jpg"), "hat"],
        [join(folder, "validation/a.jpg"), "shoe"],
        [join(folder, "validation/b.jpg"), "shoe"],
      ]);
      const { split } = await splitBeside(folder, found.imageColumn);
      const sides = await readSides(catalogue, split!, {
        data: folder,
        labels: ["label"],
        ...found,
      });
      assert.deepEqual(sides?.sides.map(({ rows }) => rows), [[0, 1], [2, 3]]);
    });
  }
});
