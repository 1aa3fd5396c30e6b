/**
 * A Parquet file: what it says of itself, and its values, a column of a row group at a time. Whatever is wrong with
 * it is an error that names the file, and the column where it is one's.
 */
import { UserError } from "../errors.ts";
import { checkPages, MOST_VALUES } from "./check_pages.ts";
import { columnsOf, type ParquetColumn, type ParquetColumns } from "./columns.ts";
import { decompressors } from "./decompress.ts";
import {
  type FileMetaData,
  getTreePath,
  parquetMetadataAsync,
  parquetRead,
  parquetSchema,
} from "./deps.ts";
import { type ClassNames, classNamesOf } from "./features.ts";
import { endOfStruct } from "./thrift.ts";

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
  /** What was read last: of a struct the values of all fields, which are asked for one after the other. */
  #last: { readonly top: string; readonly group: number; readonly values: unknown[] } | undefined;

  private constructor(path: string, file: Deno.FsFile, size: number, metadata: FileMetaData) {
    this.path = path;
    this.#file = file;
    this.#size = size;
    this.#metadata = metadata;
    this.columns = columnsOf(parquetSchema(metadata));
    this.classNames = classNamesOf(metadata.key_value_metadata ?? []);
    this.groups = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
    if (!this.groups.every((rows) => rows >= 0)) throw new Error("it counts rows below none");
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
        requireFooter(file, size);
        // Looking for geometry, the library never ends where a count of fields is below none.
        const options = { parsers, geoparquet: false };
        const metadata = await parquetMetadataAsync(bufferOf(file, size), options);
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
    if (below.length === 0) return await this.#readWhole(where, top, group);
    if (this.#last?.top !== top || this.#last.group !== group) {
      this.#last = { top, group, values: await this.#readWhole(where, top, group) };
    }
    return this.#last.values.map((value) => valueAt(value, below));
  }

  /** The values of a column of the schema's first level in a row group. */
  async #readWhole(where: string, top: string, group: number): Promise<unknown[]> {
    const chunks = this.#chunksOf(where, top, group);
    const rowStart = this.groups.slice(0, group).reduce((sum, rows) => sum + rows, 0);
    const rows = this.groups[group]!;
    if (rows === 0) return [];
    let values: unknown[] = [];
    try {
      const read = chunks.map((chunk) => this.#readChunk(chunk, rows));
      const whole = bufferOf(this.#file, this.#size);
      await parquetRead({
        file: {
          byteLength: this.#size,
          // What was judged is not read again.
          slice: (start, end) =>
            read.find((chunk) => chunk.start === start && chunk.end === end)?.bytes.buffer ??
              whole.slice(start, end),
        },
        metadata: this.#metadata,
        columns: [top],
        rowStart,
        rowEnd: rowStart + rows,
        rowFormat: "array",
        compressors: decompressors,
        parsers,
        utf8: false,
        onComplete: (found) => {
          values = found.map(([value]) => value);
        },
      });
    } catch (error) {
      throw damaged(where, `row group ${group + 1} cannot be read`, error);
    }
    if (values.length !== rows || values.includes(undefined)) {
      throw damaged(where, `row group ${group + 1} has too few values`);
    }
    return values;
  }

  [Symbol.dispose](): void {
    this.#file.close();
  }

  /** The bytes of a column's pages, judged. */
  #readChunk({ meta_data: meta }: ColumnChunk, rows: number) {
    const { dictionary_page_offset, data_page_offset, total_compressed_size } = meta!;
    const start = Number(dictionary_page_offset || data_page_offset);
    const end = start + Number(total_compressed_size);
    if (!(start >= 0 && end >= start && end <= this.#size)) {
      throw new Error("its place is not within the file");
    }
    const path = getTreePath(parquetSchema(this.#metadata), meta!.path_in_schema);
    const size = Number(meta!.total_uncompressed_size);
    // Decimal numbers of bytes: the time to read one grows with the square of its length.
    if (path.at(-1)!.element.converted_type === "DECIMAL" && size > 64 * rows + 2 ** 16) {
      throw new Error("its numbers have too many digits");
    }
    const bytes = readAt(this.#file, start, end);
    checkPages({ bytes, path, codec: meta!.codec, size, rows });
    return { start, end, bytes };
  }

  /**
   * The pages of a column in a row group.
   *
   * @throws UserError When its values are coded in a way that is not read, or too much at once.
   */
  #chunksOf(where: string, top: string, group: number): readonly ColumnChunk[] {
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
      const bytes = Math.max(Number(total_compressed_size), Number(total_uncompressed_size));
      if (bytes > MOST_BYTES) throw tooMuch(where, `${(bytes / 1e9).toFixed(1)} GB`, group);
    }
    const rows = this.groups[group]!;
    if (rows > MOST_VALUES) throw tooMuch(where, `${rows} rows`, group);
    return chunks;
  }
}

/** What the footer says of a column's pages in a row group. */
type ColumnChunk = FileMetaData["row_groups"][number]["columns"][number];

function tooMuch(where: string, what: string, group: number): UserError {
  return new UserError(
    `${where} has ${what} in row group ${group + 1}, too much to read at once; ` +
      "write the file with smaller row groups, in pandas by to_parquet(row_group_size=1000)",
  );
}

/** Codecs that are read, by their names in the format. */
const readCodecs = ["UNCOMPRESSED", ...Object.keys(decompressors)];

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

/** @throws Error When the footer is none. */
function requireFooter(file: Deno.FsFile, size: number): void {
  const end = readAt(file, size - 8, size - 4);
  const start = size - 8 - new DataView(end.buffer).getUint32(0, true);
  if (start < 4) throw new Error("it is longer than the file");
  endOfStruct(new DataView(readAt(file, start, size - 8).buffer), 0);
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
