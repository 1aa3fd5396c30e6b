/** Names and texts that are not ours, in messages. */

/**
 * A name in quotes, on one line and of limited length.
 *
 * @param name Any text.
 * @param most Characters of the name that are shown, at most.
 */
export function quoteName(name: string, most: number = 80): string {
  return JSON.stringify(shortened(name, most));
}

/** Most characters of a text in a sentence. */
const short = 60;

/**
 * A text of limited length.
 *
 * @param text Any text.
 * @param most Characters that are shown, at most.
 */
export function shortened(text: string, most: number = short): string {
  return text.length > most ? `${text.slice(0, most)}...` : text;
}

/** A name in quotes, as short as in a sentence. */
export function quoteShort(name: string): string {
  return quoteName(name, short);
}
