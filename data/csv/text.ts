/**
 * Decodes a table's file to lines of text: UTF-8, UTF-16, or the encoding that is named. Other files are refused,
 * with what they seem to be, since labels in a wrong encoding would be other labels.
 */
import { UserError } from "../errors.ts";
import { refuseOtherKinds, wideEncoding } from "./file_kind.ts";
import { encodingAdvice } from "./likely_encodings.ts";
import type { Line } from "./records.ts";

/** Most characters of a line. */
const LONGEST_LINE = 1 << 24;

/** How a text is to be read. */
export interface TextOptions {
  /** The encoding, by a name that `TextDecoder` knows; UTF-8 or UTF-16 by default. A byte order mark goes before it. */
  readonly encoding?: string | undefined;
  /** Whether the caller has the option `--encoding`, for advice. */
  readonly canBeNamed?: boolean | undefined;
  /** Called with what was found, for information. */
  readonly onNote?: ((note: string) => void) | undefined;
}

/**
 * Reads the lines of a file, in pieces.
 *
 * @param path The file, for messages.
 * @param stream Its bytes.
 * @param options Its encoding, if it is known.
 * @returns Lines with their ends, as an editor counts them.
 * @throws UserError When the file is not text, or not in the encoding.
 */
export async function* readTextLines(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  options: TextOptions = {},
): AsyncGenerator<Line[]> {
  let decoder: TextDecoder | undefined;
  let rest = "";
  let line = 1;
  let piece: Uint8Array = new Uint8Array();
  const decode = (bytes: Uint8Array, last = false): Line[] => {
    decoder ??= openDecoder(path, bytes, options);
    const { encoding } = decoder;
    // At the end of the file the last piece may end in the middle of a character.
    if (!last) piece = bytes;
    let text: string;
    try {
      text = rest + (last ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    } catch {
      const { lineOffset, found } = findFault(encoding, piece, last ? undefined : rest);
      throw new UserError(
        `${path}, line ${line + lineOffset}: the text is not in ${encoding.toUpperCase()}` +
          encodingAdvice(encoding, found, options.canBeNamed),
      );
    }
    const lines: Line[] = [];
    rest = splitLines(text, lines, last);
    if (rest.length > LONGEST_LINE) {
      throw new UserError(`${path}, line ${line} is too long for a line of a CSV file`);
    }
    line += lines.length;
    return lines;
  };
  for await (const bytes of inPieces(stream)) yield decode(bytes);
  if (decoder !== undefined) yield decode(new Uint8Array(), true);
}

/** Bytes that are enough to recognise a kind of file. */
const START = 4096;

/**
 * The stream in pieces that end after a line end where there is one, so that no character is cut; the first
 * piece is large enough to recognise the kind of file.
 */
async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let buffered = new Uint8Array();
  for await (const chunk of stream) {
    const joined = new Uint8Array(buffered.length + chunk.length);
    joined.set(buffered);
    joined.set(chunk, buffered.length);
    buffered = joined;
    if (buffered.length < START) continue;
    const end = Math.max(buffered.lastIndexOf(LF), buffered.lastIndexOf(CR)) + 1 || buffered.length;
    yield buffered.subarray(0, end);
    buffered = buffered.slice(end);
  }
  if (buffered.length > 0) yield buffered;
}

const LF = 10;
const CR = 13;

function openDecoder(path: string, start: Uint8Array, options: TextOptions): TextDecoder {
  refuseOtherKinds(path, start);
  const marked = markedEncoding(start);
  if (marked !== undefined) return new TextDecoder(marked, { fatal: true });
  if (options.encoding !== undefined) return new TextDecoder(options.encoding, { fatal: true });
  const wide = wideEncoding(start);
  if (wide === "utf-32") {
    throw new UserError(`${path}, line 1: the text is in UTF-32; save it as UTF-8`);
  }
  if (wide !== undefined) {
    const order = wide === "utf-16le" ? "little-endian" : "big-endian";
    options.onNote?.(`${path}: read as UTF-16, ${order}; it has no byte order mark`);
  }
  return new TextDecoder(wide ?? "utf-8", { fatal: true });
}

/** The encoding that a byte order mark says. */
function markedEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // That of UTF-32 begins as that of UTF-16.
  if (first === 0xff && second === 0xfe && (third !== 0 || fourth !== 0)) return "utf-16le";
  return undefined;
}

/**
 * Splits text at its line ends.
 *
 * @param lines The lines are appended to it.
 * @param last Whether this is the end of the text.
 * @returns The last line, which may continue in further text.
 */
function splitLines(text: string, lines: Line[], last: boolean): string {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    // It may be the first half of CR LF.
    if (!last && match[0] === "\r" && ends.lastIndex === text.length) break;
    lines.push({ text: text.slice(start, match.index), end: match[0] });
    start = ends.lastIndex;
  }
  if (last && start < text.length) {
    lines.push({ text: text.slice(start), end: "" });
    return "";
  }
  return text.slice(start);
}

/**
 * Finds the first bytes that are invalid in an encoding.
 *
 * @param bytes A piece of a file from {@linkcode inPieces}.
 * @param before The beginning of the piece's first line; undefined where the fault is at the end.
 * @returns The number of lines before them in the piece, and the piece from their line on.
 */
function findFault(
  encoding: string,
  bytes: Uint8Array,
  before: string | undefined,
): { lineOffset: number; found: Uint8Array } {
  const read = (end: number) =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
  // A valid prefix stays valid whatever follows, so bisection finds the position.
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    try {
      read(middle);
      good = middle;
    } catch {
      bad = middle;
    }
  }
  const lines: Line[] = [];
  if (before !== undefined) splitLines(before + read(good), lines, false);
  const start = Math.max(bytes.lastIndexOf(LF, good - 1), bytes.lastIndexOf(CR, good - 1)) + 1;
  return { lineOffset: lines.length, found: bytes.subarray(good === 0 ? 0 : start) };
}
