/** Recognises files that are not CSV by their first bytes. */
import { UserError } from "../errors.ts";

const TEXT_HINT = 'save it as CSV, in a spreadsheet as "CSV UTF-8"';

const ARROW_HINT =
  'write it as Parquet, in pandas by pd.read_feather("FILE").to_parquet("FILE.parquet")';

/** What a table in JSON is, where one is of another shape. */
export const JSON_HINT = "a table in JSON is an object for each image, as pandas writes it by " +
  'to_json("FILE.jsonl", orient="records", lines=True)';

/** Documents of spreadsheet programs that are zips. */
export type DocumentKind = "xlsx" | "ods" | "numbers";

const DOCUMENTS: Readonly<Record<DocumentKind, readonly [kind: string, advice: string]>> = {
  xlsx: ["an Excel workbook (.xlsx)", TEXT_HINT],
  ods: ["an OpenDocument spreadsheet (.ods)", TEXT_HINT],
  numbers: ["a Numbers spreadsheet", "save it as CSV, in Numbers by File > Export To > CSV"],
};

/** The error about a document that is no table. */
export function otherKind(path: string, document: DocumentKind): UserError {
  const [kind, advice] = DOCUMENTS[document];
  return new UserError(`${path} is no CSV but ${kind}; ${advice}`);
}

/** The start of a file with its bytes as Latin-1, the kind of file, and advice. */
const KINDS: readonly [starts: readonly string[] | RegExp, kind: string, advice: string][] = [
  [["\x1f\x8b"], "compressed by gzip twice", "unpack it first, such as with gunzip"],
  [/^BZh[1-9]/, "compressed by bzip2", "unpack it first"],
  [["\xfd7zXZ\0"], "compressed by xz", "unpack it first"],
  [["\x28\xb5\x2f\xfd"], "compressed by Zstandard", "unpack it first"],
  [["7z\xbc\xaf\x27\x1c"], "a 7z archive", "unpack it first"],
  [["Rar!"], "a RAR archive", "unpack it first"],
  [
    /^PK.{28}mimetypeapplication\/vnd\.oasis/s,
    ...DOCUMENTS.ods,
  ],
  [
    /^PK.{28}(\[Content_Types\]|_rels\/|docProps\/|xl\/)/s,
    ...DOCUMENTS.xlsx,
  ],
  [/^PK.{28}(Index\/|Index\.zip|Metadata\/)/s, ...DOCUMENTS.numbers],
  [
    ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"],
    "a ZIP archive, as Excel workbooks (.xlsx) are too",
    `unpack it first, or ${TEXT_HINT}`,
  ],
  [["\xd0\xcf\x11\xe0"], "an Excel workbook (.xls)", TEXT_HINT],
  [
    ["PAR1"],
    "a Parquet file",
    'save it as CSV or JSON Lines, in pandas with to_csv or to_json(lines=True, orient="records")',
  ],
  [["ARROW1", "FEA1"], "an Arrow or Feather file", ARROW_HINT],
  [
    /^\xff\xff\xff\xff..\0\0/s,
    "an Arrow stream, as save_to_disk of the library datasets writes it",
    'write it as Parquet, by Dataset.to_parquet("FILE.parquet")',
  ],
  [
    /^[^\0]{1,100}\0.{100,256}ustar/s,
    "a tar archive",
    "unpack it, with tar -xf, and name the folder",
  ],
  [/^(\xef\xbb\xbf)?\s*\[\s*(\[|"|\])/, "JSON of another shape", JSON_HINT],
  [["SQLite format 3"], "an SQLite database", "save the table as CSV"],
  [["%PDF"], "a PDF document", "save the table as CSV"],
  [
    ["\xff\xd8\xff", "\x89PNG", "GIF8"],
    "an image",
    "name the CSV that says what the images show",
  ],
  [
    ["version https://git-lfs.github.com/"],
    "a Git LFS pointer, which stands for the file",
    "fetch the file itself with: git lfs pull",
  ],
  [/^(\xef\xbb\xbf)?\s*<(!doctype|html|\?xml|head|script)/i, "a web page or XML", TEXT_HINT],
];

/**
 * Refuses a file that is not text.
 *
 * @param path Its path, for the message.
 * @param start Its first bytes, 4 KiB if it has so many.
 * @throws UserError When it is another kind of file; it names the kind and says what to do.
 */
export function refuseOtherKinds(path: string, start: Uint8Array): void {
  const text = Array.from(start.subarray(0, 512), (byte) => String.fromCharCode(byte)).join("");
  const found = KINDS.find(([starts]) =>
    starts instanceof RegExp ? starts.test(text) : starts.some((start) => text.startsWith(start))
  );
  if (found) throw new UserError(`${path} is no CSV but ${found[1]}; ${found[2]}`);
}

/**
 * The encoding of a text with many zero bytes.
 *
 * @param start Its first bytes, 4 KiB if it has so many.
 * @returns UTF-16 without a byte order mark, or UTF-32; undefined for any other text.
 */
export function wideEncoding(start: Uint8Array): "utf-16le" | "utf-16be" | "utf-32" | undefined {
  const bytes = start.subarray(0, 4096);
  if (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) return "utf-32";
  if (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff) return "utf-32";
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return undefined;
  }
  // In these encodings every comma and line end contains a zero byte.
  let [separators, zerosAfter, zerosBefore] = [0, 0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (!SEPARATORS.includes(byte)) continue;
    separators++;
    if (bytes[index + 1] === 0) zerosAfter++;
    if (bytes[index - 1] === 0) zerosBefore++;
  }
  if (separators === 0 || Math.max(zerosAfter, zerosBefore) < separators * 0.8) return undefined;
  const zeros = bytes.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
  if (zeros > bytes.length * 0.6) return "utf-32";
  // In ASCII text all separators have zeros on both sides.
  return bytes[0] === 0 || zerosBefore > zerosAfter ? "utf-16be" : "utf-16le";
}

/** Comma, semicolon, bar, tab, LF, CR. */
const SEPARATORS = [0x2c, 0x3b, 0x7c, 9, 10, 13];
