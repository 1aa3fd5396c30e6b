import assert from "node:assert/strict";
import { stringWidth } from "./deps.ts";
import { renderTable } from "./table.ts";
import { randomBelow } from "./testing/mod.ts";

const CHARACTERS = ["a", "Ж", "赤", "👟", "e\u0301", " ", "é", "W"];

function randomText(length: number): string {
  return Array.from({ length }, () => CHARACTERS[randomBelow(CHARACTERS.length)]).join("");
}

Deno.test("columns start at the same place in every line, and no line is too wide", () => {
  for (let trial = 0; trial < 50; trial++) {
    const width = 30 + randomBelow(60);
    const rows = Array.from({ length: 5 }, () => [
      randomText(randomBelow(60)),
      randomText(randomBelow(20)),
      (1000 * Math.random()).toFixed(2),
      "end",
    ]);
    const columns = [
      { title: "image", shorten: "start" as const },
      { title: "label" },
      { title: "share", align: "right" as const },
      { title: "last" },
    ];
    const lines = renderTable(columns, rows, width).split("\n").slice(0, -1);
    assert.equal(lines.length, 7);
    const ends = ["last", "────", "end", "end", "end", "end", "end"];
    const starts = lines.map((line, i) => {
      assert.ok(stringWidth(line) <= width, `"${line}" is wider than ${width}`);
      return stringWidth(line.slice(0, line.lastIndexOf(ends[i]!)));
    });
    assert.equal(new Set(starts).size, 1, lines.join("\n"));
    rows.forEach((row, i) => assert.ok(lines[i + 2]!.includes(`${row[2]}  end`)));
  }
});

Deno.test("without a width nothing is shortened", () => {
  const long = "x".repeat(1000);
  assert.equal(
    renderTable([{ title: "a" }], [[long]], Infinity),
    `a\n${"─".repeat(1000)}\n${long}\n`,
  );
});

Deno.test("of long names both ends are shown, so that those with the same beginning stay apart", () => {
  const names = ["x".repeat(3000), `${"x".repeat(2999)}y`];
  const [, , ...rows] = renderTable([{ title: "" }], names.map((name) => [name]), 20).split("\n");
  assert.deepEqual(rows.map((row) => row.length), [20, 20, 0]);
  assert.notEqual(rows[0], rows[1]);
});

Deno.test("what would break a table's lines is shown as an escape, and counted as it is shown", () => {
  const rows = [["a\nb\x1b[2J", "1"], ["c", "2"]];
  const lines = renderTable([{ title: "" }, { title: "" }], rows, 40).split("\n");
  assert.deepEqual(lines.slice(2), ["a\\nb\\u001b[2J  1", "c              2", ""]);
});
