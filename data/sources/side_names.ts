/** Which side of a split a file belongs to, by the words in its path, as Hugging Face has them. */

/** Training, validation, test; "other" for a part of another name, such as `extra-00000-of-00002.parquet`. */
export type SideName = "train" | "validation" | "test" | "other";

const words: readonly [SideName, RegExp][] = [
  ["train", /^(train|training)$/],
  ["validation", /^(validation|valid|val|dev)$/],
  ["test", /^(test|testing|eval|evaluation)$/],
];

/**
 * The side that a path names: by its file's name, else by the nearest of its folders.
 *
 * @param path Relative to the data, with `/` between its parts, and with or without an extension.
 * @returns Undefined where it names none.
 */
export function sideOfPath(path: string): SideName | undefined {
  const [file = "", ...folders] = path.toLowerCase().split("/").reverse();
  const stem = file.replace(/\.[a-z.]*$/, "");
  for (const name of [stem, ...folders]) {
    const parts = name.split(/[^a-z]+/);
    const side = words.find(([, word]) => parts.some((part) => word.test(part)));
    if (side !== undefined) return side[0];
    if (shard.test(name)) return "other";
  }
  return undefined;
}

/** How the parts of a large table are numbered: `train-00000-of-00004`, or with a checksum behind. */
export const shard = /-\d+-of-\d+(-[0-9a-f]+)?$/;

/** What each side's files are for. */
export interface SideFiles {
  /** Those to train with, or all where there are no sides. */
  readonly train: readonly string[];
  /** Those to validate by: the validation files, else the test files; none where there are no sides. */
  readonly validation: readonly string[];
  /** Those of other sides, which are left out. */
  readonly others: readonly string[];
}

/**
 * Divides files by their sides. Where there are files to train with and to validate by, others are left out: the
 * test files too where there are validation files. Anything else is one table.
 *
 * @param files Paths.
 * @param sideOf The side of a path.
 */
export function divideBySides(
  files: readonly string[],
  sideOf: (path: string) => SideName | undefined,
): SideFiles {
  const by = (name: SideName) => files.filter((file) => sideOf(file) === name);
  const train = by("train");
  const validation = by("validation").length > 0 ? by("validation") : by("test");
  if (train.length === 0 || (validation.length === 0 && by("other").length === 0)) {
    return { train: files, validation: [], others: [] };
  }
  const used = new Set([...train, ...validation]);
  return { train, validation, others: files.filter((file) => !used.has(file)) };
}
