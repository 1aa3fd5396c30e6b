import assert from "node:assert/strict";
import { ReviewList } from "./review_list.ts";

const row = (id: string, confidence: number) => ({
  id,
  image: `${id}.jpg`,
  column: "gender",
  suggestion: "Men",
  confidence,
});

Deno.test("of more answers than a person goes through, the least sure are kept", () => {
  const list = new ReviewList(3);
  const confidences = [0.5, 0.9, 0.3, 0.8, 0.3, 0.7, 0.2, 0.6, 0.95];
  for (const [index, confidence] of confidences.entries()) list.add(row(String(index), confidence));
  assert.deepEqual([list.total, list.kept], [9, 3]);
  const ids = list.csv().trimEnd().split("\n").slice(1).map((line) => line.split(",")[0]);
  assert.deepEqual(ids, ["6", "2", "4"], "equally sure ones in their order");
});

Deno.test("tags, numbers and sure answers are told apart, and a formula is no formula", () => {
  const heads = [
    { name: "gender", classes: ["Men", "=Women"] },
    { kind: "tags", name: "usage", tags: ["home", "sports"], separator: ";" },
    { kind: "number", name: "price", mean: 20, std: 5 },
  ] as const;
  const list = new ReviewList();
  const guess = (label: string, probability: number) => ({ label, probability });
  list.addFacets({ id: "1", image: "1.jpg" }, heads, {
    gender: { ...guess("=Women", 0.75), top: [], sure: false },
    usage: {
      kind: "tags",
      tags: [guess("sports", 0.9), guess("home", 0.625)],
      top: [],
      confidence: 0.625,
      sure: false,
    },
    price: { kind: "number", value: 3 },
  });
  list.addFacets({ id: "2", image: "2.jpg" }, heads, {
    gender: { ...guess("Men", 0.99), top: [], sure: true },
    usage: { kind: "tags", tags: [], top: [], confidence: 0.5 },
    price: { kind: "number", value: 3 },
  });
  assert.equal(
    list.csv(),
    "id,image,column,suggestion,confidence,decision\n1,1.jpg,usage,sports;home,0.6250,\n" +
      "1,1.jpg,gender,'=Women,0.7500,\n",
  );
});
