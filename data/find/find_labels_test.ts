import assert from "node:assert/strict";
import { findLabels, labelOptions, listColumnsBeside } from "./find_labels.ts";

/** What is found of columns by their names, and the options that mean the same. */
function found(columns: Record<string, readonly (string | number)[]>) {
  const header = Object.keys(columns);
  const length = Math.max(...Object.values(columns).map((cells) => cells.length));
  const rows = Array.from(
    { length },
    (_, row) => header.map((name) => String(columns[name]![row % columns[name]!.length]!)),
  );
  return labelOptions(findLabels({ header, rows }, ["photo"], ["photo"], "shop.csv") ?? []).join(
    " ",
  );
}

const photo = Array.from({ length: 40 }, (_, row) => `${row}.jpg`);
/** Numbers from 0 on. */
const many = (count: number, valueOf: (row: number) => string | number) =>
  Array.from({ length: count }, (_, row) => valueOf(row));

Deno.test("what is learned of the label column is told by its cells", () => {
  const cases: [Record<string, readonly (string | number)[]>, string][] = [
    [{ photo, kind: ["hat", "shoe"] }, '--labels "kind"'],
    [{ photo, "Class, main": ["hat", "shoe"] }, `--labels '"Class, main"'`],
    [{ photo, tags: ["red|hat", "red", "hat|blue", "blue"] }, '--tags "tags" --separator "|"'],
    [{ photo, label: ["red; hat", "red", "hat", "x", "y"] }, '--tags "label" --separator ";"'],
    [{ photo, label: ["['red', 'hat']", "['red']"] }, '--tags "label" --separator ","'],
    [{ photo, label: ["[x]", "a.b", "[x]", "it's"] }, '--labels "label"'],
    [{ photo, label: ['["red"]', '["hat"]'] }, '--tags "label" --separator ","'],
    // A comma in a text, or in one label of many, is no list.
    [{ photo, label: ["hat, red", "shoe, blue"] }, '--labels "label"'],
    [{ photo, label: many(40, (row) => row < 2 ? "a|b" : "ab"[row % 2]!) }, '--labels "label"'],
    [{ photo: [..."aabbcc"], tag: ["red", "hat", "red", "hat", "blue", "hat"] }, '--tags "tag"'],
    // Half of the images in two rows that contradict each other.
    [{ photo: [..."aabbcd"], tag: ["red", "hat", "red", "hat", "hat", "red"] }, '--labels "tag"'],
    [{ photo, hat: [0, 1, 0, 0], shoe: [1, 0, 0, 0] }, '--tag-columns "tag=hat|shoe"'],
    [{ photo, hat: [-1, 1, -1, 1], shoe: [1, -1, -1, 1] }, '--tag-columns "tag=hat|shoe"'],
    [{ photo, hat: ["y", "n"], shoe: ["Yes", "No"] }, '--tag-columns "tag=hat|shoe"'],
    [{ photo, is_hat: ["true", "false"], is_shoe: [0, 1] }, '--tag-columns "is_*"'],
    [{ photo, price: many(40, (row) => row * 1.5) }, '--numbers "price"'],
    [{ photo, target: many(40, (row) => (row % 15) / 2) }, '--numbers "target"'],
    [{ photo, label: many(40, (row) => row % 3) }, '--labels "label"'],
    // One class, or one for each image, is told of where it is read.
    [{ photo, label: ["hat"] }, '--labels "label"'],
    [{ photo, Label: many(40, (row) => `sku-${row}`) }, '--labels "Label"'],
    // Nothing that could be labels.
    [{ photo, count: many(40, (row) => row + 5), productId: many(40, (row) => row * 3) }, ""],
  ];
  for (const [columns, expected] of cases) {
    assert.equal(found(columns), expected, JSON.stringify(columns).slice(0, 200));
  }
});

Deno.test("a column that is different in each row is asked about", () => {
  const title = many(40, (row) => `t${row}`);
  assert.throws(
    () => found({ photo, nr: many(40, (row) => row * 7), title }),
    /no column looks like labels; choose:\n {2}--labels "title"$/,
  );
});

Deno.test("columns between which nothing decides stop with the options to choose from", () => {
  const kinds = { photo, a: ["x", "y"], b: ["x", "y", "x"], c: ["p", "q"] };
  assert.throws(() => found(kinds), {
    name: "UserError",
    message: /choose:\n {2}--labels "a"\n {2}--labels "b"\n {2}--labels "a,b,c"$/,
  });
  const numbers = {
    photo,
    price: many(40, (row) => row * 1.5),
    weight: many(40, (row) => row * row),
  };
  assert.throws(() => found(numbers), {
    message:
      /choose:\n {2}--numbers "price"\n {2}--numbers "weight"\n {2}--numbers "price,weight"$/,
  });
  assert.throws(() => found({ photo, hat: [0, 1], shoe: [1, 0], a: ["x", "y"] }), {
    message: /choose/,
  });
});

Deno.test("a column that is called like labels is one in any spelling, unless two are called alike", () => {
  const cells = ["hat", "shoe"];
  for (
    const [name, other] of [
      ["Label", "size"],
      ["labels", "is_new"],
      ["class_name", "class_id"],
      ["Category Name", "colour"],
      ["label", "label_name"],
    ] as const
  ) {
    assert.equal(found({ photo, [other]: ["a", "b"], [name]: cells }), `--labels "${name}"`);
  }
  assert.throws(() => found({ photo, label: cells, Label: ["a", "b"] }), /--labels "label,Label"/);
});

Deno.test("some of the default label columns are labels like any others", () => {
  assert.equal(found({ photo, gender: ["Men", "Women"] }), '--labels "gender"');
  const two = { photo, gender: ["Men", "Women"], season: ["Fall", "Winter"] };
  assert.throws(() => found(two), /--labels "gender,season"/);
  const all = { articleType: ["Shirt", "Shoe"], baseColour: ["Red", "Blue"] };
  assert.equal(found({ ...two, ...all }), "");
});

Deno.test("a column of lists is chosen as tags, alone and beside classes", () => {
  const lists = {
    json: ['["red", "hat"]', '["red"]', '["hat", "blue"]'],
    python: ["['red', 'hat']", "['red']", "['hat', 'blue']"],
    bar: ["red|hat", "red", "hat|blue"],
  };
  for (const [name, tags] of Object.entries(lists)) {
    const separator = name === "bar" ? "|" : ",";
    const learned = `--tags "tags" --separator "${separator}"`;
    assert.throws(() => found({ photo, colour: ["x", "y"], tags }), {
      message:
        `several columns could be labels; choose:\n  --labels "colour"\n  ${learned}\n  --labels "colour" ${learned}`,
    });
    const beside = listColumnsBeside(
      { header: ["photo", "kind", "tags"], rows: tags.map((cell) => ["1.jpg", "x", cell]) },
      ["photo", "kind"],
    );
    assert.deepEqual(beside, [{ kind: "tags", column: "tags", separator }]);
  }
  const two = [
    { kind: "tags", column: "a", separator: "|" },
    "kind",
    { kind: "tags", column: "b", separator: ";" },
    { kind: "number", column: "price" },
  ] as const;
  assert.equal(
    labelOptions(two).join(" "),
    '--labels "kind" --tags "a,b" --separator "a=|,b=;" --numbers "price"',
  );
});

Deno.test("lists in several rows of an image stop with the commands to choose from", () => {
  const cells = [["red|hat", "red|new"], ['["red", "hat"]', '["blue"]'], ["red|hat", "red"]];
  for (const tags of cells) {
    assert.throws(
      () => found({ photo: [..."aabbcc"], tags: [...tags, ...tags, ...tags] }),
      (error: Error) => {
        assert.match(error.message, /^images have several rows, and cells of "?tags"? are lists/);
        assert.match(error.message, /\n {2}--tags "tags" --separator "[|,]" {3}# each row has/);
        return /\n {2}--labels "tags" {3}# each list is one class$/.test(error.message);
      },
    );
  }
});

Deno.test("prices as people write them are proposed as numbers, not as classes", () => {
  for (const cells of [["12,34", "5,6", "1.299,90"], ["$5.90", "$1,200.00"], ["7 €", "8 €"]]) {
    assert.throws(() => found({ photo: photo.slice(0, cells.length), preis: cells }), {
      message: 'no column looks like labels; choose:\n  --numbers "preis"',
    });
  }
  const names = { photo: ["1.jpg", "2.jpg"], name: ["Shirt 1", "Hat 2"] };
  assert.throws(() => found(names), /--labels "name"$/);
});
