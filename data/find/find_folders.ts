/** Finds what folders mean in data without a table, where the folders are its labels. */
import { basename } from "node:path";
import { someNames } from "../class_folders.ts";
import { UserError } from "../errors.ts";
import { FolderLayout } from "../folder_layout.ts";
import { layoutOf } from "../folder_table.ts";
import { listed } from "../listed.ts";
import { findCsv } from "../open_table.ts";
import { otherTable, requireNoneBelow } from "../other_tables.ts";
import { isFolder } from "../path_kind.ts";
import { namesValue, optionValue, shellQuote } from "../undecided.ts";
import type { FoundColumns, GivenColumns } from "./found_columns.ts";
import { namesIn } from "./image_folders.ts";

/**
 * Finds what the folders of data without a table mean.
 *
 * @param given What the user named.
 * @returns Nothing where the data has a table, or does not exist.
 * @throws UserError When nothing decides what they mean.
 */
export async function findFolderLabels(given: GivenColumns): Promise<FoundColumns> {
  const path = await findCsv(given.data).catch(() => undefined);
  return path !== undefined && await isFolder(path) ? await findFolders(path, given) : {};
}

/**
 * Finds what the folders of a folder without a table mean.
 *
 * @param path The folder.
 * @param given What the user named.
 * @throws UserError When nothing decides what they mean, or they are a single one.
 */
export async function findFolders(path: string, given: GivenColumns): Promise<FoundColumns> {
  const { data, imagePattern, labels } = given;
  if (imagePattern !== undefined) {
    const names = new FolderLayout(imagePattern).labels;
    if (labels !== undefined) return {};
    const note = `found by the folders, the same as --labels ${namesValue(names)}`;
    return { labels: names, note };
  }
  const { pattern, levels, split } = await layoutOf(path, data, labels);
  const [only, ...more] = levels[0]!.folders;
  if (labels === undefined && more.length === 0) {
    const reason =
      `all images of ${data} are in one folder, ${only}: there is nothing to tell apart`;
    requireNoneBelow(path, data, reason);
    const other = otherTable(data, await namesIn(path));
    throw new UserError(
      `${reason}. Put a folder for each class beside it, or a table (.csv) with the labels of images, also ` +
        "where files' names say them" +
        (other === "" ? "; " : ` (${other}); `) +
        `facet inspect ${shellQuote(data)} --labels label looks at them all the same`,
    );
  }
  const names = levels.map(({ name }) => name);
  const found = [
    ...(split.length > 0 ? [`a split (${listed(split)})`] : []),
    ...levels.map(({ name, folders }) =>
      `${name}, ${folders.length} ${folders.length === 1 ? "class" : "classes"} ` +
      `(${someNames(folders)})`
    ),
  ];
  const options = [
    `--image-pattern ${optionValue(pattern)}`,
    ...(labels ? [] : [`--labels ${namesValue(names)}`]),
  ];
  return {
    imagePattern: pattern,
    ...(!labels && { labels: names }),
    note: `found by the folders: ${found.join("; ")}; the same as ${options.join(" ")}`,
  };
}

/** What folders would be without a table beside them. */
export function foldersInstead(path: string, folders: readonly string[]): string {
  return `${basename(path)} says the labels; without it the folders would (${someNames(folders)})`;
}
