/**
 * Guesses the encoding of text that is not in the expected one: the encodings in which its words look like
 * words. A guess comes with such a word, so that the user can check it.
 */

/** Encodings by the names of `TextDecoder` and `iconv`, with how common they are, 0 to 1. */
const SINGLE_BYTE: readonly [encoding: string, weight: number][] = [
  ["windows-1252", 1],
  ["windows-1251", 1],
  ["windows-1250", 0.9],
  ["windows-1254", 0.85],
  ["windows-1253", 0.8],
  ["koi8-r", 0.75],
  ["windows-1255", 0.7],
  ["windows-1256", 0.7],
  ["ibm866", 0.6],
  ["macintosh", 0.4],
];

/** Two-byte encodings, and the first bytes of the pairs that are common in text. */
const DOUBLE_BYTE: readonly [encoding: string, common: readonly [from: number, to: number][]][] = [
  ["gbk", [[0xa1, 0xa3], [0xb0, 0xd7]]],
  ["shift_jis", [[0x81, 0x84], [0x88, 0x97]]],
  ["big5", [[0xa1, 0xa2], [0xa4, 0xc6]]],
  ["euc-kr", [[0xa1, 0xa3], [0xb0, 0xc8]]],
  ["euc-jp", [[0xa1, 0xa5], [0xb0, 0xcf]]],
];

/** Bytes that a guess is based on, at most. */
const SAMPLE = 1 << 14;

/** A guess at an encoding. */
export interface LikelyEncoding {
  readonly encoding: string;
  /** A word of the text in that encoding. */
  readonly word: string;
}

/**
 * Guesses the encoding of text.
 *
 * @param bytes The text, from the first line on that is not in the expected encoding.
 * @returns Up to three, the most likely first; the most common one where there is no evidence.
 */
export function likelyEncodings(bytes: Uint8Array): LikelyEncoding[] {
  const sample = bytes.subarray(0, SAMPLE);
  const scored: (LikelyEncoding & { score: number })[] = [];
  for (const [encoding, weight] of SINGLE_BYTE) {
    const text = decodeAll(encoding, sample);
    const score = text === undefined ? 0 : weight * plausibility(text);
    if (text !== undefined && score > 0) scored.push({ encoding, word: firstWord(text), score });
  }
  for (const [encoding, common] of DOUBLE_BYTE) {
    const text = decodeAll(encoding, sample);
    const score = text === undefined ? 0 : commonPairs(sample, common);
    const word = text === undefined ? "" : firstWord(text);
    if (word !== "" && score > 0.6) scored.push({ encoding, word, score });
  }
  scored.sort((a, b) => b.score - a.score);
  if (scored.length === 0) return [readIn("windows-1252", sample)];
  const best = scored[0]!.score;
  return scored.filter(({ score }) => score > best / 2).slice(0, 3)
    .map(({ encoding, word }) => ({ encoding, word }));
}

/**
 * The advice in a message that text is not in the expected encoding.
 *
 * @param bytes See {@linkcode likelyEncodings}.
 * @param canBeNamed Whether there is the option `--encoding`.
 */
export function encodingAdvice(expected: string, bytes: Uint8Array, canBeNamed = false): string {
  const instead = canBeNamed ? ", or name its encoding with --encoding" : "";
  if (expected !== "utf-8") return `; save the file as UTF-8${instead}`;
  const likely = likelyEncodings(bytes);
  const words = likely.map(({ encoding, word }) => `${encoding} ("${word}")`);
  const option = canBeNamed ? `, or read it with --encoding ${likely[0]!.encoding}` : "";
  return `, but likely in ${words.join(" or ")}; save the file as UTF-8${option}`;
}

/** The text of a sample, which may end in the middle of a character; undefined where it is invalid. */
function decodeAll(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

/** How much letters beyond ASCII look like parts of words: at most 1, below 0 where they do not. */
function plausibility(text: string): number {
  let [sum, count] = [0, 0];
  for (const { 0: letter, index } of text.matchAll(/[^\0-\x7f]/gu)) {
    count++;
    const before = text[index - 1] ?? "";
    const after = text[index + letter.length] ?? "";
    sum += letterPlausibility(letter, before, after);
  }
  return count === 0 ? 0 : sum / count;
}

const SCRIPTS = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
];

function letterPlausibility(letter: string, before: string, after: string): number {
  if (/[\p{Cc}\p{Co}\p{Cn}]/u.test(letter)) return -3;
  const [afterLetter, beforeLetter] = [/\p{L}/u.test(before), /\p{L}/u.test(after)];
  // As in "Men’s": more common within English words than any accented letter.
  if (letter === "’" && afterLetter && beforeLetter) return 1;
  const between = afterLetter || beforeLetter;
  if (!/\p{L}/u.test(letter)) return /[’‘“”–—°™®€£]/.test(letter) ? 0.3 : between ? -1 : 0;
  // Within a word no capital follows a small letter.
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(letter)) return -1;
  const script = SCRIPTS.find((script) => script.test(letter));
  const neighbours = [before, after].filter((other) => /\p{L}/u.test(other));
  if (script) {
    if (!neighbours.every((other) => script.test(other))) return -1;
    return neighbours.length === 0 ? 0 : /\p{Lu}/u.test(letter) && /\p{Lu}/u.test(before) ? 0.6 : 1;
  }
  if (!/\p{Script=Latin}/u.test(letter)) return -1;
  // Accented Latin letters are next to plain ones.
  return neighbours.some((other) => other > "\x7f") ? -0.7 : neighbours.length > 0 ? 1 : 0.2;
}

/** The share of common pairs among the pairs of bytes. */
function commonPairs(bytes: Uint8Array, common: readonly (readonly [number, number])[]): number {
  let [found, count] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte < 0x80) continue;
    count++;
    if (common.some(([from, to]) => byte >= from && byte <= to)) found++;
    at++;
  }
  return count === 0 ? 0 : found / count;
}

function readIn(encoding: string, bytes: Uint8Array): LikelyEncoding {
  return { encoding, word: firstWord(new TextDecoder(encoding).decode(bytes)) };
}

function firstWord(text: string): string {
  const word = text.match(/[\p{L}\p{M}]*[^\0-\x7f][\p{L}\p{M}]*/u)?.[0] ?? "";
  return word.slice(0, 20);
}
