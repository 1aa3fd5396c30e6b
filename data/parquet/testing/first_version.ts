/** Parquet files with pages of the first version, which most programs write and the package for tests does not. */
import { crc32 } from "node:zlib";
import { compress, type TestCodec } from "./compress.ts";
import {
  ByteWriter,
  writeMetadata,
  writePageHeader,
  writePlain,
  writeRleBitPackedHybrid,
} from "./deps.ts";

/** How a file with one column is written. */
export interface FirstVersion {
  /** Texts; null is none. */
  readonly data: readonly (string | null)[];
  readonly codec: TestCodec | "UNCOMPRESSED";
  /** Whether each text stands once in a dictionary. */
  readonly dictionary?: boolean;
  /** Whether pages have a checksum. */
  readonly checksum?: boolean;
}

/** The bytes of a file whose column is called `name`. */
export function firstVersionBytes(
  { data, codec, dictionary = false, checksum = false }: FirstVersion,
): Uint8Array<ArrayBuffer> {
  const file = new ByteWriter();
  let size = 0;
  const pack = (page: ByteWriter, header: object) => {
    const bytes = page.getBytes();
    const packed = codec === "UNCOMPRESSED" ? bytes : compress[codec](bytes);
    const start = file.offset;
    writePageHeader(
      file,
      {
        uncompressed_page_size: bytes.length,
        compressed_page_size: packed.length,
        ...(checksum && { crc: crc32(packed) | 0 }),
        ...header,
      } as Parameters<typeof writePageHeader>[1],
    );
    size += file.offset - start + bytes.length;
    file.appendBytes(packed);
  };
  file.appendUint32(0x31524150);
  const start = file.offset;
  const texts = data.filter((text) => text !== null);
  const words = [...new Set(texts)];
  const bytesOf = (texts: readonly string[]) => texts.map((text) => new TextEncoder().encode(text));
  if (dictionary) {
    const page = new ByteWriter();
    writePlain(page, bytesOf(words), "BYTE_ARRAY", undefined);
    pack(page, {
      type: "DICTIONARY_PAGE",
      dictionary_page_header: { num_values: words.length, encoding: "PLAIN" },
    });
  }
  const dataStart = file.offset;
  const page = new ByteWriter();
  const levels = new ByteWriter();
  writeRleBitPackedHybrid(levels, data.map((text) => Number(text !== null)), 1);
  page.appendUint32(levels.offset);
  page.appendBytes(levels.getBytes());
  if (dictionary) {
    const bits = 32 - Math.clz32(words.length - 1);
    page.appendUint8(bits);
    writeRleBitPackedHybrid(page, texts.map((text) => words.indexOf(text)), bits);
  } else writePlain(page, bytesOf(texts), "BYTE_ARRAY", undefined);
  const encoding = dictionary ? "RLE_DICTIONARY" : "PLAIN";
  pack(page, {
    type: "DATA_PAGE",
    data_page_header: {
      num_values: data.length,
      encoding,
      definition_level_encoding: "RLE",
      repetition_level_encoding: "RLE",
    },
  });
  const chunk = {
    type: "BYTE_ARRAY" as const,
    encodings: [encoding as "PLAIN"],
    path_in_schema: ["name"],
    codec,
    num_values: BigInt(data.length),
    total_compressed_size: BigInt(file.offset - start),
    total_uncompressed_size: BigInt(size),
    data_page_offset: BigInt(dataStart),
    ...(dictionary && { dictionary_page_offset: BigInt(start) }),
  };
  const group = {
    columns: [{ file_offset: BigInt(start), meta_data: chunk }],
    total_byte_size: BigInt(size),
    num_rows: BigInt(data.length),
  };
  writeMetadata(file, {
    version: 1,
    schema: [
      { name: "schema", num_children: 1 },
      { name: "name", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "OPTIONAL" },
    ],
    num_rows: BigInt(data.length),
    row_groups: [group],
    metadata_length: 0,
  });
  file.appendUint32(0x31524150);
  return new Uint8Array(file.getBytes());
}
