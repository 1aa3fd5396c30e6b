/** Finds the columns of a table whose values are web addresses of images. */
import { isAddress } from "../download/address.ts";
import { UserError } from "../errors.ts";
import { withoutImageExtension } from "../image_name.ts";
import { joinNames } from "../name_list.ts";
import { quoteName } from "../quote_name.ts";
import { cellsOf, columnsNamed, type Sample, stemOf } from "./table_sample.ts";

/** Names of columns whose addresses are of images, and of those whose addresses may be. */
const imageNames = /image|img|photo|picture|pic|thumb/i;
const addressNames = /^(url|uri|link|src|source|href)s?$/i;

/** Whether a cell may be an image itself, as text; what is to be done then is said where the table is read. */
function isEmbedded(cell: string): boolean {
  return /^data:image\//i.test(cell) || cell.length >= 200 && /^[A-Za-z0-9+/\s]+=*$/.test(cell);
}

/**
 * Columns of web addresses of images, where no file is found: by their names, or by how the addresses end. Pages
 * have addresses too.
 *
 * @param path The table's path.
 * @param table Its first rows.
 * @returns One column, or several that are called alike; undefined where there is none.
 * @throws UserError When several would do; the message names the options to choose from.
 */
export function findAddresses(path: string, table: Sample): readonly string[] | undefined {
  const usual = columnsNamed(path, table, undefined);
  const candidates = [...new Set(table.header)].filter((name) => name !== "").flatMap((column) => {
    const cells = cellsOf(table, [column]);
    const addresses = cells.filter((cell) =>
      isAddress(cell.replace(/^[["'\s]+/, "")) || isEmbedded(cell)
    );
    if (addresses.length === 0 || addresses.length < cells.length / 2) return [];
    const ends = addresses.filter((cell) => {
      if (isEmbedded(cell)) return true;
      const [start = ""] = /https?:[^\s?#"'|,;\]]*/i.exec(cell) ?? [];
      return withoutImageExtension(start) !== start;
    });
    const rank = usual.includes(column) || imageNames.test(column)
      ? 2
      : ends.length >= addresses.length / 2
      ? 1
      : addressNames.test(column)
      ? 0
      : -1;
    return rank < 0 ? [] : [{ column, rank }];
  });
  const best = Math.max(...candidates.map(({ rank }) => rank));
  const columns = candidates.filter(({ rank }) => rank === best).map(({ column }) => column);
  const [first] = columns;
  if (first === undefined) return undefined;
  const alike = columns.filter((name) => stemOf(name) === stemOf(first));
  if (alike.length === columns.length) return columns;
  throw new UserError(
    `several columns name web addresses of images; choose one:\n  ${
      columns.slice(0, 3).map((column) => `--image-column ${quoteName(joinNames([column]))}`)
        .join("\n  ")
    }\nor all, which makes every image of a row a sample:\n  --image-column ${
      quoteName(joinNames(columns), 500)
    }`,
  );
}
