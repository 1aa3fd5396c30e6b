import assert from "node:assert/strict";
import { conflictWarning, findConflicts } from "./conflicts.ts";

const heads = [{ name: "kind", classes: [] }, { name: "colour", classes: [] }];

/** Rows from line 2 on: an image each, and its labels. */
function rows(...listed: readonly (readonly [image: string, kind: string, colour: string])[]) {
  return listed.map(([image, ...labels], i) => ({ line: i + 2, id: image, image, labels }));
}

Deno.test("rows that disagree about an image are found by column, with their lines", () => {
  const conflicts = findConflicts(
    rows(["a", "shoe", "red"], ["b", "hat", "red"], ["a", "boot", "red"], ["b", "hat", "pink"], [
      "a",
      "shoe",
      "",
    ]),
    heads,
  );
  assert.deepEqual(conflicts, [
    { id: "a", column: "kind", labels: [{ label: "shoe", line: 2 }, { label: "boot", line: 4 }] },
    { id: "b", column: "colour", labels: [{ label: "red", line: 3 }, { label: "pink", line: 5 }] },
  ]);
  assert.equal(
    conflictWarning(conflicts),
    '2 images are there in several rows with different labels: a: kind "shoe" (line 2), "boot" ' +
      '(line 4); b: colour "red" (line 3), "pink" (line 5)',
  );
});

Deno.test("rows that are alike, or of which one has no label, do not disagree", () => {
  const conflicts = findConflicts(
    rows(["a", "shoe", "red"], ["a", "shoe", ""], ["b", "x", ""]),
    heads,
  );
  assert.deepEqual(conflicts, []);
  assert.equal(conflictWarning(conflicts), undefined);
});

Deno.test("a long list of conflicts is cut", () => {
  const many = Array.from({ length: 7 }, (_, i) => `${i}`);
  const listed = many.flatMap((id) => [[id, "x", ""], [id, "y", ""]] as const);
  assert.match(
    conflictWarning(findConflicts(rows(...listed), heads))!,
    /^7 images .*; and 2 more$/,
  );
});
