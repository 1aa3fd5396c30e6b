import assert from "node:assert/strict";
import { join } from "node:path";
import { splitBeside, splitIn } from "./split_beside.ts";
import { inFolder } from "./testing/mod.ts";
import { writeTogether } from "./write_together.ts";

const pair = (header = "id") =>
  new Map([["train.csv", `${header}\n1\n`], ["val.csv", `${header}\n2\n`]]);

async function writePair(folder: string, header?: string): Promise<void> {
  for (const [name, text] of pair(header)) await Deno.writeTextFile(join(folder, name), text);
}

Deno.test("a split is found beside styles.csv when both of its files are there", () =>
  inFolder(async (folder) => {
    const csv = join(folder, "styles.csv");
    await Deno.writeTextFile(csv, "id\n");
    await Deno.writeTextFile(join(folder, "train.csv"), "id\n");
    assert.deepEqual(await splitBeside(folder), {});
    await Deno.mkdir(join(folder, "val.csv"));
    assert.deepEqual(await splitBeside(folder), {}, "a folder is no file");
    await Deno.remove(join(folder, "val.csv"));
    await Deno.writeTextFile(join(folder, "val.csv"), "id\n");
    const [train, validation] = [join(folder, "train.csv"), join(folder, "val.csv")];
    const split = { train, validation, origin: undefined };
    assert.deepEqual([await splitBeside(folder), await splitBeside(csv)], [{ split }, { split }]);
    await Deno.remove(csv);
    assert.deepEqual(await splitBeside(folder), { split }, "a folder of nothing else");
    await assert.rejects(splitBeside(join(folder, "none")), {
      name: "UserError",
      message: /none does not exist/,
    });
  }));

Deno.test("a CSV that is named is not read by a split that is not known to be of it", () =>
  inFolder(async (folder) => {
    for (const name of ["styles.csv", "season.csv"]) {
      await Deno.writeTextFile(join(folder, name), "id\n1\n2\n");
    }
    const beside = async (name: string) => {
      const { split, ignored = "" } = await splitBeside(join(folder, name));
      return split ? "used" : ignored;
    };
    await writePair(folder);
    assert.match(await beside("season.csv"), /season\.csv: .*nothing says .*--split .* takes them/);
    assert.equal(await beside("styles.csv"), "used");
    assert.match(await beside("train.csv"), /train\.csv is read as the whole catalogue/);
    assert.match(await beside("val.csv"), /val\.csv is read as the whole catalogue/);

    for (const path of pair().keys()) await Deno.remove(join(folder, path));
    const splits = new Map([[".", { table: "season.csv" }]]);
    await writeTogether(folder, pair(), { kind: "split", splits });
    assert.equal(await beside("season.csv"), "used");
    assert.match(await beside("styles.csv"), /being a split of season\.csv; --split/);
    assert.match(await beside("."), /styles\.csv: .*being a split of season\.csv/);
    // Whatever it is called, by whom it is named says what is meant.
    assert.equal((await splitIn(folder)).origin?.table, "season.csv");
  }));

Deno.test("files that do not name images are no split, and that is told", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "styles.csv"), "id\n1\n");
    await writePair(folder, "path,boxes");
    assert.match((await splitBeside(folder)).ignored!, /not read: .*train\.csv has no column "id"/);
    assert.ok((await splitBeside(folder, "path")).split);
    await Deno.writeTextFile(join(folder, "val.csv"), "");
    assert.match((await splitBeside(folder, "path")).ignored!, /val\.csv is empty/);
  }));

Deno.test("the record of folds is that of the folder above", () =>
  inFolder(async (folder) => {
    const files = new Map([...pair()].map(([name, text]) => [`fold-1/${name}`, text]));
    const corrected = [{ id: "1", column: "kind", from: "shoe", to: "boot" }];
    const splits = new Map([["fold-1", { table: "../styles.csv", corrected }]]);
    await writeTogether(folder, files, { kind: "split", splits });
    assert.deepEqual((await splitIn(join(folder, "fold-1"))).origin, splits.get("fold-1"));
  }));
