/**
 * Which columns of a table are learned, and as what. A column name alone means one class of the column's
 * values.
 */

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
   * `_`, `-`, `.`, `:` or space at its end; a tag's name is what `*` stands for.
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
