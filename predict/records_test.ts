import assert from "node:assert/strict";
import { readRecords } from "./records.ts";

/** A file that hands out so many bytes at once. */
function fileOf(text: string, size: number): Pick<Deno.FsFile, "read"> {
  let rest = new TextEncoder().encode(text);
  return {
    read: (into) => {
      if (rest.length === 0) return Promise.resolve(null);
      const piece = rest.subarray(0, size);
      into.set(piece);
      rest = rest.slice(size);
      return Promise.resolve(piece.length);
    },
  };
}

Deno.test("whole records are read wherever the reading is cut, an unfinished one is not", async () => {
  const csv = ["a,b\n", '"1\n2""\n",ü\n', "\n", '3,"4"\n'];
  for (let size = 1; size < 30; size++) {
    for (const rest of ["", "5,6", '"5\n6\n', '"5"']) {
      const records = await Array.fromAsync(readRecords(fileOf(csv.join("") + rest, size), true));
      assert.deepEqual(records.map(({ text }) => text), csv);
      const lengths = csv.map((text) => new TextEncoder().encode(text).length);
      assert.deepEqual(records.map(({ byteLength }) => byteLength), lengths);
    }
  }
});

Deno.test("where quotes mean nothing, every line is a record", async () => {
  const records = await Array.fromAsync(readRecords(fileOf('{"a\\""}\n"\n"', 3), false));
  assert.deepEqual(records.map(({ text }) => text), ['{"a\\""}\n', '"\n']);
});
