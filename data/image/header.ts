/** What a file says about its image, whatever its format. */
import { sniffFormat } from "./format.ts";
import { type JpegHeader, readJpegHeader } from "./jpeg_header.ts";
import { type PngHeader, readPngHeader } from "./png.ts";

/** A header and the format that it was found in. */
export type FormatHeader =
  | ({ readonly format: "jpeg" } & JpegHeader)
  | ({ readonly format: "png" } & PngHeader);

/**
 * Reads an image's header.
 *
 * @param bytes The whole file.
 * @throws ImageError When it is neither a JPEG nor a PNG, or ends too early.
 */
export function readHeader(bytes: Uint8Array): FormatHeader {
  const format = sniffFormat(bytes);
  return format === "png"
    ? { format, ...readPngHeader(bytes) }
    : { format, ...readJpegHeader(bytes) };
}
