/** Names that were misspelt. */
import { closest, distance } from "./deps.ts";

/**
 * The name that was probably meant, if one comes close.
 *
 * @param name What was asked for.
 * @param names What there is.
 */
export function suggest(name: string, names: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const lower = names.map((name) => name.toLowerCase());
  const guess = closest(wanted, lower);
  return distance(wanted, guess) <= name.length / 2 ? names[lower.indexOf(guess)] : undefined;
}
