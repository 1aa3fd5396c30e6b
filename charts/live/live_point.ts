/** What a page's script hands to a chart of growing lines. */

/** A point of a line, as the page's script hands it over. */
export interface LivePoint {
  /** The line's number among those of the chart. */
  readonly line: number;
  /** The line's name. */
  readonly name: string;
  /** The epoch or the step, as the chart counts. */
  readonly x: number;
  /** How high the line is there, in the axis's unit. */
  readonly value: number;
  /** One of the theme's colours for categories. */
  readonly colour: string;
  /** The line's, 0 to 1. */
  readonly opacity: number;
}
