/** Texts that occur often, each once in memory. */

/** Most different texts that are kept: more are no labels that repeat. */
const mostTexts = 65_536;

/** Keeps one copy of equal texts. */
export class SharedTexts {
  readonly #texts = new Map<string, string>();

  /** The first text that was equal to this one, or this one. */
  of(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    if (this.#texts.size < mostTexts) this.#texts.set(text, text);
    return text;
  }
}
