import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { findColumns } from "../find/find_columns.ts";
import { readSides } from "../inspect/sides.ts";
import { splitBeside } from "../split_beside.ts";
import { withCache } from "./testing/with_cache.ts";

/** Writes tables of images, which are empty files: the ids of each. */
async function write(
  folder: string,
  tables: Record<string, readonly string[]>,
  header = "id,kind",
) {
  await Deno.mkdir(join(folder, "images"), { recursive: true });
  for (const [name, ids] of Object.entries(tables)) {
    const rows = ids.map((id) => `${id},${Number(id) % 2 ? "hat" : "shoe"}`);
    await Deno.writeTextFile(join(folder, name), [header, ...rows, ""].join("\n"));
    for (const id of ids) await Deno.writeTextFile(join(folder, `images/${id}.jpg`), "");
  }
}

/** The ids of both sides. */
async function sidesOf(data: string) {
  const { note: _, ...found } = await findColumns({ data });
  const options = { data, ...found };
  const catalogue = await readCatalogue(options);
  const { split, ignored } = await splitBeside(data);
  const sides = split && (await readSides(catalogue, split, options))!.sides;
  return {
    ids: sides?.map(({ rows }) => rows.map((row) => catalogue.rows[row]!.id).join("")),
    all: catalogue.rows.map(({ id }) => id).join(""),
    notes: catalogue.notes!.join("\n"),
    ignored,
  };
}

const train = ["1", "2", "3", "4"];

for (const validation of ["valid.csv", "val.csv", "dev.csv", "validation.csv"]) {
  Deno.test(`train.csv and ${validation} beside each other are a split, and test.csv is not read`, () =>
    withCache(async (folder) => {
      await write(folder, { "train.csv": train, [validation]: ["5", "6"], "test.csv": ["7", "8"] });
      const path = join(folder, "train.csv");
      for (const data of validation === "val.csv" ? [folder] : [folder, path]) {
        const { ids, all, notes } = await sidesOf(data);
        assert.deepEqual(ids, ["1234", "56"], data);
        assert.equal(all, "123456");
        assert.match(
          notes,
          new RegExp(`^train\\.csv trains and ${validation} .*; test\\.csv does neither`),
        );
      }
      if (validation === "val.csv") {
        // The files of every split are called so: each of them is read as it is named.
        assert.match((await sidesOf(path)).ignored!, /train\.csv is read as the whole catalogue/);
      }
      // What is evaluated on is what is named.
      assert.equal((await sidesOf(join(folder, "test.csv"))).all, "78");
      assert.equal((await sidesOf(join(folder, validation))).all, "56");
    }));
}

Deno.test("a competition's test table without labels is nothing to validate with", () =>
  withCache(async (folder) => {
    await write(folder, { "train.csv": train });
    await write(folder, { "test.csv": ["7", "8"] }, "id,note");
    const { ids, ignored, all } = await sidesOf(join(folder, "train.csv"));
    assert.deepEqual([ids, ignored, all], [undefined, undefined, "1234"]);
  }));

Deno.test("a table of other columns, or a second one, is not taken to validate with, and that is told", () =>
  withCache(async (folder) => {
    await write(folder, { "train.csv": train });
    await write(folder, { "valid.csv": ["5", "6"] }, "id,note");
    const data = join(folder, "train.csv");
    const other = await sidesOf(data);
    assert.deepEqual([other.ids, other.all], [undefined, "1234"]);
    assert.match(other.ignored!, /valid\.csv beside it is not read: it has no column "kind"/);
    await write(folder, { "valid.csv": ["5"], "dev.csv": ["6"] });
    assert.match((await sidesOf(data)).ignored!, /valid\.csv and dev\.csv beside it are not read/);
  }));
