/** The npm package that writes Parquet files, for tests. */
export {
  type ColumnSource,
  parquetWriteBuffer,
  type SchemaElement,
} from "npm:hyparquet-writer@0.17.0";
