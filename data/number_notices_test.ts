import assert from "node:assert/strict";
import { farNumbersWarning } from "./number_notices.ts";

const numbered = (cells: readonly string[]) =>
  cells.map((cell, index) => ({ cell, line: index + 2 }));
const range = (count: number, of = (i: number) => String(i)) =>
  Array.from({ length: count }, (_, i) => of(i));

Deno.test("numbers as they usually are, few, constant or steep ones are nothing to speak of", () => {
  for (
    const cells of [
      range(200),
      range(200, (i) => String(2010 + i % 9)),
      range(200, (i) => String(-(i ** 2))),
      range(200, (i) => String(Math.exp(i / 40))),
      [...range(10), "999999"],
      [...range(60, () => "7"), "8", ""],
    ]
  ) assert.equal(farNumbersWarning("x", numbered(cells)), undefined, cells.join(" "));
});

Deno.test("single numbers far from all others are named with their line, whatever side they are on", () => {
  assert.equal(
    farNumbersWarning("price", numbered([...range(50), "999999"])),
    'price: "999999" (line 52) is far from the other numbers, which go from 1 to 49, and would ' +
      "rule the scale; leave the cell empty if it is no number of the image",
  );
  assert.match(
    farNumbersWarning("year", numbered(["-1e30", "", ...range(400, (i) => `${2000 + i % 20}`)]))!,
    /^year: "-1e30" \(line 2\) is far from the other numbers, which go from 2000 to 2019, /,
  );
  assert.match(
    farNumbersWarning("x", numbered(["-99999", ...range(300), "99999"]))!,
    /^x: "-99999" \(line 2\) and 1 more are far .* if they are no number/,
  );
});
