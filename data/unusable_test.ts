import assert from "node:assert/strict";
import { join } from "node:path";
import { readCsv } from "./csv.ts";
import { checkUnusable, formatUnusable, type Unusable } from "./unusable.ts";

function make(count: number, reason: string): Unusable[] {
  return Array.from(
    { length: count },
    (_, i) => ({ line: i + 2, id: `${i}`, path: `/${i}.jpg`, reason }),
  );
}

Deno.test("up to the allowed share nothing happens; beyond it the message names counts and reasons", () => {
  const unusable = [...make(3, "rare"), ...make(7, "common")];
  checkUnusable(unusable, 100, 0.1);
  checkUnusable([], 1, 0);
  assert.throws(() => checkUnusable(unusable, 99, 0.1), {
    name: "UserError",
    message:
      "10 of 99 rows (10.1 %) cannot be used, more than the 10 % that --max-unusable allows: " +
      "7 x common (such as line 2, /0.jpg); 3 x rare (such as line 2, /0.jpg)",
  });
  assert.throws(() => checkUnusable(make(1, "x"), 100, 0), /1 of 100 rows \(1.0 %\)/);
});

Deno.test("no usable row at all stops whatever the allowed share", () => {
  assert.throws(
    () => checkUnusable(make(4, "gone"), 4, 1),
    /none of the 4 rows is usable: 4 x gone/,
  );
  assert.throws(() => checkUnusable([], 0, 1), /there are no rows/);
});

Deno.test("the list is a CSV that reads back", async () => {
  const folder = await Deno.makeTempDir();
  const path = join(folder, "unusable.csv");
  const row = { line: 3, id: 'a,"b', path: "/x y.jpg", reason: "cut short, early" };
  await Deno.writeTextFile(path, formatUnusable([row]));
  const records = await Array.fromAsync(readCsv(path), (record) => record.fields);
  assert.deepEqual(records, [
    ["line", "id", "path", "reason"],
    ["3", 'a,"b', "/x y.jpg", "cut short, early"],
  ]);
  await Deno.remove(folder, { recursive: true });
});
