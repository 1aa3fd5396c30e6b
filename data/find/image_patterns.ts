/**
 * The patterns that may make the paths of a table's images, by the folders with images near it and by values of
 * the table that stand in names of folders and files. Which one it is, the table's cells decide.
 */
import { join, relative, resolve } from "node:path";
import { defaultImages, withoutImageExtension } from "../image_name.ts";
import { isSystemName } from "../images_below.ts";
import { entriesOf } from "./image_folders.ts";
import type { Sample } from "./table_sample.ts";

/** A folder that is being looked at. */
interface Level {
  readonly path: string;
  readonly level: number;
}

/** A folder of images, relative to the table's, and some of their names. */
interface ImageFolder {
  readonly below: string;
  readonly names: readonly string[];
}

/** Patterns that may be those of a table's images. */
export interface Patterns {
  readonly patterns: readonly string[];
  /** Patterns of all folders of images together; none where there is one. */
  readonly below: readonly string[];
  readonly folders: readonly ImageFolder[];
}

/**
 * Patterns of the default layout, of names that are paths, and of images in folders up to two levels below; where
 * folders are called like values of a column, also those with the column in their place.
 */
export function patternsBelow(folder: string, sample: Sample): Patterns {
  const found = new Set([defaultImages.pattern, "{}"]);
  const imageFolders: ImageFolder[] = [];
  const folders: Level[] = [{ path: folder, level: 0 }];
  for (let at = 0; at < folders.length && at < 50; at++) {
    const { path, level } = folders[at]!;
    const below = relative(folder, path).replaceAll("\\", "/");
    const entries = entriesOf(path);
    const names = entries.map(({ name }) => name).filter((name) =>
      withoutImageExtension(name) !== name
    );
    const [image] = names;
    if (image !== undefined) {
      imageFolders.push({ below, names: names.slice(0, 20) });
      const extension = image.slice(withoutImageExtension(image).length);
      for (const place of [below, ...byColumns(below, sample)]) {
        found.add(join(place, "{}").replaceAll("\\", "/"));
        found.add(join(place, `{}${extension}`).replaceAll("\\", "/"));
      }
    }
    if (level === 2) continue;
    for (const { name, isDirectory } of entries) {
      if (isDirectory && !isSystemName(name)) {
        folders.push({ path: resolve(path, name), level: level + 1 });
      }
    }
  }
  const many = imageFolders.length > 1;
  return { patterns: [...found], folders: imageFolders, below: many ? belowAll(imageFolders) : [] };
}

/** Those below a folder; where no image is below it, those beside it. */
export function patternsNear(folder: string, sample: Sample): Patterns {
  const own = patternsBelow(folder, sample);
  if (own.folders.length > 0) return own;
  const beside = patternsBelow(resolve(folder, ".."), sample);
  const up = (patterns: readonly string[]) => patterns.map((pattern) => `../${pattern}`);
  return {
    patterns: [...own.patterns, ...up(beside.patterns)],
    below: up(beside.below),
    folders: beside.folders.map(({ below, names }) => ({ below: `../${below}`, names })),
  };
}

/** Patterns of images that are in any folder below those that all image folders have in common. */
function belowAll(folders: readonly ImageFolder[]): string[] {
  const paths = folders.map(({ below }) => below.split("/"));
  const [first = []] = paths;
  const end = first.findIndex((step, at) => paths.some((steps) => steps[at] !== step));
  const common = end < 0 ? first : first.slice(0, end);
  const [image = ""] = folders[0]!.names;
  return ["{}", `{}${image.slice(withoutImageExtension(image).length)}`]
    .map((name) => [...common, "**", name].filter((step) => step !== "").join("/"));
}

/** Patterns in which a column's value is a part of several images' names, such as `img_{}.jpg`. */
export function affixed(
  folders: readonly ImageFolder[],
  { header, rows }: Sample,
  column: string,
): string[] {
  const index = header.indexOf(column);
  const values = new Set(rows.map((row) => row[index]!).filter((value) => value !== ""));
  const counts = new Map<string, number>();
  for (const { below, names } of folders.slice(0, 10)) {
    for (const name of names) {
      const stem = withoutImageExtension(name);
      for (const [from, to] of partsWithin(stem)) {
        if (!values.has(stem.slice(from, to))) continue;
        const file = `${stem.slice(0, from)}{}${stem.slice(to)}${name.slice(stem.length)}`;
        if (/[{}]/.test(file.replace("{}", ""))) continue;
        const pattern = below === "" ? file : `${below}/${file}`;
        counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      }
    }
  }
  return [...counts].filter(([, count]) => count > 1)
    .sort(([, one], [, other]) => other - one).slice(0, 3).map(([pattern]) => pattern);
}

/** Where parts of a name begin and end: at signs, and between letters and digits. */
function partsWithin(stem: string): [number, number][] {
  const parts = [...stem.slice(0, 80).matchAll(/\p{L}+|\p{N}+/gu)].slice(0, 12);
  return parts.flatMap(({ index: from }, first) =>
    parts.slice(first).map(({ index, 0: part }): [number, number] => [from, index + part.length])
  ).filter(([from, to]) => to - from < stem.length);
}

/** The path of folders with `{column}` for those that are values of a column. */
function byColumns(below: string, { header, rows }: Sample): string[] {
  if (below === "") return [];
  const steps = below.split("/");
  const named = steps.map((step) => {
    const index = header.findIndex((name, column) =>
      name !== "" && !/[{}]/.test(name) && rows.some((row) => row[column] === step)
    );
    return index < 0 ? step : `{${header[index]}}`;
  });
  return named.every((step, at) => step === steps[at]) ? [] : [named.join("/")];
}
