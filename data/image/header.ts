/** Reads the header of an image file of any format. */
import { sniffFormat } from "./format.ts";
import { type JpegHeader, readJpegHeader } from "./jpeg_header.ts";
import { type PngHeader, readPngHeader } from "./png.ts";

/** An image's header and format. */
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
