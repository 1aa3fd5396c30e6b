/**
 * Lines become records. A quoted field may go on over lines, but a quote may as well stand there by
 * mistake and would then swallow every row up to the next one. So no line is lost: it is in a record,
 * or inside a quoted field that nothing speaks against; where something does, each line becomes a
 * record of its own that says so.
 */
import { endBehindQuote, findClosingQuote, splitFields } from "./fields.ts";

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line the record starts on; the first line is 1. */
  readonly line: number;
  /** Its values, unquoted, in the order of the columns. */
  readonly fields: readonly string[];
  /** Set where fields cannot be relied on: those from this index on, and why. */
  readonly doubt?: { readonly from: number; readonly reason: string };
}

/** A line of a file. */
export interface Line {
  readonly text: string;
  /** What ends it: LF, CR, CR LF; nothing at the end of the file. */
  readonly end: string;
}

/** A quoted field may hold so many characters beyond its first line. */
const LONGEST_FIELD = 1 << 20;

/** No text has so many lines that all look like rows. */
const SURELY_ROWS = 3;

/** Takes a file's lines in pieces, gives its records as soon as they are certain. */
export class RecordReader {
  #lines: Line[] = [];
  #next = 0;
  #line = 1;
  #ended = false;
  /** The header's fields; 0 before it is read. */
  #width = 0;
  /** Whether the header quotes every name, as files do whose every field is quoted. */
  #allQuoted = false;
  /** Whether the header has a blank behind each comma. */
  #spaced = false;
  /** How far the lines behind an opening quote were searched, so that none is searched twice. */
  #searched = { lines: 0, characters: 0 };

  /** Takes further lines. */
  push(lines: readonly Line[]): void {
    this.#lines = this.#lines.slice(this.#next).concat(lines);
    this.#next = 0;
  }

  /** Says that there are no more. */
  end(): void {
    this.#ended = true;
  }

  /** The records that the lines so far make up, without blank lines. */
  *records(): Generator<CsvRecord> {
    while (this.#next < this.#lines.length) {
      const { text } = this.#lines[this.#next]!;
      if (text.trim() === "") {
        this.#skip(1);
        continue;
      }
      const { values, open } = splitFields(text);
      if (open === undefined) {
        yield this.#record(values, text);
        this.#skip(1);
        continue;
      }
      const count = this.#findClosingLine();
      if (count === "more") return;
      this.#searched = { lines: 0, characters: 0 };
      if (count === undefined) {
        const reason = "a quote is opened here and never closed";
        yield this.#record(values, text, { from: open, reason });
        this.#skip(1);
      } else {
        yield* this.#overLines(count, open);
      }
    }
  }

  #record(fields: string[], text: string, doubt?: CsvRecord["doubt"]): CsvRecord {
    if (this.#width === 0) {
      this.#width = fields.length;
      this.#allQuoted = isAllQuoted(text, fields.length);
      this.#spaced = fields.length > 1 && fields.slice(1).every((name) => /^\s/.test(name));
    }
    return { line: this.#line, fields, ...(doubt && { doubt }) };
  }

  #skip(count: number): void {
    this.#next += count;
    this.#line += count;
  }

  /**
   * Looks for the line that closes the quote that the next line opens.
   *
   * @returns How many lines the record has then; undefined when the quote cannot have been meant as
   * one; `more` when that cannot be told yet.
   */
  #findClosingLine(): number | "more" | undefined {
    const searched = this.#searched;
    for (let count = searched.lines + 1; this.#next + count < this.#lines.length; count++) {
      const { text } = this.#lines[this.#next + count]!;
      const quote = findClosingQuote(text, 0);
      if (quote >= 0) {
        const end = endBehindQuote(text, quote);
        if (end === undefined) return undefined;
        // Behind it the next field may be one that goes on over lines.
        if (splitFields(text.slice(end + 1)).open === undefined) return count + 1;
      }
      searched.lines = count;
      searched.characters += text.length + 1;
      if (searched.characters > LONGEST_FIELD) return undefined;
    }
    return this.#ended ? undefined : "more";
  }

  /** A record of several lines, or the lines one by one where that is as likely. */
  *#overLines(count: number, open: number): Generator<CsvRecord> {
    const lines = this.#lines.slice(this.#next, this.#next + count);
    const text = lines.map(({ text, end }, index) => index < count - 1 ? text + end : text).join(
      "",
    );
    const { values } = splitFields(text);
    const others = lines.slice(1).filter(({ text }) => text.trim() !== "");
    const rowLike = others.filter(({ text }) => this.#isRowLike(text)).length;
    if (this.#width === 0 || this.#fits(values) && (this.#allQuoted || rowLike === 0)) {
      yield this.#record(values, text);
      this.#skip(count);
      return;
    }
    const last = this.#line + count - 1;
    if (
      rowLike === others.length && rowLike >= SURELY_ROWS && this.#isRowLike(lines[0]!.text)
    ) {
      const reason = `a quote is opened here and closed in line ${last}, with whole rows between`;
      yield this.#record(splitFields(lines[0]!.text).values, text, { from: open, reason });
      this.#skip(1);
      return;
    }
    const reason = `a quote that goes from line ${this.#line} to ${last} may be a mistake`;
    for (const { text } of lines) {
      if (text.trim() !== "") {
        yield this.#record(splitFields(text).values, text, { from: 0, reason });
      }
      this.#skip(1);
    }
  }

  /** Whether these are the header's columns, but for empty fields at the end. */
  #fits(values: readonly string[]): boolean {
    return values.length >= this.#width && values.slice(this.#width).every((value) => value === "");
  }

  /** Whether a line could be a row by itself. A comma before a blank is one of prose. */
  #isRowLike(text: string): boolean {
    const { values } = splitFields(text);
    const prose = this.#spaced ? 0 : values.slice(1).filter((value) => /^\s/.test(value)).length;
    return values.length - prose >= this.#width;
  }
}

function isAllQuoted(text: string, width: number): boolean {
  const name = '"(?:[^"]|"")*"';
  return new RegExp(`^${name}(?:,${name}){${width - 1}}$`).test(text);
}
