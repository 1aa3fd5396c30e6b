/**
 * Reads the orientation of a PNG from an eXIf chunk, or from a text chunk with EXIF or XMP, in the same order as
 * Pillow.
 */
import { inflateSync } from "node:zlib";
import { readOrientation, readXmpOrientation } from "./exif.ts";
import { isSound, type PngChunk } from "./png_chunks.ts";

/** Most bytes of a text that is read. */
const LONGEST_TEXT = 1 << 20;

/** ImageMagick's name for EXIF as text, and Adobe's for XMP. */
const EXIF_TEXT = "Raw profile type exif";
const XMP_TEXT = "XML:com.adobe.xmp";

/**
 * Reads the orientation.
 *
 * @param chunks The file's chunks.
 * @returns 1 to 8; 1 by default.
 */
export function readPngOrientation(chunks: readonly PngChunk[]): number {
  const chunk = chunks.findLast((chunk) => chunk.type === "eXIf" && isSound(chunk));
  const exif = chunk?.body ?? bytesOfHex(readText(chunks, EXIF_TEXT));
  return readOrientation(withoutPrefix(exif)) ??
    readXmpOrientation(readText(chunks, XMP_TEXT) ?? "") ?? 1;
}

/** EXIF data without the prefix of JPEG, which some programs write. */
function withoutPrefix(exif: Uint8Array): Uint8Array {
  const prefix = "Exif\0\0";
  return String.fromCharCode(...exif.subarray(0, 6)) === prefix ? exif.subarray(6) : exif;
}

/** The text under a keyword, of the last chunk that has one. */
function readText(chunks: readonly PngChunk[], keyword: string): string | undefined {
  const chunk = chunks.findLast(({ type, body }) =>
    ["tEXt", "zTXt", "iTXt"].includes(type) && body[keyword.length] === 0 &&
    latin1(body.subarray(0, keyword.length)) === keyword
  );
  if (!chunk) return undefined;
  const rest = chunk.body.subarray(keyword.length + 1);
  if (chunk.type === "tEXt") return latin1(rest.subarray(0, LONGEST_TEXT));
  if (chunk.type === "zTXt") return inflated(rest.subarray(1));
  // Compression flag and method, the language and the translated keyword, each of these two ended by a zero.
  const language = rest.indexOf(0, 2);
  const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
  if (translated < 0) return undefined;
  const text = rest.subarray(translated + 1);
  return rest[0] === 1 ? inflated(text) : latin1(text.subarray(0, LONGEST_TEXT));
}

/** Decodes a text; the relevant parts are ASCII. */
function latin1(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}

function inflated(bytes: Uint8Array): string | undefined {
  try {
    return latin1(inflateSync(bytes, { maxOutputLength: LONGEST_TEXT }));
  } catch {
    return undefined;
  }
}

/** The bytes of a profile's text: lines with a name and a length, then hexadecimal lines. */
function bytesOfHex(text: string | undefined): Uint8Array {
  const digits = text?.split("\n").slice(3).join("").replaceAll(/\s/g, "") ?? "";
  return Uint8Array.from(digits.match(/[0-9a-f]{2}/gi) ?? [], (pair) => parseInt(pair, 16));
}
