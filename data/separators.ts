/** What separates the tags in the cells of a column. */
import type { TagsHead } from "./heads.ts";
import { separators } from "./tag_columns.ts";

/** How the cells of a tags column use separators. */
export interface SeparatorUse {
  /** The column. */
  readonly column: string;
  /** What separates its tags. */
  readonly separator: string;
  /** Whether the user named it; else it is the one that most cells use. */
  readonly given: boolean;
  /** Distinct cells with it. */
  readonly cells: number;
  /** Distinct cells that are not empty. */
  readonly filled: number;
  /** The other one of `|`, `;` and `,` that most cells have; absent where no cell has one. */
  readonly other?: { readonly separator: string; readonly cells: number };
}

/**
 * Looks at how cells use separators.
 *
 * @param head The column's head, with the separator that was given if one was.
 * @param given Whether one was.
 * @param cells The distinct cells of the column.
 */
export function separatorUse(
  { name, separator, noneLabel }: TagsHead,
  given: boolean,
  cells: ReadonlySet<string>,
): SeparatorUse {
  const filled = [...cells].filter((cell) => cell !== "" && cell !== noneLabel);
  const count = (text: string) => filled.filter((cell) => cell.includes(text)).length;
  const byUse = separators.map((separator) => ({ separator, cells: count(separator) }))
    .sort((a, b) => b.cells - a.cells);
  const used = given ? separator : byUse[0]!.separator;
  const [other] = byUse.filter((each) => each.separator !== used && each.cells > 0);
  return {
    column: name,
    separator: used,
    given,
    cells: count(used),
    filled: filled.length,
    ...(other && { other }),
  };
}
