import assert from "node:assert/strict";
import { list } from "./option_text.ts";

Deno.test("a list is split at commas, except those in quotes", () => {
  const cases: [string, string[]][] = [
    ["gender", ["gender"]],
    ["gender, baseColour", ["gender", "baseColour"]],
    ['"Colour, main",kind', ["Colour, main", "kind"]],
    ['kind, "a ""b"", c" ', ["kind", 'a "b", c']],
    ['5" wide,x', ['5" wide', "x"]],
    ['"open,x', ['"open', "x"]],
    ["a,,b,", ["a", "", "b", ""]],
    ["", [""]],
  ];
  for (const [value, expected] of cases) assert.deepEqual(list(value), expected, value);
  assert.equal(list(undefined), undefined);
  assert.equal(list(true), undefined);
});
