import assert from "node:assert/strict";
import { answerLines } from "./answer_lines.ts";
import { renderPixels } from "./png.ts";
import { assertWellFormed, textsOf } from "./testing/mod.ts";
import { palette } from "./theme.ts";

Deno.test("a line has a name, an answer and its measure, and a bar as long as its share", () => {
  const svg = answerLines({
    width: 400,
    lines: [
      { name: "articleType", answer: "Men & boys", measure: "50 %", share: 0.5 },
      { name: "price", answer: "12", measure: "± 3" },
    ],
    note: "and 3 more heads",
  });
  assertWellFormed(svg);
  assert.deepEqual(textsOf(svg), [
    ...["articleType", "Men &amp; boys", "50 %", "price", "12", "± 3"],
    "and 3 more heads",
  ]);
  const bars = [...svg.matchAll(/width="([\d.]+)" height="5"/g)].map(([, width]) => Number(width));
  assert.equal(bars.length, 2, "a number has no bar");
  assert.equal(bars[1], bars[0]! / 2);
});

Deno.test("an answer that is not sure has another colour, and what has no room is cut", () => {
  const line = {
    name: "n".repeat(90),
    answer: "An answer ".repeat(20),
    measure: "9 %",
    share: 0.1,
  };
  const [sure, unsure] = [false, true].map((unsure) =>
    answerLines({ width: 300, lines: [{ ...line, unsure }], note: "a word ".repeat(30).trim() })
  );
  assert.ok(!sure!.includes(palette.accent) && unsure!.includes(palette.accent));
  const [name, answer, , ...note] = textsOf(sure!);
  assert.match(name!, /^n{3,20}…$/);
  assert.match(answer!, /^An answer.*…$/);
  assert.ok(note.length > 2, "a sentence goes on in the next line");
  assert.equal(note.join(" "), "a word ".repeat(30).trim());
});

Deno.test("lines become pixels of their size, dark on white", async () => {
  const svg = answerLines({ width: 123, lines: [{ name: "a", answer: "b", measure: "" }] });
  const { width, height, pixels } = await renderPixels(svg);
  assert.deepEqual([width, pixels.length], [123, width * height * 4]);
  assert.deepEqual([...pixels.subarray(-4)], [255, 255, 255, 255]);
  assert.ok(pixels.some((value, at) => at % 4 === 0 && value < 90));
});
