import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Catalogue, type CatalogueOptions, formatRows, readCatalogue } from "./catalogue.ts";
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
  assert.deepEqual(heads[0]?.classes, ["hat", "shoe", "sock"]);
  assert.deepEqual(heads[1]?.classes, ["green", "red"]);
  assert.deepEqual(unusable.map(({ line, id, reason }) => [line, id, reason]), [
    [4, "2b", "all labels are empty"],
    [5, "3", "too few fields: no colour"],
    [6, "", "id is empty"],
    [7, "../4", "the image's name leads out of the folder (..)"],
    [8, "a/../../5", "the image's name leads out of the folder (..)"],
    [9, "/etc/6", "the image's name is an absolute path"],
  ]);
});

Deno.test("a row that is too long is kept unless its last column is needed", async () => {
  const { rows, unusable } = await read("id,kind,colour\n1,shoe,red\n2,shoe,navy, dark\n");
  assert.deepEqual(rows.map((row) => row.id), ["1"]);
  assert.match(unusable[0]!.reason, /too many fields: the end of colour/);
});

Deno.test("classes are sorted by code unit", async () => {
  const { heads } = await read("id,kind,colour\n1,b,é\n2,B,z\n3,a,Z\n4,10,_\n5,9,z\n");
  assert.deepEqual(heads[0]?.classes, ["10", "9", "B", "a", "b"]);
  assert.deepEqual(heads[1]?.classes, ["Z", "_", "z", "é"]);
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

Deno.test("what is missing is named, with what to do", async () => {
  await refuses(readCatalogue({ data: "/nowhere/at/all" }), /\/nowhere\/at\/all does not exist/);
  await inFolder(async (folder) => {
    await refuses(readCatalogue({ data: folder }), /holds no styles\.csv$/);
    await Deno.writeTextFile(join(folder, "shop.csv"), "id\n");
    await refuses(readCatalogue({ data: folder }), /no styles\.csv; .*shop\.csv/);
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
    assert.deepEqual(heads.map((head) => head.classes.length), [5, 113, 47]);
  },
});
