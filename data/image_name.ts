/** From an image's name to its path, by a pattern, with a check of the name. */
import { isAbsolute, resolve } from "node:path";

/** The default image column and image pattern. */
export const defaultImages = { column: "id", pattern: "images/{}.jpg" };

/**
 * The path of an image.
 *
 * @param folder The CSV's folder.
 * @param pattern Relative to it, or absolute; `{}` stands for the name.
 * @param name The image column's value.
 * @returns An absolute path.
 */
export function imagePath(folder: string, pattern: string, name: string): string {
  return resolve(folder, pattern.replaceAll("{}", () => name));
}

/**
 * Why a name cannot be used: it must be of an image below the pattern's folder.
 *
 * @param name The image column's value.
 * @returns The reason; undefined where it can.
 */
export function imageNameProblem(name: string): string | undefined {
  if (name.split(/[/\\]/).includes("..")) return "the image's name leads out of the folder (..)";
  if (isAbsolute(name) || /^[a-z]:/i.test(name)) return "the image's name is an absolute path";
  return name.includes("\0") ? "the image's name holds a zero byte" : undefined;
}

/** Extensions of images, those that cannot be read included. */
const imageExtension = /\.(jpe?g|jpe|jfif|png|webp|avif|gif|bmp|tiff?|jxl|heic|heif)$/i;

/** A file's name, or path, without an extension that images have. */
export function withoutImageExtension(name: string): string {
  return name.replace(imageExtension, "");
}
