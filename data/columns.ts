/** Where the needed columns of a CSV stand, and what can be wrong with them. */
import { UserError } from "./errors.ts";
import { listed } from "./listed.ts";
import { suggest } from "./names/suggest.ts";

/** The needed columns of a CSV. */
export interface Columns {
  /** Their names, as asked for. */
  readonly names: readonly string[];
  /** Where the header has them, in the order of the names. */
  readonly indices: readonly number[];
  /** How many columns the header has. */
  readonly header: number;
}

/**
 * Finds the needed columns in a CSV's header.
 *
 * @param path The CSV's path, for the message.
 * @param header The fields of its first record.
 * @param names The needed columns.
 * @throws UserError When a column is missing or stands there twice.
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
      throw new UserError(
        `${path} has no column "${name}"` + (guess ? `; did you mean "${guess}"?` : ".") +
          ` Its columns are: ${listColumns(trimmed)}`,
      );
    }
    if (trimmed.lastIndexOf(name) !== index) {
      throw new UserError(`${path} has two columns named "${name}"; rename one of them`);
    }
    return index;
  });
  return { names, indices, header: header.length };
}

/** Names for a message, of which a file that is no table may have many and long ones. */
function listColumns(names: readonly string[]): string {
  return listed(names.map((name) => name.length > 60 ? `${name.slice(0, 60)}...` : name), 50);
}

/**
 * Refuses a name that is none of the label columns.
 *
 * @param named What names it, as the message begins: an option, or a place in a file.
 * @param name The name.
 * @param labels The label columns that there are.
 * @throws UserError With the columns, and the one that was probably meant.
 */
export function requireLabelColumn(named: string, name: string, labels: readonly string[]): void {
  if (labels.includes(name)) return;
  const guess = suggest(name, labels);
  throw new UserError(
    `${named} is none of the label columns ${labels.join(", ")}` +
      (guess ? `; did you mean "${guess}"?` : ""),
  );
}

/** Why a record's needed values are not enough, if they are not. */
export function emptiness({ names }: Columns, values: readonly string[]): string | undefined {
  const empty = values.indexOf("");
  return empty < 0 ? undefined : `${names[empty]} is empty`;
}
