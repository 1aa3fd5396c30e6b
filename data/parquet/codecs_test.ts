import assert from "node:assert/strict";
import { decompressors } from "./decompress.ts";
import { compress, type TestCodec } from "./testing/compress.ts";
import { firstVersionBytes } from "./testing/first_version.ts";
import { readCells } from "./testing/read_cells.ts";
import { parquetBytes } from "./testing/write_parquet.ts";

const codecs = ["UNCOMPRESSED", ...Object.keys(compress)] as ("UNCOMPRESSED" | TestCodec)[];

/** Texts with nulls, single and in runs: of few words, each different, none at all. */
const columns = [
  Array.from({ length: 100 }, (_, row) => row % 7 === 0 ? null : `word ${row % 3}`),
  Array.from({ length: 300 }, (_, row) => row < 40 ? null : `text ${row * 17}`),
  ["größe"],
  [null, null, null],
];

/** The cells of a file, column by column. */
async function columnsOf(bytes: Uint8Array): Promise<unknown[][]> {
  const path = await Deno.makeTempFile({ suffix: ".parquet" });
  try {
    await Deno.writeFile(path, bytes);
    const columns = Object.values(await readCells(path));
    return columns.map((cells) => cells.map((cell) => cell ?? null));
  } finally {
    await Deno.remove(path);
  }
}

Deno.test("pages of the first version are read with every codec, plain and by a dictionary", async () => {
  for (const codec of codecs) {
    for (const data of columns) {
      for (const dictionary of [false, true]) {
        const bytes = firstVersionBytes({ data, codec, dictionary, checksum: dictionary });
        assert.deepEqual(await columnsOf(bytes), [data], `${codec} ${dictionary}`);
      }
    }
  }
});

Deno.test("pages of the second version are read with every codec and encoding", async () => {
  const encodings = [
    "PLAIN",
    "RLE_DICTIONARY",
    "DELTA_LENGTH_BYTE_ARRAY",
    "DELTA_BYTE_ARRAY",
  ] as const;
  for (const codec of codecs) {
    for (const data of columns) {
      const numbers = data.map((text, row) => text === null ? null : BigInt(row * 1e9));
      const bytes = parquetBytes({
        columns: [
          ...encodings.map((encoding) => ({
            name: encoding,
            kind: "text" as const,
            data,
            encoding,
          })),
          { name: "number", kind: "int64", data: numbers, encoding: "DELTA_BINARY_PACKED" },
        ],
        codec,
        rowGroupSize: 1000,
      });
      const expected = [
        ...encodings.map(() => data),
        numbers.map((one) => one?.toString() ?? null),
      ];
      assert.deepEqual(await columnsOf(bytes), expected, codec);
    }
  }
});

Deno.test("a page whose bytes are not those that its checksum was made of is refused", async () => {
  const bytes = firstVersionBytes({ data: ["red", "blue"], codec: "UNCOMPRESSED", checksum: true });
  const at = new TextDecoder("latin1").decode(bytes).indexOf("blue");
  bytes.set(new TextEncoder().encode("glue"), at);
  await assert.rejects(columnsOf(bytes), { name: "UserError", message: /a checksum is wrong/ });
});

Deno.test("an index that the dictionary lacks is damage, and no empty cell", async () => {
  const data = Array.from({ length: 18 }, (_, row) => row < 10 ? "a" : row < 14 ? "b" : "c");
  const bytes = firstVersionBytes({ data, codec: "UNCOMPRESSED", dictionary: true });
  // The last byte holds four indexes, each of two bits: all of them set make 3.
  const footer = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
  bytes[footer - 1] = 0xff;
  await assert.rejects(columnsOf(bytes), { message: /a value is not in the dictionary/ });
});

Deno.test("frames of LZ4 whose sizes lead backwards or past the end are refused", () => {
  const frame = (whole: number, packed: number) => {
    const bytes = new Uint8Array(24);
    new DataView(bytes.buffer).setUint32(0, whole);
    new DataView(bytes.buffer).setUint32(4, packed);
    return bytes;
  };
  for (const [whole, packed] of [[0, 0xfffffff8], [0xffffffff, 4], [0, 0], [8, 99]] as const) {
    assert.throws(() => decompressors.LZ4!(frame(whole, packed), 10), `${whole} ${packed}`);
  }
});
