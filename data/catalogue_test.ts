import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { outputNames } from "./heads.ts";
import { type Catalogue, type CatalogueOptions, readCatalogue } from "./catalogue.ts";
import { formatRows } from "./format_rows.ts";
import { UserError } from "./errors.ts";

const REAL = new URL("../../shared/data/fashion-product-images/", import.meta.url);
const realMissing = !await Deno.stat(REAL).then(() => true, () => false);

async function inFolder(body: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await body(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

function read(csv: string, options: Partial<CatalogueOptions> = {}): Promise<Catalogue> {
  return new Promise((resolve, reject) => {
    inFolder(async (folder) => {
      await Deno.writeTextFile(join(folder, "styles.csv"), csv);
      resolve(await readCatalogue({ data: folder, labels: ["kind", "colour"], ...options }));
    }).catch(reject);
  });
}

async function refuses(promise: Promise<unknown>, ...expected: RegExp[]): Promise<void> {
  await assert.rejects(promise, (error: Error) => {
    assert(error instanceof UserError, String(error));
    for (const pattern of expected) assert.match(error.message, pattern);
    return true;
  });
}

Deno.test("the tutorial's layout is read without options", () =>
  inFolder(async (folder) => {
    const header = "id,gender,masterCategory,subCategory,articleType,baseColour,productDisplayName";
    const lines = [
      "10,Men,Apparel,Topwear,Shirts,Blue,A shirt",
      '11,Women,Apparel,Topwear,Tops,"Sea Green","Top, long"',
      "12,Men,Apparel,Topwear,Shirts,Red,Shirt, with an unquoted, comma",
    ];
    await Deno.writeTextFile(join(folder, "styles.csv"), [header, ...lines].join("\r\n"));
    const { rows, heads, unusable, total } = await readCatalogue({ data: folder });
    assert.deepEqual([total, unusable], [3, []]);
    assert.deepEqual(heads, [
      { name: "gender", classes: ["Men", "Women"] },
      { name: "articleType", classes: ["Shirts", "Tops"] },
      { name: "baseColour", classes: ["Blue", "Red", "Sea Green"] },
    ]);
    assert.deepEqual(rows[2], {
      line: 4,
      id: "12",
      image: join(folder, "images", "12.jpg"),
      labels: ["Men", "Shirts", "Red"],
    });
  }));

Deno.test("any columns in any order, with any pattern", () =>
  inFolder(async (folder) => {
    const path = join(folder, "{}shop.csv");
    await Deno.writeTextFile(path, "colour, photo ,kind\nred, a/$&.png ,shoe\n");
    const options = { data: path, imageColumn: "photo", labels: ["kind", "colour"] };
    const relative = await readCatalogue({ ...options, imagePattern: "p/{}" });
    assert.equal(relative.rows[0]?.image, join(folder, "p", "a", "$&.png"));
    assert.deepEqual(relative.rows[0]?.labels, ["shoe", "red"]);
    const absolute = await readCatalogue({ ...options, imagePattern: join(folder, "q", "{}") });
    assert.equal(absolute.rows[0]?.image, join(folder, "q", "a", "$&.png"));
  }));

Deno.test("every row is usable or listed with its reason, and labels of skipped rows still count", async () => {
  const csv = [
    "id,kind,colour,text",
    "1,shoe,red,x",
    "2,,green,x",
    "2b,,,x",
    "3,shoe",
    ",shoe,red,x",
    "../4,hat,red,x",
    "a/../../5,shoe,red,x",
    "/etc/6,shoe,red,x",
    "7,sock, ,x",
  ].join("\n");
  const { rows, heads, unusable, total } = await read(csv);
  assert.equal(total, 9);
  assert.deepEqual(rows.map(({ id, labels }) => [id, ...labels]), [
    ["1", "shoe", "red"],
    ["2", "", "green"],
    ["7", "sock", ""],
  ]);
  assert.deepEqual(outputNames(heads[0]!), ["hat", "shoe", "sock"]);
  assert.deepEqual(outputNames(heads[1]!), ["green", "red"]);
  assert.deepEqual(unusable.map(({ line, id, reason }) => [line, id, reason]), [
    [4, "2b", "all labels are empty"],
    [5, "3", "too few fields: 2 instead of 4"],
    [6, "", "id is empty"],
    [7, "../4", "the image's name leads out of the folder (..)"],
    [8, "a/../../5", "the image's name leads out of the folder (..)"],
    [9, "/etc/6", "the image's name is an absolute path"],
  ]);
});

/** Ids of usable rows with their labels, and lines of unusable ones with their reasons. */
async function judged(csv: readonly string[], labels: readonly string[] = ["kind", "colour"]) {
  const { rows, unusable, heads, total } = await read(csv.join("\n"), { labels });
  assert.equal(rows.length + unusable.length, total);
  return {
    usable: rows.map(({ id, labels }) => [id, ...labels].join("|")),
    unusable: unusable.map(({ line, reason }) => `${line}: ${reason}`),
    classes: heads.map((head) => outputNames(head).join("|")),
  };
}

Deno.test("a row with a field too many is unusable where its labels may be shifted or cut", async () => {
  const before = await judged([
    "id,title,kind,colour,season",
    "1,Shirts, Pack of 2,shirt,red,Fall",
    "2,Watch,watch,silver,Winter",
    "3,Shirt, watch,shirt,silver,Fall",
    "4,Shirt,watch,red,Fall",
    "5,Shirt,,shirt,red,Fall",
  ]);
  assert.deepEqual(before.usable, ["2|watch|silver", "4|watch|red"]);
  assert.deepEqual(
    before.unusable,
    [2, 4, 6].map((line) => `${line}: too many fields: 6 instead of 5`),
  );
  assert.deepEqual(before.classes, ["watch", "red|silver"]);

  // A label may itself be cut, or stand there twice, or lose its place to a value from elsewhere.
  const label = ["id,kind,title", "1,shoe,x", "2,boot,x", "3,red,x"];
  for (
    const row of ["4,shoe, high,x", "4,shoe,boot,x", "4,shoe,shoe,x", "4,new,shoe,x", "4,,shoe,x"]
  ) {
    const { usable, unusable } = await judged([...label, row], ["kind"]);
    assert.equal(usable.length, 3, row);
    assert.deepEqual(unusable, ["5: too many fields: 4 instead of 3"]);
  }
  const last = await judged(["id,kind,colour", "1,shoe,red", "2,shoe,navy, dark"]);
  assert.deepEqual(last.usable, ["1|shoe|red"]);
  const shiftedId = await judged(["kind,title,id", "shoe,a,1", "shoe,a,b,2"], ["kind"]);
  assert.deepEqual(shiftedId.usable, ["1|shoe"]);
});

Deno.test("a row with a field too many is usable where that stands behind the labels", async () => {
  const prose = await judged([
    "id,kind,colour,title",
    "1,shoe,red,Shoe",
    "2,boot,navy,Boots, warm, high",
    "3,shoe,red,Shoe, red",
  ]);
  assert.deepEqual(prose.usable, ["1|shoe|red", "2|boot|navy", "3|shoe|red"]);
  const known = await judged([
    "id,kind,colour,title",
    "1,shoe,red,Shoe",
    "2,shoe,red,Shoes,pack of 2",
    "3,shoe,blue,Shoes,pack of 2",
    "4,shoe,red,Shoe,",
  ]);
  assert.deepEqual(known.usable, ["1|shoe|red", "2|shoe|red", "4|shoe|red"]);
  assert.deepEqual(known.unusable, ["4: too many fields: 5 instead of 4"]);
});

Deno.test("where blanks follow all commas they show nothing", async () => {
  const { usable } = await judged(["id, title, kind, note", "1, a, shoe, x", "2, a, b, shoe, x"], [
    "kind",
  ]);
  assert.deepEqual(usable, ["1|shoe"]);
});

Deno.test("commas that end every row, or the header alone, harm nothing", async () => {
  const rows = ["1,shoe,red,", "2,boot,blue,", "3,boot,,", "4,shoe,red", "5,shoe,red,"];
  const without = await judged(["id,kind,colour", ...rows, "6,red,", "7,a,b,c,", "8,boot,red,"]);
  assert.deepEqual(without.usable, [
    ...["1|shoe|red", "2|boot|blue", "3|boot|", "4|shoe|red", "5|shoe|red", "8|boot|red"],
  ]);
  assert.deepEqual(without.unusable, [
    "7: too few fields: 3 instead of 4",
    "8: too many fields: 5 instead of 4",
  ]);
  const header = await judged(["id,kind,colour,,", "1,shoe,red,,", "2,boot,blue", "3,boot"]);
  assert.deepEqual(header.usable, ["1|shoe|red", "2|boot|blue"]);
  assert.deepEqual(header.unusable, ["4: too few fields: 2 instead of 3"]);
  // What stands under no name, where nothing else does, is a field too many.
  const nameless = await judged(["id,title,kind,", "1,x,shoe,", "2,x,shoe,", "3,x,shoe,boot"], [
    "kind",
  ]);
  assert.deepEqual(nameless.usable, ["1|shoe", "2|shoe"]);
  assert.deepEqual(nameless.unusable, ["4: too many fields: 4 instead of 3"]);
  const remarks = await judged(["id,kind,colour,", "1,shoe,red,new", "2,boot,blue,old"]);
  assert.equal(remarks.usable.length, 2);
  const index = await judged([",id,kind,colour", "0,1,shoe,red", "1,2,boot,blue"]);
  assert.equal(index.usable.length, 2);
});

Deno.test("a header that lacks the name of the rows' first column is noticed", async () => {
  await refuses(
    judged(["id,kind,colour", "r1,1,shoe,red", "r2,2,shoe,red"]),
    /none of the 2 rows .* 2 x too many fields: 4 instead of 3/,
  );
});

Deno.test("rows of nothing but separators are no rows, wherever they stand and however many", () =>
  inFolder(async (folder) => {
    const table = ';;\n"";"";""\nid;kind;price\n1;hat;2\n; ;\t\n2;cap;\n' + ";;\n".repeat(300);
    await Deno.writeTextFile(join(folder, "shop.csv"), table);
    const { rows, total } = await readCatalogue({ data: folder, labels: ["kind"] });
    assert.deepEqual(rows.map(({ line, id }) => [line, id]), [[4, "1"], [6, "2"]]);
    assert.equal(total, 2);
  }));

Deno.test("the header in the middle of a file is no data", async () => {
  const { usable, unusable, classes } = await judged([
    "id,kind,colour",
    "1,shoe,red",
    "id,kind,colour",
    "2,boot,red",
    "\ufeffid, kind ,colour",
  ]);
  assert.deepEqual(usable, ["1|shoe|red", "2|boot|red"]);
  assert.deepEqual(unusable, ["3: the header again", "5: the header again"]);
  assert.deepEqual(classes, ["boot|shoe", "red"]);
});

Deno.test("a stray quote takes no row away, and only labels behind it are in doubt", async () => {
  const before = await judged(["id,kind,colour,title", '1,shoe,red,"Puma', "2,boot,blue,x"]);
  assert.deepEqual(before.usable, ["1|shoe|red", "2|boot|blue"]);
  const behind = await judged(["id,title,kind,colour", '1,"Puma,shoe,red', "2,x,boot,blue"]);
  assert.deepEqual(behind.usable, ["2|boot|blue"]);
  assert.deepEqual(behind.unusable, ["2: a quote is opened here and never closed"]);
});

Deno.test("blanks before quotes belong to no class", async () => {
  const { usable } = await judged(["id, kind, colour", '1, "shoe, low", "Navy Blue"', '2, "x" ,y']);
  assert.deepEqual(usable, ["1|shoe, low|Navy Blue", "2|x|y"]);
});

Deno.test("classes are sorted by code unit", async () => {
  const { heads } = await read("id,kind,colour\n1,b,é\n2,B,z\n3,a,Z\n4,10,_\n5,9,z\n");
  assert.deepEqual(outputNames(heads[0]!), ["10", "9", "B", "a", "b"]);
  assert.deepEqual(outputNames(heads[1]!), ["Z", "_", "z", "é"]);
});

Deno.test("written rows are read again as they were", () =>
  inFolder(async (folder) => {
    const names = ['quo"ted', "com, ma", "line\nend", " padded ", "plain", "ü;'"];
    const csv = join(folder, "styles.csv");
    const quoted = names.map((name, i) => `i${i},"${name.replaceAll('"', '""')}",${i % 2},x\n`);
    const halves = 'h1,,0,x\nh2," ",1,x\nh3,plain,,x\n';
    await Deno.writeTextFile(csv, "id,kind,colour,more\n" + quoted.join("") + halves);
    const labels = ["kind", "colour"];
    const first = await readCatalogue({ data: csv, labels });
    const copy = join(folder, "train.csv");
    await Deno.writeTextFile(copy, formatRows(first.rows, { labels }));
    const second = await readCatalogue({ data: copy, labels });
    assert.deepEqual(second.heads, first.heads);
    const withoutLines = (catalogue: Catalogue) =>
      catalogue.rows.map((row) => ({ ...row, line: 0 }));
    assert.deepEqual(withoutLines(second), withoutLines(first));
    assert.equal(first.rows.length, names.length + 3);
    assert.deepEqual(second.rows.slice(-3).map((row) => row.labels), [
      ["", "0"],
      ["", "1"],
      ["plain", ""],
    ]);
  }));

Deno.test("a folder's only table is read, whatever its name; a split is none", () =>
  inFolder(async (folder) => {
    const write = (name: string) => Deno.writeTextFile(join(folder, name), "id,kind\n1,hat\n");
    const line = async () => (await readCatalogue({ data: folder, labels: ["kind"] })).rows[0]?.id;
    await write("train.csv");
    assert.equal(await line(), "1");
    await write("val.csv");
    await refuses(line(), /holds no styles\.csv/);
    await Deno.writeTextFile(join(folder, ".facet.json"), "{}");
    await write("metadata.csv");
    assert.equal(await line(), "1");
  }));

Deno.test("of a competition's tables the one with labels is the first to choose", () =>
  inFolder(async (folder) => {
    for (const name of ["sample_submission.csv", "test.csv", "train.csv", "labels.csv"]) {
      await Deno.writeTextFile(join(folder, name), "id,label\n");
    }
    await refuses(
      readCatalogue({ data: folder }),
      /choose:\n.*\/train\.csv\n.*\/labels\.csv\n.*\/sample_submission\.csv$/,
    );
  }));

Deno.test("what is missing is named, with what to do", async () => {
  await refuses(readCatalogue({ data: "/nowhere/at/all" }), /\/nowhere\/at\/all does not exist/);
  await inFolder(async (folder) => {
    await refuses(
      readCatalogue({ data: folder }),
      /holds no styles\.csv, no other table .*, and no folders of classes$/,
    );
    await Deno.writeTextFile(join(folder, "7.jpg"), "");
    await refuses(
      readCatalogue({ data: folder }),
      /no folders of classes; its images are in no folder: put each into one that is called like its class/,
    );
    await Deno.writeTextFile(join(folder, "shop.csv"), "id\n");
    await refuses(readCatalogue({ data: folder }), /shop\.csv/);
    await Deno.writeTextFile(join(folder, "other.csv"), "id\n");
    await refuses(
      readCatalogue({ data: folder }),
      /no styles\.csv.*; choose:\n.*other\.csv\n.*shop\.csv/,
    );
  });
  await refuses(read(""), /styles\.csv is empty/);
  await refuses(read("\n\n"), /is empty/);
  await refuses(read("id,kind,colour\n"), /has a header but no rows/);
  await refuses(read("id,Kind,colour\n1,2,3\n"), /no column "kind"; did you mean "Kind"\?/);
  await refuses(
    read("id,kind,color\n1,2,3\n"),
    /"colour"; did you mean "color"\?/,
    /id, kind, color$/,
  );
  await refuses(
    read("id,kind,material\n1,2,3\n"),
    /no column "colour"\. Its columns are: id, kind/,
  );
  await refuses(read("id,kind,colour,kind\n1,2,3,4\n"), /two columns named "kind"/);
  const wide = Array.from({ length: 60 }, (_, i) => `${i}${"x".repeat(i * 50)}`).join();
  await refuses(read(wide), /columns are: 0, 1x{50}, 2x{59}\.\.\., .* and 10 more$/);
  await refuses(read("id,kind,colour\n1,,\n2,,\n"), /none of the 2 rows/, /2 x all labels are/);
  await refuses(read("id,kind\n1,\n", { labels: ["kind"] }), /1 x kind is empty/);
});

Deno.test("options that make no sense are refused", async () => {
  const csv = "id,kind,colour\n1,2,3\n";
  await refuses(read(csv, { imagePattern: "images/%.jpg" }), /images\/%\.jpg.* lacks \{\}/);
  await refuses(read(csv, { labels: [] }), /at least one label column/);
  await refuses(read(csv, { labels: ["kind", "kind"] }), /"kind" is named twice/);
});

Deno.test({
  name: "the real catalogue has its known rows and classes",
  ignore: realMissing,
  async fn() {
    const { rows, heads, unusable } = await readCatalogue({
      data: fileURLToPath(REAL),
    });
    assert.equal(rows.length, 10_887);
    assert.deepEqual(unusable, []);
    assert.deepEqual(heads.map((head) => outputNames(head).length), [5, 113, 47]);
  },
});

Deno.test("a first line that is a row is refused, and one that only has an image's name is not", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.mkdir(join(folder, "images"));
  for (const id of ["7", "8", "9"]) {
    await Deno.writeTextFile(join(folder, "images", `${id}.jpg`), "");
  }
  const read = async (text: string, labels: string[]) => {
    await Deno.writeTextFile(join(folder, "styles.csv"), text);
    return await readCatalogue({ data: folder, imageColumn: "7", labels });
  };
  await assert.rejects(
    read("7,shoe\n8,hat\n9,shoe\n", ["shoe"]),
    /the first line of .*styles\.csv .*looks like a row: .* 7\.jpg, .* label "shoe"; put a line such as "id,label"/,
  );
  assert.equal((await read("7,kind\n8,hat\n9,shoe\n", ["kind"])).rows.length, 2);
});

Deno.test("what stands in a table's place is named: a workbook, or columns that may be labels", async () => {
  const folder = await Deno.makeTempDir();
  await Deno.writeTextFile(join(folder, "Shop 2.xlsx"), "");
  await assert.rejects(
    readCatalogue({ data: folder }),
    /if Shop 2\.xlsx is its table, save it as CSV, in a spreadsheet as "CSV UTF-8"/,
  );
  await Deno.writeTextFile(join(folder, "shop.csv"), "id,price\n1,2\n");
  await assert.rejects(
    readCatalogue({ data: folder }),
    /has none of the columns gender, articleType, baseColour.*--labels.*--numbers.*Its columns are: id, price/,
  );
});
