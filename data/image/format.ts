/** Recognises image formats by their first bytes, not by file names. */
import { ImageError } from "./bitmap.ts";
import { type ImageFormat, imageFormatNames } from "./formats.ts";
import { refusalOf } from "./refused_formats.ts";

const SIGNATURES: readonly [format: ImageFormat, signature: RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["gif", /^GIF8[79]a/],
  // Followed by the size of one of its headers.
  // deno-lint-ignore no-control-regex
  ["bmp", /^BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0/s],
  // Two kinds of camera raw files have a mark of their own.
  ["tiff", /^(II[*+]\0|MM\0[*+])(?!.{4}(CR|IIII))/s],
  // Named first or among those that it is compatible with.
  ["avif", /^.{4}ftyp(.{4}){0,12}?avi[fs]/s],
  ["jpegXl", /^(\xff\n|\0\0\0\fJXL )/],
];

/** How many first bytes tell the format: an SVG drawing may begin with comments. */
export const SNIFFED_BYTES = 1024;

/**
 * The format of an image file.
 *
 * @param bytes The whole file.
 * @throws ImageError When it is none that is read; it names the format it recognises.
 */
export function sniffFormat(bytes: Uint8Array): ImageFormat {
  if (bytes.length === 0) throw new ImageError("empty file (0 bytes)");
  const start = String.fromCharCode(...bytes.subarray(0, SNIFFED_BYTES));
  const format = SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
  if (format) return format;
  const refused = refusalOf(start);
  if (refused) throw new ImageError(refused);
  // Text has bytes of 0x80 and above in UTF-8, but no control characters.
  // deno-lint-ignore no-control-regex
  const text = /^[^\0-\x08\x0e-\x1a\x1c-\x1f\x7f]*$/.test(start);
  throw new ImageError(
    text
      ? "not an image: the file holds text"
      : `not an image of a known format (${imageFormatNames})`,
  );
}
