import assert from "node:assert/strict";
import { join } from "node:path";
import { type CsvRecord, formatCsv, readCsv } from "./csv.ts";
import { UserError } from "./errors.ts";

async function read(content: string | Uint8Array): Promise<CsvRecord[]> {
  const path = await Deno.makeTempFile({ suffix: ".csv" });
  try {
    if (typeof content === "string") await Deno.writeTextFile(path, content);
    else await Deno.writeFile(path, content);
    return await Array.fromAsync(readCsv(path));
  } finally {
    await Deno.remove(path);
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
  const pick = (count: number) => Math.floor(Math.random() * count);
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

Deno.test("a quote that is never closed is reported with its line", async () => {
  for (const rest of ["3,z\n", "filler,filler\n".repeat(200_000)]) {
    await assert.rejects(read('id,a\n1,x\n2,"open\n' + rest), (error: Error) => {
      assert(error instanceof UserError);
      assert.match(error.message, /quote opened in line 3 is never closed/);
      return true;
    });
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
