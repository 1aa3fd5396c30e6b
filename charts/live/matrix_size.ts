/** The sides of the confusion matrix in a page; runs in Deno and in the page, so that both draw the same. */

/** Pixels between the picture's edge and the names, and beyond the cells. */
export const MARGIN = 24;
export const END = 8;

/** Pixels of the cells' sides in a picture with these sides, and of the names beside them. */
export function matrixSize(
  side: number,
  gutter: number,
): { readonly gutter: number; readonly size: number } {
  const names = Math.min(gutter, Math.max(72, Math.round(side * 0.27)));
  return { gutter: names, size: Math.max(80, side - names - MARGIN - END) };
}
