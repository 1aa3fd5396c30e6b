/** Lists of names in messages. */

/**
 * The first names of a list, and the number of the others.
 *
 * @param names The names.
 * @param most Most names that are listed.
 * @param count Formats the number of the others.
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
