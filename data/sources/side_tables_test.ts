import assert from "node:assert/strict";
import { join } from "node:path";
import { inFolder } from "../testing/mod.ts";
import { openSource } from "./data_source.ts";
import { sideTablesBelow } from "./side_tables.ts";
import { withCache } from "./testing/with_cache.ts";

async function write(folder: string, folders: readonly string[]): Promise<void> {
  for (const name of folders) {
    await Deno.mkdir(join(folder, name));
    await Deno.writeTextFile(join(folder, name, "metadata.csv"), "file_name,label\n1.jpg,hat\n");
  }
}

Deno.test("folders of many data sets, some of which have train in their names, are no split", () =>
  inFolder(async (folder) => {
    await write(folder, ["a_train_csv", "other_test", "cats", "dogs"]);
    assert.equal(await sideTablesBelow(folder), undefined);
  }));

Deno.test("folders called after sides and something else are a split where all are", () =>
  inFolder(async (folder) => {
    await write(folder, ["pets-train", "pets-test"]);
    await Deno.mkdir(join(folder, "images"));
    const { tables, beside } = (await sideTablesBelow(folder))!;
    assert.deepEqual(tables.map(({ side }) => side), ["train", "test"]);
    assert.deepEqual(beside, []);
  }));

Deno.test("what is beside folders of a split and has a table is counted and named", () =>
  withCache(async (folder) => {
    await write(folder, ["train", "test", "cats", "old_train"]);
    const { notes } = (await openSource(folder))!;
    assert.match(
      notes[0]!,
      /^2 other folders with tables are beside the split by folders .* not read: cats, old_train$/,
    );
  }));
