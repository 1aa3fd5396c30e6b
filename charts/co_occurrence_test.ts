import assert from "node:assert/strict";
import { coOccurrenceChart } from "./co_occurrence.ts";
import { palette } from "./theme.ts";
import { draw, textsOf } from "./testing/mod.ts";

const rows = { name: "type", classes: ["Rare", "Common"] };
const columns = { name: "colour", classes: ["Black", "Red", "White"] };
const counts = [3, 0, 0, 40, 500, 0];

Deno.test("cells hold their counts, the largest classes first; empty ones are outlined only", async () => {
  const svg = await draw(coOccurrenceChart({ rows, columns, counts }));
  const texts = textsOf(svg);
  assert.ok(texts.indexOf("Common") < texts.indexOf("Rare"));
  assert.ok(texts.indexOf("Red") < texts.indexOf("Black"));
  for (const text of ["3", "40", "500"]) assert.ok(texts.includes(text), text);
  for (const text of ["type", "colour"]) {
    assert.ok(texts.some((found) => found.startsWith(`${text} (`)), text);
  }
  assert.match(svg, /3 cells of 6 are empty/);
  const filled = (colour: string) => svg.split("</style>")[1]!.split(`fill="${colour}"`).length - 1;
  assert.equal(filled(palette.data), 3);
});

Deno.test("of very many classes the largest are shown, and it is said", async () => {
  const many = { name: "many", classes: Array.from({ length: 60 }, (_, index) => `c${index}`) };
  const svg = await draw(
    coOccurrenceChart({ rows: many, columns: many, counts: Array(3600).fill(1) }),
  );
  assert.match(svg, /many: the 40 largest of 60 classes/);
  assert.match(svg, /many: the 20 largest of 60 classes/);
});
