import assert from "node:assert/strict";
import { fromSpreadsheetCell, toSpreadsheetCell } from "./spreadsheet_cell.ts";

Deno.test("what a spreadsheet would run stands behind an apostrophe, and nothing else does", () => {
  const formulas = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "＝1+1",
    "=\n1",
  ];
  for (const text of formulas) assert.equal(toSpreadsheetCell(text), `'${text}`);
  for (
    const text of ["", "red", "-", "+", "-5", "+3.25", "-1e-7", "-12%", "a=b", "'quoted'", "5-10"]
  ) {
    assert.equal(toSpreadsheetCell(text), text);
  }
});

Deno.test("every text comes back, those that begin with apostrophes too", () => {
  const starts = ["", "'", "''", "=", "'=", "''=1", "-1", "'-1", "@a", "'@a", "'a", "+", "'+x"];
  for (const start of starts) {
    for (const end of ["", "a", "1", "'", "=x"]) {
      const text = start + end;
      assert.equal(fromSpreadsheetCell(toSpreadsheetCell(text)), text, JSON.stringify(text));
    }
  }
});
