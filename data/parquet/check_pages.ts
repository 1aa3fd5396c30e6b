/**
 * Judges the pages of a column before the library reads them. Only the footer says how much they hold, and pages
 * need no checksum: damage in one could make the library count for hours, or read values that nobody wrote. What
 * passes here holds as many rows as the footer says, and is read in a time that is in proportion to them.
 */
import { crc32 } from "node:zlib";
import { decompressors } from "./decompress.ts";
import {
  type CompressionCodec,
  deltaBinaryUnpack,
  getMaxDefinitionLevel,
  getMaxRepetitionLevel,
  isFlatColumn,
  type PageHeader,
  parquetHeader,
  type SchemaTree,
} from "./deps.ts";
import { endOfDeltas, walkRuns } from "./runs.ts";
import { endOfStruct } from "./thrift.ts";

/** Most values of a column in one row group, which are in memory at once. */
export const MOST_VALUES = 2 ** 26;

/** Bytes that a page may have whatever the footer says of all pages. */
const SMALL_PAGE = 2 ** 26;

/** What the footer says of a column's pages in a row group. */
export interface PagesOfColumn {
  /** The pages, one after the other. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The column within the schema, from the root on. */
  readonly path: readonly SchemaTree[];
  readonly codec: CompressionCodec;
  /** Bytes of all pages when decompressed. */
  readonly size: number;
  /** Rows of the row group. */
  readonly rows: number;
}

/** A page of data, whichever version it has. */
interface DataPage {
  /** With those that are null. */
  readonly values: number;
  readonly encoding: string | undefined;
  /** How many values are null; unknown in the first version. */
  readonly nulls?: number;
}

/** Bytes of a page from a position on. */
interface Bytes {
  readonly view: DataView;
  readonly at: number;
}

/**
 * Judges the pages of a column in a row group.
 *
 * @param pages The pages.
 * @throws Error When they are damaged.
 */
export function checkPages(pages: PagesOfColumn): void {
  const { bytes, path, codec, rows } = pages;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFlat = isFlatColumn([...path]);
  const largest = Math.max(pages.size, SMALL_PAGE);
  let dictionary: number | undefined;
  let values = 0;
  let found = 0;
  for (let at = 0; isFlat ? found < rows : at < bytes.length - 1;) {
    endOfStruct(view, at);
    const reader = { view, offset: at };
    const header = parquetHeader(reader);
    const { compressed_page_size: stored, uncompressed_page_size: size } = header;
    at = reader.offset + requireCount(stored, bytes.length - reader.offset);
    requireCount(size, largest);
    const page = bytes.subarray(reader.offset, at);
    const { crc } = header as { crc?: number };
    if (crc !== undefined && crc >>> 0 !== crc32(page)) throw new Error("a checksum is wrong");
    if (header.type === "DICTIONARY_PAGE") {
      dictionary = requireCount(header.dictionary_page_header?.num_values, MOST_VALUES);
      continue;
    }
    const data = dataPageOf(header);
    values += requireCount(data.values, MOST_VALUES - values);
    if (data.nulls !== undefined) requireCount(data.nulls, data.values);
    const check = header.type === "DATA_PAGE" ? checkFirstVersion : checkSecondVersion;
    found += check(page, header, data, { path, codec, dictionary });
    if (found > rows) throw new Error("it has too many values");
  }
  if (found !== rows) throw new Error(`it has ${found} values, and there are ${rows} rows`);
}

/** What pages are judged by. */
interface Column extends Pick<PagesOfColumn, "path" | "codec"> {
  /** How many values the dictionary has, where there is one. */
  readonly dictionary: number | undefined;
}

function dataPageOf({ type, data_page_header, data_page_header_v2 }: PageHeader): DataPage {
  if (type === "DATA_PAGE" && data_page_header !== undefined) {
    return { values: data_page_header.num_values, encoding: data_page_header.encoding };
  }
  if (type === "DATA_PAGE_V2" && data_page_header_v2 !== undefined) {
    const { num_values: values, encoding, num_nulls: nulls } = data_page_header_v2;
    return { values, encoding, nulls };
  }
  throw new Error("a page is of no known kind");
}

/** Levels and values are compressed together, and each kind of levels tells its length. */
function checkFirstVersion(
  page: Uint8Array,
  header: PageHeader,
  { values, encoding }: DataPage,
  column: Column,
): number {
  const repeats = getMaxRepetitionLevel([...column.path]);
  const defines = getMaxDefinitionLevel([...column.path]);
  // Nothing of such a page is counted: where its bytes end, the library ends.
  if (repeats === 0 && defines === 0 && encoding === "PLAIN") return values;
  const bytes = decompressed(page, header.uncompressed_page_size, column.codec);
  let at: Bytes = { view: viewOf(bytes), at: 0 };
  const levels = (most: number, counted: number): number => {
    if (most === 0) return values;
    const { view, at: start } = at;
    requireCount(start + 4, view.byteLength);
    const length = view.getUint32(start, true);
    const end = start + 4 + requireCount(length, view.byteLength - start - 4);
    at = { view, at: end };
    return countLevels({ view, start: start + 4, end }, most, values, counted);
  };
  const rows = levels(repeats, 0);
  const present = levels(defines, defines);
  checkValues(at, present, encoding, column);
  return rows;
}

/** Levels are not compressed, and the header tells their lengths. */
function checkSecondVersion(
  page: Uint8Array,
  header: PageHeader,
  { values, encoding, nulls = 0 }: DataPage,
  column: Column,
): number {
  const { data_page_header_v2: version } = header;
  const repeats = getMaxRepetitionLevel([...column.path]);
  const defines = getMaxDefinitionLevel([...column.path]);
  const view = viewOf(page);
  const middle = requireCount(version!.repetition_levels_byte_length, page.length);
  const length = requireCount(version!.definition_levels_byte_length, page.length - middle);
  const end = middle + length;
  const rows = repeats === 0
    ? values
    : countLevels({ view, start: 0, end: middle }, repeats, values, 0);
  const present = defines === 0
    ? values
    : countLevels({ view, start: middle, end }, defines, values, defines);
  if (present !== values - nulls || rows !== version!.num_rows) {
    throw new Error("a page holds other counts than it says");
  }
  if (encoding === "PLAIN") return rows;
  const size = requireCount(header.uncompressed_page_size - end, Infinity);
  const packed = page.subarray(end);
  const bytes = version!.is_compressed === false || size === 0
    ? packed
    : decompressed(packed, size, column.codec);
  checkValues({ view: viewOf(bytes), at: 0 }, present, encoding, column);
  return rows;
}

/** How many of a page's levels are a certain one. */
function countLevels(
  range: { readonly view: DataView; readonly start: number; readonly end: number },
  most: number,
  count: number,
  counted: number,
): number {
  let found = 0;
  walkRuns(range, bitWidth(most), count, (level, times) => {
    if (level > most) throw new Error("a level is too high");
    if (level === counted) found += times;
  });
  return found;
}

/** @throws Error When the codes of a page's values mean more or fewer than those that are there. */
function checkValues(
  { view, at }: Bytes,
  count: number,
  encoding: string | undefined,
  { path, dictionary }: Column,
): void {
  const end = view.byteLength;
  const type = path.at(-1)!.element.type;
  if (encoding === "PLAIN_DICTIONARY" || encoding === "RLE_DICTIONARY") {
    if (count === 0) return;
    if (dictionary === undefined) throw new Error("its dictionary is missing");
    requireCount(at + 1, end);
    walkRuns({ view, start: at + 1, end }, view.getUint8(at), count, (index) => {
      if (index >= dictionary) throw new Error("a value is not in the dictionary");
    });
  } else if (encoding === "RLE") {
    if (type !== "BOOLEAN") throw new Error("its values are in runs, and are no booleans");
    // Four bytes tell the length.
    if (count > 0) walkRuns({ view, start: at + 4, end }, 1, count, () => {});
  } else if (encoding?.startsWith("DELTA_") && count > 0) {
    const middle = endOfDeltas({ view, start: at, end }, count);
    if (encoding !== "DELTA_BYTE_ARRAY") return;
    endOfDeltas({ view, start: middle, end }, count);
    checkPrefixes({ view, at }, { view, at: middle }, count);
  }
}

/** @throws Error When a text begins with more of the one before than that has. */
function checkPrefixes(prefixes: Bytes, suffixes: Bytes, count: number): void {
  const numbers = ({ view, at }: Bytes) => {
    const found = new Int32Array(count);
    deltaBinaryUnpack({ view, offset: at }, count, found);
    return found;
  };
  const [shared, own] = [numbers(prefixes), numbers(suffixes)];
  let length = 0;
  let sum = 0;
  for (const [index, prefix] of shared.entries()) {
    length = requireCount(prefix, length) + requireCount(own[index], suffixes.view.byteLength);
    sum = requireCount(sum + length, 2 ** 31);
  }
}

function decompressed(bytes: Uint8Array, size: number, codec: CompressionCodec): Uint8Array {
  return codec === "UNCOMPRESSED" ? bytes : decompressors[codec]!(bytes, size);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Bits that a level takes. */
function bitWidth(most: number): number {
  return 32 - Math.clz32(most);
}

/** @throws Error When a number is no whole one from 0 to the most it can be. */
function requireCount(value: unknown, most: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most) {
    return value;
  }
  throw new Error("a header holds a number that cannot be right");
}
