/** The npm package that writes Parquet files, for tests. */
export {
  type ColumnSource,
  parquetWriteBuffer,
  type SchemaElement,
} from "npm:hyparquet-writer@0.17.0";
export { ByteWriter } from "npm:hyparquet-writer@0.17.0/src/bytewriter.js";
export { writePageHeader } from "npm:hyparquet-writer@0.17.0/src/datapage.js";
export { writeRleBitPackedHybrid } from "npm:hyparquet-writer@0.17.0/src/encoding.js";
export { writeMetadata } from "npm:hyparquet-writer@0.17.0/src/metadata.js";
export { writePlain } from "npm:hyparquet-writer@0.17.0/src/plain.js";
export { snappyCompress } from "npm:hyparquet-writer@0.17.0/src/snappy.js";
