/** Numbers as pages write them; runs in Deno and in the page. */

/** A whole number as a reader likes it: `10,882`. */
export function whole(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 0 });
}

/** How many of something there are: `1 image`, `10,882 images`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${whole(count)} ${count === 1 ? singular : plural}`;
}

/** A share (0 to 1) as a percentage, which no line break tears: `75.3 %`. */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)}\u00a0%`;
}
