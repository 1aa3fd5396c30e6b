import assert from "node:assert/strict";
import { ParquetFile } from "./parquet_file.ts";
import { readCells } from "./testing/read_cells.ts";
import { parquetBytes, type TestFile } from "./testing/write_parquet.ts";

async function withFile(
  bytes: Uint8Array,
  use: (path: string) => Promise<void>,
): Promise<void> {
  const path = await Deno.makeTempFile({ suffix: ".parquet" });
  try {
    await Deno.writeFile(path, bytes);
    await use(path);
  } finally {
    await Deno.remove(path);
  }
}

const mixed: TestFile = {
  columns: [
    { name: "name", kind: "text", data: ["größe", "", null, "漢"] },
    { name: "label", kind: "int64", data: [1n, 0n, -1n, null] },
    { name: "price", kind: "float", data: [53.9, 0.1, NaN, 1e-7] },
    {
      name: "day",
      kind: "date",
      data: ["2024-02-29", "1969-12-31", null, "2000-01-01"].map((day) => day && new Date(day)),
    },
    { name: "new", kind: "boolean", data: [true, false, null, true] },
    { name: "tags", kind: "list of text", data: [["a", "b"], [], null, ["c"]] },
    { name: "genres", kind: "list of int64", data: [[0n, 1n], [1n], [], null] },
    {
      name: "about",
      kind: "struct",
      data: [
        { colour: "red", price: 1.5 },
        { colour: null, price: 2 },
        null,
        { colour: "blue", price: null },
      ],
    },
    { name: "boxes", kind: "list of structs", data: [[{ box: 1 }], [], null, [{ box: 2 }]] },
  ],
  features: {
    label: { names: ["hat", "shoe"], _type: "ClassLabel" },
    genres: { feature: { names: ["pop", "jazz"], _type: "ClassLabel" }, _type: "Sequence" },
  },
};

Deno.test("values become the cells of a table, and integers the names of their classes", async () => {
  for (const rowGroupSize of [100, 3]) {
    await withFile(parquetBytes({ ...mixed, rowGroupSize }), async (path) => {
      assert.deepEqual(await readCells(path), {
        name: ["größe", "", undefined, "漢"],
        label: ["shoe", "hat", undefined, undefined],
        price: ["53.9", "0.1", undefined, "1e-7"],
        day: ["2024-02-29", "1969-12-31", undefined, "2000-01-01"],
        new: ["true", "false", undefined, "true"],
        tags: [["a", "b"], [], undefined, ["c"]],
        genres: [["pop", "jazz"], ["jazz"], [], undefined],
        "about.colour": ["red", undefined, undefined, "blue"],
        "about.price": ["1.5", "2", undefined, undefined],
      });
      using file = await ParquetFile.open(path);
      assert.deepEqual([...file.columns.leftOut], [["boxes", "lists of structs or of lists"]]);
    });
  }
});

Deno.test("a class that the file does not name is an error with its place", async () => {
  const features = { label: { names: ["hat", "shoe"], _type: "ClassLabel" } };
  const bytes = parquetBytes({
    columns: [{ name: "label", kind: "int64", data: [0n, 7n] }],
    features,
  });
  await withFile(bytes, async (path) => {
    await assert.rejects(readCells(path), {
      name: "UserError",
      message: "row 1 holds class 7, and the file names the classes 0 to 1",
    });
  });
});

Deno.test("a file that is cut off anywhere is an error that names it, and never read in part", async () => {
  const whole = parquetBytes({ ...mixed, codec: "UNCOMPRESSED" });
  for (const length of [0, 3, 4, 8, 11, Math.floor(whole.length / 2), whole.length - 1]) {
    await withFile(whole.slice(0, length), async (path) => {
      await assert.rejects(readCells(path), {
        name: "UserError",
        message: length < 4 ? /is no Parquet file/ : /is a Parquet file that is cut off/,
      });
    });
  }
});

Deno.test("a file with a hole, as half a download has, is an error with file and column", async () => {
  const whole = parquetBytes(mixed);
  const footer = whole.length - 8 - new DataView(whole.buffer).getUint32(whole.length - 8, true);
  await withFile(whole.fill(0, 4, footer), async (path) => {
    await assert.rejects(readCells(path), (error: Error) => {
      assert.equal(error.name, "UserError");
      assert(error.message.startsWith(`${path}, column "name": row group 1 `), error.message);
      return /the file is damaged/.test(error.message);
    });
  });
});

Deno.test("what is not read says what it is and how to write it", async () => {
  const columns = [{ name: "name", kind: "text" as const, data: ["a", "b"] }];
  await withFile(parquetBytes({ columns, codec: "LZO" }), async (path) => {
    await assert.rejects(readCells(path), {
      name: "UserError",
      message: /column "name" is compressed by LZO, which is not read; write it with snappy/,
    });
  });
  const encrypted = parquetBytes({ columns });
  encrypted.set(new TextEncoder().encode("PARE"), encrypted.length - 4);
  await withFile(encrypted, async (path) => {
    await assert.rejects(readCells(path), { message: /is an encrypted Parquet file/ });
  });
  const pointer = new TextEncoder().encode("version https://git-lfs.github.com/spec/v1\noid x\n");
  await withFile(pointer, async (path) => {
    await assert.rejects(readCells(path), { message: /a Git LFS pointer: .* git lfs pull/ });
  });
});

Deno.test("a schema that counts its fields below none is an error, and no endless search", async () => {
  const bytes = parquetBytes(mixed);
  const at = new TextDecoder("latin1").decode(bytes).lastIndexOf("about\x15\x04");
  bytes[at + 6] = 3; // -2 fields instead of 2
  await withFile(bytes, async (path) => {
    await assert.rejects(readCells(path), { name: "UserError", message: /the file is damaged/ });
  });
});
