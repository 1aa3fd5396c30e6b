/**
 * Stops where no column of a table names an image that is there, with what there is instead: names that are nearly
 * those of files, folders that may be the labels, an archive, or no image at all.
 */
import { basename } from "node:path";
import { someNames } from "../class_folders.ts";
import { listColumns } from "../columns.ts";
import { UserError } from "../errors.ts";
import { layoutOf } from "../folder_table.ts";
import { ImageFinder } from "../image_finder.ts";
import { defaultImages } from "../image_name.ts";
import { quoteName } from "../quote_name.ts";
import { namesValue, optionValue, Undecided } from "../undecided.ts";
import { imageBelow, namesIn } from "./image_folders.ts";
import { cellsOf, type Sample } from "./table_sample.ts";

/**
 * Stops where no column names the images that there are.
 *
 * @param instead What is said of folders that could be labels.
 */
export async function requireImages(
  path: string,
  folder: string,
  table: Sample,
  instead: readonly string[],
): Promise<void> {
  const { header } = table;
  const reason =
    `${path} has no column "${defaultImages.column}", and none whose values name the images below it. ` +
    `Its columns are: ${listColumns(header)}; `;
  const example = imageBelow(folder);
  if (example === undefined) {
    const zip = (await namesIn(folder)).find((name) => /\.(zip|tgz|tar(\.\w+)?)$/i.test(name));
    throw new UserError(
      reason +
        (zip === undefined
          ? "there is no image below: put the images there, or say where they are, as in " +
            `--image-column ${optionValue(header[0]!)} --image-pattern "../photos/{}"`
          : `there is no image below, but ${zip}: unpack it there`),
    );
  }
  const near = nearlyNamed(folder, table);
  throw new UserError(
    reason + (near ?? `an image is ${quoteName(example, 200)}: ` +
        "--image-pattern says which columns make such a path, as in " +
        [optionValue(`images/{${header[0]}}.jpg`), ...instead].join(". ")),
  );
}

/** Why names in a column have no file, where there are files of nearly the same names. */
function nearlyNamed(folder: string, table: Sample): string | undefined {
  for (const name of table.header.filter((name) => name !== "")) {
    const finder = new ImageFinder(folder, defaultImages.pattern);
    for (const cell of cellsOf(table, [name])) finder.find(cell);
    const [warning] = finder.warnings();
    if (warning !== undefined) return `column ${quoteName(name, 60)}: ${warning}`;
  }
  return undefined;
}

/** @throws UserError Where a table names no image of its folder, and folders of images may be the labels. */
export async function requireNoFolders(
  path: string,
  folder: string,
  table: Sample,
  data: string,
): Promise<void> {
  if (nearlyNamed(folder, table) !== undefined) return;
  const found = await layoutOf(folder, data, undefined).catch((error) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (found === undefined || found.levels.every(({ folders }) => folders.length < 2)) return;
  // A pattern of nothing but columns of the table would be one of the table.
  const names = found.levels.map(({ name }) => name);
  const isOfTable = found.split.length === 0 && names.every((name) => table.header.includes(name));
  const labels = isOfTable ? names.map((name, level) => `${name}_${level + 1}`) : names;
  const pattern = labels.reduce(
    (pattern, label, level) => pattern.replace(`{${names[level]}}`, () => `{${label}}`),
    found.pattern,
  );
  throw new Undecided(
    `${basename(path)} names no image below ${data}, but folders may be the labels ` +
      `(${someNames(found.levels[0]!.folders)})`,
    data,
    [{ options: `--image-pattern ${optionValue(pattern)} --labels ${namesValue(labels)}` }],
  );
}
