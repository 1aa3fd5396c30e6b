/** Tables with several images of one product: in a cell, in several columns, in several rows. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { type CatalogueOptions, readCatalogue } from "./catalogue.ts";
import { correctLabels } from "./corrections.ts";
import { foldRows } from "./folds.ts";
import { imagesOfCsv } from "./image_list.ts";
import { applySplit } from "./known_split.ts";
import { splitRows } from "./split.ts";
import { splitCatalogue } from "./split_catalogue.ts";
import { inFolder } from "./testing/mod.ts";

const kinds = ["hat", "shoe", "bag"];

/** Names of a product's images. */
const imagesOf = (product: number) => [1, 2, 3].map((view) => `${product}-${view}.jpg`);

/** Tables of 20 products with three images each, and how they are read. */
const tables: Record<string, { csv: string; options: Partial<CatalogueOptions> }> = {
  cells: {
    csv: "images,kind\n" +
      numbers(20).map((p) => `${imagesOf(p).join("|")},${kinds[p % 3]}\n`).join(""),
    options: { imageColumn: "images", imageSeparator: "|" },
  },
  columns: {
    csv: "image_1,kind,image_2,image_3\n" +
      numbers(20).map((p) => imagesOf(p).toSpliced(1, 0, kinds[p % 3]!).join() + "\n").join(""),
    options: { imageColumn: "image_*" },
  },
  rows: {
    csv: "image,product,kind\n" +
      [0, 1, 2].map((view) =>
        numbers(20).map((p) => `${imagesOf(p)[view]},p${p},${kinds[p % 3]}\n`).join("")
      ).join(""),
    options: { imageColumn: "image", group: "product" },
  },
};

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Writes a table with its images, which are empty files. */
async function write(folder: string, csv: string): Promise<string> {
  await Deno.mkdir(join(folder, "photos"));
  for (const image of numbers(20).flatMap(imagesOf)) {
    await Deno.writeTextFile(join(folder, "photos", image), "");
  }
  const path = join(folder, "shop.csv");
  await Deno.writeTextFile(path, csv);
  return path;
}

const productOf = ({ id }: { id: string }) => id.split("-")[0]!;

for (const [name, { csv, options }] of Object.entries(tables)) {
  Deno.test(`images of a product in ${name} are samples, and never on both sides of a split or fold`, () =>
    inFolder(async (folder) => {
      const data = await write(folder, csv);
      const catalogueOf = { data, labels: ["kind"], imagePattern: "photos/{}", ...options };
      const { rows, heads, total, names } = await readCatalogue(catalogueOf);
      assert.match(
        names!.notes[0]!,
        /^20 (rows name|values of product have) several images, 60 in all/,
      );
      assert.deepEqual([rows.length, total], [60, 60]);
      for (const { id, image, labels } of rows) {
        assert.equal(image, join(folder, "photos", id));
        assert.equal(labels[0], kinds[Number(id.split("-")[0]) % 3]);
      }
      const sidesShare = (one: readonly { id: string }[], other: readonly { id: string }[]) => {
        const products = new Set(one.map(productOf));
        return other.some((row) => products.has(productOf(row)));
      };
      for (const seed of numbers(8)) {
        for (const stratify of [[], [0]]) {
          const { train, validation } = splitRows(rows, { seed, validation: 12, heads, stratify });
          assert.equal(train.length + validation.length, 60);
          assert.equal(validation.length, 12);
          assert.ok(!sidesShare(train, validation), `seed ${seed}`);
        }
        const folds = foldRows(rows, { seed, folds: 4 });
        assert.equal(new Set(folds.flatMap(({ validation }) => validation)).size, 60);
        for (const { train, validation } of folds) assert.ok(!sidesShare(train, validation));
      }

      // On disk the split has a row for each image, and is applied again as it is.
      const { splits } = await splitCatalogue({ ...catalogueOf, out: folder, validation: 12 });
      assert.equal(splits[0]?.train, 48);
      const files = {
        train: join(folder, "train.csv"),
        validation: join(folder, "val.csv"),
      };
      const split = { table: "shop.csv", imageColumn: options.imageColumn };
      const applied = await applySplit({ rows, heads, unusable: [] }, files, split);
      assert.deepEqual(applied?.differences, []);
      assert.deepEqual([applied?.train.length, applied?.validation.length], [48, 12]);
      assert.ok(!sidesShare(applied!.train, applied!.validation));
      const again = await readCatalogue({
        ...{ data: files.validation, labels: ["kind"], imagePattern: "photos/{}" },
        imageColumn: options.imageColumn,
      });
      assert.deepEqual(
        again.rows.map(({ id, image }) => [id, image]),
        applied?.validation.map(({ id, image }) => [id, image]),
      );

      // A split of the user's own, whose rows name several images as the table's do.
      if (name !== "cells") return;
      const lines = csv.trimEnd().split("\n");
      await Deno.writeTextFile(files.train, lines.slice(0, 11).join("\n"));
      await Deno.writeTextFile(files.validation, [lines[0], ...lines.slice(11)].join("\n"));
      const own = await applySplit({ rows, heads, unusable: [] }, files, split);
      assert.deepEqual([own?.train.length, own?.validation.length, own?.differences], [30, 30, []]);
    }));
}

Deno.test("a correction of a product goes for all its images, one of an image before it", () =>
  inFolder(async (folder) => {
    const correct = async (name: keyof typeof tables, product: string) => {
      const path = join(folder, "shop.csv");
      await Deno.writeTextFile(path, tables[name]!.csv);
      const catalogue = await readCatalogue({
        ...{ data: path, labels: ["kind"], imagePattern: "photos/{}" },
        ...tables[name]!.options,
      });
      const correction = (id: string, suggestion: string) => ({
        line: 2,
        id,
        column: "kind",
        suggestion,
      });
      const { rows, changed, unknown } = correctLabels(catalogue, [
        correction(product, "boot"),
        correction("0-2.jpg", "clog"),
        correction("nobody", "clog"),
      ]);
      assert.deepEqual([changed, unknown], [3, ["nobody"]]);
      const own = rows.filter((row) => productOf(row) === "0");
      assert.deepEqual(own.map(({ labels }) => labels[0]), ["boot", "clog", "boot"]);
    };
    await correct("cells", imagesOf(0).join("|"));
    await correct("rows", "p0");
    // Where ids are in a column of their own, and images in a cell.
    tables["ids"] = {
      csv: "id,images,kind\n" +
        numbers(3).map((p) => `p${p},${imagesOf(p).join(";")},hat\n`).join(""),
      options: { imageColumn: "images", imageSeparator: ";", group: "id" },
    };
    await correct("ids", "p0");
  }));

Deno.test("corrections of single images of one row are kept apart in a split's record", () =>
  inFolder(async (folder) => {
    const { csv, options } = tables["cells"]!;
    const data = await write(folder, csv);
    const corrections = join(folder, "wrong.csv");
    await Deno.writeTextFile(
      corrections,
      "id,column,suggestion\n0-1.jpg,kind,boot\n0-3.jpg,kind,clog\n",
    );
    const catalogueOf = { data, labels: ["kind"], imagePattern: "photos/{}", ...options };
    const { corrected } = await splitCatalogue({ ...catalogueOf, out: folder, corrections });
    assert.equal(corrected, 2);
    const record = JSON.stringify(JSON.parse(await Deno.readTextFile(join(folder, ".facet.json"))));
    for (const [id, to] of [["0-1.jpg", "boot"], ["0-3.jpg", "clog"]]) {
      assert.ok(record.includes(JSON.stringify({ id, column: "kind", from: "hat", to })), record);
    }
  }));

Deno.test("a row of several images with a problem lists each of them as unusable", () =>
  inFolder(async (folder) => {
    const csv = "images,kind\n0-1.jpg|0-2.jpg,\n1-1.jpg|../x.jpg,hat\n,hat\n";
    const data = await write(folder, csv);
    const { rows, unusable, total } = await readCatalogue({
      ...{ data, labels: ["kind"], imagePattern: "photos/{}" },
      ...{ imageColumn: "images", imageSeparator: "|" },
    });
    assert.deepEqual(rows.map(({ id }) => id), ["1-1.jpg"]);
    assert.deepEqual(unusable.map(({ line, id, reason }) => [line, id, reason]), [
      [2, "0-1.jpg", "kind is empty"],
      [2, "0-2.jpg", "kind is empty"],
      [3, "../x.jpg", "the image's name leads out of the folder (..)"],
      [4, "", "images is empty"],
    ]);
    assert.equal(total, 5);
  }));

Deno.test("a list to predict has every image of a row", () =>
  inFolder(async (folder) => {
    for (const name of ["cells", "columns"]) {
      const path = join(folder, "list.csv");
      const { csv, options: { imageColumn, imageSeparator } } = tables[name]!;
      await Deno.writeTextFile(path, csv);
      const images = await Array.fromAsync(
        imagesOfCsv(path, {
          column: imageColumn!,
          pattern: "photos/{}",
          separator: imageSeparator,
        }),
      );
      assert.deepEqual(images.map(({ id }) => id), numbers(20).flatMap(imagesOf));
      assert.equal(images[0]?.image, join(folder, "photos", "0-1.jpg"));
    }
  }));
