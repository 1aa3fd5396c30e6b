/**
 * Splits one record's text into fields (RFC 4180), with what real files contain besides: blanks before an
 * opening quote and after a closing one, and quotes in the middle of a field, which are text there.
 */

/** A record's fields. */
export interface Fields {
  /** The unquoted values. */
  readonly values: string[];
  /** The index of a field with an opening quote that is not closed; from there on the text is split at commas. */
  readonly open?: number;
}

/**
 * Splits a record. A field whose closing quote is followed by anything but a comma or the record's end is not
 * a quoted one: its text up to the next comma is used unchanged.
 *
 * @param text The record, without its line end.
 */
export function splitFields(text: string): Fields {
  if (!text.includes('"')) return { values: text.split(",") };
  const values: string[] = [];
  for (let start = 0;;) {
    const quoted = readQuoted(text, start);
    if (quoted === "open") {
      const open = values.length;
      return { values: values.concat(text.slice(start).split(",")), open };
    }
    let end = quoted?.end;
    if (end === undefined) {
      const comma = text.indexOf(",", start);
      end = comma < 0 ? text.length : comma;
    }
    values.push(quoted?.value ?? text.slice(start, end));
    if (end === text.length) return { values };
    start = end + 1;
  }
}

const OPENING = /[ \t]*"/y;
const CLOSING = /[ \t]*(?:,|$)/y;

/**
 * Reads a quoted field.
 *
 * @returns Its value and the position of the comma or the end after it; undefined where the field is not
 * quoted; `open` where no closing quote follows.
 */
function readQuoted(
  text: string,
  start: number,
): { value: string; end: number } | "open" | undefined {
  OPENING.lastIndex = start;
  if (!OPENING.test(text)) return undefined;
  const from = OPENING.lastIndex;
  const close = findClosingQuote(text, from);
  if (close < 0) return "open";
  const end = endAfterQuote(text, close);
  if (end === undefined) return undefined;
  return { value: text.slice(from, close).replaceAll('""', '"'), end };
}

/**
 * The next quote that is not part of an escaped quote (`""`).
 *
 * @returns Its position; -1 when there is none.
 */
export function findClosingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return -1;
}

/**
 * The end of the field with this closing quote.
 *
 * @returns The position of the comma or the end; undefined when other text follows the quote.
 */
export function endAfterQuote(text: string, quote: number): number | undefined {
  CLOSING.lastIndex = quote + 1;
  const match = CLOSING.exec(text);
  return match ? match.index + match[0].length - (match[0].endsWith(",") ? 1 : 0) : undefined;
}
