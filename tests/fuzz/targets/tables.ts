/** The readers of tables: catalogues as CSV, JSON and Parquet, corrections, label maps. */
import assert from "node:assert/strict";
import { join } from "node:path";
import {
  labelNotices,
  labelSegments,
  labelWords,
  outputNames,
  readCatalogue,
  readCorrections,
  readLabelMap,
} from "../../../data/mod.ts";
import {
  firstVersionBytes,
  parquetBytes,
  readCells,
  type TestFile,
} from "../../../data/parquet/testing/mod.ts";
import type { Target } from "../fuzz.ts";

const text = (lines: readonly string[], end = "\n") =>
  new TextEncoder().encode(lines.join(end) + end);

const catalogues = [
  text(["id,kind,title", "1,shirt,Blue", '2,shoe,"Red, large"', '3,bag,"5"" strap"', "4,,x"]),
  text(["\ufeffid,kind,title", "1,shirt,Плащ", "2,鞋,a\tb"], "\r\n"),
  text(["id,kind,title", '1,shirt,"two', 'lines"', "2,shoe,'x'"]),
  text(["# a comment", "sep=;", "id;kind;title", '1;shirt;"a;b"', "# page 2", "2;shoe;5,90"]),
  text(["id\tkind", "'1'\t'shirt'", "'2'\t'shoe'"]),
  text(['{"id": 1, "kind": "shirt"}', '{"id": 2, "kind": ["shoe", "a|b"]}']),
  text(['[{"id": "1",', '"kind": "sh\\"irt"}, {"kind": null, "id": 2}]']),
];

/** Every row of a catalogue is used or listed. */
export async function catalogueTarget(): Promise<Target> {
  const path = join(await Deno.makeTempDir(), "styles.csv");
  const read = async (bytes: Uint8Array) => {
    await Deno.writeFile(path, bytes);
    const { rows, unusable, total, heads } = await readCatalogue({ data: path, labels: ["kind"] });
    assert.equal(rows.length + unusable.length, total);
    const classes = new Set(outputNames(heads[0]!));
    for (const { labels } of rows) assert.ok(labels[0] === "" || classes.has(labels[0]!));
    return rows.length;
  };
  return {
    name: "CSV of images",
    corpus: catalogues,
    read,
    check: async () => assert.equal(await read(catalogues[0]!), 3),
  };
}

/** Of tags, groups of columns and numbers, too, every row is used, joined or listed, and its labels are known. */
export async function kindsTarget(): Promise<Target> {
  const path = join(await Deno.makeTempDir(), "styles.csv");
  const corpus = [
    text([
      "id,usage,tag_a,tag_b,price",
      "1,home|gym,1,0,9.5",
      "2,none,0,1,20",
      "3,,,,-1e3",
      "4,gym,1,1,",
    ]),
    text([
      "id,usage,tag_a,tag_b,price",
      "1,home,1,0,9",
      "1,gym,1,0,9",
      "2,['a'; 'b'],true,false,7",
    ]),
  ];
  const labels = [
    { kind: "tags", column: "usage", noneLabel: "none" },
    { kind: "tags", columns: "tag_*" },
    { kind: "number", column: "price" },
  ] as const;
  const read = async (bytes: Uint8Array) => {
    await Deno.writeFile(path, bytes);
    const catalogue = await readCatalogue({ data: path, labels });
    const { rows, unusable, total, heads } = catalogue;
    assert.equal(rows.length + unusable.length, total);
    labelNotices(catalogue);
    const { offsets, total: width } = labelSegments(heads);
    const words = labelWords(rows, heads);
    for (const [row, { labels }] of rows.entries()) {
      for (const [head, cell] of labels.entries()) {
        // A label is missing only where its cell is empty.
        assert.equal(words[row * width + offsets[head]!]! < 0, cell === "", `${cell}`);
      }
    }
    return rows.length;
  };
  return {
    name: "CSV of tags and numbers",
    corpus,
    read,
    check: async () => assert.equal(await read(corpus[0]!), 4),
  };
}

/** Lists of corrections and label maps. */
export async function labelListTarget(): Promise<Target> {
  const path = join(await Deno.makeTempDir(), "list.csv");
  const corpus = [
    text(["id,column,label,suggestion", "7,kind,red,pink", "9,kind,red,"]),
    text(["column,from,to", "kind,red,pink", 'kind,"a,b",c']),
  ];
  const read = async (bytes: Uint8Array) => {
    await Deno.writeFile(path, bytes);
    const header = new TextDecoder().decode(bytes.subarray(0, 2));
    if (header === "id") await readCorrections(path, ["kind"]);
    else await readLabelMap(path, ["kind"]);
  };
  return {
    name: "CSV of labels",
    corpus,
    read,
    check: async () => {
      for (const bytes of corpus) await read(bytes);
    },
  };
}

/** Parquet files of every codec and encoding. */
export async function parquetTarget(): Promise<Target> {
  const path = join(await Deno.makeTempDir(), "table.parquet");
  const words = Array.from({ length: 24 }, (_, row) => row % 9 === 0 ? null : `word ${row % 4}`);
  const lists = words.map((word, row) => word && Array.from({ length: row % 3 }, () => word));
  const numbers = words.map((word, row) => word && BigInt(row * 999));
  const second = (codec: NonNullable<TestFile["codec"]>) =>
    parquetBytes({
      columns: [
        { name: "word", kind: "text", data: words },
        { name: "text", kind: "text", data: words, encoding: "DELTA_BYTE_ARRAY" },
        { name: "list", kind: "list of text", data: lists },
        { name: "number", kind: "int64", data: numbers, encoding: "DELTA_BINARY_PACKED" },
      ],
      rowGroupSize: 16,
      codec,
    });
  const first = (codec: "UNCOMPRESSED" | "LZ4" | "GZIP", dictionary: boolean) =>
    firstVersionBytes({ data: words, codec, dictionary });
  const corpus = [
    second("UNCOMPRESSED"),
    ...(["SNAPPY", "ZSTD", "BROTLI", "LZ4"] as const).map(second),
    first("UNCOMPRESSED", false),
    first("UNCOMPRESSED", true),
    first("GZIP", true),
    first("LZ4", false),
  ];
  const read = async (bytes: Uint8Array) => {
    await Deno.writeFile(path, bytes);
    const columns = await readCells(path);
    assert.equal(new Set(Object.values(columns).map(({ length }) => length)).size, 1);
    return columns;
  };
  return {
    name: "Parquet",
    corpus,
    read,
    check: async () => {
      const { word } = await read(corpus[0]!);
      assert.deepEqual(word!.map((cell) => cell ?? null), words);
    },
  };
}
