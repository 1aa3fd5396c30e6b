import assert from "node:assert/strict";
import { join } from "node:path";
import { type CatalogueOptions, readCatalogue } from "./catalogue.ts";
import { labelNotices, untrainedTags } from "./label_notices.ts";

async function noticesOf(lines: readonly string[], labels: CatalogueOptions["labels"]) {
  const path = join(await Deno.makeTempDir(), "shop.csv");
  await Deno.writeTextFile(path, lines.join("\n") + "\n");
  return labelNotices(await readCatalogue({ data: path, labels }));
}

/** Lines of a CSV with one label column. */
const column = (
  ...cells: readonly string[]
) => ["id,x", ...cells.map((cell, i) => `${i},"${cell}"`)];

async function warningsOf(...cells: string[]): Promise<readonly string[]> {
  return (await noticesOf(column(...cells), ["x"])).warnings;
}

const tags = (separator?: string) => [{ kind: "tags", column: "x", separator }] as const;

Deno.test("ordinary classes are nothing to speak of", async () => {
  for (
    const cells of [
      ["red", "blue", "red", "navy blue"],
      ["Shirts, long", "Shirts", "Tops & Tees", "long"].slice(0, 2),
      ["2012", "2013", "2014", "2012", "2013"],
      ["a/b", "a", "b"],
      ["0", "1", "0"],
      ["S", "M", "L", "XL"],
      Array.from({ length: 60 }, (_, i) => `class ${i % 25}`),
    ]
  ) assert.deepEqual(await warningsOf(...cells), [], cells.join(" "));
});

Deno.test("lists that are taken for classes are counted, with an example and the option for tags", async () => {
  assert.deepEqual(await warningsOf("red|blue", "red", "blue|green", "red|blue", "white"), [
    '3 of 5 labels of x look like lists, such as "blue|green", and each is taken for one class; ' +
    '--tags x --separator "|" learns their parts',
  ]);
  assert.match((await warningsOf("a;b", "b;c", "d"))[0]!, /^2 of 3 .*--separator ";"/);
  assert.match((await warningsOf("a, b", "b, a, c", "c"))[0]!, /^2 of 3 .*--separator ","/);
});

Deno.test("many different numbers and names of images are told apart from classes", async () => {
  const range = (format: (i: number) => string) => Array.from({ length: 60 }, (_, i) => format(i));
  assert.deepEqual(await warningsOf(...range((i) => String(i * 1.37))), [
    'x has 60 different numbers, such as "0", and each is taken for a class; --numbers x learns a number',
  ]);
  assert.deepEqual(await warningsOf(...range((i) => `sku-${100 + i}`)), [
    'x looks like an id: its 60 labels have 60 different values, such as "sku-100", too many to ' +
    "learn; leave it out of --labels",
  ]);
});

Deno.test("columns of 0 and 1 are named as the group that they could be", async () => {
  const lines = (...names: string[]) => [`id,${names.join()}`, "1,1,0,1", "2,0,1,1"];
  const names = ["tag_home", "tag_office", "tag_sport"];
  const [one, ...others] = (await noticesOf(lines(...names), names)).warnings;
  assert.match(one!, /^3 label columns hold only 0 and 1 \(tag_home, .*--tag-columns "tag_\*"/);
  assert.deepEqual(others, []);
  const odd = ["Apparel", "Bags", "Shoes"];
  assert.match((await noticesOf(lines(...odd), odd)).warnings[0]!, /"kind=Apparel\|Bags\|Shoes"/);
});

Deno.test("words for unknown, and names that only look different, are listed", async () => {
  assert.deepEqual(await warningsOf("NA", "red", "n/a", "-", "null", "NA", "blue"), [
    'x: "NA", "n/a", "-", "null" (5 rows) are each a class; --missing "NA,n/a,-,null" makes such cells unknown',
  ]);
  assert.deepEqual(
    await warningsOf("Été", "E\u0301te\u0301", "Red", "red", "two  blanks", "two blanks"),
    [
      'x: "Été" and "E\u0301te\u0301", "Red" and "red", "two blanks" and "two  blanks" differ only in case, ' +
      "blanks or how letters are encoded, and are each a class; facet inspect DATA --write-map map.csv " +
      "writes a map that makes them one, for --map",
    ],
  );
  const { warnings } = await noticesOf(column("none", "a|b", "none"), tags());
  assert.match(warnings[0]!, /^x: "none" \(2 rows\) is a tag; .*--none-label none no tag$/);
});

Deno.test("a found separator is a note, and that there is none a warning", async () => {
  assert.deepEqual(await noticesOf(column("a;b", "c"), tags()), {
    notes: ['x: tags are separated by ";", in 1 of 2 different cells'],
    warnings: [],
    mappings: [],
  });
  assert.deepEqual((await noticesOf(column("a;b", "c;d", "e|f"), tags())).notes, [
    'x: tags are separated by ";", in 2 of 3 different cells; "|", which is in 1, separates none',
  ]);
  assert.deepEqual((await noticesOf(column("a", "c"), tags())).warnings, [
    "no cell of x has more than one tag: none of | ; , is in any; --separator names another",
  ]);
  assert.deepEqual((await noticesOf(column("a;b", "c"), tags(";"))).notes, [], "it was given");
});

Deno.test("a word for no tag that no cell is is a warning", async () => {
  const labels = [{ kind: "tags", column: "x", noneLabel: "nothing" }] as const;
  assert.deepEqual((await noticesOf(column("a|b", "c"), labels)).warnings, [
    "--none-label nothing: no cell of x is that word",
  ]);
  assert.deepEqual((await noticesOf(column("a|b", "nothing"), labels)).warnings, []);
});

Deno.test("lists that programs print are recognised", async () => {
  const lists = ["['a', 'b']", "['b']", "['a', 'c']"];
  assert.match(
    (await warningsOf(...lists))[0]!,
    /^3 of 3 labels of x look like lists, .*--separator ","/,
  );
  assert.match(
    (await noticesOf(column(...lists), tags())).notes[0]!,
    /separated by ",", in 2 of 3 /,
  );
});

Deno.test("a separator that never occurs is an error where another does, else a warning", async () => {
  await assert.rejects(noticesOf(column("a;b", "c;d", "a"), tags("|")), {
    name: "UserError",
    message: '--separator |: no cell of x has it, while 2 have ";"; --separator "x=;" takes that',
  });
  assert.deepEqual((await noticesOf(column("a", "b"), tags("|"))).warnings, [
    "--separator |: no cell of x has it, so each has one tag at most",
  ]);
});

Deno.test("a table with a row for each tag is recognised, and its joined rows are told", async () => {
  const lines = ["id,x", "1,a", "1,b", "2,a", "2,c", "3,b"];
  assert.deepEqual((await noticesOf(lines, ["x"])).warnings, [
    "2 of 3 images have several rows with different labels of x; where each row has one of an image's " +
    "tags, --tags x joins them",
  ]);
  assert.deepEqual(await noticesOf(lines, tags()), {
    notes: ["2 rows repeat an image with another tag: they are joined, one row per image"],
    warnings: [],
    mappings: [],
  });
});

Deno.test("tags that only validation rows have are named", () => {
  const heads = [
    { name: "kind", classes: ["hat"] },
    { kind: "tags" as const, name: "x", tags: ["a", "b", "c"], separator: "|" },
  ];
  const rows = (...cells: string[]) => cells.map((cell) => ({ labels: ["hat", cell] }));
  assert.equal(untrainedTags(heads, rows("a", "b"), rows("b", "")), undefined);
  assert.equal(
    untrainedTags(heads, rows("a", ""), rows("a|c", "b")),
    '2 tags have no training row, only validation rows: x "b", x "c"',
  );
});

Deno.test("a number far from all others is told of columns of numbers", async () => {
  const cells = Array.from({ length: 30 }, (_, i) => String(i));
  const { warnings } = await noticesOf(column(...cells, "1e9"), [{ kind: "number", column: "x" }]);
  assert.match(warnings.join(), /^x: "1e9" \(line 32\) is far from the other numbers/);
});

Deno.test("labels of all columns that may be misspelt are told in one sentence", () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({
    line: i + 2,
    id: `${i}`,
    image: `/${i}.jpg`,
    labels: [
      i === 0 ? "Shrit" : i === 1 ? "Shirrt" : "Shirt",
      i === 2 ? "Womenn" : "Women",
    ],
  }));
  const heads = [
    { name: "kind", classes: ["Shirrt", "Shirt", "Shrit"] },
    { name: "gender", classes: ["Women", "Womenn"] },
  ];
  const { notes } = labelNotices({ rows, heads, separators: [], joined: 0 });
  assert.deepEqual(notes, [
    'may be misspelt: kind "Shrit" (1) for "Shirt" (38), "Shirrt" (1) for "Shirt" (38), ' +
    'gender "Womenn" (1) for "Women" (39); a line in a file for --map corrects one',
  ]);
});
