import assert from "node:assert/strict";
import { divideBySides, sideOfPath } from "./side_names.ts";

Deno.test("the side of a file is the word of a split in its name, else in its nearest folder", () => {
  const cases: [string, string | undefined][] = [
    ["data/train-00000-of-00004.parquet", "train"],
    ["data/train-00000-of-00001-b42a775f407cee45.parquet", "train"],
    ["validation-00000-of-00001.parquet", "validation"],
    ["default/test/0000.parquet", "test"],
    ["train/0000.parquet", "train"],
    ["Train", "train"],
    ["valid", "validation"],
    ["pets_dev.parquet", "validation"],
    ["extra-00000-of-00002.parquet", "other"],
    ["train/test.parquet", "test"],
    ["constraint.parquet", undefined],
    ["latest.parquet", undefined],
    ["0000.parquet", undefined],
  ];
  for (const [path, side] of cases) assert.equal(sideOfPath(path), side, path);
});

Deno.test("test files validate where there are no validation files, and are left out where there are", () => {
  const [train, validation, test, extra] = ["train", "val", "test", "extra-0-of-1"];
  const divide = (...files: string[]) => divideBySides(files, sideOfPath);
  assert.deepEqual(divide(train!, validation!, test!), {
    train: [train],
    validation: [validation],
    others: [test],
  });
  assert.deepEqual(divide(train!, test!), { train: [train], validation: [test], others: [] });
  assert.deepEqual(divide(train!, extra!), { train: [train], validation: [], others: [extra] });
  // Without both sides there is one table.
  assert.deepEqual(divide(test!, validation!), {
    train: [test, validation],
    validation: [],
    others: [],
  });
  assert.deepEqual(divide("a", "b"), { train: ["a", "b"], validation: [], others: [] });
});
