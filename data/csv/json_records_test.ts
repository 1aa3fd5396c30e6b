import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { type CsvRecord, readCsv } from "../csv.ts";
import { inFolder } from "../testing/mod.ts";

async function read(text: string): Promise<{ records: CsvRecord[]; notes: string[] }> {
  const records: CsvRecord[] = [];
  const notes: string[] = [];
  await inFolder(async (folder) => {
    const path = join(folder, "metadata.jsonl");
    await Deno.writeTextFile(path, text);
    const onNote = (note: string) => notes.push(note.replace(`${path}: `, ""));
    for await (const record of readCsv(path, { onNote })) records.push(record);
  });
  return { records, notes };
}

const outline = async (text: string) =>
  (await read(text)).records.map(({ line, fields }) => `${line}: ${fields.join("~")}`);

Deno.test("an object on each line is a row, its keys are the columns", async () => {
  const lines = [
    '{"id": 15970, "label": "a, \\"b\\" ] } é\\u00e9"}',
    "",
    '{"label":null,"id":"x"}',
  ];
  const expected = ["1: id~label", '1: 15970~a, "b" ] } éé', "3: x~"];
  assert.deepEqual(await outline(lines.join("\r\n")), expected);
  assert.deepEqual(await outline(`\ufeff${lines.join("\n")}\n`), expected);
});

Deno.test("an array of objects is one, however it is laid out", async () => {
  const rows = [{ id: 1, label: "red", box: { x: 1 } }, { id: 2, label: "blue" }];
  assert.deepEqual(await outline(JSON.stringify(rows)), [
    "1: id~label~box.x",
    "1: 1~red~1",
    "1: 2~blue~",
  ]);
  const pretty = await outline(JSON.stringify(rows, undefined, 2));
  assert.deepEqual(pretty, ["1: id~label~box.x", "2: 1~red~1", "9: 2~blue~"]);
});

Deno.test("a key that first occurs in the last of many rows is a column, too", async () => {
  const lines = Array.from(
    { length: 20_000 },
    (_, i) => JSON.stringify({ id: i, "__proto__x": 1 }),
  );
  lines.push('{"id": "last", "__proto__": "p", "late": true}');
  const { records } = await read(lines.join("\n"));
  assert.deepEqual(records[0]!.fields, ["id", "__proto__x", "__proto__", "late"]);
  assert.deepEqual(records.at(-1), { line: 20_001, fields: ["last", "", "p", "true"] });
  assert.deepEqual(records[1]!.fields, ["0", "1", "", ""]);
});

Deno.test("objects in a row are columns by their keys, however deep, where any row has them", async () => {
  const lines = [
    '{"image":{"path":"1.jpg","bytes":null},"about":{"kind":{"name":"hat"},"tags":["a","b"]}}',
    '{"image":{"path":"2.jpg"},"about":{"__proto__":"x"},"about.size":{}}',
  ];
  assert.deepEqual(await outline(lines.join("\n")), [
    "1: image.path~image.bytes~about.kind.name~about.tags~about.__proto__",
    "1: 1.jpg~~hat~a|b~",
    "2: 2.jpg~~~~x",
  ]);
});

Deno.test("lists of words are tags, separated by what no word has", async () => {
  const { records, notes } = await read(
    '{"id":1,"tags":["a|b","c"],"all":["|",";",","],"none":[]}\n{"id":2,"tags":["d"]}\n',
  );
  assert.deepEqual(records.map(({ fields }) => fields.slice(0, 3)), [
    ["id", "tags", "none"],
    ["1", "a|b;c", "[]"],
    ["2", "d", ""],
  ]);
  assert.deepEqual(records.map(({ doubt }) => doubt?.from), [undefined, 3, undefined]);
  assert.deepEqual(notes, [
    'words of lists in "tags" have | in them; --separator "tags=;" takes each for one tag',
  ]);
});

Deno.test("what is no object is told with its line", async () => {
  const cases: [string, RegExp][] = [
    ['{"id": 1}\n{"id": 2\n{"id": 3}\n', /line 2: an object begins here and never ends/],
    ['{"id": 1}\n{"id": NaN}\n', /line 2: this is no JSON/],
    ['{"id": 1}\nid,label\n', /line 2: "id,label" is no object/],
    ['[{"id": 1}, 7]', /line 1: "7\]" is no object/],
    ['{"id": "open\n', /line 1: an object begins here and never ends/],
  ];
  for (const [text, message] of cases) {
    await assert.rejects(read(text), { name: "UserError", message });
  }
});

Deno.test("the table of an image folder is a catalogue", () =>
  inFolder(async (folder) => {
    const data = join(folder, "metadata.jsonl");
    await Deno.writeTextFile(
      data,
      '{"file_name": "0001.png", "label": "cat", "tags": ["x", "y"]}\n' +
        '{"file_name": "train/0002.png", "label": "dog", "tags": []}\n',
    );
    const { rows, heads } = await readCatalogue({
      data,
      imageColumn: "file_name",
      imagePattern: "{}",
      labels: ["label", { kind: "tags", column: "tags" }],
    });
    assert.deepEqual(rows.map(({ image }) => image), [
      join(folder, "0001.png"),
      join(folder, "train/0002.png"),
    ]);
    assert.deepEqual(rows.map(({ labels }) => labels[0]), ["cat", "dog"]);
    assert.deepEqual(heads[1], { kind: "tags", name: "tags", tags: ["x", "y"], separator: "|" });
  }));

Deno.test("JSON of another shape is refused with what it is and how to write it", async () => {
  const hint = /a table in JSON is an object for each image, as pandas writes it by to_json\(/;
  const cases: [unknown, RegExp][] = [
    [{ images: [{ id: 1, file_name: "1.jpg" }], annotations: [], categories: [] }, /COCO/],
    [{ id: { "0": 1, "1": 2 }, label: { "0": "hat", "1": "shoe" } }, hint],
    [{ columns: ["id", "label"], index: [0], data: [["1", "hat"]] }, hint],
    [
      { id: [1, 2], label: ["hat", "shoe"], n: 2 },
      /all is one object of lists, "id", "label", "n"; a table/,
    ],
    [{ data: [{ id: 1, label: "hat" }] }, /all is one object, of "data"; a table/],
    [{ "1.jpg": "hat", "2.jpg": "shoe" }, /all is one object, of "1\.jpg", "2\.jpg"; a table/],
  ];
  for (const [value, message] of cases) {
    for (const indent of [0, 2]) {
      await assert.rejects(read(JSON.stringify(value, undefined, indent)), {
        name: "UserError",
        message,
      });
    }
  }
  // One row is a table.
  assert.deepEqual(await outline('{"id": 1, "tags": ["a", "b"]}'), ["1: id~tags", "1: 1~a|b"]);
});
