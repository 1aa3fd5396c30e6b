/**
 * Tells from the first lines of a table how it is written: what separates and quotes its fields, and which lines
 * are no records. A comma is what is meant wherever it makes columns as well as another separator does: texts
 * have semicolons, bars and tabs in them, too.
 */
import { isComment } from "./comment_line.ts";
import { commaSyntax, FieldSyntax } from "./field_syntax.ts";
import { type Line, RecordReader } from "./records.ts";

/** How a table is written. */
export interface Dialect {
  /** How fields are separated and quoted. */
  readonly syntax: FieldSyntax;
  /** The lines before the header: comments, and what tells a spreadsheet the separator. */
  readonly leading: number;
  /** How many of them are comments. */
  readonly comments: number;
}

/** So many lines tell a table's dialect. */
export const DIALECT_LINES = 60;

/** The separators other than the comma, and their names. */
const OTHERS: readonly [separator: string, name: string][] = [
  [";", "semicolons"],
  ["\t", "tabs"],
  ["|", "bars (|)"],
];

/** A separator's name in a message. */
export function separatorName(separator: string): string {
  const [, name] = OTHERS.find(([other]) => other === separator) ?? [];
  return name ?? `"${separator}"`;
}

/** `sep=;`, which Excel reads and writes as a file's first line; programs may have quoted it or added separators. */
const SEPARATOR_LINE = /^\ufeff?"?sep=([^\w\s"'#]|\t)"?[,;\t|]*$/i;

/**
 * Tells how a table is written.
 *
 * @param lines Its first lines, {@linkcode DIALECT_LINES} if it has so many.
 */
export function detectDialect(lines: readonly Line[]): Dialect {
  let leading = 0;
  let separator: string | undefined;
  const skipBlank = () => {
    while (leading < lines.length && lines[leading]!.text.trim() === "") leading++;
  };
  skipBlank();
  const named = leading < lines.length && SEPARATOR_LINE.exec(lines[leading]!.text.trimEnd());
  // A tab at the end is the separator itself.
  const tab = leading < lines.length && /^\ufeff?sep=\t$/i.test(lines[leading]!.text);
  if (named || tab) {
    separator = named ? named[1]! : "\t";
    leading++;
  }
  const marked: number[] = [];
  let first = leading;
  for (; first < lines.length; first++) {
    const { text } = lines[first]!;
    if (text.startsWith("#")) marked.push(first);
    else if (text.trim() !== "") break;
  }
  separator ??= detectSeparator(lines.slice(first));
  const syntax = detectQuote(lines.slice(first), separator);
  const width = first < lines.length ? syntax.split(lines[first]!.text).values.length : 0;
  // The last of them may be a header that begins so.
  const last = marked.at(-1);
  if (last !== undefined) {
    const isHeader = first === lines.length || !isComment(lines[last]!.text, syntax, width, true);
    if (isHeader) marked.pop();
    leading = isHeader ? last : first;
  }
  return { syntax, leading, comments: marked.length };
}

/** The separator with which the most rows have the header's number of fields. */
function detectSeparator(lines: readonly Line[]): string {
  const comma = fitOf(lines, ",");
  const others = OTHERS.map(([separator]) => fitOf(lines, separator))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.share - a.share || b.width - a.width);
  const [best] = others;
  if (best === undefined) return ",";
  if (comma.width === 1) return best.separated >= 0.5 ? best.separator : ",";
  const isBetter = best.share > 0.5 && (best.share > comma.share ||
    best.share === comma.share && best.isClean && !comma.isClean);
  return isBetter ? best.separator : ",";
}

/** How well a separator fits the first lines. */
function fitOf(lines: readonly Line[], separator: string) {
  const reader = new RecordReader({ syntax: new FieldSyntax(separator), leading: 0, comments: 0 });
  reader.push(lines);
  reader.end();
  const [header = [], ...rows] = [...reader.records()].map(({ fields }) => fields);
  const width = header.length;
  const share = (fits: (fields: readonly string[]) => boolean) =>
    rows.length === 0 ? 1 : rows.filter(fits).length / rows.length;
  return {
    separator,
    width,
    /** The share of rows with as many fields as the header. */
    share: share(({ length }) => length === width),
    /** The share of rows with the separator. */
    separated: share(({ length }) => length > 1),
    /** Whether no name of the header begins with a blank, as a text after a comma does, or holds part of a quote. */
    isClean: !header.some((name) => /^\s|^"|"$/.test(name)),
  };
}

/** The quote of a table: `'` where it stands around a field of each row and nothing else explains it. */
function detectQuote(lines: readonly Line[], separator: string): FieldSyntax {
  const plain = separator === "," ? commaSyntax : new FieldSyntax(separator);
  const filled = lines.filter(({ text }) => text.trim() !== "" && !text.startsWith("#"));
  const [header, ...rows] = filled;
  if (header === undefined || rows.length === 0) return plain;
  if (filled.some(({ text }) => text.includes('"'))) return plain;
  const single = new FieldSyntax(separator, "'");
  const width = single.split(header.text).values.length;
  const parsed = rows.map(({ text }) => single.split(text));
  if (parsed.some(({ values, open }) => open !== undefined || values.length !== width)) {
    return plain;
  }
  const before = rows.map(({ text }) => plain.split(text).values);
  const isQuoted = Array.from(
    { length: width },
    (_, column) =>
      parsed.every(({ values }, row) =>
        before[row]!.length !== width || before[row]![column]!.trim() === `'${values[column]}'`
      ) && before.some((fields) => fields.length === width),
  );
  return isQuoted.some((quoted) => quoted) ? single : plain;
}
