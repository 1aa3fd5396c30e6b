/** What the browser's console is told when a chart cannot be drawn. */

/** Reports why a figure keeps its picture. */
export function reportFailure(error: unknown): void {
  console.error("A chart stays a picture:", error);
}
