import assert from "node:assert/strict";
import { join } from "node:path";
import { outputNames } from "./heads.ts";
import type { Row } from "./catalogue.ts";
import {
  type Correction,
  correctLabels,
  readCorrections,
  unknownCorrections,
} from "./corrections.ts";
import { formatSpreadsheet } from "./csv.ts";
import { inFolder } from "./testing/mod.ts";

const labels = ["kind", "colour"];

async function read(csv: string): Promise<Correction[]> {
  let corrections: Correction[] = [];
  await inFolder(async (folder) => {
    const path = `${folder}/label_errors.csv`;
    await Deno.writeTextFile(path, csv);
    corrections = await readCorrections(path, labels);
  });
  return corrections;
}

function makeCatalogue(lines: readonly string[]) {
  const rows = lines.map((line, i): Row => {
    const [id = "", ...labels] = line.split(",");
    return { line: i + 2, id, image: `/${id}.jpg`, labels };
  });
  const heads = labels.map((name, head) => ({
    name,
    classes: [...new Set(rows.map((row) => row.labels[head]!))].filter(Boolean).sort(),
  }));
  return { rows, heads, unusable: [] };
}

const correction = (id: string, column: string, suggestion: string) => ({
  line: 2,
  id,
  column,
  suggestion,
});

Deno.test("a list is read in file order, whatever columns stand beside, and may say nothing", async () => {
  const csv =
    "id,column,label,suggestion,probability\n7,colour,red, pink ,0.1\n\n8,kind,boot,,0.2\n" +
    "7,colour,red,pink,0.1\n";
  assert.deepEqual(await read(csv), [
    { line: 2, id: "7", column: "colour", suggestion: "pink" },
    { line: 4, id: "8", column: "kind", suggestion: "" },
  ]);
  assert.deepEqual(await read("id,column,label,suggestion\n"), []);
});

Deno.test("of a list with decisions, only the lines that somebody agreed with are corrections", async () => {
  const header = "id,column,label,suggestion,probability,label_probability,decision\n";
  const lines = ["yes", "no", "", " Changed", "kept", "unusable"].map((decision, index) =>
    `${index},kind,shoe,boot,0.9,0.1,${decision}\n`
  );
  assert.deepEqual((await read(header + lines.join(""))).map(({ id }) => id), ["0", "3", "5"]);
  await assert.rejects(read(`${header}1,kind,shoe,boot,0.9,0.1,perhaps\n`), {
    name: "UserError",
    message: /line 2: the decision "perhaps" is none; it is yes, no, or one of accepted, changed/,
  });
});

Deno.test("a list of suspects that nobody has decided on is refused, and says what to do", async () => {
  const columns = "id,column,label,suggestion,probability,label_probability";
  const undecided = { name: "UserError", message: /1 suggestion and no decision: .*facet review/ };
  await assert.rejects(read(`${columns},decision\n7,kind,shoe,boot,0.9,0.1,\n`), undecided);
  // As earlier versions wrote it.
  await assert.rejects(read(`${columns}\n7,kind,shoe,boot,0.9,0.1\n`), {
    name: "UserError",
    message: /is facet eval's list of suspects.* add a column `decision`/,
  });
  assert.deepEqual(await read(`${columns},decision\n`), []);
});

Deno.test("a list of unsure answers that nobody has decided on is refused, and says what to do", async () => {
  const columns = "id,image,column,suggestion,confidence";
  await assert.rejects(read(`${columns},decision\n7,7.jpg,kind,boot,0.4,\n`), {
    name: "UserError",
    message: /1 suggestion and no decision: .*`facet review RUN --data DATA`, or write `yes`/,
  });
  // As earlier versions wrote it.
  await assert.rejects(read(`${columns}\n7,7.jpg,kind,boot,0.4\n`), {
    name: "UserError",
    message: /is facet predict's list of answers that are not sure.* add a column `decision`/,
  });
  const decided = await read(
    `${columns},decision\n7,7.jpg,kind,boot,0.4,yes\n8,8.jpg,kind,boot,0.4,\n`,
  );
  assert.deepEqual(decided.map(({ id }) => id), ["7"]);
});

Deno.test("lines that cannot be meant are refused by their number", async () => {
  const refuse = (csv: string, message: RegExp) =>
    assert.rejects(read(csv), { name: "UserError", message });
  const header = "id,column,label,suggestion\n";
  await refuse("", /is empty: its first line must name id, column and suggestion/);
  await refuse("id,column,sugestion\n", /no column "suggestion"; did you mean "sugestion"\?/);
  await refuse(
    header + "7,color,red,pink\n",
    /line 2: "color" is none .*; did you mean "colour"\?/,
  );
  await refuse(header + "7,colour\n", /line 2: too few fields: 2 instead of 4/);
  await refuse(header + "7,colour,red,pink,x\n", /line 2: too many fields/);
  await refuse(header + ",colour,red,pink\n", /line 2: id is empty/);
  await refuse(
    header + "7,colour,red,pink\n8,colour,red,\n7,colour,red,blue\n",
    /line 4: the colour of 7 becomes "blue" here and "pink" in line 2; remove one/,
  );
});

Deno.test("every named row is corrected, classes come and go with their rows", () => {
  const catalogue = makeCatalogue([
    "1,shoe,red",
    "2,boot,pink",
    "2,boot,",
    "3,shoe,red",
    "4,shoe,teal",
  ]);
  const corrected = correctLabels(catalogue, [
    correction("2", "colour", "teal"),
    correction("1", "kind", "clog"),
    correction("1", "colour", ""),
    correction("3", "colour", "red"),
    correction("9", "kind", "shoe"),
    correction("9", "colour", "red"),
  ]);
  assert.deepEqual(
    corrected.rows.map(({ id, labels }) => [id, ...labels].join()),
    ["1,clog,", "2,boot,teal", "2,boot,teal", "3,shoe,red", "4,shoe,teal"],
  );
  assert.deepEqual(corrected.heads, [
    { name: "kind", classes: ["boot", "clog", "shoe"] },
    { name: "colour", classes: ["red", "teal"] },
  ]);
  assert.equal(corrected.changed, 4);
  assert.deepEqual(corrected.unknown, ["9"]);
  assert.deepEqual(
    catalogue,
    makeCatalogue(["1,shoe,red", "2,boot,pink", "2,boot,", "3,shoe,red", "4,shoe,teal"]),
  );
});

Deno.test("a row that loses its last label is unusable, a class that never had a row stays", () => {
  const catalogue = makeCatalogue(["1,shoe,", "2,boot,red"]);
  catalogue.heads[1]!.classes.push("violet");
  const { rows, heads, unusable } = correctLabels(catalogue, [correction("1", "kind", "")]);
  assert.deepEqual(rows.map(({ id }) => id), ["2"]);
  assert.deepEqual(heads.map(outputNames), [["boot"], ["red", "violet"]]);
  assert.deepEqual(unusable, [
    { line: 2, id: "1", path: "/1.jpg", reason: "corrections removed all labels" },
  ]);
});

Deno.test("correcting a second time changes nothing", () => {
  const corrections = [correction("1", "colour", "pink"), correction("2", "kind", "")];
  const once = correctLabels(makeCatalogue(["1,shoe,red", "2,boot,red"]), corrections);
  const twice = correctLabels(once, corrections);
  assert.equal(twice.changed, 0);
  assert.deepEqual([twice.rows, twice.heads], [once.rows, once.heads]);
});

Deno.test("ids that no row has are named, five of them at most", () => {
  assert.equal(unknownCorrections("list.csv", []), undefined);
  assert.equal(
    unknownCorrections("list.csv", ["1", "2", "3", "4", "5", "6", "7"]),
    "list.csv corrects rows that are not there: 1, 2, 3, 4, 5 and 2 more",
  );
});

Deno.test("labels that a spreadsheet would run come back from the list as they were", () =>
  inFolder(async (folder) => {
    const path = join(folder, "label_errors.csv");
    const labels = ["=1+1", "-x", "@a", "'=b", "-5"];
    const lines = labels.map((label, index) => [`+${index}a`, "kind", "red", label]);
    const text = formatSpreadsheet([["id", "column", "label", "suggestion"], ...lines]);
    assert.ok(!/^[=+@-][^0-9]|,[=+@-][^0-9]/m.test(text), text);
    await Deno.writeTextFile(path, text);
    const read = await readCorrections(path, ["kind"]);
    assert.deepEqual(read.map(({ suggestion }) => suggestion), labels);
    assert.equal(read[0]!.id, "+0a");
  }));
