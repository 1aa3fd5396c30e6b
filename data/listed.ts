/** Many names in one line of text. */

/**
 * The first of some names, and how many more there are.
 *
 * @param names In their order.
 * @param most How many are named.
 * @param count Writes the number of the others.
 *
 * @example
 * ```ts
 * import { listed } from "./listed.ts";
 *
 * if (listed(["red", "blue"]) !== "red, blue") throw new Error("both");
 * if (listed(["red", "blue", "pink"], 1) !== "red and 2 more") throw new Error("one");
 * ```
 */
export function listed(
  names: readonly string[],
  most = 20,
  count: (more: number) => string = String,
): string {
  const more = names.length - most;
  return names.slice(0, most).join(", ") + (more > 0 ? ` and ${count(more)} more` : "");
}
