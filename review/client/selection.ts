/**
 * Which items of a list are meant: the current one, or several that are selected. The current one is always an item
 * of the list, as long as it has any.
 */

/** The current item and the selected ones, by their places in the list. */
export class Selection {
  #count = 0;
  #current = 0;
  /** Where a range begins. */
  #anchor = 0;
  #selected = new Set<number>();

  /** The current item's place. */
  get current(): number {
    return this.#current;
  }

  /** The selected items' places. */
  get selected(): ReadonlySet<number> {
    return this.#selected;
  }

  /** The places that a decision is for, in order: those that are selected, or the current one. */
  get meant(): readonly number[] {
    const places = this.#selected.size > 0 ? [...this.#selected] : [this.#current];
    return places.sort((one, other) => one - other);
  }

  /** Another list: of so many items. */
  open(count: number): void {
    this.#count = count;
    this.#selected.clear();
  }

  /** Goes to an item, or to the nearest end; nothing is selected then. */
  go(index: number): void {
    this.#current = this.#within(index);
    this.#anchor = this.#current;
    this.#selected.clear();
  }

  /** Selects an item or no longer, and goes there. */
  toggle(index: number): void {
    if (!this.#selected.delete(index)) this.#selected.add(index);
    this.#current = index;
    this.#anchor = index;
  }

  /** Selects all items from where the range began to this one, and goes there. */
  extendTo(index: number): void {
    this.#current = this.#within(index);
    const first = Math.min(this.#anchor, this.#current);
    const length = Math.abs(this.#current - this.#anchor) + 1;
    this.#selected = new Set(Array.from({ length }, (_, place) => first + place));
  }

  /** Selects all items. */
  selectAll(): void {
    this.#selected = new Set(Array(this.#count).keys());
  }

  /** Selects these items instead, and goes to the first. */
  select(places: readonly number[]): void {
    this.#selected = new Set(places);
    this.#current = places[0] ?? this.#current;
  }

  /** Selects nothing. */
  clear(): void {
    this.#selected.clear();
  }

  /** Goes to the last of those that are meant, when they are decided. */
  finish(): void {
    this.#current = this.meant.at(-1)!;
    this.#selected.clear();
  }

  #within(index: number): number {
    return Math.max(0, Math.min(this.#count - 1, index));
  }
}
