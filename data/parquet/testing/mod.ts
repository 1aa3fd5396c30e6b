/** Parquet files for tests. */
export { firstVersionBytes } from "./first_version.ts";
export { readCells } from "./read_cells.ts";
export { parquetBytes, type TestFile } from "./write_parquet.ts";
