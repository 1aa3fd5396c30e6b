import assert from "node:assert/strict";
import { labelTypos } from "./label_typos.ts";

const found = (counts: Record<string, number>) =>
  labelTypos(new Map(Object.entries(counts))).map(({ from, to }) => `${from} > ${to}`);

Deno.test("a letter more, less, another or exchanged with its neighbour is told beside a frequent label", () => {
  assert.deepEqual(
    found({
      Trousers: 40,
      Shirt: 200,
      Shrit: 2,
      Shirrt: 1,
      Shit: 3,
      Shart: 9,
      "shirt ": 1,
      Trouser: 4,
    }),
    ["Shrit > Shirt", "Shirrt > Shirt", "Shit > Shirt", "Shart > Shirt", "Trouser > Trousers"],
  );
  assert.deepEqual(found({ ROUGE: 50, "rougé": 1 }), ["rougé > ROUGE"], "case does not count");
  assert.deepEqual(found({ "na\u00efve": 30, "nai\u0308vee": 1 }), ["nai\u0308vee > na\u00efve"]);
});

Deno.test("labels of about the same frequency, short ones, digits, signs and words for unknown are none", () => {
  assert.deepEqual(found({ cape: 30, cap: 20, capes: 4 }), []);
  assert.deepEqual(
    found({ red: 90, rad: 1, "size 1": 90, "size 2": 1, "a-bcd": 90, "abcd": 1 }),
    [],
  );
  assert.deepEqual(found({ "not knowns": 90, "not known": 1, nulls: 90, null: 1 }), []);
  assert.deepEqual(found({ Shirt: 9, Shrit: 1 }), [], "9 rows are not many");
  assert.deepEqual(found({ Shirt: 90, Shortt: 1 }), [], "two letters");
});

Deno.test("of several frequent labels the most frequent one is named, in bounded time for many labels", () => {
  assert.deepEqual(found({ lace: 50, lice: 70, lxce: 1 }), ["lxce > lice"]);
  const many = new Map(
    Array.from({ length: 15_000 }, (_, i) => [`colour number ${i}`, 1 + i % 30]),
  );
  assert.deepEqual(labelTypos(many), []);
});
