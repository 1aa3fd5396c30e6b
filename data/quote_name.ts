/** Names of foreign files and labels in messages. */

/**
 * A name in quotes, on one line and of limited length.
 *
 * @param name Any text.
 * @param most Characters of the name that are shown, at most.
 */
export function quoteName(name: string, most: number = 80): string {
  return JSON.stringify(name.length > most ? `${name.slice(0, most)}...` : name);
}

/** Most characters of a name in a sentence. */
const short = 60;

/** A name of limited length. */
export function shortName(name: string): string {
  return name.length > short ? `${name.slice(0, short)}...` : name;
}

/** A name of limited length, in quotes. */
export function quoteShort(name: string): string {
  return quoteName(name, short);
}
