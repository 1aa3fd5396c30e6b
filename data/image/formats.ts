/** The image formats that are read. */

/** A format: its name, the endings of its files' names, and its type in HTTP. */
interface FormatFacts {
  readonly name: string;
  readonly extensions: readonly string[];
  readonly mediaType: string;
}

/** The formats that are read. What a file is its bytes tell, whatever its name says. */
export const imageFormats = {
  jpeg: { name: "JPEG", extensions: ["jpg", "jpeg", "jpe", "jfif"], mediaType: "image/jpeg" },
  png: { name: "PNG", extensions: ["png"], mediaType: "image/png" },
  webp: { name: "WebP", extensions: ["webp"], mediaType: "image/webp" },
  gif: { name: "GIF", extensions: ["gif"], mediaType: "image/gif" },
  bmp: { name: "BMP", extensions: ["bmp", "dib"], mediaType: "image/bmp" },
  tiff: { name: "TIFF", extensions: ["tif", "tiff"], mediaType: "image/tiff" },
  avif: { name: "AVIF", extensions: ["avif"], mediaType: "image/avif" },
  jpegXl: { name: "JPEG XL", extensions: ["jxl"], mediaType: "image/jxl" },
} as const satisfies Readonly<Record<string, FormatFacts>>;

/** A format that is read. */
export type ImageFormat = keyof typeof imageFormats;

/** The names of the formats, for sentences. */
export const imageFormatNames: string = Object.values(imageFormats).map(({ name }) => name)
  .join(", ");

/** The types of the formats, as a page's file input takes them. */
export const imageMediaTypes: readonly string[] = Object.values(imageFormats).map((format) =>
  format.mediaType
);

/** Whether a file's name is that of an image. */
export function isImageName(name: string): boolean {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return Object.values<FormatFacts>(imageFormats).some(({ extensions }) =>
    extensions.includes(extension ?? "")
  );
}
