/**
 * What the bytes of a column of Parquet are: images, which become files, names of images, or text that another
 * program wrote as bytes. Told by the first values that are there.
 */
import { dirname, join, resolve } from "node:path";
import { writeError } from "../atomic.ts";
import { UserError } from "../errors.ts";
import { ImageError } from "../image/bitmap.ts";
import { sniffFormat } from "../image/format.ts";
import { isImage } from "../image/is_image.ts";
import { utf8 } from "../parquet/cells.ts";

/** Values that are looked at. */
const LOOKED_AT = 100;

/** A column of bytes, or of structs of bytes and a path. */
export class ColumnBytes {
  /** What its values are; undefined until there is one. */
  kind: "image" | "path" | "text" | "other" | undefined;
  readonly #folder: string;

  /** @param folder Where images are written. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Looks at values, as long as it is not known what they are. */
  look(values: readonly unknown[]): void {
    if (this.kind !== undefined) return;
    const parts = values.map(partsOf);
    const bytes = parts.flatMap(({ bytes }) => bytes ?? []).slice(0, LOOKED_AT);
    if (bytes.some((each) => isImage(each.subarray(0, 64)))) this.kind = "image";
    else if (bytes.length > 0) {
      this.kind = bytes.every((each) => utf8(each) !== undefined) ? "text" : "other";
    } else if (parts.some(({ path }) => path !== undefined)) this.kind = "path";
  }

  /**
   * The cell of a value; an image is written.
   *
   * @param value Bytes, or a struct of bytes and a path.
   * @param name The image's path in the folder, without an extension.
   * @param file The Parquet file.
   * @param where The place, for the message.
   */
  cellOf(value: unknown, name: string, file: string, where: string): string | undefined {
    const { bytes, path } = partsOf(value);
    if (bytes === undefined) {
      return path === undefined || this.kind === "path" ? path : resolve(dirname(file), path);
    }
    if (this.kind === "text") return utf8(bytes);
    if (this.kind === "other") return undefined;
    if (this.kind === "path") {
      throw new UserError(`${where} holds an image, and rows before it only names of images`);
    }
    const named = `${name}.${extensionOf(bytes)}`;
    try {
      Deno.writeFileSync(join(this.#folder, named), bytes);
    } catch (error) {
      throw writeError(join(this.#folder, named), error);
    }
    return named;
  }
}

/** The path that a struct of an image has for it. */
export function pathOf(value: unknown): string | undefined {
  return partsOf(value).path;
}

function partsOf(value: unknown): { bytes?: Uint8Array; path?: string } {
  if (value === null || value === undefined) return {};
  if (value instanceof Uint8Array) return { bytes: value };
  const { bytes, path } = value as { bytes?: unknown; path?: unknown };
  return {
    ...(bytes instanceof Uint8Array && { bytes }),
    ...(typeof path === "string" && path !== "" && { path }),
  };
}

/** The usual extension of an image; "bin" for what is none, which is told when it is decoded. */
function extensionOf(bytes: Uint8Array): string {
  try {
    const format = sniffFormat(bytes);
    return { jpeg: "jpg", jpegXl: "jxl" }[format as string] ?? format;
  } catch (error) {
    if (error instanceof ImageError) return "bin";
    throw error;
  }
}
