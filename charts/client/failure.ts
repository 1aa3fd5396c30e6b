/** The message in the browser's console when a chart cannot be drawn. */

/** Reports why a figure stays as it is. */
export function reportFailure(error: unknown): void {
  console.error("A chart stays a picture:", error);
}
