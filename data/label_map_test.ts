import assert from "node:assert/strict";
import { join } from "node:path";
import { type LabelMapping, readLabelMap, unusedMappings } from "./label_map.ts";
import { inFolder } from "./testing/mod.ts";

function read(csv: string): Promise<LabelMapping[]> {
  return new Promise((resolve, reject) => {
    inFolder(async (folder) => {
      const path = join(folder, "map.csv");
      await Deno.writeTextFile(path, csv);
      resolve(await readLabelMap(path, ["kind", "colour"]));
    }).catch(reject);
  });
}

const header = "column,from,to\n";
const refuses = (csv: string, message: RegExp) =>
  assert.rejects(read(csv), { name: "UserError", message });

Deno.test("a map is read whatever the order of its columns, with the line of each mapping", async () => {
  const csv =
    '\ufeffnote, to ,from,column\r\nx, pink ,"rose, light",colour\r\n\r\n,shoe,boot,kind\r\n';
  assert.deepEqual(await read(csv), [
    { line: 2, column: "colour", from: "rose, light", to: "pink" },
    { line: 4, column: "kind", from: "boot", to: "shoe" },
  ]);
});

Deno.test("a label may be listed twice or as its own target, and under two columns", async () => {
  const csv = header + "colour,pink,pink\ncolour,rose,pink\ncolour,rose,pink\nkind,pink,x\n";
  assert.equal((await read(csv)).length, 4);
});

Deno.test("a map that cannot be meant is refused with its line and what to do", async () => {
  await assert.rejects(readLabelMap("/nowhere/map.csv", []), /\/nowhere\/map\.csv does not exist/);
  await refuses("column,from\n", /map\.csv has no column "to"/);
  await refuses("", /map\.csv maps no label/);
  await refuses(header, /map\.csv maps no label: below the header/);
  await refuses(
    header + "kind,a,b\ncolor,rose,pink\n",
    /map\.csv, line 3: "color" is none of the label columns kind, colour$/,
  );
  await refuses(header + "colour,,pink\n", /map\.csv, line 2: from is empty/);
  await refuses(header + "colour,rose, \n", /map\.csv, line 2: to is empty/);
  await refuses(header + "colour,rose\n", /map\.csv, line 2: too few fields: 2 instead of 3/);
  await refuses(header + "colour,rose,pink, light\n", /map\.csv, line 2: too many fields/);
  await refuses(
    header + "colour,rose,pink\nkind,rose,x\ncolour,rose,red\n",
    /line 4: colour "rose" becomes "red" here and "pink" in line 2; remove one/,
  );
  await refuses(
    header + "colour,rose,pink\ncolour,pink,red\n",
    /line 2: the target "pink" itself becomes "red" by line 3; name the label/,
  );
  await refuses(header + "colour,a,b\ncolour,b,a\n", /line 2: the target "b" itself becomes "a"/);
});

Deno.test("labels that never occur are named, at most five of them", () => {
  const heads = [{ name: "kind", classes: ["boot"] }, { name: "colour", classes: ["rose"] }];
  const mapping = (line: number, column: string, from: string) => ({ line, column, from, to: "x" });
  const occurring = [mapping(2, "kind", "boot"), mapping(3, "colour", "rose")];
  assert.equal(unusedMappings("map.csv", occurring, heads), undefined);
  assert.equal(
    unusedMappings("map.csv", [...occurring, mapping(4, "kind", "rose")], heads),
    'map.csv maps labels that never occur: kind "rose" (line 4)',
  );
  const many = Array.from({ length: 8 }, (_, i) => mapping(i, "kind", `k${i}`));
  assert.match(unusedMappings("map.csv", many, heads)!, /"k4" \(line 4\) and 3 more$/);
});
