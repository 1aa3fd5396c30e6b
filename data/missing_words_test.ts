import assert from "node:assert/strict";
import { join } from "node:path";
import { type CatalogueOptions, readCatalogue } from "./catalogue.ts";
import { outputNames } from "./heads.ts";
import { applySplit } from "./known_split.ts";
import { labelNotices } from "./label_notices.ts";
import { inFolder } from "./testing/mod.ts";

const lines = [
  "id,kind,usage,price,tag_a,tag_b",
  "1,NA,home|office,1,0,1",
  "2,hat,NA,n/a,NA,1",
  "3,shoe, nan ,3,1,0",
  "4,na,home,4,,1",
];
const labels: CatalogueOptions["labels"] = [
  "kind",
  { kind: "tags", column: "usage" },
  { kind: "number", column: "price" },
  { kind: "tags", columns: "tag_*" },
];

async function read(folder: string, more: Partial<CatalogueOptions> = {}, text = lines) {
  const data = join(folder, "styles.csv");
  await Deno.writeTextFile(data, text.join("\n"));
  return await readCatalogue({ data, labels, missing: ["NA", "nan", "n/a"], ...more });
}

Deno.test("a cell that is a word for missing is unknown, of every kind of head", () =>
  inFolder(async (folder) => {
    const { rows, heads, unusable } = await read(folder);
    assert.deepEqual(unusable, []);
    assert.deepEqual(rows.map(({ labels }) => labels), [
      ["", "home|office", "1", "b"],
      ["hat", "", "", ""],
      ["shoe", "", "3", "a"],
      ["na", "home", "4", "b"],
    ]);
    assert.deepEqual(outputNames(heads[0]!), ["hat", "na", "shoe"], "only the very words");
    assert.deepEqual(outputNames(heads[1]!), ["home", "office"]);
  }));

Deno.test("a row whose only label is a word for missing is unusable, and says so", () =>
  inFolder(async (folder) => {
    const { unusable } = await read(folder, { labels: ["kind"] });
    assert.deepEqual(unusable.map(({ line, reason }) => [line, reason]), [
      [2, 'kind is "NA", which means unknown'],
    ]);
  }));

Deno.test("words that no cell is are a warning, and a word for no tag is refused", () =>
  inFolder(async (folder) => {
    const { warnings } = labelNotices(
      await read(folder, { missing: ["NA", "none", "constructor"] }, [
        ...lines.slice(0, 2),
        "2,hat,x,2,1,1",
      ]),
    );
    assert.ok(warnings.includes("--missing none, constructor: no label cell is that"));
    const tags = [{ kind: "tags", column: "usage", noneLabel: "NA" }] as const;
    await assert.rejects(read(folder, { labels: tags }), {
      name: "UserError",
      message: /"NA" cannot mean both no tag/,
    });
  }));

Deno.test("a split that was made with such words is the same split without them", () =>
  inFolder(async (folder) => {
    const { rows, heads, unusable } = await read(folder);
    const split = { train: join(folder, "train.csv"), validation: join(folder, "val.csv") };
    await Deno.writeTextFile(split.train, lines.slice(0, 4).join("\n"));
    await Deno.writeTextFile(split.validation, [lines[0], lines[4]].join("\n"));
    const applied = (missing: string[]) =>
      applySplit({ rows, heads, unusable }, split, { table: "styles.csv", missing });
    assert.deepEqual((await applied(["NA", "nan", "n/a"]))?.differences, []);
    assert.equal((await applied([]))?.differences.length, 1, "the files have them as labels");
  }));
