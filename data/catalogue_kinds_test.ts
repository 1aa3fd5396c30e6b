import assert from "node:assert/strict";
import { join } from "node:path";
import { type CatalogueOptions, readCatalogue } from "./catalogue.ts";
import { formatRows } from "./format_rows.ts";
import { outputNames } from "./heads.ts";
import { inFolder } from "./testing/mod.ts";

/** Reads a CSV of these lines. */
async function read(lines: readonly string[], labels: CatalogueOptions["labels"]) {
  const path = join(await Deno.makeTempDir(), "shop.csv");
  await Deno.writeTextFile(path, lines.join("\n") + "\n");
  return await readCatalogue({ data: path, labels });
}

const tags = (column: string, more: { separator?: string; noneLabel?: string } = {}) =>
  ({ kind: "tags", column, ...more }) as const;
const number = (column: string) => ({ kind: "number", column }) as const;

Deno.test("classes, tags, a group of columns and a number become heads in the order in which they are named", async () => {
  const { heads, rows, total } = await read([
    "id,gender,tag_sport,price,usage,tag_home",
    "1,men,1,10,b|a,0",
    "2,women,0,30,a,0",
    "3,men,,20,,",
  ], ["gender", tags("usage"), { kind: "tags", columns: "tag_*" }, number("price")]);
  assert.equal(total, 3);
  assert.deepEqual(heads, [
    { name: "gender", classes: ["men", "women"] },
    { kind: "tags", name: "usage", tags: ["a", "b"], separator: "|" },
    {
      kind: "tags",
      name: "tag",
      tags: ["home", "sport"],
      separator: "|",
      noneLabel: "none",
      columns: ["tag_home", "tag_sport"],
    },
    { kind: "number", name: "price", mean: 20, std: Math.sqrt(200 / 3) },
  ]);
  assert.deepEqual(rows.map(({ labels }) => labels), [
    ["men", "b|a", "sport", "10"],
    ["women", "a", "none", "30"],
    ["men", "", "", "20"],
  ]);
});

Deno.test("the separator is the one that most cells have, and the use of it is told", async () => {
  const { heads, separators } = await read(
    ["id,usage", "1,a;b", "2,b;c", '3,"c, d"', "4,e"],
    [tags("usage")],
  );
  assert.deepEqual(outputNames(heads[0]!), ["a", "b", "c", "c, d", "e"]);
  assert.deepEqual(separators, [{
    column: "usage",
    separator: ";",
    given: false,
    cells: 2,
    filled: 4,
    other: { separator: ",", cells: 1 },
  }]);
});

Deno.test("rows have any number of tags from none to twelve, and none is not the same as unknown", async () => {
  const twelve = Array.from({ length: 12 }, (_, i) => `t${String(i).padStart(2, "0")}`);
  const { heads, rows, unusable } = await read(
    ["id,usage", `1,${twelve.join(";")}`, "2,none", "3,", "4,;;", "5,t00; t00 ;t01", "6,none;t00"],
    [tags("usage", { separator: ";", noneLabel: "none" })],
  );
  assert.deepEqual(outputNames(heads[0]!), twelve);
  assert.deepEqual(rows.map(({ id }) => id), ["1", "2", "5"]);
  assert.deepEqual(unusable.map(({ id, reason }) => [id, reason]), [
    ["3", "usage is empty"],
    ["4", "usage is empty"],
    ["6", 'usage: "none;t00" has "none" beside other tags'],
  ]);
});

Deno.test("a group's values are 0, 1, true, false, or empty for 0; others make their row unusable", async () => {
  const { rows, unusable, heads } = await read([
    "id,a,b,c",
    "1,1,0,",
    "2,True,FALSE,1.0",
    "3,0.0,,0",
    "4,,,",
    "5,2,0,0",
    "6,some,0,0",
  ], [{ kind: "tags", columns: "kind=c|a|b" }]);
  assert.deepEqual(outputNames(heads[0]!), ["a", "b", "c"]);
  assert.deepEqual(rows.map(({ labels }) => labels[0]), ["a", "a|c", "none"]);
  assert.deepEqual(unusable.map(({ reason }) => reason), [
    "kind is empty",
    'a: "2" is neither 0 nor 1',
    'a: "some" is neither 0 nor 1',
  ]);
});

Deno.test("a group's values may be words or 1 and -1, but -1 beside 0 may mean what is uncertain", async () => {
  const words = await read(["id,a,b", "1,yes,no", "2,N,Y", "3,x,"], [
    { kind: "tags", columns: "kind=a|b" },
  ]);
  assert.deepEqual(words.rows.map(({ labels }) => labels[0]), ["a", "b", "a"]);
  const signs = await read(["id,a,b", "1,1,-1", "2,-1,-1", "3,0,1"], [
    { kind: "tags", columns: "kind=a|b" },
  ]);
  assert.deepEqual(signs.rows.map(({ labels }) => labels[0]), ["a", "none"]);
  assert.match(signs.unusable[0]!.reason, /^a: "0" where other cells say -1 for "no"/);
});

Deno.test("a group whose tags contain separators or a word for none gets others", async () => {
  const { heads, rows } = await read(
    ["id,t_none,t_a|b,t_c;d", "1,0,0,0", "2,1,1,0"],
    [{ kind: "tags", columns: "t_*" }],
  );
  const [head] = heads;
  assert.ok(head?.kind === "tags");
  assert.deepEqual([head.separator, head.noneLabel], [",", "no none"]);
  assert.deepEqual(rows.map(({ labels }) => labels[0]), ["no none", "a|b,none"]);
});

Deno.test("a pattern that stands for no column, or gives no name, is refused", async () => {
  const refused = (columns: string, message: RegExp) =>
    assert.rejects(read(["id,tag_a", "1,1"], [{ kind: "tags", columns }]), {
      name: "UserError",
      message,
    });
  await refused(
    "kind_*",
    /no column that --tag-columns kind_\* stands for\. Its columns are: id, tag_a/,
  );
  await refused("*", /gives the head no name/);
  await refused("tag_a", /gives the head no name; it reads like tag_\* or like kind=/);
  await refused("t*g_*", /only once/);
  await refused("x=tag_a|tag_b", /tag_b stands for/);
});

Deno.test("a word in a column of numbers makes its row unusable, with the word", async () => {
  const { rows, unusable, heads } = await read(
    ["id,price", "1,10", "2,on request", "3,Infinity", "4,20", "5,30", "6,"],
    [number("price")],
  );
  assert.deepEqual(rows.map(({ id }) => id), ["1", "4", "5"]);
  assert.deepEqual(unusable.map(({ line, reason }) => [line, reason]), [
    [3, 'price: "on request" is no number'],
    [4, 'price: "Infinity" is not a finite number'],
    [7, "price is empty"],
  ]);
  assert.deepEqual(heads[0], { kind: "number", name: "price", mean: 20, std: Math.sqrt(200 / 3) });
});

Deno.test("a number column that is mostly words is refused with the option for classes", () =>
  assert.rejects(read(["id,kind", "1,shoe", "2,hat", "3,7"], [number("kind")]), {
    name: "UserError",
    message: /2 of the 3 cells of "kind" are no numbers, such as "shoe" \(line 2\); --labels kind /,
  }));

Deno.test("numbers with units and decimal commas are refused with how they are written", () =>
  assert.rejects(read(["id,price", "1,12 €", '2,"7,50"', "3,7"], [number("price")]), {
    name: "UserError",
    message: /2 of the 3 .* such as "12 €" \(line 2\); a number reads like 1299\.9, without a unit/,
  }));

Deno.test("numbers near the largest that can be learned have a mean and a standard deviation", async () => {
  const { heads, unusable } = await read(
    ["id,x", "1,1e38", "2,1.6e38", "3,1.3e38", "4,1e39", "5,-1e308"],
    [number("x")],
  );
  assert.match(unusable.map(({ reason }) => reason).join(), /"1e39" is too large.*"-1e308" is too/);
  const [head] = heads;
  assert.ok(head?.kind === "number");
  assert.ok(Math.abs(head.mean / 1.3e38 - 1) < 1e-12);
  assert.ok(Math.abs(head.std / (0.3e38 * Math.sqrt(2 / 3)) - 1) < 1e-12);
});

Deno.test("a row for each image and tag becomes a row for each image", async () => {
  const { rows, heads, total, joined } = await read(
    ["id,usage,kind", "7,home,bag", "7,sports,bag", "8,home,bag", "7,home,", "9,none,shoe"],
    [tags("usage", { noneLabel: "none" }), "kind"],
  );
  assert.deepEqual(rows.map(({ line, id, labels }) => [line, id, ...labels]), [
    [2, "7", "home|sports", "bag"],
    [4, "8", "home", "bag"],
    [6, "9", "none", "shoe"],
  ]);
  assert.deepEqual([total, joined], [3, 2]);
  assert.deepEqual(outputNames(heads[0]!), ["home", "sports"]);
});

Deno.test("rows of an image that contradict each other are not joined", async () => {
  const contradicting = [
    ["7,home,bag", "7,sports,shoe"], // two classes
    ["7,home,bag", "7,none,bag"], // a tag, and none
    ["7,home|office,bag", "7,sports,bag"], // cells list tags: no long format
  ];
  for (const lines of contradicting) {
    const { rows, joined } = await read(
      ["id,usage,kind", ...lines],
      [tags("usage", { noneLabel: "none" }), "kind"],
    );
    assert.deepEqual([rows.length, joined], [2, 0], lines.join(" "));
  }
});

Deno.test("rows of every kind are written so that they are read as the same", () =>
  inFolder(async (folder) => {
    const labels = [
      tags("usage", { noneLabel: "-" }),
      { kind: "tags", columns: "t_*" },
      number("n"),
      "c",
    ] as const;
    const before = await read([
      "id,usage,t_x,t_y,n,c",
      '1,"a|""b"" ",1,0,1.50,red',
      "2,-,,,,",
      "3,,0,0,-7,",
    ], labels);
    const path = join(folder, "styles.csv");
    await Deno.writeTextFile(path, formatRows(before.rows, { labels: before.heads }));
    assert.match(await Deno.readTextFile(path), /^id,usage,t_x,t_y,n,c\r?\n/);
    const after = await readCatalogue({ data: path, labels });
    assert.deepEqual(
      after.rows.map(({ labels }) => labels),
      before.rows.map(({ labels }) => labels),
    );
    assert.deepEqual(after.heads, before.heads);
  }));

Deno.test("label columns that are no columns are refused by their rule", async () => {
  const wrong = [{ kind: "tag", column: "usage" }, { kind: "number" }, {
    kind: "tags",
    column: "a",
    sep: "|",
  }, 7];
  for (const column of wrong) {
    await assert.rejects(read(["id,usage", "1,a"], [column as never]), {
      name: "UserError",
      message: /^--labels\[0\] must be a column's name, or an object such as/,
    });
  }
  await assert.rejects(
    read(["id,usage", "1,a"], ["usage", tags("usage")]),
    /the label column "usage" is named twice/,
  );
});
