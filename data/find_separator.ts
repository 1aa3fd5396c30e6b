/** Finds what separates the names of several images in a cell. */
import { isAddress } from "./download/address.ts";
import { imageSeparators, separatedNames } from "./image_cells.ts";
import { ImageFinder } from "./image_finder.ts";
import { imagePath, withoutImageExtension } from "./image_name.ts";
import { isPrintedList } from "./label_cells.ts";

/**
 * What separates names of images in cells: what makes more files of them than any other separator does, of at least
 * half of the names. Undefined where nothing does.
 */
export function findSeparator(
  folder: string,
  pattern: string,
  cells: readonly string[],
): string | undefined {
  let best: { separator: string; images: number } | undefined;
  const names = new ImageFinder(folder, pattern);
  const isName = (cell: string) => names.existing(cell) === imagePath(folder, pattern, cell);
  for (const separator of imageSeparators) {
    const divided = cells.filter((cell) =>
      cell.includes(separator) && !isPrintedList(cell) && !isName(cell)
    )
      .map((cell) => separatedNames(cell, separator)).filter((names) => names.length > 1);
    const likely = divided.filter((names) => names.every((name) => looksLikeName(name, separator)));
    if (likely.length === 0 || likely.length < divided.length / 2) continue;
    const finder = new ImageFinder(folder, pattern);
    const parts = likely.flat();
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
