/** Parquet files for tests, as the `datasets` library of Hugging Face writes them. */
import { compress, type TestCodec } from "./compress.ts";
import { type ColumnSource, parquetWriteBuffer, type SchemaElement } from "./deps.ts";

/** What a column's values are; an image is a struct of bytes and a path. */
export type TestKind =
  | "image"
  | "text"
  | "int64"
  | "float"
  | "date"
  | "boolean"
  | "bytes"
  | "list of text"
  | "list of int64"
  | "list of structs"
  | "struct";

/** A column. */
export interface TestColumn {
  readonly name: string;
  readonly kind: TestKind;
  readonly data: unknown[];
  /** How values are coded; the writer's choice by default. */
  readonly encoding?: NonNullable<ColumnSource["encoding"]>;
}

/** How a file is written. */
export interface TestFile {
  readonly columns: readonly TestColumn[];
  /** What the library keeps of columns, such as the names of classes. */
  readonly features?: Readonly<Record<string, unknown>>;
  readonly rowGroupSize?: number;
  /** Snappy by default; bytes are written as they are where it is LZO. */
  readonly codec?: TestCodec | "UNCOMPRESSED" | "LZO";
}

/** The bytes of a Parquet file. */
export function parquetBytes(
  { columns, features, rowGroupSize = 100, codec = "SNAPPY" }: TestFile,
): Uint8Array<ArrayBuffer> {
  const schema: SchemaElement[] = [
    { name: "schema", num_children: columns.length },
    ...columns.flatMap(({ name, kind }) => elementsOf(name, kind)),
  ];
  const kvMetadata = features === undefined
    ? []
    : [{ key: "huggingface", value: JSON.stringify({ info: { features } }) }];
  const bytes = parquetWriteBuffer({
    columnData: columns.map(({ name, data, encoding }) => ({
      name,
      data,
      ...(encoding !== undefined && { encoding }),
    })),
    schema,
    kvMetadata,
    rowGroupSize,
    codec,
    compressors: { ...compress, LZO: (bytes: Uint8Array) => bytes },
  });
  return new Uint8Array(bytes);
}

const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

function elementsOf(name: string, kind: TestKind): SchemaElement[] {
  const repetition_type = "OPTIONAL";
  const group = (num_children: number): SchemaElement => ({ name, num_children, repetition_type });
  const list = (...element: SchemaElement[]): SchemaElement[] => [
    { ...group(1), converted_type: "LIST" },
    { name: "list", num_children: 1, repetition_type: "REPEATED" },
    ...element,
  ];
  const leaf = (name: string, type: Partial<SchemaElement>): SchemaElement => ({
    name,
    repetition_type,
    ...type,
  });
  switch (kind) {
    case "image":
      return [group(2), leaf("bytes", { type: "BYTE_ARRAY" }), leaf("path", text)];
    case "struct":
      return [group(2), leaf("colour", text), leaf("price", { type: "DOUBLE" })];
    case "text":
      return [leaf(name, text)];
    case "int64":
      return [leaf(name, { type: "INT64" })];
    case "float":
      return [leaf(name, { type: "FLOAT" })];
    case "date":
      return [leaf(name, { type: "INT32", converted_type: "DATE" })];
    case "boolean":
      return [leaf(name, { type: "BOOLEAN" })];
    case "bytes":
      return [leaf(name, { type: "BYTE_ARRAY" })];
    case "list of text":
      return list(leaf("element", text));
    case "list of int64":
      return list(leaf("element", { type: "INT64" }));
    case "list of structs":
      return list({ ...group(1), name: "element" }, leaf("box", { type: "DOUBLE" }));
  }
}
