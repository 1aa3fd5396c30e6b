import assert from "node:assert/strict";
import type { Head } from "./heads.ts";
import {
  cellNumber,
  cellProblem,
  cellTags,
  distinctLabels,
  sameLabel,
  saysUnknown,
} from "./label_cells.ts";

const usage = {
  kind: "tags" as const,
  name: "usage",
  tags: ["home", "office"],
  separator: ";",
  noneLabel: "none",
};
const price = { kind: "number" as const, name: "price", mean: 20, std: 10 };
const colour = { name: "colour", classes: ["red"] };

Deno.test("repeated and empty tags and the spaces around tags are dropped", () => {
  assert.deepEqual(cellTags(" home ;; office;home ", usage), ["home", "office"]);
  assert.deepEqual(cellTags("none", usage), []);
  assert.deepEqual(cellTags("None", usage), ["None"]);
  for (const nothing of ["", ";", " ; ;"]) assert.equal(cellTags(nothing, usage), undefined);
  assert.deepEqual(cellTags("a->b", { separator: "->" }), ["a", "b"]);
});

Deno.test("lists as programs print them are read without brackets and quotes", () => {
  const format = { separator: "," };
  assert.deepEqual(cellTags("['home', \"men's\", 'x']", format), ["home", "men's", "x"]);
  assert.deepEqual(cellTags('["home"]', format), ["home"]);
  assert.deepEqual(cellTags("[home, gym]", format), ["home", "gym"]);
  assert.deepEqual([cellTags("[]", format), cellTags("[ ]", format)], [[], []]);
  assert.deepEqual(cellTags("['', '']", format), undefined);
  assert.deepEqual(cellTags("'home', [x", format), ["'home'", "[x"], "no such list");
});

Deno.test("a number is what Number reads, finite and not too large to compute with in 32 bits", () => {
  const read = [
    "1",
    "-2.5",
    "1e3",
    " 7 ",
    "0x10",
    "",
    " ",
    "1,5",
    "12 €",
    "Infinity",
    "1e999",
    "-1e39",
    "-1e38",
    "NaN",
  ]
    .map(cellNumber);
  const none = undefined;
  assert.deepEqual(read, [1, -2.5, 1000, 7, 16, ...Array(7).fill(none), -1e38, none]);
});

Deno.test("what is no label of its head is named", () => {
  const problems: [Head, string, string | undefined][] = [
    [price, "cheap", 'price: "cheap" is no number'],
    [price, "inf", 'price: "inf" is not a finite number'],
    [price, "-Infinity", 'price: "-Infinity" is not a finite number'],
    [price, "1e300", 'price: "1e300" is too large: numbers of at most 3.4e+38 can be learned'],
    [price, "NA", 'price: "NA" is no number; --missing "NA" makes such cells unknown'],
    [price, "", undefined],
    [price, "3", undefined],
    [usage, "none;home", 'usage: "none;home" has "none" beside other tags'],
    [usage, "none", undefined],
    [usage, "home", undefined],
    [colour, "anything", undefined],
  ];
  for (const [head, cell, problem] of problems) assert.equal(cellProblem(head, cell), problem);
});

Deno.test("sets of tags, and numbers within a hundredth of the standard deviation, do not contradict each other", () => {
  assert.deepEqual(distinctLabels(usage, ["home;office", "office; home", "", ";"]), [
    "home;office",
  ]);
  assert.deepEqual(distinctLabels(usage, ["home", "none"]), ["home", "none"]);
  assert.deepEqual(distinctLabels(price, ["20", "20.09", "", "20.2"]), ["20", "20.2"]);
  assert.deepEqual(distinctLabels(colour, ["red", "", "Red", "red"]), ["red", "Red"]);
});

Deno.test("cells are the same label as their head reads them, and unknown is not the same as none", () => {
  assert.ok(sameLabel(usage, "home;office", "office ;home;"));
  assert.ok(sameLabel(usage, "", ";"));
  assert.ok(!sameLabel(usage, "", "none"));
  assert.ok(sameLabel(price, "10", "1e1"));
  assert.ok(!sameLabel(price, "10", "10.01"), "another number, however near");
  assert.ok(!sameLabel(price, "10", ""));
  assert.ok(!sameLabel(colour, "red", "Red"));
});

Deno.test("words for unknown are known in several languages, and names of things are none", () => {
  for (const word of ["N/A", "unbekannt", "Inconnu", "НЕТ ДАННЫХ", "不明", "non renseigne\u0301"]) {
    assert.ok(saysUnknown(word), word);
  }
  for (const word of ["Keine", "Blau", "Nylon", "нет"]) assert.ok(!saysUnknown(word), word);
});
