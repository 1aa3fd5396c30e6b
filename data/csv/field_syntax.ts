/**
 * Splits one record's text into fields (RFC 4180), with what real files contain besides: another separator or
 * quote, blanks before an opening quote and after a closing one, and quotes in the middle of a field, which are
 * text there.
 */

/** A record's fields. */
export interface Fields {
  /** The unquoted values. */
  readonly values: string[];
  /** The index of a field with an opening quote that is not closed; from there on the text is split at separators. */
  readonly open?: number;
}

/** How the fields of a file are separated and quoted. */
export class FieldSyntax {
  /** What separates fields, one character. */
  readonly separator: string;
  /** What fields with a separator or a line end in them stand between, one character. */
  readonly quote: string;
  readonly #opening: RegExp;
  readonly #closing: RegExp;

  /**
   * @param separator One character.
   * @param quote One character.
   */
  constructor(separator = ",", quote = '"') {
    this.separator = separator;
    this.quote = quote;
    const blank = separator === "\t" ? " " : "[ \\t]";
    this.#opening = new RegExp(`${blank}*${escapeRegExp(quote)}`, "y");
    this.#closing = new RegExp(`${blank}*(?:${escapeRegExp(separator)}|$)`, "y");
  }

  /**
   * Splits a record. A field whose closing quote is followed by anything but a separator or the record's end is
   * not a quoted one: its text up to the next separator is used unchanged.
   *
   * @param text The record, without its line end.
   */
  split(text: string): Fields {
    const { separator } = this;
    if (!text.includes(this.quote)) return { values: text.split(separator) };
    const values: string[] = [];
    for (let start = 0;;) {
      const quoted = this.#readQuoted(text, start);
      if (quoted === "open") {
        const open = values.length;
        return { values: values.concat(text.slice(start).split(separator)), open };
      }
      let end = quoted?.end;
      if (end === undefined) {
        const next = text.indexOf(separator, start);
        end = next < 0 ? text.length : next;
      }
      values.push(quoted?.value ?? text.slice(start, end));
      if (end === text.length) return { values };
      start = end + 1;
    }
  }

  /**
   * Reads a quoted field.
   *
   * @returns Its value and the position of the separator or the end after it; undefined where the field is not
   * quoted; `open` where no closing quote follows.
   */
  #readQuoted(text: string, start: number): { value: string; end: number } | "open" | undefined {
    this.#opening.lastIndex = start;
    if (!this.#opening.test(text)) return undefined;
    const from = this.#opening.lastIndex;
    const close = this.findClosingQuote(text, from);
    if (close < 0) return "open";
    const end = this.endAfterQuote(text, close);
    if (end === undefined) return undefined;
    const value = text.slice(from, close).replaceAll(this.quote + this.quote, () => this.quote);
    return { value, end };
  }

  /**
   * The next quote that is not part of an escaped quote (`""`).
   *
   * @returns Its position; -1 when there is none.
   */
  findClosingQuote(text: string, from: number): number {
    const { quote } = this;
    for (let at = text.indexOf(quote, from); at >= 0; at = text.indexOf(quote, at + 2)) {
      if (text[at + 1] !== quote) return at;
    }
    return -1;
  }

  /**
   * The end of the field with this closing quote.
   *
   * @returns The position of the separator or the end; undefined when other text follows the quote.
   */
  endAfterQuote(text: string, quote: number): number | undefined {
    this.#closing.lastIndex = quote + 1;
    const match = this.#closing.exec(text);
    if (!match) return undefined;
    return match.index + match[0].length - (match[0].endsWith(this.separator) ? 1 : 0);
  }

  /** Whether every field of a record is quoted. */
  isAllQuoted(text: string): boolean {
    const [quote, separator] = [escapeRegExp(this.quote), escapeRegExp(this.separator)];
    const field = `${quote}(?:[^${quote}]|${quote}${quote})*${quote}`;
    return new RegExp(`^${field}(?:${separator}${field})*$`).test(text);
  }
}

/** Commas and double quotes, as RFC 4180 has them. */
export const commaSyntax = new FieldSyntax();

function escapeRegExp(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|\-/]/, "\\$&");
}
