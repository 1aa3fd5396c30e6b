/**
 * Decodes an image file of any format. The decoders of all formats but JPEG and PNG are loaded when the first
 * such file comes.
 */
import type { Bitmap, Reduction } from "./bitmap.ts";
import type { Reserve } from "./decoding_cost.ts";
import type { FormatHeader } from "./header.ts";
import { decodeJpeg } from "./jpeg.ts";
import { decodePng } from "./png.ts";

/**
 * Decodes an image.
 *
 * @param bytes The whole file.
 * @param header Its header.
 * @param most The largest reduction.
 * @param reserve Called with the memory that decoding takes before it is allocated; may throw.
 * @returns The image as stored on white, possibly reduced.
 * @throws ImageError When the data is cut short, damaged, or of an unsupported kind.
 */
export async function decodeBitmap(
  bytes: Uint8Array,
  header: FormatHeader,
  most: Reduction,
  reserve: Reserve,
): Promise<Bitmap> {
  switch (header.format) {
    case "jpeg":
      return await decodeJpeg(bytes, header, most, reserve);
    case "png":
      return await decodePng(bytes, header, reserve);
    case "webp":
      return await (await import("./webp/decode.ts")).decodeWebp(bytes, reserve);
    case "gif":
      return (await import("./gif/decode.ts")).decodeGif(bytes, reserve);
    case "bmp":
      return (await import("./bmp/decode.ts")).decodeBmp(bytes, reserve);
    case "tiff":
      return await (await import("./tiff/decode.ts")).decodeTiff(bytes, reserve);
    case "avif":
      return await (await import("./avif/decode.ts")).decodeAvif(bytes, header, reserve);
    case "jpegXl":
      return await (await import("./jpeg_xl/decode.ts")).decodeJpegXl(bytes, header, reserve);
  }
}
