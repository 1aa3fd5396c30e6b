/** The npm packages of this folder, each named once with its exact version; loaded when a Parquet file comes. */
export {
  type CompressionCodec,
  type FileMetaData,
  type PageHeader,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
  type SchemaTree,
} from "npm:hyparquet@1.33.0";
export { parquetHeader } from "npm:hyparquet@1.33.0/src/column.js";
export { deltaBinaryUnpack } from "npm:hyparquet@1.33.0/src/delta.js";
export {
  getMaxDefinitionLevel,
  getMaxRepetitionLevel,
  getTreePath,
  isFlatColumn,
} from "npm:hyparquet@1.33.0/src/schema.js";
export { compressors } from "npm:hyparquet-compressors@1.1.2";
