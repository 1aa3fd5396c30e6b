/**
 * A CSV file's bytes as lines of text: UTF-8, or UTF-16 with a byte order mark. What is no such text
 * is refused with what it seems to be, for labels that are read wrongly look like other labels.
 */
import { UserError } from "../errors.ts";
import { refuseOtherKinds } from "./file_kind.ts";
import { encodingAdvice } from "./likely_encodings.ts";
import type { Line } from "./records.ts";

/** A longer line is no line of a table. In characters. */
const LONGEST_LINE = 1 << 24;

/**
 * Reads the lines of a file, in pieces.
 *
 * @param path The file, for messages.
 * @param stream Its bytes.
 * @returns Lines with their ends, as an editor counts them.
 * @throws UserError When the file is no text, or not in UTF-8.
 */
export async function* readTextLines(
  path: string,
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Line[]> {
  let decoder: TextDecoder | undefined;
  let rest = "";
  let line = 1;
  let piece: Uint8Array = new Uint8Array();
  const decode = (bytes: Uint8Array, last = false): Line[] => {
    decoder ??= openDecoder(path, bytes);
    const { encoding } = decoder;
    // At the end of the file there may be half a character left of the last piece.
    if (!last) piece = bytes;
    let text: string;
    try {
      text = rest + (last ? decoder.decode() : decoder.decode(bytes, { stream: true }));
    } catch {
      const { place, found } = findFault(encoding, piece, last ? undefined : rest);
      throw new UserError(
        `${path}, line ${line + place}: the text is not in ${encoding.toUpperCase()}` +
          encodingAdvice(encoding, found),
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

/** At least so many bytes tell what a file is. */
const START = 4096;

/**
 * The stream cut behind line ends where there are some, so that no character is cut; the first piece
 * is large enough to tell what the file is.
 */
async function* inPieces(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held = new Uint8Array();
  for await (const chunk of stream) {
    const joined = new Uint8Array(held.length + chunk.length);
    joined.set(held);
    joined.set(chunk, held.length);
    held = joined;
    if (held.length < START) continue;
    const end = Math.max(held.lastIndexOf(LF), held.lastIndexOf(CR)) + 1 || held.length;
    yield held.subarray(0, end);
    held = held.slice(end);
  }
  if (held.length > 0) yield held;
}

const LF = 10;
const CR = 13;

function openDecoder(path: string, start: Uint8Array): TextDecoder {
  refuseOtherKinds(path, start);
  const [first, second] = start;
  const encoding = first === 0xff && second === 0xfe
    ? "utf-16le"
    : first === 0xfe && second === 0xff
    ? "utf-16be"
    : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

/**
 * Cuts text at its line ends.
 *
 * @param lines Where the lines go.
 * @param last Whether nothing follows.
 * @returns What may go on in the text to come.
 */
function splitLines(text: string, lines: Line[], last: boolean): string {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (let match = ends.exec(text); match !== null; match = ends.exec(text)) {
    // An LF may follow.
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
 * Finds the first bytes that are not of an encoding.
 *
 * @param bytes A piece of a file, cut as {@linkcode inPieces} does.
 * @param before What the piece's first line begins with; undefined where the fault is the end.
 * @returns How many lines further they stand, and the piece from that line on.
 */
function findFault(
  encoding: string,
  bytes: Uint8Array,
  before: string | undefined,
): { place: number; found: Uint8Array } {
  const read = (end: number) =>
    new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
  // What is good up to here stays good however it goes on, so halving finds the place.
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
  return { place: lines.length, found: bytes.subarray(good === 0 ? 0 : start) };
}
