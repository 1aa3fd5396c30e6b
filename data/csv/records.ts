/**
 * Builds records from lines. A quoted field may contain line ends, but a quote may also be a stray one, which
 * would make one field of all rows up to the next quote. So that no line is lost, a quote that spans lines is
 * checked: where it is doubtful, each line becomes a record of its own that is marked as doubtful.
 */
import { isComment } from "./comment_line.ts";
import type { Dialect } from "./dialect.ts";
import { commaSyntax, type FieldSyntax } from "./field_syntax.ts";

/** One record of a CSV file. */
export interface CsvRecord {
  /** The line the record starts on; the first line is 1. */
  readonly line: number;
  /** Its values, unquoted, in the order of the columns. */
  readonly fields: readonly string[];
  /** Set where fields are doubtful: the index of the first of them, and the reason. */
  readonly doubt?: { readonly from: number; readonly reason: string };
}

/** A line of a file. */
export interface Line {
  readonly text: string;
  /** Its line end: LF, CR or CR LF; "" at the end of the file. */
  readonly end: string;
}

/** Most characters of a quoted field after its first line. */
const LONGEST_FIELD = 1 << 20;

/** So many lines that all look like rows are rows, not text. */
const SURELY_ROWS = 3;

/** Commas, and no lines before the header. */
const plainDialect: Dialect = { syntax: commaSyntax, leading: 0, comments: 0 };

/** Reads records from a file's lines, which come in pieces. */
export class RecordReader {
  /** How many lines were comments, and not records. */
  comments: number;
  readonly #syntax: FieldSyntax;
  #leading: number;
  #lines: Line[] = [];
  #next = 0;
  #line = 1;
  #ended = false;
  /** The number of the header's fields; 0 before it is read. */
  #width = 0;
  /** Whether every name of the header is quoted, as in files with every field quoted. */
  #allQuoted = false;
  /** Whether the header has a blank after each comma. */
  #spaced = false;
  /** The lines after an opening quote that are already searched. */
  #searched = { lines: 0, characters: 0 };

  /** @param dialect How the table is written. */
  constructor({ syntax, leading, comments }: Dialect = plainDialect) {
    this.#syntax = syntax;
    this.#leading = leading;
    this.comments = comments;
  }

  /** Adds lines. */
  push(lines: readonly Line[]): void {
    this.#lines = this.#lines.slice(this.#next).concat(lines);
    this.#next = 0;
  }

  /** Marks the end of the file. */
  end(): void {
    this.#ended = true;
  }

  /** The complete records of the lines so far, without blank lines. */
  *records(): Generator<CsvRecord> {
    while (this.#next < this.#lines.length) {
      const { text } = this.#lines[this.#next]!;
      if (this.#leading > 0) {
        this.#leading--;
        this.#skip(1);
        continue;
      }
      if (text.trim() === "") {
        this.#skip(1);
        continue;
      }
      if (this.#width > 0 && isComment(text, this.#syntax, this.#width)) {
        this.comments++;
        this.#skip(1);
        continue;
      }
      const { values, open } = this.#syntax.split(text);
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
        yield* this.#recordOfLines(count, open);
      }
    }
  }

  #record(fields: string[], text: string, doubt?: CsvRecord["doubt"]): CsvRecord {
    if (this.#width === 0) {
      this.#width = fields.length;
      this.#allQuoted = this.#syntax.isAllQuoted(text);
      this.#spaced = fields.length > 1 && fields.slice(1).every((name) => /^\s/.test(name));
    }
    return { line: this.#line, fields, ...(doubt && { doubt }) };
  }

  #skip(count: number): void {
    this.#next += count;
    this.#line += count;
  }

  /**
   * Finds the line with the closing quote of the quote that the next line opens.
   *
   * @returns The number of lines of the record; undefined when the quote is a stray one; `more` when further
   * lines are needed to decide.
   */
  #findClosingLine(): number | "more" | undefined {
    const searched = this.#searched;
    for (let count = searched.lines + 1; this.#next + count < this.#lines.length; count++) {
      const { text } = this.#lines[this.#next + count]!;
      const quote = this.#syntax.findClosingQuote(text, 0);
      if (quote >= 0) {
        const end = this.#syntax.endAfterQuote(text, quote);
        if (end === undefined) return undefined;
        // The next field may also span lines.
        if (this.#syntax.split(text.slice(end + 1)).open === undefined) return count + 1;
      }
      searched.lines = count;
      searched.characters += text.length + 1;
      if (searched.characters > LONGEST_FIELD) return undefined;
    }
    return this.#ended ? undefined : "more";
  }

  /** A record of several lines, or one of each line where that is as likely. */
  *#recordOfLines(count: number, open: number): Generator<CsvRecord> {
    const lines = this.#lines.slice(this.#next, this.#next + count);
    const text = lines.map(({ text, end }, index) => index < count - 1 ? text + end : text).join(
      "",
    );
    const { values } = this.#syntax.split(text);
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
      yield this.#record(this.#syntax.split(lines[0]!.text).values, text, { from: open, reason });
      this.#skip(1);
      return;
    }
    const reason = `a quote that goes from line ${this.#line} to ${last} may be a mistake`;
    for (const { text } of lines) {
      if (text.trim() !== "") {
        yield this.#record(this.#syntax.split(text).values, text, { from: 0, reason });
      }
      this.#skip(1);
    }
  }

  /** Whether there are as many values as columns in the header, besides empty ones at the end. */
  #fits(values: readonly string[]): boolean {
    return values.length >= this.#width && values.slice(this.#width).every((value) => value === "");
  }

  /** Whether a line could be a row. A comma before a blank is taken as part of a text. */
  #isRowLike(text: string): boolean {
    const { values } = this.#syntax.split(text);
    const prose = this.#spaced ? 0 : values.slice(1).filter((value) => /^\s/.test(value)).length;
    return values.length - prose >= this.#width;
  }
}
