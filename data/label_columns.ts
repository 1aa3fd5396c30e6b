/**
 * Which columns of a table are learned, and as what. A column name alone means one class of the column's
 * values.
 */
import { UserError } from "./errors.ts";
import { objectOf, type Rule, rule, someText } from "./rules.ts";

/** A column whose values are classes; an image has one of them. */
export interface ClassColumn {
  /** What is learned: one class. */
  readonly kind: "class";
  /** The column's name. */
  readonly column: string;
}

/** A column whose cells list any number of tags. */
export interface TagsColumn {
  /** What is learned: any number of tags. */
  readonly kind: "tags";
  /** The column's name. */
  readonly column: string;
  /** What separates the tags in a cell; by default the one of `|`, `;` and `,` that the cells use. */
  readonly separator?: string | undefined;
  /** A cell's word for "no tag at all"; an empty cell is unknown. By default there is no such word. */
  readonly noneLabel?: string | undefined;
}

/** A group of columns with a 0 or 1 for each tag. */
export interface TagColumns {
  /** What is learned: any number of tags. */
  readonly kind: "tags";
  /**
   * The columns' names, `*` standing for any text: `tag_*`. The head's name is the text before `*` without
   * `_`, `-`, `.`, `:` or space at its end; a tag's name is what `*` stands for. Columns without a common
   * beginning are named one by one, with the head's name before them: `kind=Apparel|Footwear`.
   */
  readonly columns: string;
}

/** A column of numbers. */
export interface NumberColumn {
  /** What is learned: a number. */
  readonly kind: "number";
  /** The column's name. */
  readonly column: string;
}

/** A column or group of columns to learn; a name alone means a {@linkcode ClassColumn}. */
export type LabelColumn = string | ClassColumn | TagsColumn | TagColumns | NumberColumn;

/** The label columns where none are named. */
export const defaultLabels: readonly string[] = ["gender", "articleType", "baseColour"];

/** What each object among label columns may contain. */
const columnRules: Readonly<Record<string, Rule>> = {
  class: objectOf({ column: someText }),
  number: objectOf({ column: someText }),
  tags: objectOf({ column: someText }, { separator: someText, noneLabel: someText }),
  columns: objectOf({ columns: someText }),
};
const properties: Readonly<Record<string, readonly string[]>> = {
  class: ["kind", "column"],
  number: ["kind", "column"],
  tags: ["kind", "column", "separator", "noneLabel"],
  columns: ["kind", "columns"],
};

/** What a {@linkcode LabelColumn} must be. */
export const labelColumnRule: Rule = rule(
  'a column\'s name, or an object such as { kind: "tags", column: "usage" }',
  (value) => {
    if (typeof value === "string") return true;
    if (typeof value !== "object" || value === null) return false;
    const { kind, columns } = value as Record<string, unknown>;
    const form = kind === "tags" && columns !== undefined ? "columns" : String(kind);
    if (!Object.hasOwn(columnRules, form)) return false;
    return columnRules[form]!.fault(value) === undefined &&
      Object.keys(value).every((name) => properties[form]!.includes(name));
  },
);

/** The columns of a group, as {@linkcode TagColumns} names them. */
export interface TagColumnPattern {
  /** The head's name. */
  readonly name: string;
  /** Names of columns, in which `*` stands for any text. */
  readonly patterns: readonly string[];
}

/**
 * Reads the names of a group of columns.
 *
 * @param columns As {@linkcode TagColumns} has them.
 * @throws UserError When they name no head.
 */
export function tagColumnPattern(columns: string): TagColumnPattern {
  const [, given, rest = ""] = /^(?:([^=*|]+)=)?(.*)$/s.exec(columns) ?? [];
  const patterns = rest.split("|").map((part) => part.trim()).filter((part) => part !== "");
  const refuse = (reason: string): never => {
    throw new UserError(
      `--tag-columns ${columns}: ${reason}; it reads like tag_* or like kind=Apparel|Footwear`,
    );
  };
  if (patterns.length === 0) refuse("no column is named");
  if (patterns.some((pattern) => pattern.split("*").length > 2)) {
    refuse("a name may contain * only once");
  }
  const [star] = patterns.filter((pattern) => pattern.includes("*"));
  const before = star?.split("*")[0]?.replace(/[_\-.:\s]+$/, "");
  const name = given?.trim() ?? before ?? "";
  if (name === "") refuse("it gives the head no name");
  return { name, patterns };
}

/**
 * The name of the head that a column or group becomes.
 *
 * @param column The column or group.
 * @throws UserError When a group has no name.
 *
 * @example
 * ```ts
 * import { labelName } from "./label_columns.ts";
 *
 * if (labelName("gender") !== "gender") throw new Error("a class column's own");
 * if (labelName({ kind: "tags", columns: "tag_*" }) !== "tag") throw new Error("what comes before *");
 * ```
 */
export function labelName(column: LabelColumn): string {
  if (typeof column === "string") return column;
  return "columns" in column ? tagColumnPattern(column.columns).name : column.column;
}

/**
 * Checks that each head has a name of its own.
 *
 * @throws UserError When two have the same.
 */
export function requireOwnNames(columns: readonly LabelColumn[]): void {
  const names = columns.map(labelName);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return;
  const group = columns.find((column): column is TagColumns =>
    typeof column === "object" && "columns" in column && labelName(column) === twice
  );
  throw new UserError(
    `the label column "${twice}" is named twice` +
      (group === undefined
        ? ""
        : `: --tag-columns ${group.columns} has that name, too; give it another, as in ` +
          `--tag-columns "${twice}_tags=${group.columns.replace(/^[^=*|]+=/, "")}"`),
  );
}
