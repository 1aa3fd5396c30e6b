/** The columns that name a row's images: one, or several, each of which may name some. */
import { listColumns } from "./columns.ts";
import { UserError } from "./errors.ts";
import { splitNames } from "./name_list.ts";

/**
 * The image columns that an option names: a column of exactly that name, else the parts between commas, in which
 * `*` stands for any text.
 *
 * @param path The table's path, for the message.
 * @param header The names of its columns.
 * @param named The option.
 * @returns Their names; whether there are columns of names without `*` is not checked.
 * @throws UserError When no column fits a `*`.
 *
 * @example
 * ```ts
 * import { imageColumnsOf } from "./image_columns.ts";
 *
 * const header = ["id", "image_1", "image_2", "back"];
 * const columns = imageColumnsOf("shop.csv", header, "image_*,back");
 * if (columns.join() !== "image_1,image_2,back") throw new Error("three");
 * ```
 */
export function imageColumnsOf(
  path: string,
  header: readonly string[],
  named: string,
): string[] {
  if (header.includes(named)) return [named];
  const columns = splitNames(named).flatMap((part) => {
    if (!part.includes("*") || header.includes(part)) return [part];
    const pieces = part.split("*").map((piece) => RegExp.escape(piece));
    const pattern = new RegExp(`^${pieces.join(".*")}$`, "s");
    const found = header.filter((name) => pattern.test(name));
    if (found.length > 0) return found;
    throw new UserError(
      `--image-column ${named}: ${path} has no column like "${part}". Its columns are: ` +
        listColumns(header),
    );
  });
  return [...new Set(columns)];
}
