import assert from "node:assert/strict";
import { join } from "node:path";
import { headsOfRows } from "./heads_of_rows.ts";
import { applySplit } from "./known_split.ts";
import { inFolder } from "./testing/mod.ts";
import type { SplitOrigin } from "./written_record.ts";

const labels = ["kind", "colour"];

/** Rows of which each is an id and its labels. */
function catalogue(...rows: string[]) {
  const parsed = rows.map((row, index) => {
    const [id = "", ...values] = row.split(",");
    return { line: index + 2, id, image: `/${id}.jpg`, labels: values };
  });
  return {
    rows: parsed,
    heads: headsOfRows(labels.map((name) => ({ name, classes: [] })), parsed),
    unusable: [],
  };
}

async function apply(
  folder: string,
  table: ReturnType<typeof catalogue>,
  sides: { train: string; validation: string; origin?: SplitOrigin | undefined },
) {
  const [train, validation] = [join(folder, "train.csv"), join(folder, "val.csv")];
  await Deno.writeTextFile(train, sides.train);
  await Deno.writeTextFile(validation, sides.validation);
  const { origin } = sides;
  const files = { train, validation, origin };
  const applied = await applySplit(table, files, { table: "styles.csv" });
  assert.ok(applied, "a split of the table");
  const shown = (rows: typeof applied.train) =>
    rows.map(({ id, labels }) => [id, ...labels].join()).join(" ");
  return {
    ...applied,
    train: shown(applied.train),
    validation: shown(applied.validation),
    warnings: applied.differences.map((text) => text.replaceAll(folder, "")),
  };
}

const header = "id,kind,colour\n";

Deno.test("a split that fits says which rows train, in its order, and nothing is told", () =>
  inFolder(async (folder) => {
    const { train, validation, warnings } = await apply(
      folder,
      catalogue("a,shoe,red", "b,hat,", "c,cap,blue"),
      { train: `${header}c,cap,blue\na,shoe,red\n`, validation: `${header}b,hat,\n` },
    );
    assert.deepEqual([train, validation, warnings], ["c,cap,blue a,shoe,red", "b,hat,", []]);
  }));

Deno.test("labels are the table's; rows that are new, changed or gone are told with their numbers", () =>
  inFolder(async (folder) => {
    const { train, validation, warnings } = await apply(
      folder,
      catalogue("a,boot,red", "b,hat,pink", "d,cap,red", "e,cap,red"),
      { train: `${header}a,shoe,red\nc,cap,blue\n`, validation: `${header}b,hat,\n` },
    );
    assert.deepEqual([train, validation], ["a,boot,red", "b,hat,pink"]);
    assert.deepEqual(warnings, [
      '2 rows have other labels in /train.csv and val.csv (such as a, kind "boot" and there "shoe"): ' +
      "those of styles.csv are used",
      "2 rows of styles.csv are in neither of /train.csv and val.csv and left out (d, e); facet split " +
      "anew takes them in",
      "1 row of /train.csv and val.csv is no longer in styles.csv (c)",
    ]);
  }));

Deno.test("a split needs ids alone, and files of other rows are none", () =>
  inFolder(async (folder) => {
    const table = catalogue("a,boot,red", "b,hat,pink");
    const { train, warnings } = await apply(folder, table, {
      train: "id\na\n",
      validation: "id\nb\n",
    });
    assert.deepEqual([train, warnings], ["a,boot,red", []]);
    for (const name of ["train.csv", "val.csv"]) {
      await Deno.writeTextFile(join(folder, name), "id\nx\n");
    }
    const files = { train: join(folder, "train.csv"), validation: join(folder, "val.csv") };
    assert.equal(await applySplit(table, files, { table: "styles.csv" }), undefined);
  }));

Deno.test("an image that both sides name validates only, and that is told", () =>
  inFolder(async (folder) => {
    const { train, validation, warnings } = await apply(
      folder,
      catalogue("a,boot,red", "b,hat,pink", "b,cap,pink", "c,cap,red"),
      {
        train: `${header}a,boot,red\nb,cap,pink\n`,
        validation: `${header}b,hat,pink\nc,cap,red\n`,
      },
    );
    assert.deepEqual([train, validation], ["a,boot,red", "b,hat,pink c,cap,red b,cap,pink"]);
    assert.deepEqual(warnings, [
      "1 row of /train.csv shows an image of /val.csv too (b): it validates and does not train",
    ]);
  }));

Deno.test("a row that both sides name validates once", () =>
  inFolder(async (folder) => {
    const table = catalogue("a,boot,red", "b,hat,pink", "b,hat,pink");
    const one = { train: `${header}a,boot,red\nb,hat,pink\n`, validation: `${header}b,hat,pink\n` };
    const { train, validation, warnings } = await apply(folder, table, one);
    assert.deepEqual([train, validation], ["a,boot,red", "b,hat,pink b,hat,pink"]);
    assert.equal(warnings.length, 1);
    const single = catalogue("a,boot,red", "b,hat,pink");
    const found = await apply(folder, single, one);
    assert.deepEqual([found.train, found.validation], ["a,boot,red", "b,hat,pink"]);
    assert.equal(found.warnings.length, 1);
    assert.match(
      found.warnings[0]!,
      /^1 row of .*train\.csv shows an image of .*val\.csv too \(b\)/,
    );
  }));

Deno.test("rows of one id are told apart by their labels, and further ones go where the id is", () =>
  inFolder(async (folder) => {
    const { train, validation, warnings } = await apply(
      folder,
      catalogue("a,boot,red", "a,shoe,red", "b,hat,pink", "a,sock,red"),
      { train: `${header}a,shoe,red\na,boot,red\n`, validation: `${header}b,hat,pink\n` },
    );
    assert.deepEqual([train, validation], ["a,shoe,red a,boot,red a,sock,red", "b,hat,pink"]);
    assert.deepEqual(warnings, [
      "1 row of styles.csv is new, of an image that /train.csv and val.csv have (a): it goes where " +
      "the others are",
    ]);
  }));

Deno.test("what was corrected when the split was made is corrected again, unless the table changed", () =>
  inFolder(async (folder) => {
    const corrected = [
      { id: "a", column: "kind", from: "boot", to: "shoe" },
      { id: "b", column: "kind", from: "hat", to: "" },
      { id: "b", column: "season", from: "fall", to: "" },
      { id: "c", column: "colour", from: "red", to: "pink" },
      { id: "z", column: "kind", from: "boot", to: "shoe" },
    ];
    const sides = {
      train: `${header}a,shoe,red\nc,cap,pink\n`,
      validation: `${header}b,,pink\n`,
      origin: { table: "styles.csv", corrected },
    };
    const found = await apply(folder, catalogue("a,boot,red", "b,hat,pink", "c,cap,teal"), sides);
    assert.deepEqual([found.train, found.validation], ["a,shoe,red c,cap,teal", "b,,pink"]);
    assert.equal(found.corrected, 2);
    assert.equal(found.warnings.length, 1);
    assert.match(found.warnings[0]!, /1 row has other labels .*c, colour "teal" and there "pink"/);
  }));

Deno.test("any text is an id", () =>
  inFolder(async (folder) => {
    const ids = ["constructor", "__proto__", "toString", "1"];
    const { train, warnings } = await apply(
      folder,
      catalogue(...ids.map((id) => `${id},hat,red`), "v,hat,red"),
      { train: `id\n${ids.join("\n")}\n`, validation: "id\nv\n" },
    );
    assert.equal(train, ids.map((id) => `${id},hat,red`).join(" "));
    assert.deepEqual(warnings, []);
  }));
