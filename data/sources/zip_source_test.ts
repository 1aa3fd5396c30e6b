import assert from "node:assert/strict";
import { basename, join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { findColumns } from "../find/find_columns.ts";
import { splitBeside } from "../split_beside.ts";
import { splitCatalogue } from "../split_catalogue.ts";
import { type TestEntry, zipBytes } from "../zip/testing/write_zip.ts";
import { imagesWithin } from "./data_source.ts";
import { images, write } from "./testing/test_data.ts";
import { withCache } from "./testing/with_cache.ts";

Deno.test("the folders of a zip are labels, and those of its split sides", async () => {
  await withCache(async (folder) => {
    const entries = ["train/hat/1", "train/shoe/2", "val/hat/3", "test/shoe/4"];
    for (const around of ["", "shop/"]) {
      const data = join(folder, `shop${around.length}.zip`);
      const files = entries.map((name, at) => ({
        name: `${around}${name}.jpg`,
        content: images[at]!,
      }));
      await Deno.writeFile(data, zipBytes(files));
      const { note, ...found } = await findColumns({ data });
      assert.match(note!, /found by the folders: a split \(train, val, test\); label, 2 classes/);
      const { rows } = await readCatalogue({ data, ...found });
      assert.deepEqual(rows.map(({ labels: [label], side }) => `${label} ${side}`).sort(), [
        "hat train",
        "hat validation",
        "shoe test",
        "shoe train",
      ]);
    }
  });
});

const shop: TestEntry[] = [
  { name: "shop/styles.csv", content: "id,gender\n1,Men\n2,Women\n3,Men\n4,Women\n" },
  ...images.slice(0, 4).map((content, index) => ({
    name: `shop/images/${index + 1}.jpg`,
    content,
    method: 0,
  })),
  { name: "__MACOSX/shop/._styles.csv", content: "?" },
];

Deno.test("a zip is the folder in it, and its split is written beside the zip", async () => {
  await withCache(async (folder) => {
    const data = join(folder, "shop.zip");
    await Deno.writeFile(data, zipBytes(shop));
    const { rows, notes } = await readCatalogue({ data, labels: ["gender"] });
    assert.deepEqual(rows.map(({ id, labels }) => [id, ...labels]), [
      ["1", "Men"],
      ["2", "Women"],
      ["3", "Men"],
      ["4", "Women"],
    ]);
    assert.deepEqual(Deno.readFileSync(rows[3]!.image), images[3]);
    assert.match(notes![0]!, /shop\.zip is unpacked in /);
    assert.equal((await splitBeside(data)).split, undefined);
    await splitCatalogue({ data, labels: ["gender"], validation: 1 });
    const { split, ignored } = await splitBeside(data);
    assert.deepEqual([split?.train, ignored], [join(folder, "train.csv"), undefined]);
    // The split of another table in the same folder is not this one's.
    await Deno.writeFile(join(folder, "other.zip"), zipBytes(shop));
    assert.equal((await splitBeside(join(folder, "other.zip"))).split, undefined);
    assert.equal(basename((await imagesWithin(data))!), "shop");
  });
});

Deno.test("a zip without a table says so, and one with a table alone is a table beside its images", async () => {
  await withCache(async (folder) => {
    const [empty, alone] = [join(folder, "empty.zip"), join(folder, "train.csv.zip")];
    await Deno.writeFile(
      empty,
      zipBytes([{ name: "a.txt", content: "x" }, { name: "b.txt", content: "y" }]),
    );
    await assert.rejects(readCatalogue({ data: empty }), {
      name: "UserError",
      message: /empty\.zip: the folder .* holds no styles\.csv/,
    });
    await Deno.writeFile(
      alone,
      zipBytes([{ name: "train.csv", content: "photo,kind\n1.jpg,a\n2.jpg,b\n" }]),
    );
    await write(folder, { "1.jpg": images[0]!, "2.jpg": images[1]! });
    const { rows } = await readCatalogue({
      data: alone,
      imageColumn: "photo",
      imagePattern: "{}",
      labels: ["kind"],
    });
    assert.deepEqual(rows.map(({ image }) => image), [
      join(folder, "1.jpg"),
      join(folder, "2.jpg"),
    ]);
  });
});

Deno.test("workbooks are zips, and told by what is in them, wherever it stands", async () => {
  await withCache(async (folder) => {
    for (
      const [name, inner, message] of [
        [
          "a.xlsx",
          "[Content_Types].xml",
          /a\.xlsx is no CSV but an Excel workbook \(\.xlsx\); save it/,
        ],
        ["a.ods", "META-INF/manifest.xml", /an OpenDocument spreadsheet \(\.ods\); save it as CSV/],
        ["a.numbers", "Index/Document.iwa", /a Numbers spreadsheet; save it as CSV, in Numbers by/],
      ] as const
    ) {
      const data = join(folder, name);
      await Deno.writeFile(
        data,
        zipBytes([{ name: "preview.jpg", content: "x" }, { name: inner, content: "x" }]),
      );
      await assert.rejects(readCatalogue({ data }), { name: "UserError", message });
    }
    await assert.rejects(readCatalogue({ data: folder }), {
      message: /holds no styles\.csv, .*; if a\.numbers is its table, save it as CSV/,
    });
  });
});

Deno.test("an error about what a zip holds names the zip and the place in it", () =>
  withCache(async (folder, cache) => {
    const data = join(folder, "shop.zip");
    await Deno.writeFile(
      data,
      zipBytes([
        { name: "shop/shop.csv", content: "photo,kind\nnone1,hat\nnone2,shoe\n" },
        { name: "shop/more.txt", content: "x" },
      ]),
    );
    for (
      const work of [() => findColumns({ data }), () => readCatalogue({ data, labels: ["colour"] })]
    ) {
      await assert.rejects(work, ({ message }: Error) => {
        assert.ok(!message.includes(cache), message);
        assert.match(message, /shop\.zip, shop.shop\.csv has no column/);
        return true;
      });
    }
  }));
