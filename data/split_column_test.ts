import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "./catalogue.ts";
import { UserError } from "./errors.ts";
import { findColumns } from "./find/find_columns.ts";
import { fittingPattern } from "./find/fitting_pattern.ts";
import { sidesOfFolders, withoutTested } from "./folder_sides.ts";
import type { Row } from "./row.ts";
import { sideOfCell } from "./split_column.ts";
import { inFolder } from "./testing/mod.ts";

/** Rows of a table whose last column is that of a split. */
async function writeShop(folder: string, column: string, cells: readonly string[]) {
  await Deno.mkdir(join(folder, "images"));
  const rows = cells.map((cell, row) => `${row},${row % 2 ? "hat" : "shoe"},${cell}`);
  for (const row of cells.keys()) await Deno.writeTextFile(join(folder, `images/${row}.jpg`), "");
  await Deno.writeTextFile(join(folder, "shop.csv"), [`id,kind,${column}`, ...rows].join("\n"));
}

Deno.test("a cell names a side by a word in any case, or as a flag by the name of its column", () => {
  for (
    const [column, cell, side] of [
      ["split", "Train", "train"],
      ["subset", "VALIDATION", "validation"],
      ["set", "dev", "validation"],
      ["usage", "test_set", "test"],
      ["is_valid", "True", "validation"],
      ["isVal", "0", "train"],
      ["is_test", "1.0", "test"],
      ["is_train", "no", "validation"],
      // Sound or not, and no side.
      ["valid", "1", undefined],
      ["split", "1", undefined],
      ["split", "extra", undefined],
      ["split", "", undefined],
    ] as const
  ) assert.equal(sideOfCell(column, cell), side, `${column} ${cell}`);
});

Deno.test("a column of train, val and test is the split, however late its words differ, and no label", () =>
  inFolder(async (folder) => {
    const cells = [...Array(400).fill("train"), ...Array(9).fill("Val"), ...Array(5).fill("test")];
    await writeShop(folder, "part", cells);
    const { note, ...found } = await findColumns({ data: folder });
    assert.deepEqual(found, { splitColumn: "part", labels: ["kind"] });
    assert.match(note!, /the same as --split-column "part" --labels "kind"$/);
    const { rows } = await readCatalogue({ data: folder, ...found });
    const count = (side: string) => rows.filter((row) => row.side === side).length;
    assert.deepEqual([count("train"), count("validation"), count("test")], [400, 9, 5]);
    assert.equal(rows.length, 414);
  }));

for (
  const [what, column, cells] of [
    ["of one side only", "split", ["train", "train", "train", "train"]],
    ["of sides and other words", "split", ["train", "test", "train", "bus"]],
    ["that says which rows are sound", "is_valid", ["1", "1", "1", "0"]],
    ["of flags of something else", "on_sale", ["1", "0", "0", "0"]],
  ] as const
) {
  Deno.test(`a column ${what} is no split`, () =>
    inFolder(async (folder) => {
      await writeShop(folder, column, cells);
      const { splitColumn } = await findColumns({ data: folder, labels: ["kind"] });
      assert.equal(splitColumn, undefined);
    }));
}

Deno.test("what the user says of the split's column wins, and a row of no side is unusable with its cell", () =>
  inFolder(async (folder) => {
    await writeShop(folder, "split", ["train", "test", "train", "train", "extra", ""]);
    const given = { data: folder, labels: ["kind"] };
    assert.deepEqual(await findColumns({ ...given, splitColumn: false }), {});
    const { rows, unusable } = await readCatalogue({ ...given, splitColumn: "split" });
    assert.deepEqual(rows.map(({ side }) => side), ["train", "test", "train", "train"]);
    assert.deepEqual(unusable.map(({ line, reason }) => [line, reason]), [
      [6, 'split is none of the words train, val and test: "extra"'],
      [7, "split is empty"],
    ]);
    await assert.rejects(
      readCatalogue({ ...given, splitColumn: "side" }),
      (error) => error instanceof UserError && /no column "side"/.test(error.message),
    );
  }));

Deno.test("other data is divided by the run's split column where it has one of that name", () =>
  inFolder(async (folder) => {
    await writeShop(folder, "split", ["train", "test"]);
    const run = { pattern: "images/{}.jpg", imageColumn: "id", labels: ["kind"] };
    const of = async (splitColumn: string) =>
      (await fittingPattern(folder, { ...run, splitColumn })).splitColumn;
    assert.deepEqual([await of("split"), await of("part")], ["split", undefined]);
  }));

/** Rows of images, tags and sides in long format. */
const longRows = [
  ["a", "home", "train"],
  ["a", "sports", "test"],
  ["b", "home", "train"],
  ["b", "garden", "train"],
  ["c", "sports", "val"],
  ["d", "home", "validation"],
  ["d", "home", "train"],
  ["e", "garden", "train"],
];

for (const kind of ["tags", "class"] as const) {
  Deno.test(`an image that rows of ${kind} put on several sides never trains, and is told`, () =>
    inFolder(async (folder) => {
      for (const [id] of longRows) await Deno.writeTextFile(join(folder, `${id}.jpg`), "");
      const csv = ["id,usage,split", ...longRows.map((row) => row.join())].join("\n");
      await Deno.writeTextFile(join(folder, "shop.csv"), csv);
      const { rows, heads, names, joined } = await readCatalogue({
        data: folder,
        imagePattern: "{}.jpg",
        splitColumn: "split",
        labels: [kind === "tags" ? { kind, column: "usage" } : "usage"],
      });
      const { train, validation, test } = sidesOfFolders(rows)!;
      const ids = (side: readonly Row[]) => [...new Set(side.map(({ id }) => id))].join("");
      assert.deepEqual([train, validation, test].map(ids), ["be", "cd", "a"]);
      assert.equal(ids(withoutTested(rows)), "bcde");
      assert.match(
        names!.warnings.join(),
        /^2 images are on several sides of the split by column "split", such as "a": /,
      );
      if (kind === "class") return;
      // What is known of the image is known wherever it is.
      assert.deepEqual(test.map(({ labels }) => labels), [["home|sports"]]);
      assert.equal(heads.length, 1);
      assert.equal(joined, 2);
    }));
}

Deno.test("a group that a column puts on several sides is told, and one that does not is not", () =>
  inFolder(async (folder) => {
    for (const id of [1, 2, 3, 4]) await Deno.writeTextFile(join(folder, `${id}.jpg`), "");
    const table = (last: string) =>
      Deno.writeTextFile(
        join(folder, "shop.csv"),
        `id,sku,kind,split\n1,p,hat,train\n2,p,hat,${last}\n3,q,shoe,train\n4,r,shoe,val\n`,
      );
    const options = { data: folder, imagePattern: "{}.jpg", labels: ["kind"], group: "sku" };
    await table("test");
    const { names } = await readCatalogue({ ...options, splitColumn: "split" });
    assert.match(
      names!.warnings.join(),
      /^the split by column "split" puts images of 1 group \("sku"\) on several sides, such as of "p"/,
    );
    assert.deepEqual((await readCatalogue(options)).names!.warnings, []);
    await table("train");
    assert.deepEqual(
      (await readCatalogue({ ...options, splitColumn: "split" })).names!.warnings,
      [],
    );
  }));
