import assert from "node:assert/strict";
import { join } from "node:path";
import { splitBeside } from "./split_beside.ts";
import { inFolder } from "./testing.ts";

Deno.test("a split is found beside a folder's CSV when both of its files are there", () =>
  inFolder(async (folder) => {
    const csv = join(folder, "shop.csv");
    await Deno.writeTextFile(csv, "id\n");
    await Deno.writeTextFile(join(folder, "train.csv"), "id\n");
    assert.equal(await splitBeside(folder), undefined);
    await Deno.mkdir(join(folder, "val.csv"));
    assert.equal(await splitBeside(folder), undefined, "a folder is no file");
    await Deno.remove(join(folder, "val.csv"));
    await Deno.writeTextFile(join(folder, "val.csv"), "id\n");
    const split = { train: join(folder, "train.csv"), validation: join(folder, "val.csv") };
    assert.deepEqual([await splitBeside(folder), await splitBeside(csv)], [split, split]);
    await assert.rejects(splitBeside(join(folder, "none")), {
      name: "UserError",
      message: /none does not exist/,
    });
  }));
