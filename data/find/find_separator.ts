/** Finds what separates the names of several images in a cell. */
import { isAddress } from "../download/address.ts";
import { imageSeparators, separatedNames } from "../image_cells.ts";
import { ImageFinder } from "../image_finder.ts";
import { imagePath, withoutImageExtension } from "../image_name.ts";
import { isPrintedList } from "../label_cells.ts";

/**
 * What separates names of images in cells: what makes more files of them than any other separator does, of at least
 * half of the names.
 *
 * @param folder The folder that images are relative to.
 * @param pattern What makes the path of a name.
 * @param cells The cells.
 * @param nameOf The name that a part of a cell makes, of columns in the pattern; the part itself by default.
 * @returns Undefined where nothing does.
 */
export function findSeparator(
  folder: string,
  pattern: string,
  cells: readonly string[],
  nameOf: (part: string, cell: number) => string = (part) => part,
): string | undefined {
  let best: { separator: string; images: number } | undefined;
  const names = new ImageFinder(folder, pattern);
  const isName = (name: string) => names.existing(name) === imagePath(folder, pattern, name);
  for (const separator of imageSeparators) {
    const divided = cells.flatMap((cell, at) =>
      cell.includes(separator) && !isPrintedList(cell) && !isName(nameOf(cell, at))
        ? [{ at, parts: separatedNames(cell, separator) }]
        : []
    ).filter(({ parts }) => parts.length > 1);
    const likely = divided.filter(({ parts }) =>
      parts.every((part) => looksLikeName(part, separator))
    );
    if (likely.length === 0 || likely.length < divided.length / 2) continue;
    const finder = new ImageFinder(folder, pattern);
    const parts = likely.flatMap(({ at, parts }) => parts.map((part) => nameOf(part, at)));
    const isImage = (name: string) => isAddress(name) || finder.existing(name) !== undefined;
    const images = parts.filter(isImage).length;
    if (images >= parts.length / 2 && images > (best?.images ?? 0)) best = { separator, images };
  }
  return best?.separator;
}

/** Whether a part of a cell may name an image; parts of texts have blanks, or are words between them. */
function looksLikeName(name: string, separator: string): boolean {
  if (withoutImageExtension(name) !== name) return true;
  return separator !== " " && !/\s/.test(name);
}
