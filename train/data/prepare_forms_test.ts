/** Data of other forms crossed with what is done to labels: Parquet files, and several images of a product. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { formatRows } from "../../data/mod.ts";
import { parquetBytes } from "../../data/parquet/testing/mod.ts";
import { withCache } from "../../data/sources/testing/with_cache.ts";
import { makeJpeg } from "../../data/testing/mod.ts";
import { imageDigests } from "../run/image_digests.ts";
import type { TrainOptions } from "../options.ts";
import { labels, labelsById, prepareCatalogue } from "../testing/catalogue.ts";

const picture = (number: number) => makeJpeg(6, 8, (x, y) => [x * 40, y * 30, number * 20]);
const kinds = ["hat", "hat", "shoe", "shoe", "bag", "bag"];
const colours = ["Red", "red", "NA", "blue", "red", "blue"];

/** Six products of two images each, a row for each image in a Parquet file. */
async function parquetShop(folder: string): Promise<string[]> {
  const rows = Array.from({ length: 12 }, (_, row) => row);
  const text = (name: string, data: string[]) => ({ name, kind: "text" as const, data });
  const bytes = parquetBytes({
    columns: [
      {
        name: "image",
        kind: "image",
        data: rows.map((row) => ({ bytes: picture(row), path: "" })),
      },
      text("sku", rows.map((row) => `p${row >> 1}`)),
      text("kind", rows.map((row) => kinds[row >> 1]!)),
      text("colour", rows.map((row) => colours[row >> 1]!)),
    ],
    rowGroupSize: 5,
  });
  await Deno.writeFile(join(folder, "shop.parquet"), bytes);
  return rows.map((row) => `shop/${String(row).padStart(6, "0")}.jpg`);
}

/** The same, with both images of a product in one cell of a CSV. */
async function cellsShop(folder: string): Promise<string[]> {
  const names = Array.from({ length: 12 }, (_, row) => `${row}.jpg`);
  for (const [row, name] of names.entries()) await Deno.writeFile(join(folder, name), picture(row));
  const lines = kinds.map((kind, product) =>
    `p${product},${names[2 * product]}|${names[2 * product + 1]},${kind},${colours[product]}`
  );
  await Deno.writeTextFile(
    join(folder, "shop.csv"),
    ["sku,image,kind,colour", ...lines].join("\n"),
  );
  return names;
}

for (
  const [form, write, options] of [
    ["a Parquet file", parquetShop, {}],
    ["several images in a cell", cellsShop, { imageSeparator: "|" }],
  ] as const
) {
  Deno.test(`${form}: labels are corrected, mapped and unknown by image and by product, also of a resumed run`, async () => {
    await withCache(async (folder) => {
      const images = await write(folder);
      await Deno.writeTextFile(join(folder, "map.csv"), "column,from,to\ncolour,Red,red\n");
      // One image, and all images of a product.
      const corrections = `id,column,suggestion\n${images[7]},colour,red\np1,kind,bag\n`;
      await Deno.mkdir(join(folder, "lists"));
      await Deno.writeTextFile(join(folder, "lists", "corrections.csv"), corrections);
      await Deno.rename(join(folder, "map.csv"), join(folder, "lists", "map.csv"));
      const given: Partial<TrainOptions> = {
        imageColumn: "image",
        imagePattern: "{}",
        group: "sku",
        map: join(folder, "lists", "map.csv"),
        missing: ["NA"],
        corrections: join(folder, "lists", "corrections.csv"),
        validation: 0.34,
        ...options,
      };
      const warnings: string[] = [];
      const { training, validation, heads } = await prepareCatalogue(folder, given, { warnings });
      assert.deepEqual(warnings, []);
      const expected = Object.fromEntries(images.map((image, row) => {
        const kind = row >> 1 === 1 ? "bag" : kinds[row >> 1];
        const colour = row === 7 ? "red" : colours[row >> 1]!.replace("NA", "").toLowerCase();
        return [image, `${kind},${colour}`];
      }));
      assert.deepEqual(labelsById(training, validation), expected);
      const products = [training, validation].map(({ rows }) =>
        new Set(rows.map(({ id }) => images.indexOf(id) >> 1))
      );
      assert.equal(products[0]!.size + products[1]!.size, 6, "no product is on both sides");

      // What a run wrote is read again, from a cache that was emptied since.
      const split = ["train.csv", "val.csv"].map((name) => join(folder, "lists", name));
      for (const [side, { rows }] of [training, validation].entries()) {
        await Deno.writeTextFile(split[side]!, formatRows(rows, { labels, imageColumn: "image" }));
      }
      await Deno.remove(Deno.env.get("XDG_CACHE_HOME")!, { recursive: true });
      const known = { train: split[0]!, validation: split[1]!, heads };
      const again = await prepareCatalogue(folder, given, { known, warnings });
      assert.deepEqual(labelsById(again.training), labelsById(training));
      assert.deepEqual(labelsById(again.validation), labelsById(validation));
      assert.deepEqual(imageDigests(again.training), imageDigests(training));
    });
  });
}
