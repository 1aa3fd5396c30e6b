import assert from "node:assert/strict";
import { accuracy, balancedAccuracy, emptyConfusion, mostConfused } from "./confusion.ts";
import { confusionCsv, confusionJson } from "./confusion_text.ts";
import { headsOf, randomBelow } from "./testing/mod.ts";

Deno.test("the most confused pairs come by count, then by class, and never from the diagonal", () => {
  const head = { name: "colour", classes: ["Black", "Navy", "White"] };
  const counts = new Uint32Array([50, 4, 0, 7, 20, 4, 1, 0, 9]);
  assert.deepEqual(mostConfused({ head, counts }, 3), [
    { truth: "Navy", predicted: "Black", count: 7, share: 7 / 31 },
    { truth: "Black", predicted: "Navy", count: 4, share: 4 / 54 },
    { truth: "Navy", predicted: "White", count: 4, share: 4 / 31 },
  ]);
  assert.equal(mostConfused({ head, counts }, 100).length, 4);
});

Deno.test("a matrix without images has no accuracy", () => {
  const confusion = emptyConfusion({ name: "colour", classes: ["Black", "White"] });
  assert.ok(Number.isNaN(accuracy(confusion)));
  assert.ok(Number.isNaN(balancedAccuracy(confusion)));
  assert.deepEqual(mostConfused(confusion, 3), []);
});

Deno.test("CSV quotes class names with commas, quotes and line breaks", () => {
  const head = { name: "colour", classes: ['12" disc', "Navy, dark", "Off\nWhite"] };
  const counts = new Uint32Array([1, 2, 3, 4, 5, 6, 7, 8, 4294967295]);
  assert.equal(
    confusionCsv({ head, counts }),
    '"true \\ predicted","12"" disc","Navy, dark","Off\nWhite"\n' +
      '"12"" disc","1","2","3"\n"Navy, dark","4","5","6"\n"Off\nWhite","7","8","4294967295"\n',
  );
});

Deno.test("JSON gives back names and counts of every head", () => {
  const heads = [...headsOf([3, 1, 12]), { name: 'a "b"\\', classes: ["\u2028", "\u00e9"] }];
  const confusions = heads.map((head) => {
    const confusion = emptyConfusion(head);
    confusion.counts.forEach((_, i) => confusion.counts[i] = randomBelow(1000));
    return confusion;
  });
  const document = JSON.parse(confusionJson(confusions));
  assert.deepEqual(Object.keys(document), heads.map((head) => head.name));
  for (const { head, counts } of confusions) {
    const { classes, counts: rows } = document[head.name];
    assert.deepEqual(classes, head.classes);
    assert.equal(rows.length, classes.length);
    assert.deepEqual(rows.flat(), [...counts]);
  }
});
