/**
 * A Parquet file: what it says of itself, and its values, a column of a row group at a time. Whatever is wrong with
 * it is an error that names the file, and the column where it is one's.
 */
import { UserError } from "../errors.ts";
import { columnsOf, type ParquetColumn, type ParquetColumns } from "./columns.ts";
import {
  compressors,
  type FileMetaData,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from "./deps.ts";
import { type ClassNames, classNamesOf } from "./features.ts";

/** Most bytes of a column in one row group. */
const MOST_BYTES = 2 ** 31;

/** An open Parquet file. */
export class ParquetFile implements Disposable {
  /** Its path. */
  readonly path: string;
  /** Its columns. */
  readonly columns: ParquetColumns;
  /** What integers stand for. */
  readonly classNames: ClassNames;
  /** Rows of each row group. */
  readonly groups: readonly number[];
  readonly #file: Deno.FsFile;
  readonly #metadata: FileMetaData;
  readonly #size: number;

  private constructor(path: string, file: Deno.FsFile, size: number, metadata: FileMetaData) {
    this.path = path;
    this.#file = file;
    this.#size = size;
    this.#metadata = metadata;
    this.columns = columnsOf(parquetSchema(metadata));
    this.classNames = classNamesOf(metadata.key_value_metadata ?? []);
    this.groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
  }

  /**
   * Opens a file.
   *
   * @param path Its path.
   * @throws UserError When it cannot be read, or is damaged.
   */
  static async open(path: string): Promise<ParquetFile> {
    let file: Deno.FsFile;
    try {
      file = await Deno.open(path);
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) throw new UserError(`${path} does not exist`);
      throw new UserError(`cannot read ${path}: ${(error as Error).message}`, { cause: error });
    }
    try {
      const { size } = await file.stat();
      requireEnds(path, file, size);
      try {
        const metadata = await parquetMetadataAsync(bufferOf(file, size), { parsers });
        return new ParquetFile(path, file, size, metadata);
      } catch (error) {
        throw damaged(path, "its footer cannot be read", error);
      }
    } catch (error) {
      file.close();
      throw error;
    }
  }

  /**
   * The values of a column in a row group.
   *
   * @param column The column.
   * @param group The row group's index.
   * @returns One for each row; undefined or null where there is none.
   * @throws UserError When they cannot be read.
   */
  async read(column: ParquetColumn, group: number): Promise<unknown[]> {
    const where = `${this.path}, column "${column.name}"`;
    const [top = "", ...below] = column.path;
    this.#requireReadable(where, top, group);
    const rowStart = this.groups.slice(0, group).reduce((sum, rows) => sum + rows, 0);
    const rows = this.groups[group]!;
    let values: unknown[] = [];
    try {
      await parquetRead({
        file: bufferOf(this.#file, this.#size),
        metadata: this.#metadata,
        columns: [top],
        rowStart,
        rowEnd: rowStart + rows,
        rowFormat: "array",
        compressors,
        parsers,
        utf8: false,
        onComplete: (found) => {
          values = found.map(([value]) => value);
        },
      });
    } catch (error) {
      throw damaged(where, `row group ${group + 1} cannot be read`, error);
    }
    if (values.length !== rows) throw damaged(where, `row group ${group + 1} has too few values`);
    return below.length === 0 ? values : values.map((value) => valueAt(value, below));
  }

  [Symbol.dispose](): void {
    this.#file.close();
  }

  /** @throws UserError When a column's values are coded in a way that is not read, or too much at once. */
  #requireReadable(where: string, top: string, group: number): void {
    const chunks = this.#metadata.row_groups[group]!.columns.filter(({ meta_data }) =>
      meta_data?.path_in_schema[0] === top
    );
    for (const { meta_data, crypto_metadata, file_path } of chunks) {
      if (crypto_metadata !== undefined || meta_data === undefined) {
        throw new UserError(`${where} is encrypted; write the file without encryption`);
      }
      if (file_path) {
        throw new UserError(`${where} is in another file, ${file_path}; name that one`);
      }
      const { codec, total_compressed_size, total_uncompressed_size } = meta_data;
      if (!readCodecs.includes(codec)) {
        throw new UserError(
          `${where} is compressed by ${codec}, which is not read; write it with snappy, gzip or zstd, ` +
            'in pandas by to_parquet(compression="zstd")',
        );
      }
      const bytes = Number(
        total_compressed_size > total_uncompressed_size
          ? total_compressed_size
          : total_uncompressed_size,
      );
      if (bytes > MOST_BYTES) {
        throw new UserError(
          `${where} has ${(bytes / 1e9).toFixed(1)} GB in row group ${
            group + 1
          }, too much to read at ` +
            "once; write the file with smaller row groups, in pandas by to_parquet(row_group_size=1000)",
        );
      }
    }
  }
}

/** Codecs that are read: those of the packages, by their names in the format. */
const readCodecs = ["UNCOMPRESSED", ...Object.keys(compressors)];

/** Times as text, and nothing made of what is not read. */
const parsers = {
  timestampFromMilliseconds: (value: bigint) => isoTime(Number(value)),
  timestampFromMicroseconds: (value: bigint) => isoTime(Number(value / 1000n)),
  timestampFromNanoseconds: (value: bigint) => isoTime(Number(value / 1_000_000n)),
  dateFromDays: (days: number) => isoTime(days * 86_400_000)?.slice(0, 10),
  jsonFromBytes: (bytes: Uint8Array) => bytes && new TextDecoder().decode(bytes),
  geometryFromBytes: (bytes: Uint8Array) => bytes,
  geographyFromBytes: (bytes: Uint8Array) => bytes,
};

function isoTime(milliseconds: number): string | undefined {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** @throws UserError When a file is none of Parquet, or only the beginning of one. */
function requireEnds(path: string, file: Deno.FsFile, size: number): void {
  const text = (from: number) =>
    new TextDecoder("latin1").decode(readAt(file, from, Math.min(size, from + 4)));
  const [start, end] = [text(0), text(Math.max(0, size - 4))];
  if (start === "PARE" || end === "PARE") {
    throw new UserError(`${path} is an encrypted Parquet file; write it without encryption`);
  }
  if (start !== "PAR1") {
    const pointer = "vers" === start ? "a Git LFS pointer: fetch the file with: git lfs pull" : "";
    throw new UserError(`${path} is no Parquet file${pointer && `, but ${pointer}`}`);
  }
  if (end !== "PAR1" || size < 12) {
    throw new UserError(
      `${path} is a Parquet file that is cut off: its end is missing; fetch it again`,
    );
  }
}

function bufferOf(file: Deno.FsFile, size: number) {
  return {
    byteLength: size,
    slice: (start: number, end: number = size) =>
      readAt(file, Math.max(0, start), Math.min(size, end)).buffer,
  };
}

/** The bytes of a range, which lies within the file; at once, since several ranges are asked for together. */
function readAt(file: Deno.FsFile, start: number, end: number) {
  const bytes = new Uint8Array(Math.max(0, end - start));
  file.seekSync(start, Deno.SeekMode.Start);
  for (let filled = 0; filled < bytes.length;) {
    const count = file.readSync(bytes.subarray(filled));
    if (count === null) throw new Error("it ends early");
    filled += count;
  }
  return bytes;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (value, name) => (value as Record<string, unknown> | null | undefined)?.[name],
    value,
  );
}

function damaged(where: string, what: string, error?: unknown): UserError {
  const reason = error instanceof Error ? ` (${error.message.slice(0, 200)})` : "";
  return new UserError(`${where}: ${what}${reason}; the file is damaged, fetch or write it again`, {
    cause: error,
  });
}
