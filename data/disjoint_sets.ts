/**
 * Disjoint sets of the numbers below a count: union by size with path halving (Tarjan and van Leeuwen 1984,
 * https://doi.org/10.1145/62.2160). Eight bytes for each number.
 */
export class DisjointSets {
  readonly #parent: Uint32Array;
  readonly #size: Uint32Array;

  /** @param count Each number below it is a set of its own at first. */
  constructor(count: number) {
    this.#parent = Uint32Array.from({ length: count }, (_, position) => position);
    this.#size = new Uint32Array(count).fill(1);
  }

  /** The number that stands for the set of a number; another one after the set was joined. */
  rootOf(position: number): number {
    const parent = this.#parent;
    while (parent[position] !== position) {
      parent[position] = parent[parent[position]!]!;
      position = parent[position]!;
    }
    return position;
  }

  /** Makes the sets of two numbers one. */
  join(one: number, other: number): void {
    const [first, second] = [this.rootOf(one), this.rootOf(other)];
    if (first === second) return;
    const isLess = this.#size[first]! < this.#size[second]!;
    const [large, small] = isLess ? [second, first] : [first, second];
    this.#parent[small] = large;
    this.#size[large]! += this.#size[small]!;
  }
}
