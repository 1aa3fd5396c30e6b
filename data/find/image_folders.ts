/** Looks for images in folders, only as far as needed to tell what a table may mean. */
import { join } from "node:path";
import { withoutImageExtension } from "../image_name.ts";
import { isSystemName } from "../images_below.ts";
import { isFolderSync } from "../path_kind.ts";

/** An image in a folder or up to three levels below it, by its path from there. */
export function imageBelow(folder: string, level = 3): string | undefined {
  const entries = entriesOf(folder).filter(({ name }) => !isSystemName(name));
  const image = entries.find(({ name }) => withoutImageExtension(name) !== name);
  if (image !== undefined) return image.name;
  if (level === 0) return undefined;
  for (const { name } of entries.filter(({ isDirectory }) => isDirectory).slice(0, 10)) {
    const below = imageBelow(join(folder, name), level - 1);
    if (below !== undefined) return `${name}/${below}`;
  }
  return undefined;
}

/** The folders in one that have an image in them. */
export function foldersOfImages(folder: string): string[] {
  return entriesOf(folder)
    .filter(({ name, isDirectory }) => isDirectory && !isSystemName(name))
    .filter(({ name }) =>
      entriesOf(join(folder, name)).some(({ name }) => withoutImageExtension(name) !== name)
    ).map(({ name }) => name);
}

/** Files and folders in a folder, links being what they lead to, by name; none where it cannot be read. */
export function entriesOf(path: string): { name: string; isDirectory: boolean }[] {
  try {
    return [...Deno.readDirSync(path)].map(({ name, isDirectory, isSymlink }) => ({
      name,
      isDirectory: isDirectory || isSymlink && isFolderSync(join(path, name)),
    })).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}

/** The names of files and folders in a folder, in order. */
export async function namesIn(folder: string): Promise<string[]> {
  return (await Array.fromAsync(Deno.readDir(folder))).map(({ name }) => name).sort();
}
