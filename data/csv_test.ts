import assert from "node:assert/strict";
import { join } from "node:path";
import { type CsvRecord, formatCsv, readCsv } from "./csv.ts";
import { counterRandom } from "./random.ts";

async function read(content: string | Uint8Array): Promise<CsvRecord[]> {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "t.csv");
  try {
    if (typeof content === "string") await Deno.writeTextFile(path, content);
    else await Deno.writeFile(path, content);
    return await Array.fromAsync(readCsv(path));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("quotes, byte order mark, CRLF, blank lines and ragged rows are read with their lines", async () => {
  const text = '\ufeffid,a,b\r\n1,"x, y",z\r\n\r\n2,"two\r\nlines ""q""",ü\r\n3,only\r\n' +
    '4,5" pipe,q,extra\n5,last,';
  assert.deepEqual(await read(text), [
    { line: 1, fields: ["id", "a", "b"] },
    { line: 2, fields: ["1", "x, y", "z"] },
    { line: 4, fields: ["2", 'two\r\nlines "q"', "ü"] },
    { line: 6, fields: ["3", "only"] },
    { line: 7, fields: ["4", '5" pipe', "q", "extra"] },
    { line: 8, fields: ["5", "last", ""] },
  ]);
  assert.deepEqual(await read("a\rb\r"), [{ line: 1, fields: ["a"] }, { line: 2, fields: ["b"] }]);
  assert.deepEqual(await read(""), []);
});

Deno.test("random tables survive writing and reading, whatever their characters", async () => {
  const alphabet = [..."ab ,\"\n\r\t;'", "\r\n", "ü", "漢", "👟", ""];
  const random = counterRandom(3);
  const pick = (count: number) => Math.floor(random() * count);
  for (let trial = 0; trial < 30; trial++) {
    const columns = 2 + pick(4);
    const table = Array.from(
      { length: 1 + pick(400) },
      () =>
        Array.from(
          { length: columns },
          () => Array.from({ length: pick(8) }, () => alphabet[pick(alphabet.length)]).join(""),
        ),
    );
    const text = formatCsv(table);
    const records = await read(text);
    assert.deepEqual(records.map((record) => record.fields), table);
    let line = 1;
    for (const [index, record] of records.entries()) {
      assert.equal(record.line, line);
      line += formatCsv([table[index]!]).match(/\r\n|\n|\r/g)!.length;
    }
  }
});

Deno.test("a file of several megabytes with CRLF keeps its records and lines across chunks", async () => {
  const count = 60_000;
  const text = Array.from(
    { length: count },
    (_, i) => `${i},"name, ${i}",${"x".repeat(i % 60)}\r\n`,
  );
  const records = await read(text.join(""));
  assert.equal(records.length, count);
  for (const [i, record] of records.entries()) {
    assert.equal(record.line, i + 1);
    assert.deepEqual(record.fields, [String(i), `name, ${i}`, "x".repeat(i % 60)]);
  }
});

/** The records as text, with what is in doubt. */
async function outline(lines: readonly string[]): Promise<string[]> {
  const records = await read(lines.join("\n"));
  return records.map(({ line, fields, doubt }) =>
    `${line}: ${fields.join("|").replaceAll("\n", "~")}` + (doubt ? ` ? ${doubt.from}` : "")
  );
}

Deno.test("a quote that is never closed is text, and its line alone is in doubt", async () => {
  const few = await read('id,a\n1,x\n2,"open\n3,z\n');
  assert.deepEqual(few.map(({ fields }) => fields), [["id", "a"], ["1", "x"], ["2", '"open'], [
    "3",
    "z",
  ]]);
  assert.deepEqual(few[2]!.doubt, { from: 1, reason: "a quote is opened here and never closed" });
  const many = await read('id,a\n1,x\n2,"open\n' + "filler,filler\n".repeat(200_000));
  assert.equal(many.length, 200_003);
  assert.equal(many.filter(({ doubt }) => doubt).length, 1);
});

Deno.test("a quoted field goes on over lines where nothing speaks against it", async () => {
  assert.deepEqual(
    await outline([
      "id,text,kind",
      '1,"Warm, soft',
      "",
      'and ""light"", too",shoe',
      '2,"a',
      'b","c',
      'd" ',
      '3, "x, y" ,z',
    ]),
    ["1: id|text|kind", '2: 1|Warm, soft~~and "light", too|shoe', "5: 2|a~b|c~d", "8: 3|x, y|z"],
  );
});

Deno.test("stray quotes take no line away, however they pair", async () => {
  // The second quote opens as well, so none is closed.
  assert.deepEqual(await outline(["id,a,b", '1,x,"Puma', "2,y,Nike", '3,z,"Puma', "4,u,v"]), [
    ...["1: id|a|b", '2: 1|x|"Puma ? 2', "3: 2|y|Nike", '4: 3|z|"Puma ? 2', "5: 4|u|v"],
  ]);
  // It closes, but every line between is a row.
  const rows = ["2,y,a", "3,y,b", '4,y,15"', "5,y,c"];
  assert.deepEqual(await outline(["id,a,b", '1,x,"Puma', ...rows]), [
    ...["1: id|a|b", '2: 1|x|"Puma ? 2', "3: 2|y|a", "4: 3|y|b", '5: 4|y|15"', "6: 5|y|c"],
  ]);
  // It closes, and the lines between may be text as well as rows: all are in doubt.
  assert.deepEqual(await outline(["id,a,b", '1,x,"Puma', "soft", "2,y,a", 'end"', "5,y,c"]), [
    ...["1: id|a|b", '2: 1|x|"Puma ? 0', "3: soft ? 0", "4: 2|y|a ? 0", '5: end" ? 0'],
    "6: 5|y|c",
  ]);
  // It closes, but what comes out has not the header's columns.
  assert.deepEqual(await outline(["id,a,b", '1,"x', 'y"', "2,y,a"]), [
    ...["1: id|a|b", '2: 1|"x ? 0', '3: y" ? 0', "4: 2|y|a"],
  ]);
  // One that another closes in the same line only makes the row short.
  assert.deepEqual(await outline(["id,a,b", '1,"x,"y"', "2,y,a"]), [
    ...["1: id|a|b", '2: 1|"x|y', "3: 2|y|a"],
  ]);
});

Deno.test("every line of random files with stray quotes is in a record, in order", async () => {
  const random = counterRandom(5);
  const pick = (count: number) => Math.floor(random() * count);
  const pieces = [
    '"',
    '""',
    ",",
    ", ",
    "a",
    "b c",
    "\n",
    "\n\n",
    "\r\n",
    "1,2,3\n",
    '"x"',
    ' "y" ',
  ];
  for (let trial = 0; trial < 400; trial++) {
    const text = "id,b,c\n" +
      Array.from({ length: pick(60) }, () => pieces[pick(pieces.length)]).join("");
    const records = await read(text);
    const lines = text.split(/\r\n|\n|\r/);
    let next = 1;
    for (const { line, fields, doubt } of records) {
      while (next < line && lines[next - 1]!.trim() === "") next++;
      assert.equal(line, next, JSON.stringify(text));
      const more = fields.reduce(
        (sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0),
        0,
      );
      if (more > 0) assert.deepEqual([fields.length, doubt], [3, undefined]);
      next = line + more + 1;
    }
    assert(lines.slice(next - 1).every((line) => line.trim() === ""), JSON.stringify(text));
  }
});

Deno.test("a field of over a million characters is one", async () => {
  const long = "A".repeat(1_200_000);
  const records = await read(`id,bytes\n1,${long}\n2,x\n`);
  assert.deepEqual(records.map(({ line, fields }) => [line, fields[1]!.length]), [
    ...[[1, 5], [2, 1_200_000], [3, 1]],
  ]);
});

const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};

Deno.test("UTF-16 with its mark is read, however long", async () => {
  const text = "\ufeffid,a\r\n" + "1,ü漢👟\r\n".repeat(30_000);
  for (const little of [true, false]) {
    const records = await read(utf16(text, little));
    assert.equal(records.length, 30_001);
    assert(records.slice(1).every(({ fields }) => fields[1] === "ü漢👟"));
  }
});

Deno.test("text in another encoding is refused with its line and the likely ones", async () => {
  const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  // "чёрный" in Windows-1251, "赤い" in Shift JIS, "红色" in GBK.
  const cases: [Uint8Array, RegExp][] = [
    [latin1("id,a\n1,gr\xfcn\n"), /t\.csv, line 2: .* not in UTF-8, .* windows-1252 \("grün"\)/],
    [latin1("id,a\n1,Men\x92s\n2,Women\x92s\n"), /likely in windows-1252 \("Men’s?"\)/],
    [latin1("id,a\n1,caf\xe9"), /line 2: .* windows-1252 \("café"\)/],
    [latin1("id,a\r1,x\r2,\xf7\xb8\xf0\xed\xfb\xe9\r"), /line 3: .* windows-1251 \("чёрный"\)/],
    [latin1("id,a\n1,\x90\xd4\x82\xa2\n"), /line 2: .* shift_jis \("赤い"\)/],
    [latin1("id,a\n1,\xba\xec\xc9\xab\n"), /line 2: .* gbk \("红色"\)/],
    [latin1("id,a\n" + "1,x\n".repeat(50_000) + "2,gr\xfcn\n"), /line 50002: .* windows-1252/],
    [
      Uint8Array.from("id,a\n1,x\n".split("").flatMap((c) => [c.charCodeAt(0), 0, 0, 0])),
      /line 1: .*UTF-32/,
    ],
    [Uint8Array.of(...utf16("\ufeffid,a\n1,x\n", true), 65), /line 3: .* not in UTF-16LE/],
  ];
  for (const [bytes, message] of cases) {
    await assert.rejects(read(bytes), { name: "UserError", message });
  }
  // Characters of several bytes may stand anywhere, and a zero byte is one of text.
  const text = "id,a\n" + "1,größe漢👟\0\n".repeat(20_000);
  assert.equal((await read(text)).at(-1)!.fields[1], "größe漢👟\0");
});

Deno.test("what is no CSV is refused with what it is", async () => {
  const cases: [string, RegExp][] = [
    ["\x1f\x8b\x08\0\0\0", /compressed by gzip and damaged/],
    ["PK\x03\x04\x14\0", /ZIP archive, as Excel workbooks \(\.xlsx\) are/],
    [
      `PK\x03\x04${"-".repeat(26)}[Content_Types].xml`,
      /an Excel workbook \(\.xlsx\); save it as CSV/,
    ],
    [
      `PK\x03\x04${"-".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
      /OpenDocument spreadsheet \(\.ods\); save it as CSV/,
    ],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:0\n", /Git LFS pointer.*git lfs pull/],
    ["\xd0\xcf\x11\xe0\xa1\xb1", /Excel workbook/],
    ["PAR1\x15\x04", /Parquet/],
    ["ARROW1\0\0", /an Arrow or Feather file; write it as Parquet, in pandas by pd\.read_feather/],
    ["FEA1\0\0", /an Arrow or Feather file/],
    ["\xff\xff\xff\xff\x08\x01\0\0\x10", /an Arrow stream, .*; write it as Parquet, by Dataset/],
    [`shop/styles.csv${"\0".repeat(242)}ustar\x0000`, /a tar archive; unpack it, with tar -xf/],
    [
      `PK\x03\x04${"-".repeat(26)}Index/Document.iwa`,
      /Numbers spreadsheet; save it as CSV, in Num/,
    ],
    ['[["id","kind"],["1","hat"]]', /JSON of another shape; a table in JSON is an object for each/],
    ['["1.jpg", "2.jpg"]', /JSON of another shape/],
    ["<!DOCTYPE html><title>404</title>", /web page/],
    ['[{"id": 1]', /line 1: an object begins here and never ends|is no JSON/],
  ];
  for (const [start, message] of cases) {
    const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0));
    await assert.rejects(read(bytes), { name: "UserError", message });
  }
});

Deno.test("a missing file and a folder are told apart", async () => {
  const folder = await Deno.makeTempDir();
  const missing = join(folder, "missing.csv");
  await assert.rejects(Array.fromAsync(readCsv(missing)), /missing\.csv does not exist/);
  await assert.rejects(Array.fromAsync(readCsv(folder)), /is a folder/);
  await Deno.remove(folder);
});

Deno.test("a reader that stops early closes the file", async () => {
  const path = await Deno.makeTempFile();
  await Deno.writeTextFile(path, "a,b\n".repeat(100_000));
  for await (const record of readCsv(path)) {
    assert.deepEqual(record.fields, ["a", "b"]);
    break;
  }
  await Deno.remove(path);
});

Deno.test("records that are made as they are needed, or once only, give the same text, over many chunks too", () => {
  const rows = Array.from({ length: 9001 }, (_, i) => [i, i % 7 ? `a,${i}` : ` ${i} `, ""]);
  for (const last of ["b", "line\nend"]) {
    const all = [...rows, [0, last, ""]];
    const whole = formatCsv(all);
    assert.equal(whole.split("\n").length, last === "b" ? 9003 : 9004);
    assert.equal(formatCsv({ [Symbol.iterator]: () => all[Symbol.iterator]() }), whole);
    assert.equal(formatCsv(all.values()), whole);
    const [first] = formatCsv([rows[0]!, [0, last, ""]]).split("\n");
    assert.equal(whole.split("\n")[0], first, "quotes do not depend on chunks");
  }
});
