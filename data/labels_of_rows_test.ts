import assert from "node:assert/strict";
import type { Head } from "./heads.ts";
import { hasTag, labelledIndices, labelSegments, standardisedNumber } from "./label_words.ts";
import { labelWords } from "./labels_of_rows.ts";
import { counterRandom } from "./random.ts";

const row = (...labels: string[]) => ({ line: 2, id: "1", image: "/1.jpg", labels });

Deno.test("a label is missing where it is empty, no number, or not one of its head's, whatever the kind", () => {
  const heads: Head[] = [
    { name: "c", classes: ["a", "b"] },
    { kind: "tags", name: "t", tags: ["x", "y"], separator: "|", noneLabel: "none" },
    { kind: "number", name: "n", mean: 10, std: 4 },
  ];
  const words = labelWords([
    row("b", "y|x", "16"),
    row("", "", ""),
    row("z", "x|z", "many"),
    row("a", "none", "10"),
  ], heads);
  const { offsets, total } = labelSegments(heads);
  const first = [0, 1, 2, 3].map((image) => offsets.map((at) => words[image * total + at]));
  assert.deepEqual(first, [[1, 2, 0], [-1, -1, -1], [-1, -1, -1], [0, 0, 0]]);
  assert.equal(standardisedNumber(words, offsets[2]!), 1.5);
  assert.equal(standardisedNumber(words, 3 * total + offsets[2]!), 0);
  assert.deepEqual(labelledIndices(heads[1]!, words, offsets[1]!), [0, 1]);
});

Deno.test("five thousand tags are written and read back, each its own bit", () => {
  const tags = Array.from({ length: 5000 }, (_, i) => `tag ${String(i).padStart(4, "0")}`);
  const head: Head = { kind: "tags", name: "t", tags, separator: ";" };
  const random = counterRandom(3);
  const chosen = Array.from(
    { length: 20 },
    (_, i) => [...tags.keys()].filter(() => random() < i / 19),
  );
  const given = chosen.map((own) => row(own.map((tag) => tags[tag]).join(";")));
  const words = labelWords(given, [head]);
  assert.equal(words.length, 20 * 158);
  for (const [image, own] of chosen.entries()) {
    // Without a tag a cell is empty, and the label missing.
    assert.equal(words[image * 158], own.length === 0 ? -1 : own.length);
    assert.deepEqual(labelledIndices(head, words, image * 158), own);
    const set = new Set(own);
    assert.ok(tags.every((_, tag) => hasTag(words, image * 158, tag) === set.has(tag)));
  }
});

Deno.test("a constant number is standardised to 0, not to nothing", () => {
  const words = labelWords([row("7")], [{ kind: "number", name: "n", mean: 7, std: 0 }]);
  assert.equal(standardisedNumber(words, 0), 0);
});
