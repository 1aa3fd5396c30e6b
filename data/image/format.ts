/** Recognises image formats by their first bytes, not by file names. */
import { ImageError } from "./bitmap.ts";
import { type ImageFormat, imageFormatNames } from "./formats.ts";

const SIGNATURES: readonly [format: ImageFormat, signature: RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n/],
  ["webp", /^RIFF.{4}WEBP/s],
  ["gif", /^GIF8[79]a/],
  // Followed by the size of one of its headers.
  // deno-lint-ignore no-control-regex
  ["bmp", /^BM.{12}[\x0c\x10\x28\x34\x38\x40\x6c\x7c]\0\0\0/s],
  ["tiff", /^(II\*\0|MM\0\*)/],
  // Named first or among those that it is compatible with.
  ["avif", /^.{4}ftyp(.{4})*?avi[fs]/s],
  ["jpegXl", /^(\xff\n|\0\0\0\fJXL )/],
];

/** The coding within, HEVC, is under patents for which a free program has no licence. */
const HEIC =
  "a HEIC image, which is not read; convert it to JPEG, with `sips -s format jpeg` on a Mac " +
  "or `heif-convert` or `magick` elsewhere";

/** The formats that are not read, and what to do about it. */
const REFUSED: readonly [signature: RegExp, reason: string][] = [
  [/^.{4}ftyp(hei|hev|hej|mif1|msf1)/s, HEIC],
  [/^(II\+\0|MM\0\+)/, "a BigTIFF image; save it as an ordinary TIFF or PNG"],
];

/**
 * The format of an image file.
 *
 * @param bytes The whole file.
 * @throws ImageError When it is none that is read; it names the format it recognises.
 */
export function sniffFormat(bytes: Uint8Array): ImageFormat {
  if (bytes.length === 0) throw new ImageError("empty file (0 bytes)");
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const format = SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
  if (format) return format;
  const refused = REFUSED.find(([signature]) => signature.test(start))?.[1];
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
