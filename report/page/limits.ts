/**
 * How much of a large catalogue or model a page shows. A page is to be read and must open everywhere: it
 * stays below ten megabytes whatever there is, and says what it leaves out.
 */

/** Heads that are shown one by one; of more a table has all, and the first so many are. */
export const MOST_HEADS = 24;

/** Heads that have a place of their own in what shows several heads side by side. */
export const MOST_SIDE_BY_SIDE = 8;

/** Rows of a table. */
export const MOST_ROWS = 500;
