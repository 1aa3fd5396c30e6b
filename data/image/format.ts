/** Recognises image formats by their first bytes, not by file names. */
import { ImageError } from "./bitmap.ts";

const SIGNATURES: readonly [format: string, signature: RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n/],
  ["GIF", /^GIF8/],
  ["WebP", /^RIFF.{4}WEBP/s],
  ["BMP", /^BM.{4}\0\0\0\0/s],
  ["TIFF", /^(II\*\0|MM\0\*)/],
  ["HEIC", /^.{4}ftyp(hei|hev|mif|msf)/s],
  ["AVIF", /^.{4}ftypavi/s],
  ["JPEG XL", /^(\xff\n|\0\0\0\fJXL )/],
];

/**
 * The format of an image file.
 *
 * @param bytes The whole file.
 * @throws ImageError When it is neither a JPEG nor a PNG, it names the format it recognises.
 */
export function sniffFormat(bytes: Uint8Array): "jpeg" | "png" {
  if (bytes.length === 0) throw new ImageError("empty file (0 bytes)");
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const format = SIGNATURES.find(([, signature]) => signature.test(start))?.[0];
  if (format === "jpeg" || format === "png") return format;
  if (format) throw new ImageError(`a ${format} image; convert it to JPEG or PNG`);
  // Text has bytes of 0x80 and above in UTF-8, but no control characters.
  // deno-lint-ignore no-control-regex
  const text = /^[^\0-\x08\x0e-\x1a\x1c-\x1f\x7f]*$/.test(start);
  throw new ImageError(text ? "not an image: the file holds text" : "not a JPEG or PNG image");
}
