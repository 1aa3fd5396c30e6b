/** Reads the header of an image file of any format. */
import { readAvifHeader } from "./avif/header.ts";
import type { ImageHeader } from "./bitmap.ts";
import { readBmpHeader } from "./bmp/header.ts";
import { sniffFormat } from "./format.ts";
import type { ImageFormat } from "./formats.ts";
import { readGifHeader } from "./gif/header.ts";
import { type JpegHeader, readJpegHeader } from "./jpeg_header.ts";
import { readJpegXlHeader } from "./jpeg_xl/header.ts";
import { type PngHeader, readPngHeader } from "./png.ts";
import { readTiffHeader } from "./tiff/header.ts";
import { readWebpHeader } from "./webp/header.ts";

/** An image's header and format. */
export type FormatHeader =
  | ({ readonly format: "jpeg" } & JpegHeader)
  | ({ readonly format: "png" } & PngHeader)
  | ({ readonly format: Exclude<ImageFormat, "jpeg" | "png"> } & ImageHeader);

/**
 * Reads an image's header.
 *
 * @param bytes The whole file.
 * @throws ImageError When its format is none that is read, or it ends too early.
 */
export function readHeader(bytes: Uint8Array): FormatHeader {
  const format = sniffFormat(bytes);
  switch (format) {
    case "jpeg":
      return { format, ...readJpegHeader(bytes) };
    case "png":
      return { format, ...readPngHeader(bytes) };
    case "webp":
      return { format, ...readWebpHeader(bytes) };
    case "gif":
      return { format, ...readGifHeader(bytes) };
    case "bmp":
      return { format, ...readBmpHeader(bytes) };
    case "tiff":
      return { format, ...readTiffHeader(bytes) };
    case "avif":
      return { format, ...readAvifHeader(bytes) };
    case "jpegXl":
      return { format, ...readJpegXlHeader(bytes) };
  }
}
