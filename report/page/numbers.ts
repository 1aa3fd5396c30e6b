/** Numbers as pages write them; runs in Deno and in the page. */
export { counted, whole } from "../../charts/words.ts";

/** A share (0 to 1) as a percentage with a no-break space: `75.3 %`. */
export function percent(share: number, digits = 1): string {
  return `${(100 * share).toFixed(digits)}\u00a0%`;
}
