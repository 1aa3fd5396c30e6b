/** Names of foreign files in error messages. */

/**
 * A name in quotes, on one line and of limited length.
 *
 * @param name Any text.
 * @param most Characters of the name that are shown, at most.
 */
export function quoteName(name: string, most: number = 80): string {
  return JSON.stringify(name.length > most ? `${name.slice(0, most)}...` : name);
}
