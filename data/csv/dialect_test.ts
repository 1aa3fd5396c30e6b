import assert from "node:assert/strict";
import { join } from "node:path";
import { readCatalogue } from "../catalogue.ts";
import { readCsv } from "../csv.ts";
import { inFolder } from "../testing/mod.ts";

/** The records of a table as text, and what was said of it. */
async function outline(
  content: string | Uint8Array,
  encoding?: string,
): Promise<{ records: string[]; notes: string[] }> {
  const notes: string[] = [];
  const records: string[] = [];
  await inFolder(async (folder) => {
    const path = join(folder, "t.csv");
    await Deno.writeFile(
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
    const onNote = (note: string) => notes.push(note.replace(`${path}: `, ""));
    for await (const { line, fields } of readCsv(path, { encoding, onNote })) {
      records.push(`${line}: ${fields.join("~")}`);
    }
  });
  return { records, notes };
}

const utf16 = (text: string, little: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little);
  return new Uint8Array(view.buffer);
};

Deno.test("semicolons, tabs and bars separate columns where they do, and are told", async () => {
  const names = { ";": "semicolons", "\t": "tabs", "|": "bars (|)" };
  for (const [separator, name] of Object.entries(names)) {
    const rows = [["id", "title", "price"], ["1", "red, blue", "5,90"], ["2", "", "7,00"]];
    const { records, notes } = await outline(
      rows.map((row) => row.join(separator)).join("\r\n") + "\r\n",
    );
    assert.deepEqual(records, ["1: id~title~price", "2: 1~red, blue~5,90", "3: 2~~7,00"]);
    assert.deepEqual(notes, [`columns are separated by ${name}`]);
  }
});

Deno.test("quoted fields hold separators and line ends, whatever separates", async () => {
  const { records } = await outline('"id";"a;b"\n1;"x;""y"""\n2; "two\nlines" \n3;5" wide\n');
  assert.deepEqual(records, ["1: id~a;b", '2: 1~x;"y"', "3: 2~two\nlines", '5: 3~5" wide']);
});

Deno.test("commas in names of columns and in every row take nothing from another separator", async () => {
  const { records } = await outline("id;size, cm;kind\n1;3,5;shirt\n2;4,5;shoe\n");
  assert.deepEqual(records, ["1: id~size, cm~kind", "2: 1~3,5~shirt", "3: 2~4,5~shoe"]);
  const quoted = await outline('id;"a,b"\n1;"x,y"\n2;"z,u"\n');
  assert.deepEqual(quoted.records, ["1: id~a,b", "2: 1~x,y", "3: 2~z,u"]);
});

Deno.test("texts with semicolons, tabs and bars leave commas what they are", async () => {
  for (const character of [";", "\t", "|"]) {
    const cell = ["a", "b", "c", "d"].join(character);
    for (
      const text of [
        `id,tags\n1,${cell}\n2,${cell}\n`,
        `id,${cell},kind\n1,${cell},x\n2,${cell},y\n`,
        `id\n${cell}\n${cell}\n`,
        `id,title,kind\n1,${cell}\n2,${cell}, and, more\n3,${cell},z\n`,
      ]
    ) {
      const { records, notes } = await outline(text);
      assert.deepEqual(notes, [], text);
      const expected = text.trimEnd().split("\n").map((line, i) =>
        `${i + 1}: ${line.replaceAll(",", "~")}`
      );
      assert.deepEqual(records, expected);
    }
  }
});

Deno.test("the line that tells spreadsheets the separator is no header", async () => {
  for (
    const [separator, line] of [[",", "sep=,"], [";", "sep=;"], ["\t", "sep=\t"], [
      "^",
      '"sep=^"',
    ]] as const
  ) {
    const rows = [["id", "kind"], ["1", "a"]].map((row) => row.join(separator));
    const { records } = await outline(`\ufeff${line}\r\n${rows.join("\r\n")}\r\n`);
    assert.deepEqual(records, ["2: id~kind", "3: 1~a"], line);
  }
});

Deno.test("lines with # are comments where they are no rows, and are counted", async () => {
  const { records, notes } = await outline(
    "# exported 2024\n#by tool\n\nid,label\n1,red\n# page two\n#12,blue\n#,x\n# checked, by Ann\n#13\n",
  );
  assert.deepEqual(records, ["4: id~label", "5: 1~red", "7: #12~blue", "8: #~x", "10: #13"]);
  assert.deepEqual(notes, ["4 lines that begin with # are comments"]);
  // A header may begin so, too.
  for (const header of ["#id,label", "#,label"]) {
    const { records, notes } = await outline(`${header}\n1,red\n`);
    assert.deepEqual(records, [`1: ${header.replace(",", "~")}`, "2: 1~red"]);
    assert.deepEqual(notes, []);
  }
  const hexes = await outline("colour,kind\n#ff0000,a\n#00ff00,b\n");
  assert.equal(hexes.records.length, 3);
  // In a quoted text they are text.
  const text = await outline('id,text\n1,"one\n# two\n"\n2,"x"\n');
  assert.deepEqual(text.records, ["1: id~text", "2: 1~one\n# two\n", "5: 2~x"]);
});

Deno.test("apostrophes are quotes where they stand around every value of a column", async () => {
  const { records, notes } = await outline("id,label\n'15970','a, b'\n'59263','it''s'\n");
  assert.deepEqual(records, ["1: id~label", "2: 15970~a, b", "3: 59263~it's"]);
  assert.deepEqual(notes, ["fields are quoted by '"]);
  for (
    const text of [
      "id,label\n1,'x'\n2,y\n",
      "id,label\n1,'=1+1\n2,'=2\n",
      "id,label\n1,it's\n2,'tis\n",
      "id,tags\n1,\"['a', 'b']\"\n2,\"['c']\"\n",
    ]
  ) {
    assert.deepEqual((await outline(text)).notes, [], text);
  }
});

Deno.test("UTF-16 is read with and without its mark, in both orders", async () => {
  for (const little of [true, false]) {
    for (const mark of ["\ufeff", ""]) {
      const { records, notes } = await outline(utf16(`${mark}id\tlabel\r\n1\tчёрный\r\n`, little));
      assert.deepEqual(records, ["1: id~label", "2: 1~чёрный"]);
      const order = little ? "little-endian" : "big-endian";
      const said = mark === "" ? [`read as UTF-16, ${order}; it has no byte order mark`] : [];
      assert.deepEqual(notes, [...said, "columns are separated by tabs"]);
    }
  }
});

Deno.test("another encoding is read where it is named, and a byte order mark goes before it", async () => {
  // "чёрный" in Windows-1251, "赤い" in Shift JIS.
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const cyrillic = bytes("id,label\n1,\xf7\xb8\xf0\xed\xfb\xe9\n");
  assert.deepEqual((await outline(cyrillic, "windows-1251")).records[1], "2: 1~чёрный");
  const japanese = bytes("id,label\n1,\x90\xd4\x82\xa2\n");
  assert.deepEqual((await outline(japanese, "shift_jis")).records[1], "2: 1~赤い");
  await assert.rejects(outline(bytes("id,a\n1,x\n2,\x90\n"), "shift_jis"), {
    name: "UserError",
    message: /line 3: the text is not in SHIFT_JIS/,
  });
  const marked = new TextEncoder().encode("\ufeffid,label\n1,größe\n");
  assert.deepEqual((await outline(marked, "windows-1252")).records[1], "2: 1~größe");
});

Deno.test("a catalogue in another encoding says the option that reads it", () =>
  inFolder(async (folder) => {
    const data = join(folder, "styles.csv");
    const text = "id;label\n1;\xf7\xb8\xf0\xed\xfb\xe9\n2;\xf1\xe8\xed\xe8\xe9\n";
    await Deno.writeFile(data, Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    await assert.rejects(readCatalogue({ data, labels: ["label"] }), {
      name: "UserError",
      message: /line 2: .*windows-1251 \("чёрный"\).*--encoding windows-1251/,
    });
    await assert.rejects(readCatalogue({ data, labels: ["label"], encoding: "klingon" }), {
      name: "UserError",
      message: /--encoding/,
    });
    const { rows, notes } = await readCatalogue({
      data,
      labels: ["label"],
      encoding: "windows-1251",
    });
    assert.deepEqual(rows.map(({ labels }) => labels[0]), ["чёрный", "синий"]);
    assert.deepEqual(notes, [`${data}: columns are separated by semicolons`]);
  }));

Deno.test("what a header lacks is told with what may help", () =>
  inFolder(async (folder) => {
    const data = join(folder, "styles.csv");
    await Deno.writeTextFile(data, "15970,Apparel\n59263,Bags\n");
    await assert.rejects(
      readCatalogue({ data, labels: ["label"] }),
      /if that is a row, put a line/,
    );
    await Deno.writeTextFile(data, 'id,"Colour, main"\n59263,Bags\n');
    await assert.rejects(
      readCatalogue({ data, labels: ["Colour", "main"] }),
      /a name with a comma stands in quotes: '"Colour, main"'/,
    );
    const { heads } = await readCatalogue({ data, labels: ["Colour, main"] });
    assert.equal(heads[0]!.name, "Colour, main");
  }));
