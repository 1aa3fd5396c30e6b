/** The words of label cells that the user says mean "unknown". */

/** Words that are read as empty cells: exactly these, after blanks around a cell are gone. */
export class MissingWords {
  readonly #words: ReadonlySet<string>;
  readonly #unused: Set<string>;

  /** @param words The words; none by default. */
  constructor(words: readonly string[] = []) {
    this.#words = new Set(words.map((word) => word.trim()));
    this.#unused = new Set(this.#words);
  }

  /** The first of some cells that is one of the words; undefined where none is. */
  among(cells: readonly (string | undefined)[]): string | undefined {
    if (this.#words.size === 0) return undefined;
    const found = cells.find((cell) => cell !== undefined && this.#words.has(cell));
    if (found !== undefined) this.#unused.delete(found);
    return found;
  }

  /** The words that no cell was yet. */
  unused(): string[] {
    return [...this.#unused];
  }
}
