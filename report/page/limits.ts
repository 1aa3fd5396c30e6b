/**
 * Limits of what a page shows of a large catalogue or model. They keep every page readable and below ten
 * megabytes; the page states what it omits.
 */

/** Maximum number of heads with a section of their own; a table lists all of them. */
export const MOST_HEADS = 24;

/** Maximum number of heads side by side, such as in the columns of a table. */
export const MOST_SIDE_BY_SIDE = 8;

/** Maximum number of rows of a table. */
export const MOST_ROWS = 500;
