import assert from "node:assert/strict";
import { labelSegments, writeNumber, writeTags } from "../../data/label_words.ts";
import { labelText } from "./label_text.ts";

const heads = [
  { name: "gender", classes: ["Men", "Women"] },
  { kind: "tags", name: "usage", tags: ["casual", "home", "sports"], separator: "|" },
  { kind: "number", name: "price", mean: 20, std: 5 },
] as const;
const { offsets, total } = labelSegments(heads);

Deno.test("a label is its class, its tags, or its number", () => {
  const words = new Int32Array(total);
  words[0] = 1;
  writeTags(words, offsets[1]!, [0, 2]);
  writeNumber(words, offsets[2]!, (19.99 - 20) / 5);
  const texts = heads.map((head, h) => labelText(head, words, offsets[h]!));
  assert.deepEqual(texts, ["Women", "casual, sports", "19.99"]);
  assert.equal(labelText(heads[1], words, offsets[1]!, { most: 1 }), "casual and 1 more");
});

Deno.test("no tag is a label, no label is none", () => {
  const words = new Int32Array(total);
  writeTags(words, offsets[1]!, []);
  assert.equal(labelText(heads[1], words, offsets[1]!), "no tag");
  for (const [h, head] of heads.entries()) {
    assert.equal(labelText(head, new Int32Array(total).fill(-1), offsets[h]!), undefined);
  }
});
