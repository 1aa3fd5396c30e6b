/** What every room says of labels; nothing here but a type, so it runs anywhere. */

/** One attribute to predict. */
export interface Head {
  /** The label column's name. */
  readonly name: string;
  /** The distinct values of the column, sorted by code unit; a class's index is its place here. */
  readonly classes: readonly string[];
}
