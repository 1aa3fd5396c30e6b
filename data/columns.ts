/** Finds the needed columns of a CSV, with errors for missing and repeated ones. */
import { UserError } from "./errors.ts";
import { listed } from "./listed.ts";
import { suggest } from "./names/suggest.ts";
import { shortened } from "./quote_name.ts";

/** The needed columns of a CSV. */
export interface Columns {
  /** Their names, as given. */
  readonly names: readonly string[];
  /** Their indices in the header, in the order of the names. */
  readonly indices: readonly number[];
  /** The number of columns in the header. */
  readonly header: number;
}

/**
 * Finds the needed columns in a CSV's header.
 *
 * @param path The CSV's path, for the message.
 * @param header The fields of its first record.
 * @param names The needed columns.
 * @throws UserError When a column is missing or occurs twice.
 */
export function locateColumns(
  path: string,
  header: readonly string[],
  names: readonly string[],
): Columns {
  const trimmed = header.map((name) => name.trim());
  const indices = names.map((name) => {
    const index = trimmed.indexOf(name);
    if (index < 0) {
      const guess = suggest(name, trimmed);
      const parted = trimmed.find((other) =>
        other.includes(",") && other.split(",").some((part) => part.trim() === name)
      );
      throw new UserError(
        `${path} has no column "${name}"` + (guess ? `; did you mean "${guess}"?` : ".") +
          ` Its columns are: ${listColumns(trimmed)}` +
          (parted
            ? `; on the command line a name with a comma stands in quotes: '"${parted}"'`
            : "") +
          (trimmed.some((name) => /^\d{2,}$/.test(name))
            ? "; if that is a row, put a line that names the columns before it"
            : ""),
      );
    }
    if (trimmed.lastIndexOf(name) !== index) {
      throw new UserError(`${path} has two columns named "${name}"; rename one of them`);
    }
    return index;
  });
  return { names, indices, header: header.length };
}

/** Names for a message; a file that is no table may have many and long ones. */
export function listColumns(names: readonly string[]): string {
  return listed(names.map((name) => shortened(name)), 50);
}

/**
 * Checks that a name is one of the label columns.
 *
 * @param named The start of the message: the option, or the place in a file, with the name.
 * @param name The name.
 * @param labels The label columns.
 * @throws UserError When it is none of them; it suggests the one that was probably meant.
 */
export function requireLabelColumn(named: string, name: string, labels: readonly string[]): void {
  if (labels.includes(name)) return;
  const guess = suggest(name, labels);
  throw new UserError(
    `${named} is none of the label columns ${labels.join(", ")}` +
      (guess ? `; did you mean "${guess}"?` : ""),
  );
}

/** Why a record cannot be used, if one of its needed values is empty. */
export function emptiness({ names }: Columns, values: readonly string[]): string | undefined {
  const empty = values.indexOf("");
  return empty < 0 ? undefined : `${names[empty]} is empty`;
}
